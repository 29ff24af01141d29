import { type Row, textOf } from '../row.ts';
import type { ColumnId } from '../template/template.ts';
import { formatSlashes } from '../values/local-date.ts';
import { collapseText } from '../values/normalise-text.ts';

/** What `Riwayat` tells of a test, number and date first. */
export const TEST_WORDS: readonly ColumnId[] = ['testNumber', 'testedOn', 'tester', 'testResult'];

/** What it tells of a decision; NIP are no part of it. */
export const DECISION_WORDS: readonly ColumnId[] = ['decision', 'decidedOn', 'superior', 'remark'];

/** Some cells of a row in the words of `Riwayat`: `UK/03/PPID/2026; 12/03/2026`. Empty cells are left out. */
export function toldWords(row: Row, columns: readonly ColumnId[]): string {
  const words = columns.map((column) => collapseText(shownText(row, column)));
  return words.filter((text) => text !== '').join('; ');
}

function shownText(row: Row, column: ColumnId): string {
  const reading = row.readings.dates[column];
  return reading?.kind === 'date' ? formatSlashes(reading.date) : textOf(row, column);
}
