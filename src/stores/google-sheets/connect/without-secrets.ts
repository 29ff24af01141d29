/** What Google's tokens, keys and codes look like, wherever they stand in a text. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [^-]*-----[\s\S]*?(?:-----END [^-]*-----|$)/gu,
  /\bya29\.[\w.-]+/gu,
  /\b1\/\/[\w-]{10,}/gu,
  /\b4\/[\w-]{10,}/gu,
  /\bGOCSPX-[\w-]+/gu,
  /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/gu,
  /\bBearer\s+\S+/giu,
  /\b(?:access_token|refresh_token|client_secret|id_token|subject_token|assertion|code|token|key)(?:=|"?\s*:\s*")[^&\s"]+/giu,
];

/** From the first character on: a search that began inside a long word would go over the rest of it once from every character. */
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const LONGEST = 600;

/** What may be shown although it looks like something that is hidden, and what must be hidden although nothing gives it away. */
export interface Secrets {
  /** Tokens and keys in use. */
  readonly values: readonly string[];
  /** Address of the service account that signs, which people need for sharing. */
  readonly account: string;
}

export const NO_SECRETS: Secrets = { values: [], account: '' };

/** A text from outside without tokens, keys and the addresses of people, on one line and of readable length. */
export function withoutSecrets(text: string, { values, account }: Secrets = NO_SECRETS): string {
  const known = values.filter((value) => value.length > 5).reduce((rest, value) => rest.replaceAll(value, '***'), text);
  const hidden = SECRETS.reduce((rest, pattern) => rest.replace(pattern, '***'), known);
  const anonymous = hidden.replace(MAIL, (address) =>
    address === account ? address : `***${address.slice(address.indexOf('@'))}`,
  );
  const line = anonymous.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
