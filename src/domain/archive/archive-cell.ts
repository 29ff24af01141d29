import type { Row, RowCell } from '../row.ts';
import type { ColumnTemplate } from '../template/template.ts';
import { readNip } from '../values/nip.ts';
import type { ArchiveCell } from './archive-document.ts';

const EMPTY: ArchiveCell = { kind: 'empty' };

/** Text as every edition can hold it: half surrogate pairs become U+FFFD, everything else stays as it stands. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function nipText(cell: RowCell): string {
  const reading = readNip(cell.raw);
  return reading && reading.kind !== 'damaged' ? reading.digits : cell.text;
}

/** The value of a cell as it is archived (decision 12): real dates, NIP as digits only, text as it stands. */
export function archiveCell(row: Row, column: ColumnTemplate): ArchiveCell {
  const cell = row.cells[column.id];
  if (!cell || cell.text === '') return EMPTY;
  const { text } = cell;
  if (column.type === 'date') {
    const reading = row.readings.dates[column.id];
    if (reading?.kind === 'date') return { kind: 'date', date: reading.date };
  }
  if (column.type === 'whole-number' && /^\d{1,15}$/u.test(text)) return { kind: 'number', value: Number(text) };
  return { kind: 'text', text: wellFormed(column.type === 'nip' ? nipText(cell) : text) };
}

/** The value in canonical JSON; undefined for an empty cell, which is left out. */
export function canonicalCell(cell: ArchiveCell): string | number | undefined {
  switch (cell.kind) {
    case 'empty':
      return undefined;
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'date':
      return cell.date;
  }
}
