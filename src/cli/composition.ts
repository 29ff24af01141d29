import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../app/environment.ts';
import type { Picture } from '../domain/archive/picture.ts';
import { isLocalDate } from '../domain/values/local-date.ts';
import { officeMoment } from '../domain/values/office-moment.ts';
import { isServiceLocation } from '../domain/workbook/service-location.ts';
import { loadMessages } from '../messages/catalog.ts';
import { createPalette } from '../report/palette.ts';
import type { ReportView } from '../report/report-view.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import type { CommandCall } from './command-call.ts';
import { invalidDate } from './usage-error.ts';

/** Where the main job works when no file is named. */
export const DEFAULT_WORKBOOK = 'data/register-dik.xlsx';

/** Today and now in Asia/Pontianak, or the day asked for with `--as-of`. Throws `usage` when that is no day. */
export async function composeEnvironment({ options, io, language }: CommandCall): Promise<Environment> {
  if (options.asOf !== undefined) {
    if (!isLocalDate(options.asOf)) throw await invalidDate(options.asOf, language);
    return { today: options.asOf, now: options.asOf };
  }
  const { date, time } = officeMoment(io.now().getTime());
  return { today: date, now: `${date} ${time}` };
}

/** The workbook that a command names. */
export function openWorkbook(call: CommandCall): Promise<WorkbookStore> {
  return openNamed(call, call.argument ?? DEFAULT_WORKBOOK);
}

/** A workbook by its name, with what one on Google needs to be reached. */
export async function openNamed(call: CommandCall, location: string): Promise<WorkbookStore> {
  if (!isServiceLocation(location)) return call.useCases.openStore(location);
  const { composeOpening } = await import('./compose-google.ts');
  return call.useCases.openStore(location, await composeOpening(call));
}

/** A folder beside the workbook that a command names; a workbook on a service has nothing beside it, so the folder lies where the command runs. */
export function besideWorkbook(call: CommandCall, name: string): string {
  return folderBeside(call.argument ?? DEFAULT_WORKBOOK, name);
}

/** A folder beside a workbook. */
export function folderBeside(location: string, name: string): string {
  return isServiceLocation(location) ? name : join(dirname(location), name);
}

/** The folder of the archives: `--out`, else `arsip` beside the workbook. */
export function archiveFolderOf(call: CommandCall): string {
  return call.options.out ?? besideWorkbook(call, 'arsip');
}

/** The office's logo: `--logo`, else the one that lies beside the workbook; undefined when there is none. */
export function readLogoOf(
  call: CommandCall,
  location: string = call.argument ?? DEFAULT_WORKBOOK,
): Promise<Picture | undefined> {
  const { options, useCases } = call;
  return options.logo === undefined ? useCases.findLogo(folderBeside(location, '.')) : useCases.readLogo(options.logo);
}

/** Only a file can be seen to be missing from here. */
export function isWorkbookMissing(location: string): boolean {
  return !isServiceLocation(location) && !existsSync(location);
}

/** Only the default workbook brings its folder along; for a named one a missing folder is more likely a slip. */
export async function makeDefaultFolder(): Promise<void> {
  const { makeFolder } = await import('../stores/make-folder.ts'); // most runs find the workbook there
  await makeFolder(dirname(DEFAULT_WORKBOOK));
}

/** How reports are shown in this run. */
export async function composeView({ language, io, useCases }: CommandCall): Promise<ReportView> {
  const [messages, { rules }] = await Promise.all([loadMessages(language), useCases.loadRules()]);
  const ruleTitles = new Map(rules.map((rule) => [rule.code, rule.text[language].title]));
  return { messages, palette: createPalette(io.isColoured), ruleTitles };
}
