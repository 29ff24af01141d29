import { maskPersonalData } from '../domain/values/personal-data.ts';
import { isServiceLocation } from '../domain/workbook/service-location.ts';
import type { ExitCode } from '../errors/error-codes.ts';
import type { Messages } from '../messages/catalog.ts';
import { loadMessages } from '../messages/catalog.ts';
import type { ReportView } from '../report/report-view.ts';
import type { CommandCall } from './command-call.ts';
import { composeView } from './composition.ts';

/** Fields of the reports that hold a path; people name files and folders after persons, too. */
const PATHS: ReadonlySet<string> = new Set(['workbook', 'backup', 'file', 'publicFolder']);

/** The report with personal numbers masked in its paths, also in those of the archive inside. An address of a service holds none. */
function withShownPaths<T extends object>(report: T): T {
  const shown = Object.entries(report).map(([name, value]: [string, unknown]) => {
    if (name === 'archive' && typeof value === 'object' && value !== null) return [name, withShownPaths(value)];
    return [name, PATHS.has(name) && typeof value === 'string' ? shownPath(value) : value];
  });
  return Object.fromEntries(shown) as T; // entries keep their types, `fromEntries` cannot know
}

/** A path with personal numbers in it masked. */
export function shownPath(path: string): string {
  return isServiceLocation(path) ? path : maskPersonalData(path);
}

/** Prints a report: as one JSON object with `--json`, as text otherwise. */
export async function show<T extends object>(
  call: CommandCall,
  report: T,
  toText: (report: T, view: ReportView) => string,
  toJson: (report: T, messages: Messages) => object,
): Promise<void> {
  const shown = withShownPaths(report);
  const text =
    call.options.json === true
      ? `${JSON.stringify(toJson(shown, await loadMessages(call.language)), undefined, 2)}\n`
      : toText(shown, await composeView(call));
  call.io.stdout(text);
}

/**
 * Prints what was done before a step failed, then the failure: as one JSON object with `--json`, as text otherwise. Answers with the exit code of the
 * failure. `between` is said before the error.
 */
export async function showFailedAfter<T extends object>(
  call: CommandCall,
  done: T,
  toText: (report: T, view: ReportView) => string,
  toJson: (report: T, messages: Messages) => object,
  failure: { readonly error: unknown; readonly between?: string },
): Promise<ExitCode> {
  const { language, io, options } = call;
  const { reportError } = await import('./report-failure.ts');
  if (options.json === true) {
    const answer = toJson(withShownPaths(done), await loadMessages(language));
    return reportError(failure.error, language, io, true, answer);
  }
  await show(call, done, toText, toJson);
  if (failure.between !== undefined) io.stderr(`${failure.between}\n`);
  return reportError(failure.error, language, io, false);
}

/** Prints one sentence. */
export function say(call: CommandCall, sentence: string): void {
  call.io.stdout(`${sentence}\n`);
}
