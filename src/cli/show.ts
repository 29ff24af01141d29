import type { Messages } from '../messages/catalog.ts';
import { loadMessages } from '../messages/catalog.ts';
import type { ReportView } from '../report/report-view.ts';
import type { CommandCall } from './command-call.ts';
import { composeView } from './composition.ts';

/** Prints a report: as one JSON object with `--json`, as text otherwise. */
export async function show<T>(
  call: CommandCall,
  report: T,
  toText: (report: T, view: ReportView) => string,
  toJson: (report: T, messages: Messages) => object,
): Promise<void> {
  const text =
    call.options.json === true
      ? `${JSON.stringify(toJson(report, await loadMessages(call.language)), undefined, 2)}\n`
      : toText(report, await composeView(call));
  call.io.stdout(text);
}

/** Prints one sentence. */
export function say(call: CommandCall, sentence: string): void {
  call.io.stdout(`${sentence}\n`);
}
