import type { Clock } from './clock.ts';

/** The account of every token that says nothing else. */
export const DEFAULT_ACCOUNT = 'pemilik@contoh.test';

/** Who calls: a mail address, nobody (only an API key), or a token that is not valid. */
export type Caller =
  | { readonly kind: 'account'; readonly email: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'invalid' };

/** Tells who stands behind a token, and gives out tokens at sign-in. */
export interface Accounts {
  identify(authorization: string | undefined): Caller;
  /** A fresh access token for an account, good for `seconds`. */
  issue(email: string, seconds: number): string;
  /** Makes a token, or all tokens of a refresh token, invalid from now on. */
  revoke(token: string): void;
  isRevoked(token: string): boolean;
  /** The account behind a token text, without a look at its validity. */
  emailOf(token: string): string;
}

const NAMED = /^account:(.+@.+)$/;

/** Accounts known by a table (token to mail address), by `account:MAIL` tokens, and by what was issued at sign-in. */
export function createAccounts(clock: Clock, table: Readonly<Record<string, string>> = {}): Accounts {
  const issued = new Map<string, { email: string; expiresAt: number }>();
  const revoked = new Set<string>();
  let counter = 0;
  const emailOf = (token: string): string =>
    issued.get(token)?.email ?? table[token] ?? NAMED.exec(token)?.[1] ?? DEFAULT_ACCOUNT;
  return {
    emailOf,
    identify(authorization) {
      if (authorization === undefined) return { kind: 'nobody' };
      const token = /^Bearer\s+(.*)$/i.exec(authorization)?.[1] ?? '';
      const expired = (issued.get(token)?.expiresAt ?? Number.POSITIVE_INFINITY) <= clock.now();
      if (token === '' || token === 'invalid' || expired || revoked.has(token)) return { kind: 'invalid' };
      return { kind: 'account', email: emailOf(token) };
    },
    issue(email, seconds) {
      counter += 1;
      const token = `ya29.emulator-${counter}`;
      issued.set(token, { email, expiresAt: clock.now() + seconds * 1000 });
      return token;
    },
    revoke(token) {
      revoked.add(token);
    },
    isRevoked: (token) => revoked.has(token),
  };
}
