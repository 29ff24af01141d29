import { createWorkbookFrom, type WorkbookContent } from '../../src/app/create-workbook.ts';
import { loadTemplates } from '../../src/app/load-templates.ts';
import type { SyncReport } from '../../src/app/reports.ts';
import { syncWorkbook } from '../../src/app/sync-workbook.ts';
import { decodeWorkbook, type WorkbookView } from '../../src/domain/decode-workbook.ts';
import type { CellChange } from '../../src/domain/plan/change.ts';
import { type Row, textOf } from '../../src/domain/row.ts';
import type { ColumnId, PaperId, WorkbookTemplate } from '../../src/domain/template/template.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';
import type { RowSnapshot, SheetSnapshot, Snapshot } from '../../src/domain/workbook/snapshot.ts';
import { createMemoryStore } from '../../src/stores/memory/memory-store.ts';
import type { WorkbookStore } from '../../src/stores/workbook-store.ts';
import type { Cells } from './good-cells.ts';

const TEMPLATE: WorkbookTemplate = await loadTemplates();
export const TODAY = '2026-06-01';

const IDENTITY: WorkbookContent['identity'] = {
  government: 'Pemerintah Provinsi Kalimantan Barat',
  agency: 'Dinas Kependudukan dan Pencatatan Sipil',
  agencyCode: 'DISDUKCAPIL',
  address: 'Jalan Contoh Nomor 1',
  phone: '(0561) 000000',
  email: 'dukcapil@example.go.id',
  website: 'dukcapil.example.go.id',
  city: 'Pontianak',
  postalCode: '78000',
  superiorTitle: 'Kepala Dinas',
  superiorName: 'Hendra Saputra, S.Sos., M.Si.',
  superiorRank: 'Pembina Utama Muda (IV/c)',
  superiorNip: '197108071997031998',
  decreeOfficialTitle: 'Kepala Dinas Komunikasi dan Informatika selaku PPID',
  decreeOfficialName: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialRank: 'Pembina Tingkat I (IV/b)',
  decreeOfficialNip: '197501152000032999',
  paper: 'Folio',
  units: ['Sekretariat'],
};

/** An office with its workbook: people type, the job syncs. Days pass only when told. */
export interface Office {
  readonly store: WorkbookStore;
  /** Types into a cell of the row with this code; null empties it. */
  readonly type: (code: string, cells: Cells) => Promise<void>;
  /** Types into a row by its number, code or not. */
  readonly typeAt: (paper: PaperId, row: number, cells: Cells) => Promise<void>;
  readonly sync: (today?: string) => Promise<SyncReport>;
  readonly view: () => Promise<WorkbookView>;
  /** Value of a cell of the row with this code, '' when the row or cell is not there. */
  readonly cell: (code: string, column: ColumnId) => Promise<string>;
  readonly row: (code: string) => Promise<Row>;
  /** Rearranges the workbook as people can, outside the program's knowledge. */
  readonly rearrange: (change: (snapshot: Snapshot) => Snapshot) => Promise<Office>;
}

function paperOf(code: string): PaperId {
  return code.startsWith('DIK') ? 'register' : 'proposed';
}

async function viewOf(store: WorkbookStore): Promise<WorkbookView> {
  const view = decodeWorkbook(await store.read(), TEMPLATE);
  if ('problems' in view) throw new Error(JSON.stringify(view.problems));
  return view;
}

function find(view: WorkbookView, code: string): { readonly paper: PaperId; readonly rowNumber: number } {
  const paper = paperOf(code);
  const line = view[paper].rows.find((row) => row.code === code) ?? view[paper].emptyLines.find((empty) => empty.code === code);
  if (!line) throw new Error(`${code} is not in the sheet`);
  return { paper, rowNumber: line.rowNumber };
}

function cellChanges(view: WorkbookView, paper: PaperId, row: number, cells: Cells): readonly CellChange[] {
  return (Object.entries(cells) as [ColumnId, CellScalar][]).map(([id, value]) => {
    const column = view[paper].layout.columns[id] ?? -1;
    const before = view[paper].lineAt(row)?.cells[column]?.value ?? null;
    return {
      sheet: view[paper].sheet.name,
      row,
      column,
      before,
      after: value,
      type: typeof value === 'number' ? 'number' : 'text',
    };
  });
}

export function officeOf(store: WorkbookStore): Office {
  const typeAt = async (paper: PaperId, row: number, cells: Cells): Promise<void> => {
    const view = await viewOf(store);
    await store.apply({ basedOn: view.snapshot.revision, changes: cellChanges(view, paper, row, cells) });
  };
  const row = async (code: string): Promise<Row> => {
    const view = await viewOf(store);
    const found = view[paperOf(code)].rows.find((candidate) => candidate.code === code);
    if (!found) throw new Error(`${code} is no row`);
    return found;
  };
  return {
    store,
    typeAt,
    row,
    type: async (code, cells) => {
      const { paper, rowNumber } = find(await viewOf(store), code);
      await typeAt(paper, rowNumber, cells);
    },
    sync: (today = TODAY) => syncWorkbook(store, { today, now: `${today} 08:00` }),
    view: () => viewOf(store),
    cell: async (code, column) => textOf(await row(code), column),
    rearrange: async (change) => officeOf(createMemoryStore('office', change(await store.read()))),
  };
}

/** A new workbook with these lines; more codes wait on numbered empty lines. */
export async function openOffice(
  content: Partial<Pick<WorkbookContent, 'proposals' | 'entries'>> = {},
  today: string = TODAY,
): Promise<Office> {
  const store = createMemoryStore('office');
  await createWorkbookFrom(store, { today, now: today }, 'test-workbook', {
    identity: IDENTITY,
    proposals: [],
    entries: [],
    ...content,
  });
  return officeOf(store);
}

/** Applies a function to one sheet. */
export function changeSheet(snapshot: Snapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): Snapshot {
  return {
    ...snapshot,
    revision: `${snapshot.revision}+`,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** Puts the data rows of a sheet (from `firstRow` on) into another order; positions stay filled from the top. */
export function reorderRows(
  sheet: SheetSnapshot,
  firstRow: number,
  order: (rows: readonly RowSnapshot[]) => readonly RowSnapshot[],
): SheetSnapshot {
  const head = sheet.rows.filter((row) => row.row < firstRow);
  const data = sheet.rows.filter((row) => row.row >= firstRow);
  const moved = order(data).map((row, index) => ({ ...row, row: firstRow + index }));
  return { ...sheet, rows: [...head, ...moved] };
}
