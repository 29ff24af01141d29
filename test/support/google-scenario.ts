import fc from 'fast-check';
import { createWorkbookFrom } from '../../src/app/create-workbook.ts';
import { loadTemplates } from '../../src/app/load-templates.ts';
import { syncWorkbook } from '../../src/app/sync-workbook.ts';
import { findColumns } from '../../src/domain/template/find-columns.ts';
import type { ColumnId, PaperId, PaperTemplate, WorkbookTemplate } from '../../src/domain/template/template.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';
import type { SheetSnapshot, Snapshot } from '../../src/domain/workbook/snapshot.ts';
import { createMemoryStore } from '../../src/stores/memory/memory-store.ts';
import * as edits from '../emulator/edits.ts';
import { APPROVED, type Cells, DESCRIBED, RETURNED, TESTED } from './good-cells.ts';

/** What people do to a workbook of a real office, as data that is resolved against the workbook at the moment of the edit. */
export type OfficeEdit =
  | {
      readonly kind: 'type';
      readonly paper: PaperId;
      readonly subject: number;
      readonly column: ColumnId;
      readonly value: string | null;
    }
  | { readonly kind: 'sort'; readonly sheet: SheetChoice; readonly column: number; readonly descending: boolean }
  | { readonly kind: 'insert-rows' | 'delete-row'; readonly sheet: SheetChoice; readonly at: number; readonly count: number }
  | { readonly kind: 'move-rows'; readonly sheet: SheetChoice; readonly from: number; readonly to: number }
  | { readonly kind: 'insert-columns'; readonly sheet: SheetChoice; readonly at: number }
  | { readonly kind: 'move-column'; readonly sheet: SheetChoice; readonly from: number; readonly to: number }
  | { readonly kind: 'new-line'; readonly at: number; readonly text: string }
  | { readonly kind: 'rename'; readonly sheet: SheetChoice }
  | { readonly kind: 'lift' };

type SheetChoice = 'proposed' | 'register' | 'history';

const TEMPLATE: WorkbookTemplate = await loadTemplates();
export const TITLES: Readonly<Record<SheetChoice, string>> = {
  proposed: TEMPLATE.proposed.sheet,
  register: TEMPLATE.register.sheet,
  history: TEMPLATE.history.sheet,
};
const RENAMED = ' (lama)';

/** Sentences that tell the rows apart; no two are alike, so that no rule calls them the same. */
export const SUBJECTS = [
  'Rekaman kamera pengawas ruang server dan ruang pelayanan',
  'Log akses pemanfaatan data kependudukan per pengguna',
  'Berkas persyaratan pencatatan perceraian selain putusan pengadilan',
  'Denah jaringan komputer kantor dan alamat perangkat',
  'Hasil pemeriksaan kesehatan pegawai yang diusulkan pensiun',
  'Naskah soal seleksi terbuka jabatan pimpinan',
  'Surat pengaduan masyarakat beserta identitas pelapor',
] as const;

/** Cells that nothing judges: typing in them changes no state, whenever it happens. */
const FREE_CELLS: Readonly<Record<PaperId, readonly ColumnId[]>> = {
  proposed: ['officer'],
  register: ['archiveLocation'],
};

const STAGES: readonly Cells[] = [DESCRIBED, TESTED, RETURNED, APPROVED, APPROVED, TESTED, APPROVED];

const sheetChoice = fc.constantFrom<SheetChoice>('proposed', 'proposed', 'proposed', 'register', 'register', 'history');
const small = fc.integer({ min: 0, max: 20 });

export const officeEdit: fc.Arbitrary<OfficeEdit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        paper: fc.constantFrom<PaperId>('proposed', 'proposed', 'register'),
        subject: fc.nat(SUBJECTS.length - 1),
        pick: fc.nat(9),
        value: fc.option(fc.constantFrom('Sari Dewi', 'Budi Santoso', 'Rina Kartika, S.Kom.', 'Lemari 7'), { nil: null }),
      })
      .map(({ paper, subject, pick, value }) => ({
        kind: 'type' as const,
        paper,
        subject,
        value: paper === 'proposed' ? (value ?? 'Sari Dewi') : value, // an empty cell would be a finding, and findings decide states
        column: FREE_CELLS[paper][pick % FREE_CELLS[paper].length] ?? 'form',
      })),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('sort' as const), sheet: sheetChoice, column: small, descending: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('insert-rows' as const),
      sheet: sheetChoice,
      at: small,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete-row' as const),
      sheet: fc.constantFrom<SheetChoice>('proposed'),
      at: small,
      count: fc.constant(1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move-rows' as const), sheet: sheetChoice, from: small, to: small }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert-columns' as const), sheet: sheetChoice, at: small }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move-column' as const), sheet: sheetChoice, from: small, to: small }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('new-line' as const),
      at: small,
      text: fc.constantFrom('Risalah rapat tertutup panitia lelang', 'Kunci sandi mesin antrean'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), sheet: sheetChoice }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lift' as const }) },
);

const IDENTITY = {
  government: 'Pemerintah Provinsi Contoh',
  agency: 'Dinas Contoh',
  agencyCode: 'CONTOH',
  city: 'Kota Contoh',
  units: ['Sekretariat'],
};
export const TODAY = '2026-06-01';
export const ENVIRONMENT = { today: TODAY, now: `${TODAY} 08:00` };

/** A workbook that waits for a sync; `isSettled`: one that was synced when half of it was typed. */
export async function waitingWorkbook(isSettled: boolean): Promise<Snapshot> {
  const store = createMemoryStore('kantor');
  const lines = SUBJECTS.map((information, index) => ({
    ...(isSettled && index % 2 === 0 ? DESCRIBED : STAGES[index]),
    information,
    code: `U-2026-${String(index + 1).padStart(3, '0')}`,
  }));
  await createWorkbookFrom(store, ENVIRONMENT, 'buku-contoh', { identity: IDENTITY, proposals: lines, entries: [] });
  if (!isSettled) return store.read();
  await syncWorkbook(store, ENVIRONMENT);
  const snapshot = await store.read();
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === TITLES.proposed ? withStages(sheet) : sheet)) };
}

/** Every second row moves on to its stage. */
function withStages(sheet: SheetSnapshot): SheetSnapshot {
  const layout = layoutOf(sheet, TEMPLATE.proposed);
  if (!layout) throw new Error('no header');
  const rows = sheet.rows.map((row) => {
    const index = SUBJECTS.findIndex((subject) => row.cells[layout.columns['information'] ?? -1]?.value === subject);
    if (index < 0 || index % 2 > 0) return row;
    const cells = [...row.cells];
    for (const [id, value] of Object.entries(STAGES[index] ?? {})) {
      if (id === 'code' || id === 'information') continue;
      const column = layout.columns[id];
      if (column !== undefined) cells[column] = { value, formula: false };
    }
    return { ...row, cells: Array.from(cells) };
  });
  return { ...sheet, rows };
}

function layoutOf(sheet: SheetSnapshot, paper: PaperTemplate) {
  const layout = findColumns(sheet, paper.columns);
  return 'columns' in layout ? layout : undefined;
}

function sheetOf(title: string, values: readonly (readonly CellScalar[])[]): SheetSnapshot {
  const rows = values.map((line, index) => ({
    row: index + 1,
    cells: line.map((value) => (value === '' || value === null ? undefined : { value, formula: false })),
  }));
  return { name: title, visibility: 'visible', rows, merges: [] };
}

/** A paper as people and program see it: by code or subject, whatever stands where. Undefined while its header cannot be read. */
export interface PaperSight {
  /** Cells of people by subject and column id. */
  readonly people: ReadonlyMap<string, ReadonlyMap<string, CellScalar>>;
  /** Code by subject. */
  readonly codes: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, string>;
  /** Every code of the sheet, also of lines without a subject, in order. */
  readonly allCodes: readonly string[];
}

type Readable = Pick<edits.EditableSpreadsheet, 'titles' | 'values'>;

/** Gives back the titles that people changed, as somebody does who reads the message of a sync. */
export function renameBack(book: edits.EditableSpreadsheet): void {
  for (const title of book.titles) if (title.endsWith(RENAMED)) edits.renameSheet(title, title.slice(0, -RENAMED.length))(book);
}

function titleNow(book: Readable, choice: SheetChoice): string | undefined {
  return [TITLES[choice], TITLES[choice] + RENAMED].find((title) => book.titles.includes(title));
}

export function seePaper(book: Readable, id: PaperId): PaperSight | undefined {
  const title = titleNow(book, id);
  if (title === undefined) return undefined;
  const sheet = sheetOf(title, book.values(title));
  const layout = layoutOf(sheet, TEMPLATE[id]);
  if (!layout) return undefined;
  const at = (row: SheetSnapshot['rows'][number], column: string): CellScalar =>
    row.cells[layout.columns[column] ?? -1]?.value ?? null;
  const lines = sheet.rows.filter(({ row }) => row > layout.headerRow);
  const subjects = lines.filter((row) => at(row, 'information') !== null);
  const owned = TEMPLATE[id].columns
    .filter(({ owner }) => owner !== 'program' && owner !== 'suggested')
    .map((column) => column.id);
  const keyOf = (row: SheetSnapshot['rows'][number]): string => String(at(row, 'information'));
  return {
    people: new Map(subjects.map((row) => [keyOf(row), new Map(owned.map((column) => [column, at(row, column)]))])),
    codes: new Map(subjects.map((row) => [keyOf(row), String(at(row, 'code') ?? '')])),
    statuses: new Map(subjects.map((row) => [keyOf(row), String(at(row, 'status') ?? '')])),
    allCodes: lines.map((row) => String(at(row, 'code') ?? '')).filter((code) => code !== ''),
  };
}

/** First row below the header and the row below the last filled one, both from 0; undefined while the header cannot be read. */
function tableSpan(values: readonly (readonly CellScalar[])[], choice: SheetChoice): readonly [number, number] | undefined {
  const layout = findColumns(sheetOf('x', values), TEMPLATE[choice].columns);
  if (!('columns' in layout)) return undefined;
  const last = values.findLastIndex((line) => line.some((value) => value !== '' && value !== null));
  return [layout.headerRow, Math.max(layout.headerRow, last) + 1];
}

function resolve(edit: OfficeEdit, book: edits.EditableSpreadsheet): edits.Edit | undefined {
  if (edit.kind === 'lift') return edits.liftProtection(book.titles[0] ?? '');
  if (edit.kind === 'type' || edit.kind === 'new-line') return resolveTyping(edit, book);
  const title = titleNow(book, edit.sheet);
  return title === undefined ? undefined : resolveShift(edit, title, book);
}

function resolveShift(
  edit: Exclude<OfficeEdit, { readonly kind: 'lift' | 'type' | 'new-line' }>,
  title: string,
  book: edits.EditableSpreadsheet,
): edits.Edit | undefined {
  const span = tableSpan(book.values(title), edit.sheet);
  if (!span) return undefined; // nobody sorts a table whose header is not to be seen
  const [first, end] = span;
  const { columns } = book.size(title);
  const rowAt = (offset: number): number => Math.min(first + (offset % 12), end - 1);
  const isShort = end - first < 2;
  switch (edit.kind) {
    case 'sort': {
      const { column, descending } = edit;
      return isShort ? undefined : edits.sortRows(title, { column, firstRow: first, endRow: end, descending });
    }
    case 'insert-rows':
      return edits.insertRows(title, edit.at % (first + 12), edit.count);
    case 'delete-row':
      return isShort ? undefined : edits.deleteRows(title, rowAt(edit.at), 1);
    case 'move-rows':
      return isShort ? undefined : edits.moveRows(title, rowAt(edit.from), rowAt(edit.to));
    case 'insert-columns':
      return edits.insertColumns(title, edit.at);
    case 'move-column':
      return Math.max(edit.from, edit.to) < columns ? edits.moveColumns(title, edit.from, edit.to) : undefined;
    case 'rename':
      return edits.renameSheet(title, title.endsWith(RENAMED) ? TITLES[edit.sheet] : title + RENAMED);
  }
}

function resolveTyping(
  edit: Extract<OfficeEdit, { kind: 'type' | 'new-line' }>,
  book: edits.EditableSpreadsheet,
): edits.Edit | undefined {
  const paper = edit.kind === 'type' ? edit.paper : 'proposed';
  const title = titleNow(book, paper);
  if (title === undefined) return undefined;
  const values = book.values(title);
  const layout = layoutOf(sheetOf(title, values), TEMPLATE[paper]);
  const information = layout?.columns['information'];
  if (!layout || information === undefined) return undefined;
  if (edit.kind === 'new-line') {
    if (values.some((line) => line[information] === edit.text)) return undefined;
    const at = layout.headerRow + (edit.at % 8);
    return edits.allOf(edits.insertRows(title, at), edits.setCell(title, at, information, edit.text));
  }
  const row = values.findIndex((line, index) => index >= layout.headerRow && line[information] === SUBJECTS[edit.subject]);
  const column = layout.columns[edit.column];
  return row < 0 || column === undefined ? undefined : edits.setCell(title, row, column, edit.value);
}

/** What people did, kept apart from the workbook: what their cells have to read in the end, whatever the program did meanwhile. */
export class PeopleLedger {
  readonly #cells: Readonly<Record<PaperId, Map<string, Map<string, CellScalar>>>> = { proposed: new Map(), register: new Map() };
  /** Codes that people removed with their rows. */
  readonly removedCodes: Set<string> = new Set();
  /** Codes by subject that were seen first. */
  readonly codes: Map<string, string> = new Map();
  readonly firstCodes: Set<string> = new Set();

  constructor(book: Readable) {
    for (const paper of ['proposed', 'register'] as const) {
      const sight = seePaper(book, paper);
      for (const [subject, cells] of sight?.people ?? []) this.#cells[paper].set(subject, new Map(cells));
      for (const code of sight?.allCodes ?? []) this.firstCodes.add(code);
    }
    for (const [subject, code] of seePaper(book, 'proposed')?.codes ?? []) this.codes.set(subject, code);
  }

  /** Carries out an edit and notes what it changed in cells of people. */
  edit(edit: OfficeEdit, book: edits.EditableSpreadsheet): void {
    const resolved = resolve(edit, book);
    if (!resolved) return;
    const before = { proposed: seePaper(book, 'proposed'), register: seePaper(book, 'register') };
    // While the program's write stands in a column of people, a row cannot be told by its subject: nobody could say whose row was deleted.
    const isGarbled = [...this.#cells.proposed.keys()].some((subject) => before.proposed?.people.has(subject) === false);
    if (edit.kind === 'delete-row' && isGarbled) return;
    try {
      resolved(book);
    } catch {
      return; // what the service refuses, such as a move through merged cells, people cannot do either
    }
    for (const paper of ['proposed', 'register'] as const) this.#note(paper, before[paper], seePaper(book, paper));
  }

  #note(paper: PaperId, before: PaperSight | undefined, after: PaperSight | undefined): void {
    if (!before || !after) return;
    for (const code of before.allCodes) if (!after.allCodes.includes(code)) this.removedCodes.add(code);
    for (const subject of before.people.keys()) if (!after.people.has(subject)) this.#cells[paper].delete(subject);
    for (const [subject, cells] of after.people) this.#noteRow(paper, subject, cells, before.people.get(subject));
  }

  #noteRow(
    paper: PaperId,
    subject: string,
    cells: ReadonlyMap<string, CellScalar>,
    before: ReadonlyMap<string, CellScalar> | undefined,
  ): void {
    const known = this.#cells[paper].get(subject);
    // Rows of the register are the program's; one that it is just making, or has put in the wrong place, is nobody's yet.
    if (!known && !before && paper === 'proposed') this.#cells[paper].set(subject, new Map(cells));
    for (const [column, value] of cells) if (known && before?.get(column) !== value) known.set(column, value);
  }

  /** Cells of people of a paper as they must read, those of rows that the program made later left out. */
  expected(paper: PaperId): ReadonlyMap<string, ReadonlyMap<string, CellScalar>> {
    return this.#cells[paper];
  }
}

/** Rows of a paper with the cells that people have in them; rows that they deleted are gone. */
function withPeople(sheet: SheetSnapshot, kept: ReadonlyMap<string, ReadonlyMap<string, CellScalar>>): SheetSnapshot {
  const layout = layoutOf(sheet, TEMPLATE.proposed);
  if (!layout) throw new Error('no header');
  const rows = sheet.rows.flatMap((row) => {
    const subject = row.row > layout.headerRow ? row.cells[layout.columns['information'] ?? -1]?.value : undefined;
    const own = kept.get(String(subject));
    if (subject === undefined || !own) return subject === undefined ? [row] : [];
    const cells = [...row.cells];
    for (const [id, value] of own)
      cells[layout.columns[id] ?? cells.length] = value === null ? undefined : { value, formula: false };
    return [{ ...row, cells: Array.from(cells) }];
  });
  return { ...sheet, rows };
}

function valuesOf({ rows }: SheetSnapshot): ReturnType<Readable['values']> {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  return Array.from({ length: rows.at(-1)?.row ?? 0 }, (_unused, index) =>
    Array.from(byRow.get(index + 1) ?? [], (cell) => cell?.value ?? ''),
  );
}

/** States of the proposals when nobody disturbs the sync of a workbook in which people's rows read as they do in the end. */
export async function undisturbedStatuses(start: Snapshot, ledger: PeopleLedger): Promise<ReadonlyMap<string, string>> {
  const kept = ledger.expected('proposed');
  const sheets = start.sheets.map((sheet) => (sheet.name === TITLES.proposed ? withPeople(sheet, kept) : sheet));
  const store = createMemoryStore('kantor', { ...start, sheets });
  await syncWorkbook(store, ENVIRONMENT);
  const synced = (await store.read()).sheets.find(({ name }) => name === TITLES.proposed);
  const sight = synced && seePaper({ titles: [TITLES.proposed], values: () => valuesOf(synced) }, 'proposed');
  return sight?.statuses ?? new Map();
}
