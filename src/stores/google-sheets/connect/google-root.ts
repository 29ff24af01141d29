import { AppError } from '../../../errors/app-error.ts';

/** Variables of the environment, as `process.env` holds them. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** Names another service than Google's, for tests and trials. */
export const ROOT_VARIABLE = 'DIK_GOOGLE_ROOT_URL';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/u;

/**
 * Where requests go instead of to Google, ending in `/`; undefined when nothing is said. Only this computer itself is taken, since tokens are sent
 * there: whoever can set a variable must not be able to collect them. Throws `google-root-refused`.
 */
export function readGoogleRoot(environment: EnvironmentVariables): string | undefined {
  const text = environment[ROOT_VARIABLE] ?? '';
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !isLoopbackAddress(url)) throw new AppError('google-root-refused', { host: url?.host ?? text });
  return `${url.origin}/`;
}

function isLoopbackAddress({ protocol, hostname, username }: URL): boolean {
  return /^https?:$/u.test(protocol) && username === '' && isLoopbackHost(hostname);
}

/** True for names and addresses that never leave this computer; as `URL.hostname` writes them (which turns `127.1` into four numbers). */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
