import { readOnce } from '../../domain/read-once.ts';
import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { Catalogue } from '../../domain/values/catalogue.ts';
import { type NipReading, readNip } from '../../domain/values/nip.ts';
import { fillerReader } from '../completeness/filler.ts';
import { NIP_COLUMNS } from './nip-columns.ts';

const reading = readOnce((_text, { raw }) => ({ nip: readNip(raw) }));

/** What a NIP cell of a row says; undefined for an empty one. Three rules ask, and the same few people stand in row after row. */
export function nipOfCell(row: Row, column: ColumnId): NipReading | undefined {
  const cell = row.cells[column];
  return cell && reading(cell).nip;
}

/** The NIP columns of a row that hold more than a filler, which is W02's alone. */
export function writtenNips(row: Row, catalogue: Catalogue): readonly ColumnId[] {
  return NIP_COLUMNS[row.paper].filter((column) => !fillerReader(catalogue)(row, column));
}
