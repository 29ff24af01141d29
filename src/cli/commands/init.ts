import type { NewWorkbookPlace } from '../../app/create-workbook.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { loadMessages } from '../../messages/catalog.ts';
import { formatMessage } from '../../messages/format.ts';
import type { Labels } from '../../messages/labels.ts';
import type { CommandCall } from '../command-call.ts';
import { composePlace, countPeople, unguardedOptions } from '../compose-place.ts';
import { composeEnvironment, openWorkbook } from '../composition.ts';
import { say, shownPath } from '../show.ts';

/** `dik init FILE`: make a new workbook; refuses to replace a file. `dik init gsheet:` makes one on Google and shares it. */
export async function initCommand(call: CommandCall): Promise<ExitCode> {
  const environment = await composeEnvironment(call);
  const store = await openWorkbook(call);
  const place = await composePlace(call, store.kind);
  const sample = call.options.sample === true;
  const options = { sample, workbookId: call.io.randomId(), ...(place ? { place } : {}) };
  const made = await call.useCases.createWorkbook(store, environment, options);
  const { labels } = await loadMessages(call.language);
  say(call, formatMessage(labels.madeWorkbook, { ...made, file: shownPath(store.location) }));
  if (place) sayWhoMayWork(call, labels, place);
  say(
    call,
    place ? formatMessage(labels.nextOnline, { file: shownPath(store.location) }) : sample ? labels.nextRun : labels.nextFillRows,
  );
  return EXIT.ok;
}

function sayWhoMayWork(call: CommandCall, labels: Labels, { people }: NewWorkbookPlace): void {
  const count = countPeople(people);
  if (count > 0) say(call, formatMessage(labels.sharedWith, { count }));
  for (const option of unguardedOptions(people)) say(call, formatMessage(labels.unguarded, { option }));
}
