import { dateFromSerial } from '../values/local-date.ts';
import { type CellScalar, scalarText } from '../workbook/cell-value.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { ArchiveDocument } from './archive-document.ts';
import { type ArchiveContent, contentDigest } from './checksum.ts';

/** A column of the archived register as a reader of the file needs it. */
export interface FiledColumn {
  readonly key: string;
  readonly header: string;
  readonly type: string;
}

/** An entry: values by key of the paper form, dates as `YYYY-MM-DD`, empty cells left out. */
export type FiledRow = Readonly<Record<string, string | number>>;

/** The register of a package as data: what the content digest covers, and how the workbook's sheet shows it. */
export interface RegisterFile extends ArchiveContent {
  readonly packageNumber: string;
  readonly asOf: string;
  /** Title of the workbook's sheet that holds the same rows. */
  readonly sheet: string;
  readonly columns: readonly FiledColumn[];
}

/** The running number says nothing about an entry. */
const SEQUENCE = 'sequence';

export function registerFileOf(document: ArchiveDocument): RegisterFile {
  const columns = document.register.columns.filter((column) => column.id !== SEQUENCE);
  return {
    packageNumber: document.packageNumber,
    asOf: document.provenance.asOf,
    sheet: document.register.sheet,
    columns: columns.map(({ key, header, type }) => ({ key, header, type })),
    ...document.content,
  };
}

/** The register as JSON, one entry per line so that a difference can be read. */
export function formatRegisterFile(file: RegisterFile): string {
  const { rows, ...rest } = file;
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/u, '');
  return `${head},\n "rows": [\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]\n}\n`;
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string');
}

function isRow(value: unknown): value is FiledRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((item) => typeof item === 'string' || typeof item === 'number');
}

function isRegisterFile(value: unknown): value is RegisterFile {
  if (typeof value !== 'object' || value === null) return false;
  const { packageNumber, asOf, sheet, columns, head, rows } = value as Partial<RegisterFile>;
  if ([packageNumber, asOf, sheet].some((text) => typeof text !== 'string')) return false;
  if (!Array.isArray(columns) || !columns.every(isTextRecord) || !Array.isArray(rows) || !rows.every(isRow)) return false;
  return isTextRecord(head?.office) && isTextRecord(head.decree);
}

/** Reads what `formatRegisterFile` wrote; undefined for anything else. */
export function parseRegisterFile(text: string): RegisterFile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRegisterFile(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The content digest recomputed from the data (decision 22). */
export function digestOfFile({ head, rows }: RegisterFile): string {
  return contentDigest({ head, rows });
}

function filedValue(value: CellScalar, column: FiledColumn, dateSystem: Snapshot['dateSystem']): string | number | undefined {
  if (value === null || value === '') return undefined;
  if (column.type === 'date' && typeof value === 'number') return dateFromSerial(value, dateSystem) ?? value;
  return typeof value === 'boolean' ? scalarText(value) : value;
}

/**
 * The entries as the register sheet of a workbook shows them, whoever saved it last; undefined when the sheet or its
 * header row is not there.
 */
export function readRegisterSheet(
  snapshot: Snapshot,
  file: Pick<RegisterFile, 'sheet' | 'columns'>,
): readonly FiledRow[] | undefined {
  const lines = snapshot.sheets.find((sheet) => sheet.name === file.sheet)?.rows ?? [];
  const headers = new Set(file.columns.map((column) => column.header));
  const texts = lines.map((line) => line.cells.map((cell) => scalarText(cell?.value ?? null)));
  const head = texts.find((cells) => [...headers].every((header) => cells.includes(header)));
  if (!head) return undefined;
  const places = file.columns.map((column) => [column, head.indexOf(column.header)] as const);
  return lines.slice(texts.indexOf(head) + 1).flatMap(({ cells }) => {
    const row: Record<string, string | number> = {};
    for (const [column, at] of places) {
      const value = filedValue(cells[at]?.value ?? null, column, snapshot.dateSystem);
      if (value !== undefined) row[column.key] = value;
    }
    return Object.keys(row).length === 0 ? [] : [row];
  });
}

function isSameRow(a: FiledRow, b: FiledRow | undefined): boolean {
  const keys = Object.keys(a);
  return b !== undefined && keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** True when both hold the same entries in the same order, whatever the order of their members. */
export function isSameRows(a: readonly FiledRow[], b: readonly FiledRow[]): boolean {
  return a.every((row, index) => isSameRow(row, b[index])) && a.length === b.length;
}
