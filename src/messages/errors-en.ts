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
    why: '"{location}" is neither an .xlsx nor an .xlsm file.',
    hint: 'Name an Excel workbook, for example data/register-dik.xlsx. A file in another format can be saved as .xlsx first.',
  },
  'unknown-rule': {
    title: 'There is no such rule',
    why: 'No rule has the code "{rule}".',
    hint: '`dik rules` lists all codes.',
  },
  'workbook-not-found': {
    title: 'The workbook was not found',
    why: 'There is no file "{file}".',
    hint: 'Check the name, or make a new workbook with `dik init FILE`.',
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
    why: 'There was no room to write "{file}". The workbook is as it was.',
    hint: 'Make room on the disk, then run this again.',
  },
  'write-failed': {
    title: 'Writing failed',
    why: '"{file}" could not be written[[ ({system})]]. The workbook is as it was.',
    hint: 'Check the disk or network drive, then run this again.',
  },
  'archive-exists': {
    title: 'There is an archive of this name already',
    why: '"{file}" exists, and an archive is never replaced.',
    hint: 'Look into the folder: if the file belongs to another office or workbook, archive into a folder of its own with --out.',
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
    hint: 'Give the sheet its name "{sheet}" back, or take a deleted one from the version before (its name ends in .cadangan.xlsx), save, and run this again.',
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
    why: 'The register of "{file}" no longer holds {codes}, which was determined. No archive was made, since it would lose the row.',
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
};
