import { AppError } from '../../../errors/app-error.ts';

/** Which kind of account signs: the person of `dik login`, a key file, or what this computer offers to every program. */
export type AccountKind = 'user' | 'key' | 'adc';

export const ACCOUNT_KINDS: readonly AccountKind[] = ['user', 'key', 'adc'];

/** What is there to choose from. */
export interface Offer {
  /** `--account`: only this kind is looked at. */
  readonly account: AccountKind | undefined;
  /** `--key`. */
  readonly keyFile: string | undefined;
  /** `GOOGLE_APPLICATION_CREDENTIALS`. */
  readonly environmentFile: string | undefined;
  readonly hasToken: () => Promise<boolean>;
  readonly hasGcloudFile: () => Promise<boolean>;
  /** Whether the metadata server of a Google machine may be asked. */
  readonly mayAskMetadata: boolean;
}

/** Where the credentials come from. `file` is a key, `authorized_user`, or a workload identity configuration; the file itself says which. */
export type Choice =
  | { readonly from: 'option' | 'environment' }
  | { readonly from: 'token' }
  | { readonly from: 'gcloud' }
  | { readonly from: 'metadata' };

/**
 * Chooses by what is nearest to the command that was typed:
 *
 * 1. `--key FILE`
 * 2. `GOOGLE_APPLICATION_CREDENTIALS` (a service account key, `authorized_user`, or a workload identity configuration)
 * 3. the token of `dik login`
 * 4. the file of `gcloud auth application-default login`
 * 5. the metadata server, on a machine of Google's
 *
 * `--account key` looks at 1 and 2 only, `--account user` at 3, `--account adc` at 2, 4 and 5, which is how Google's own tools choose. Throws
 * `google-not-signed-in` when there is nothing, `google-key-and-account` when `--key` is given together with another kind.
 */
export async function chooseCredentials(offer: Offer): Promise<Choice> {
  const { account, keyFile, environmentFile } = offer;
  const allows = (...kinds: readonly AccountKind[]): boolean => account === undefined || kinds.includes(account);
  if (isNamed(keyFile)) {
    if (!allows('key')) throw new AppError('google-key-and-account', { account: account ?? '' });
    return { from: 'option' };
  }
  if (allows('key', 'adc') && isNamed(environmentFile)) return { from: 'environment' };
  if (allows('user') && (await offer.hasToken())) return { from: 'token' };
  if (allows('adc') && (await offer.hasGcloudFile())) return { from: 'gcloud' };
  if (allows('adc') && offer.mayAskMetadata) return { from: 'metadata' };
  throw new AppError('google-not-signed-in', { account: account ?? '' });
}

function isNamed(file: string | undefined): boolean {
  return file !== undefined && file !== '';
}
