import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { EnvironmentVariables } from '../connect/google-root.ts';

/** Where this user keeps settings: `XDG_CONFIG_HOME` where it is a whole path, `APPDATA` on Windows, `~/.config` otherwise. */
export function configFolder(environment: EnvironmentVariables, platform: NodeJS.Platform = process.platform): string {
  const named = [environment['XDG_CONFIG_HOME'], platform === 'win32' ? environment['APPDATA'] : undefined];
  const folder = named.find((path) => path !== undefined && isAbsolute(path));
  return folder ?? join(homeFolder(environment, platform), '.config');
}

/** This user's own folder. */
export function homeFolder(environment: EnvironmentVariables, platform: NodeJS.Platform): string {
  const named = environment[platform === 'win32' ? 'USERPROFILE' : 'HOME'];
  return named === undefined || named === '' ? homedir() : named;
}

/** The token of `dik login`. */
export function tokenPath(environment: EnvironmentVariables): string {
  return join(configFolder(environment), 'register-dik', 'google-token.json');
}

/** Where `gcloud auth application-default login` leaves its credentials. */
export function gcloudPath(environment: EnvironmentVariables, platform: NodeJS.Platform = process.platform): string {
  const named = environment['CLOUDSDK_CONFIG'] ?? '';
  if (named !== '') return join(named, 'application_default_credentials.json');
  const root = platform === 'win32' ? (environment['APPDATA'] ?? '') : join(homeFolder(environment, platform), '.config');
  return join(root, 'gcloud', 'application_default_credentials.json');
}
