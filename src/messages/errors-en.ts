import type { Messages } from './catalog.ts';

/**
 * What went wrong, why, and what to do, in English. Values: `{file}` the workbook, `{folder}` a folder, `{holder}` who
 * has it open, `{lockFile}` the mark that says so, `{sheet}` and `{cell}` a place, `{likely}` the name that was
 * probably meant, `{problem}` what a file or option has wrong, `{limit}` the largest size
 * allowed, `{system}` the error code of the operating system, `{more}` how many problems of the kind follow, `{known}` the
 * version that this program knows, `{fact}` what does not fit.
 */
export const errorsEn: Messages['errors'] = {
  usage: {
    title: 'The command was not understood',
    why: '{problem}',
    hint: '`dik --help` lists the commands, `dik COMMAND --help` the options of one.',
  },
  'location-not-supported': {
    title: 'This kind of workbook is not supported',
    why: '"{location}" is no .xlsx or .xlsm file, and no spreadsheet on Google.',
    hint: 'Name an Excel workbook, for example data/register-dik.xlsx, or gsheet: with the id or address of a spreadsheet. A file in another format can be saved as .xlsx first.',
  },
  'unknown-rule': {
    title: 'There is no such rule',
    why: 'No rule has the code "{rule}".',
    hint: '`dik rules` lists all codes.',
  },
  'workbook-not-found': {
    title: 'The workbook was not found',
    why: 'There is no file "{file}"[[, or {service} does not show it to the account that is signed in]].',
    hint: 'Check the name, or make a new workbook with `dik init FILE`.[[ Share a workbook in {service} with this account, or sign in with a wider --scope (`dik login --help`) if this program did not make it.]][[ The address to share with is {account}.]]',
  },
  'workbook-exists': {
    title: 'There is a file already',
    why: '"{file}" exists, and a new workbook never replaces a file.',
    hint: 'Choose another name, or move the file away first.',
  },
  'folder-not-found': {
    title: 'The folder was not found',
    why: 'There is no folder "{folder}".',
    hint: 'Make the folder first, or choose another place.',
  },
  'not-a-folder': {
    title: 'There is a file where a folder belongs',
    why: '"{folder}" is a file, or lies below one.',
    hint: 'Name a folder. Where the program keeps its own there, move or rename that file.',
  },
  'name-too-long': {
    title: 'The name of the file is too long',
    why: '"{file}": the program keeps files beside it whose names are longer, such as the version before, and the system allows no name of that length.',
    hint: 'Give the file a shorter name.',
  },
  'workbook-empty-file': {
    title: 'The file is empty',
    why: '"{file}" holds no byte at all; probably it was never completely saved or copied.',
    hint: 'Take the backup beside it (its name ends in .cadangan.xlsx) or another copy.',
  },
  'workbook-not-xlsx': {
    title: 'The file is not an Excel workbook',
    why: '"{file}" does not have the contents of an .xlsx file, whatever its name says.',
    hint: 'Open it in the program that made it and save it as "Excel Workbook (.xlsx)".',
  },
  'workbook-is-xls': {
    title: 'The workbook has the old Excel format',
    why: '"{file}" is an .xls file of Excel 97-2003.',
    hint: 'Open it in Excel or LibreOffice and save it as .xlsx, then use that file.',
  },
  'workbook-is-ods': {
    title: 'The workbook is an OpenDocument spreadsheet',
    why: '"{file}" is an .ods file.',
    hint: 'Open it in LibreOffice and save it as "Excel 2007-365 (.xlsx)", then use that file.',
  },
  'workbook-encrypted': {
    title: 'The workbook is encrypted',
    why: '"{file}" needs a password before it can be read.',
    hint: 'In Excel remove the password (File, Info, Protect Workbook, Encrypt with Password), save, and try again.',
  },
  'workbook-signed': {
    title: 'The workbook is digitally signed',
    why: 'Writing into "{file}" would break its signature, so nothing was written.',
    hint: 'Save an unsigned copy and let staff work in that one.',
  },
  'workbook-truncated': {
    title: 'The file is damaged or incomplete',
    why: '"{file}" breaks off or does not match its own checksums; probably a copy or download was not finished.',
    hint: 'Take the backup beside it (its name ends in .cadangan.xlsx) or copy the file again.',
  },
  'workbook-too-large': {
    title: 'The workbook is too large',
    why: 'Unpacked, "{file}" is larger than this program accepts[[ ({limit} bytes)]].',
    hint: 'If the file is genuine, remove pictures or sheets that do not belong to the register.',
  },
  'workbook-zip64': {
    title: 'The file is packed in a way that is not supported',
    why: '"{file}" uses the zip64 format, which Excel does not need for a workbook of this size.',
    hint: 'Open it in Excel or LibreOffice, save it as .xlsx again, and use that file.',
  },
  'workbook-malformed': {
    title: 'The workbook cannot be read',
    why: 'The contents of "{file}" do not follow the Excel format[[: {part}]][[ ({reason})]].',
    hint: 'Open it in Excel or LibreOffice and save it again as .xlsx; if that fails, take the backup beside it.',
  },
  'workbook-busy': {
    title: 'The workbook is in use',
    why: '"{file}" is held open[[ by {holder}]][[ ({program})]], so nothing was written.',
    hint: 'Save and close it, then run this again.[[ If nobody has it open, the mark was left behind: delete "{lockFile}" and try again.]]',
  },
  'workbook-changed': {
    title: 'The workbook changed in the meantime',
    why: '"{file}" was saved by somebody else while the program was working, so nothing was written.',
    hint: 'Run this again; it reads the workbook anew.',
  },
  'formula-in-the-way': {
    title: 'A formula stands in a cell of the program',
    why: 'Sheet "{sheet}", cell {cell} holds a formula; formulas are never overwritten, so nothing was written.',
    hint: 'Move the formula to a cell outside the table, save, and run this again.',
  },
  'no-permission': {
    title: 'No permission',
    why: 'The system does not allow reading or writing "{file}".',
    hint: 'Check whether the file or its folder is read-only, or ask whoever manages this computer.',
  },
  'disk-full': {
    title: 'The disk is full',
    why: 'There was no room to write "{file}"; nothing there was changed.',
    hint: 'Make room on the disk, then run this again.',
  },
  'write-failed': {
    title: 'Writing failed',
    why: '"{file}" could not be written[[ ({system})]]; nothing there was changed.',
    hint: 'Check the disk or network drive, then run this again.',
  },
  'archive-exists': {
    title: 'There is an archive of this name already',
    why: '"{file}" exists, and an archive is never replaced.',
    hint: 'Look into the folder: if the file belongs to another office or workbook, archive into a folder of its own with --out.',
  },
  'archive-busy': {
    title: 'Another run is archiving',
    why: 'Another run for this workbook made "{file}" in the meantime, so this one made no archive.',
    hint: 'Run this again: it makes a new archive only if the register differs from that one.',
  },
  'template-invalid': {
    title: 'A template file is not valid',
    why: '"{file}": {problem}.',
    hint: 'Put back the file as it was delivered, or compare it with sheets-templates/README.md.',
  },
  'sheet-not-found': {
    title: 'A sheet is missing',
    why: '"{file}" has no sheet "{sheet}"[[; sheet "{likely}" may be meant]].',
    hint: 'Give the sheet its name back, or take it back from the backup beside the workbook.',
  },
  'sheet-exists': {
    title: 'The sheet is there already',
    why: '"{file}" already has a sheet "{sheet}", so nothing was written.',
    hint: 'Rename that sheet, then run this again.',
  },
  'text-too-long': {
    title: 'A text is too long for a cell',
    why: 'Sheet "{sheet}", cell {cell}: a cell takes at most {limit} characters, this text has {length}, so nothing was written.',
    hint: 'Shorten the texts of that row.',
  },
  'read-failed': {
    title: 'Reading failed',
    why: '"{file}" could not be read[[ ({system})]].',
    hint: 'Check the disk or network drive, then run this again.',
  },
  'sheet-missing': {
    title: 'A sheet is missing',
    why: 'The workbook has no sheet "{sheet}"[[; "{likely}" is probably meant]].[[ {more} more of this kind follow.]]',
    hint: 'Give the sheet its name "{sheet}" back, or take a deleted one from the version before (beside a file: its name ends in .cadangan.xlsx; on Google: File, Version history), and run this again.',
  },
  'header-row-missing': {
    title: 'The header row was not found',
    why: 'Sheet "{sheet}" has no row with the headers of the form, such as "{header}".[[ {more} more of this kind follow.]]',
    hint: 'Put the header row back, for example from a new workbook (`dik init`), save, and run this again.',
  },
  'column-missing': {
    title: 'A column is missing',
    why: 'Sheet "{sheet}" has no column "{header}"[[; "{likely}" is probably meant]][[ (cell {cell})]].[[ {more} more of this kind follow.]]',
    hint: 'Write "{header}" into the header cell of that column, save, and run this again. Columns may be moved, not removed.',
  },
  'column-doubled': {
    title: 'A column stands there twice',
    why: 'Sheet "{sheet}" has the header "{header}" in {first} and in {second}.[[ {more} more of this kind follow.]]',
    hint: 'Rename or remove the one that does not belong to the form, save, and run this again.',
  },
  'memory-missing': {
    title: 'The hidden memory sheet is missing',
    why: '"{file}" holds no hidden sheet of this program, so it is not known what was given and approved before. Nothing was written.',
    hint: 'If the workbook is the right one: dik adopt "{file}"',
  },
  'memory-inconsistent': {
    title: 'The hidden memory sheet does not fit',
    why: 'The hidden sheet of "{file}" was changed by hand or is incomplete ({fact}). Nothing was written.',
    hint: 'Take the version before (its name ends in .cadangan.xlsx), or let the program learn it again: dik adopt "{file}"',
  },
  'memory-intact': {
    title: 'There is nothing to adopt',
    why: 'The hidden memory of "{file}" is whole and fits. Learning it again would forget what changed since. Nothing was written.',
    hint: 'Go on with: dik sync "{file}"',
  },
  'register-row-missing': {
    title: 'A register row is gone',
    why: 'The register of "{file}" no longer holds {codes}, which belongs in the archive. No archive was made, since it would lose the row.',
    hint: 'Put the row back as it was, from the last archive (sheet "Register lengkap") or an older copy of the workbook, then run this again.',
  },
  'template-newer': {
    title: 'The workbook was made by a newer version',
    why: 'The workbook follows form version {version}; this program knows version {known}.',
    hint: 'Update this program, then run it again.',
  },
  'decree-not-found': {
    title: 'The decree was not found',
    why: 'No row of the register in force carries the decree (SK) number "{decree}".',
    hint: 'Check the number in column "Nomor SK Penetapan", or leave out --sk to use the newest.',
  },
  'archive-behind': {
    title: 'The register is behind the proposals',
    why: 'A sync would still change "{file}" ({cells|cell|cells}), so its register is not archived as it stands.',
    hint: 'Sync first: dik sync "{file}", then archive again. `dik run` does both.',
  },
  'archive-disagrees': {
    title: 'Archive folder and workbook disagree',
    why: 'The last package that the workbook knows is {known}, the last in "{folder}" is {found}, or that one is not the package that was made.',
    hint: 'Put the packages of this workbook back into the folder, or name their folder with --out. If the folder is right: `dik adopt FILE`.',
  },
  'archive-damaged': {
    title: 'The last package cannot be relied on',
    why: '"{file}" does not hold what it says of itself.',
    hint: 'See `dik verify` for what is wrong, and put the package back from a copy.',
  },
  'archive-unfaithful': {
    title: 'A file of the package does not show its data',
    why: '"{file}", read back after writing, differs from the register. No package was made.',
    hint: 'Please report this together with the workbook; the register itself is unharmed.',
  },
  'archive-leak': {
    title: 'The public edition would show personal data',
    why: 'Texts of {codes} hold personal or secret data. No package was made.',
    hint: 'Correct these rows by a new test and approval (rule R01), then archive again.',
  },
  'logo-not-found': {
    title: 'The logo was not found',
    why: 'There is no file "{file}".',
    hint: 'Check the path after --logo, or put the picture beside the workbook as logo.png or logo.jpg and leave --logo out.',
  },
  'logo-unsupported': {
    title: 'The logo is of a kind that cannot be printed',
    why: '"{file}" is no PNG or JPEG as the letterhead needs it[[: {found}]]. Nothing was written.',
    hint: 'Open the picture, in Paint for example, and save it as PNG, or take logo.png away to go on without a logo.',
  },
  'logo-damaged': {
    title: 'The logo is damaged',
    why: '"{file}" ends too early or does not hold what it says. Nothing was written.',
    hint: 'Copy the picture again from where it came, or take it away to go on without a logo.',
  },
  'logo-too-large': {
    title: 'The logo is too large',
    why: '"{file}" has more than {megabytes} MB or more than {side} pixels on a side. Nothing was written.',
    hint: 'Make the picture smaller, in Paint for example (Resize): 600 pixels are enough.',
  },
  // Google: `{account}` is the address of a service account, never that of a person; `{rows}` codes of rows, `{until}` a time of day
  'google-refused': {
    title: 'Google refused the request',
    why: 'The service answered[[ {status}]]: {reason}',
    hint: 'Nothing was written by this request. If it comes again, please report these words together with the command.',
  },
  'google-unclear': {
    title: 'It is not known whether Google carried the request out',
    why: 'No answer came that says so[[ ({reason})]], and sending this request twice could do its work twice.',
    hint: 'Look in Google Drive whether it was carried out[[ ({file})]], then run this again if it was not.',
  },
  'google-not-shared': {
    title: 'This account may not open or change the workbook',
    why: 'Google does not let the account of this program[[ ({account})]] open or change the workbook[[ "{file}"]].',
    hint: 'Open the workbook in the browser, choose Share, and add this account[[, {account},]] as Editor; or sign in with an account that may edit it.',
  },
  'google-write-unproven': {
    title: 'What was written could not be proven',
    why: 'People kept moving rows or columns of[[ "{file}"]] while the program was writing. Look at {rows}: their states may be out of date.',
    hint: 'Run this again when nobody is sorting or inserting; the next sync puts these rows right.',
  },
  'google-write-unclear': {
    title: 'The workbook may have been written, or not',
    why: 'The write was sent, but the connection ended before Google said what became of it[[ ({reason})]][[: "{file}"]].',
    hint: 'Run a sync in a few minutes: it looks what was written, and finishes it or takes it back.',
  },
  'google-locked': {
    title: 'Another run is writing into the workbook',
    why: 'A sync that began earlier[[ ({owner})]] holds[[ "{file}"]][[ until {until}]], so nothing was written.',
    hint: 'Wait a few minutes and run this again. A lock that was left behind ends by itself.',
  },
  'google-quota': {
    title: 'The quota of Google is used up',
    why: 'Google takes only so many requests in a minute and still refused after {seconds|second|seconds}[[: {reason}]].',
    hint: 'Wait a few minutes and run this again. If it happens often, let the scheduled runs of several workbooks begin at different minutes.',
  },
  'google-unreachable': {
    title: 'Google cannot be reached',
    why: 'No usable answer came[[ within {seconds|second|seconds}]]: {reason}.',
    hint: 'Check the connection to the internet and the proxy of the office (HTTPS_PROXY; NODE_EXTRA_CA_CERTS for its certificate), then run this again.',
  },
  'google-not-signed-in': {
    title: 'Not signed in to Google',
    why: 'There is no token of `dik login`, no key and no other credentials[[ of the kind "{account}"]].',
    hint: 'A person signs in with `dik login`; a scheduled job uses --key FILE or the variable GOOGLE_APPLICATION_CREDENTIALS.',
  },
  'google-sign-in-expired': {
    title: 'The sign-in to Google has ended',
    why: 'Google no longer takes the token[[: {reason}]]. It was withdrawn, or it belongs to a test app, whose tokens end after 7 days.',
    hint: 'Sign in again with `dik login`. To stop this from coming back every week, publish the consent screen of the app or make it internal.',
  },
  'google-scope-insufficient': {
    title: 'The sign-in does not cover this workbook',
    why: 'The permission given at sign-in is not enough[[ for "{file}"]]. With "drive.file" only files that this program made can be opened.',
    hint: 'For a workbook that was there before: `dik login --scope spreadsheets` (for a folder: --scope drive), and leave all boxes ticked on the page of Google.',
  },
  'google-api-disabled': {
    title: 'An interface of Google is not switched on',
    why: '{api} is not enabled in the Google Cloud project[[ {project}]] that the credentials belong to.',
    hint: 'In the Google Cloud console open "APIs & Services", enable {api}, wait a few minutes, and run this again.',
  },
  'google-no-storage': {
    title: 'A service account cannot own files',
    why: 'Google gives service accounts[[ such as {account}]] no storage in My Drive, so the file could not be made there.',
    hint: 'Let a person make it (`dik login`, then --account user), or name a folder of a shared drive with --folder and add the account there.',
  },
  'google-drive-full': {
    title: 'Google Drive is full',
    why: 'The account that signed in has no storage left, so the file could not be made.',
    hint: 'Make room in Google Drive, or use another account.',
  },
  'google-key-refused': {
    title: 'Google does not take these credentials',
    why: 'No token was given[[ for "{file}"]]: {reason}.',
    hint: 'Check that the key was not deleted and that the clock of this computer is right; if so, make a new key, or sign in again with `dik login`.',
  },
  'google-key-missing': {
    title: 'The file of credentials was not found',
    why: 'There is no file "{file}", which --key or GOOGLE_APPLICATION_CREDENTIALS names.',
    hint: 'Check the name, or leave both out to use the token of `dik login`.',
  },
  'google-key-unreadable': {
    title: 'The file of credentials cannot be used',
    why: '"{file}" is no service account key, no credentials of gcloud and no configuration of a workload identity.',
    hint: 'Download the JSON key again from the Google Cloud console, and name that file as it is.',
  },
  'google-key-and-account': {
    title: 'Two kinds of account were asked for',
    why: '--key names a file, --account asks for "{account}".',
    hint: 'Leave out one of the two.',
  },
  'google-client-not-key': {
    title: 'This file is for `dik login`, not a key',
    why: '"{file}" says which app a person signs in to; it signs nothing by itself.',
    hint: 'Sign in with: dik login --client "{file}"',
  },
  'google-client-unnamed': {
    title: 'It is not known which app to sign in to',
    why: 'Neither --client nor the variable DIK_GOOGLE_CLIENT names the client file of your Google Cloud project.',
    hint: 'Google Cloud console, "APIs & Services", "Credentials": make an OAuth client of type "Desktop app", download its JSON file, then: dik login --client FILE',
  },
  'google-client-missing': {
    title: 'The client file was not found',
    why: 'There is no file "{file}".',
    hint: 'Check the name given with --client or DIK_GOOGLE_CLIENT.',
  },
  'google-client-unreadable': {
    title: 'The client file cannot be used',
    why: '"{file}" is not the JSON file (.json) of an OAuth client of type "Desktop app" that returns to http://localhost.',
    hint: 'Make a client of that type in the Google Cloud console, download its JSON file, and name that file.',
  },
  'google-login-failed': {
    title: 'The sign-in was not finished',
    why: 'The page of Google ended with: {reason}.',
    hint: 'Run `dik login` again. Of an app that is being tested only listed test users may sign in. A computer without a browser needs a service account key (--key).',
  },
  'google-no-refresh-token': {
    title: 'The sign-in would end within the hour',
    why: 'Google gave no lasting token, as it does when this account had allowed the app before.',
    hint: 'Remove the app at https://myaccount.google.com/connections, then run `dik login` again.',
  },
  'google-token-exposed': {
    title: 'Other people can read the token',
    why: 'The file "{file}" is open to other users of this computer, so it was not used.',
    hint: 'Close it with: chmod 600 "{file}". If somebody may have read it: `dik logout`, then `dik login`.',
  },
  'google-token-unreadable': {
    title: 'The token of `dik login` cannot be used',
    why: '"{file}" cannot be read or is no token of this program.',
    hint: 'Sign in again with `dik login`.',
  },
  'google-token-unwritten': {
    title: 'The token could not be kept or removed',
    why: 'The system does not allow writing "{file}"[[ ({system})]].',
    hint: 'Check the folder and who owns it, then run this again.',
  },
  'google-root-refused': {
    title: 'Requests are sent to Google or to this computer only',
    why: 'DIK_GOOGLE_ROOT_URL names "{host}". Tokens would go there, so only addresses such as http://127.0.0.1:8080/ are taken.',
    hint: 'Remove the variable DIK_GOOGLE_ROOT_URL, unless an emulator runs on this computer.',
  },
  // Google: making, sharing, uploading: `{address}` opens it in the browser, `{done}` of `{all}` files, `{people}` masked addresses
  'google-leftover': {
    title: 'A half-made workbook could not be removed again',
    why: 'The new spreadsheet "{file}" could not be completed, and removing it failed as well: {address}',
    hint: 'Delete this file in Google Drive, then make the workbook again. Do not work in it.',
  },
  'google-folder-missing': {
    title: 'The Drive folder was not found, or may not be used',
    why: 'Google shows this account no folder with the id "{folder}".',
    hint: 'Check the id (the end of the address of the folder). Share the folder with the account as Editor; a person who signed in with `dik login` needs --scope drive for a folder that this program did not make.',
  },
  'google-share-failed': {
    title: 'The workbook was made, but not shared with everybody',
    why: 'Google refused to share it with {count|person|people}: {people}. The workbook itself is whole: {address}',
    hint: 'Open it in the browser, choose Share, and add whoever is missing there as Editor. Do not make it again.',
  },
  'google-upload-incomplete': {
    title: 'The archive was not uploaded completely',
    why: '{done} of {all} files of "{file}" are in Google Drive[[: {address}]], then the upload broke off[[ ({reason})]]. The archive on this computer is whole.',
    hint: 'Run the same command again; it goes on with the files that are missing and replaces none.',
  },
  'google-archive-differs': {
    title: 'Another archive of this name is in the Drive folder',
    why: 'The folder in Google Drive already holds "{name}" with other contents[[: {address}]]. Nothing was replaced.',
    hint: 'Compare both with `dik diff`. If they belong to different offices, give each a Drive folder of its own.',
  },
  'people-unreadable': {
    title: 'The list of people cannot be read',
    why: '"{file}" is not there, may not be read, or is no JSON[[ ({reason})]].',
    hint: 'Check the path after --people, and that the file is JSON; docs/google-sheets.md shows one.',
  },
  'people-invalid': {
    title: 'The list of people is not valid',
    why: 'In "{file}" something else stands than lists of mail addresses[[; the first such place: {place}]].',
    hint: 'It is a JSON file with the lists petugas, ppid, atasan and share, each of mail addresses; docs/google-sheets.md shows one.',
  },
  // Google: writing
  'google-protected': {
    title: 'A protected range keeps the program out',
    why: '"{file}" protects cells that the program has to write, and its account is not among their editors: {reason}',
    hint: 'In the browser, open Data > Protect sheets and ranges, and add the account of the program[[, {account},]] to the editors of every range; then run this again. Nothing was written.',
  },
};
