import { type HistoryLine, maskLine } from './history.ts';
import { tableTarget } from './paper-targets.ts';
import type { Bookkeeping } from './plan-context.ts';

/** Longest text of one spreadsheet cell (Excel specifications and limits). */
const LONGEST_CELL = 32_767;

/** A text that fills a cell to the brim keeps its beginning; the digest of the whole stays in the hidden sheet. */
function fit(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}

/** Plans new lines at the end of `Riwayat`; lines that are there are never touched. */
export function planHistory(context: Bookkeeping, lines: readonly HistoryLine[]): void {
  const { history } = context.view;
  const target = tableTarget(history);
  const like = history.lines.at(-1)?.row ?? history.layout.headerRow + 1;
  for (const [index, line] of lines.map(maskLine).entries()) {
    const row = history.nextRow + index;
    const values: Readonly<Record<string, string>> = {
      when: context.now,
      code: line.code,
      event: context.phrases.events[line.event],
      from: line.from,
      to: line.to,
      changed: line.changed,
      before: fit(line.before),
      after: fit(line.after),
      run: context.runId,
    };
    for (const [column, value] of Object.entries(values)) {
      context.writer.write(target, { row, column, value, type: 'text', what: 'history', key: line.code, likeRow: like });
    }
  }
}
