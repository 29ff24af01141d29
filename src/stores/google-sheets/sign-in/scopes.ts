const ROOT = 'https://www.googleapis.com/auth/';

/** What `dik login` may ask a person for, least first. */
export type LoginScope = 'drive.file' | 'spreadsheets' | 'drive';

export const LOGIN_SCOPES: readonly LoginScope[] = ['drive.file', 'spreadsheets', 'drive'];

/**
 * The scopes of a login. `drive.file` shows only files that this program made, which is enough for a workbook of its own; `spreadsheets` on top of it opens
 * every spreadsheet of that person, for workbooks that were there before; `drive` everything, for folders that were there before.
 */
export function loginScopes(scope: LoginScope): readonly string[] {
  return scope === 'spreadsheets' ? [`${ROOT}drive.file`, `${ROOT}spreadsheets`] : [`${ROOT}${scope}`];
}

/**
 * The scopes of a key or of another program. Such an account sees only what people shared with it, so its workbooks were nearly always made by others:
 * `drive.file` alone would show none of them. Files put into a folder of others need `drive`, since the folder itself was made by others.
 */
export function programScopes(reach: Reach): readonly string[] {
  return reach === 'folder' ? [`${ROOT}drive`] : [`${ROOT}spreadsheets`, `${ROOT}drive.file`, `${ROOT}drive.metadata.readonly`];
}

/** What a run is going to touch: one workbook, or also a folder of Drive. */
export type Reach = 'workbook' | 'folder';
