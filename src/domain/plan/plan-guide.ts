import type { TableLine, TableView } from '../decode-table.ts';
import { isRuleCode } from '../rule-code.ts';
import { scalarText } from '../workbook/cell-value.ts';
import { type CellWriter, createCellWriter } from './cell-writer.ts';
import { tableTarget } from './paper-targets.ts';

function textOf(line: TableLine, column: string): string {
  return scalarText(line.values[column] ?? null).trim();
}

/** A line of the guide has a rule code, or the text of a rule where somebody emptied the code; everything else is a note of the office. */
function isGuideLine(line: TableLine, rules: ReadonlySet<string>): boolean {
  return isRuleCode(textOf(line, 'code')) || rules.has(textOf(line, 'rule'));
}

/** Rows from the top of the table on, without those that hold a note of the office. */
function* freeRows(first: number, notes: ReadonlySet<number>): Generator<number, never> {
  for (let row = first; ; row += 1) if (!notes.has(row)) yield row;
}

/**
 * Plans the sheet `Panduan` from the lines of the guide (values in the order of the columns): one rule per row from the header on, stale lines emptied.
 * Notes that the office wrote into rows of their own stay where they are, and the guide goes around them.
 */
export function planGuide(table: TableView, lines: readonly (readonly string[])[]): Pick<CellWriter, 'changes' | 'notices'> {
  const columns = table.template.columns.map((column) => column.id);
  const rules = new Set(lines.map((line) => line[columns.indexOf('rule')] ?? ''));
  const isOurs = (line: TableLine): boolean => isGuideLine(line, rules);
  const ours = table.lines.filter(isOurs).map(({ row }) => row);
  const notes = new Set(table.lines.filter((line) => !isOurs(line)).map(({ row }) => row));
  const target = tableTarget(table);
  const writer = createCellWriter();
  const likeRow = Math.max(table.layout.headerRow + 1, ...ours);
  const write = (row: number, values: readonly string[]): void => {
    const key = values[0] ?? '';
    for (const [index, column] of columns.entries()) {
      writer.write(target, { row, column, value: values[index] ?? null, type: 'text', what: 'guide', key, likeRow });
    }
  };
  const free = freeRows(table.layout.headerRow + 1, notes);
  const rows = lines.map((line) => ({ line, row: free.next().value }));
  for (const { row, line } of rows) write(row, line);
  const used = new Set(rows.map(({ row }) => row));
  for (const row of ours) if (!used.has(row)) write(row, []);
  return writer;
}
