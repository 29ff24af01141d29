import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { loadMessages } from '../../messages/catalog.ts';
import { formatMessage } from '../../messages/format.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, openWorkbook } from '../composition.ts';
import { say } from '../show.ts';

/** `dik init FILE`: make a new workbook; refuses to replace a file. */
export async function initCommand(call: CommandCall): Promise<ExitCode> {
  const environment = await composeEnvironment(call);
  const store = await openWorkbook(call);
  const sample = call.options.sample === true;
  const made = await call.useCases.createWorkbook(store, environment, { sample, workbookId: call.io.randomId() });
  const { labels } = await loadMessages(call.language);
  say(call, formatMessage(labels.madeWorkbook, { ...made, file: store.location }));
  say(call, sample ? labels.nextRun : labels.nextFillRows);
  return EXIT.ok;
}
