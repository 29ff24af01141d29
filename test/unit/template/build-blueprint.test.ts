import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../../src/app/load-templates.ts';
import { type BlueprintInput, buildBlueprint } from '../../../src/domain/template/build-blueprint.ts';
import type { ColumnId, PaperTemplate, WorkbookTemplate } from '../../../src/domain/template/template.ts';
import { paperPlaces } from '../../../src/domain/template/title-lines.ts';
import { serialFromDate } from '../../../src/domain/values/local-date.ts';
import type { CellRange } from '../../../src/domain/workbook/a1.ts';
import type { Blueprint, CellBlueprint, SheetBlueprint } from '../../../src/domain/workbook/blueprint.ts';

const template = await loadTemplates();

const GOOD: BlueprintInput = {
  template,
  identity: {
    government: 'Pemerintah Provinsi Kalimantan Barat',
    agency: 'Dinas Kependudukan dan Pencatatan Sipil',
    paper: 'Folio',
    units: ['Sekretariat'],
  },
  proposals: [
    { code: 'U-2026-001', information: 'Rekaman kamera pengawas', proposedOn: '2026-02-20', officerNip: '199004122015032997' },
    { code: 'U-2026-002', information: 'Log akses' },
  ],
  entries: [{ code: 'DIK-2026-001', status: 'Berlaku', information: 'Rekaman kamera pengawas', startsOn: '2026-04-01' }],
  guide: [['H03', 'Aturan', 'benar', 'salah', 'UU 14/2008']],
  holidays: [
    { date: '2026-12-25', kind: 'libur nasional', source: 'SKB' },
    { date: '2026-01-01', kind: 'libur nasional', source: 'SKB' },
    { date: '2026-05-01', kind: 'libur nasional', source: 'SKB' },
  ],
  memoryRows: [
    { kind: 'meta', key: 'workbookId', value: 'abc' },
    { kind: 'counter', key: 'U-2026', value: 32 },
  ],
  year: 2026,
  firstCode: 3,
  createdAt: '2026-06-01T00:00:00Z',
};

function build(change: Partial<BlueprintInput> = {}): Blueprint {
  return buildBlueprint({ ...GOOD, ...change });
}

function sheetOf(blueprint: Blueprint, title: string): SheetBlueprint {
  const sheet = blueprint.sheets.find(({ name }) => name === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

function cellAt(sheet: SheetBlueprint, row: number, column: number): CellBlueprint | undefined {
  return sheet.rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column);
}

function columnOf(paper: PaperTemplate, id: ColumnId): number {
  return paper.columns.findIndex((column) => column.id === id);
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

const blueprint = build();
const proposed = sheetOf(blueprint, 'Akan Dikecualikan');
const register = sheetOf(blueprint, 'Dikecualikan');
const PAPERS = [
  { title: 'paper 1', paper: template.proposed, sheet: proposed },
  { title: 'paper 2', paper: template.register, sheet: register },
] as const;

describe('every sheet of a new workbook', () => {
  test('names only styles that exist', () => {
    const used = new Set(
      blueprint.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ style }) => style ?? []))),
    );
    expect([...used].filter((style) => !Object.hasOwn(blueprint.styles, style))).toEqual([]);
  });

  test('has rows and cells in order, none twice', () => {
    for (const { rows } of blueprint.sheets) {
      const numbers = rows.map(({ row }) => row);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      for (const { cells } of rows) {
        const columns = cells.map(({ column }) => column);
        expect(columns).toEqual([...new Set(columns)].toSorted((a, b) => a - b));
      }
    }
  });

  test('has merges that neither overlap nor touch a line', () => {
    for (const { sheet, paper } of PAPERS) {
      for (const [index, merge] of sheet.merges.entries()) {
        expect(merge.bottom).toBeLessThan(paperPlaces(paper).firstLine);
        expect(sheet.merges.slice(index + 1).filter((other) => overlaps(merge, other))).toEqual([]);
      }
    }
  });
});

describe.for(PAPERS)('$title', ({ paper, sheet }) => {
  const places = paperPlaces(paper);

  test('shows its headers in one row, the owners above them', () => {
    expect(paper.columns.map((_column, index) => cellAt(sheet, places.header, index)?.value)).toEqual(
      paper.columns.map(({ header }) => header),
    );
    const upper = sheet.rows.find(({ row }) => row === places.groups)?.cells ?? [];
    expect(upper).toHaveLength(paper.columns.length);
  });

  test('puts both consequence columns under their common header', () => {
    const left = columnOf(paper, 'harmIfOpened');
    expect(cellAt(sheet, places.groups, left)?.value).toBe('Konsekuensi/Pertimbangan bagi Publik');
    expect(sheet.merges).toContainEqual({ top: places.groups, bottom: places.groups, left, right: left + 1 });
  });

  test('keeps merges off the edges of the frozen and of the printed columns', () => {
    for (const edge of [paper.frozenColumns, paper.print.repeatColumns, columnOf(paper, paper.print.lastColumn) + 1]) {
      expect(sheet.merges.filter(({ left, right }) => left < edge && edge <= right)).toEqual([]);
    }
  });

  test('freezes the headers and the first four columns, filters below the headers, repeats them on paper', () => {
    expect(sheet.frozen).toEqual({ rows: places.header, columns: 4 });
    expect(sheet.autoFilter).toEqual({ top: places.header, left: 0, bottom: 3000, right: paper.columns.length - 1 });
    expect(sheet.print).toMatchObject({
      paper: 'folio',
      orientation: 'landscape',
      repeatRows: { from: places.groups, to: places.header },
    });
  });

  test('has a drop-down on every list that people fill, over the prepared lines and far beyond', () => {
    const lists = paper.columns.flatMap((column, index) =>
      column.list !== undefined && column.owner !== 'program' ? [index] : [],
    );
    const dropDowns = sheet.validations.filter(({ rule }) => rule.kind === 'list-range').map(({ range }) => range);
    expect(dropDowns).toEqual(lists.map((index) => ({ top: places.firstLine, bottom: 3000, left: index, right: index })));
  });

  test('explains the colours of its owners and shows the summary line before the first check', () => {
    const legend = sheet.rows.find(({ row }) => row === places.legend)?.cells.flatMap(({ value }) => value ?? []) ?? [];
    const owners = new Set(paper.columns.map(({ owner }) => owner));
    expect(legend).toHaveLength(owners.size);
    expect(cellAt(sheet, places.summary, places.titleColumn)?.value).toMatch(/^Pemeriksaan/u);
  });

  test('colours each of its states', () => {
    const column = columnOf(paper, 'status');
    const states = template.choices.lists[paper.columns[column]?.list ?? '']?.values ?? [];
    expect(sheet.conditionalFormats.map(({ text }) => text).toSorted()).toEqual(states.toSorted());
    expect(sheet.conditionalFormats.every(({ range }) => range.left === column && range.right === column)).toBe(true);
  });
});

describe('paper 1', () => {
  const first = paperPlaces(template.proposed).firstLine;
  const column = (id: ColumnId): number => columnOf(template.proposed, id);
  const styleOf = (id: ColumnId): string => cellAt(proposed, first, column(id))?.style ?? '';

  test('carries letterhead, title and office above the table', () => {
    const titles = [1, 2, 3, 4].map((row) => cellAt(proposed, row, 2)?.value);
    expect(titles).toEqual([
      'PEMERINTAH PROVINSI KALIMANTAN BARAT',
      'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
      'FORM DAFTAR INFORMASI YANG AKAN DIKECUALIKAN',
      'PPID Pembantu Dinas Kependudukan dan Pencatatan Sipil',
    ]);
  });

  test('carries letterhead and title once more on its second page', () => {
    const titles = [1, 2, 3, 4].map((row) => cellAt(proposed, row, column('openingCondition'))?.value);
    expect(titles).toEqual([
      'PEMERINTAH PROVINSI KALIMANTAN BARAT',
      'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
      'FORM DAFTAR INFORMASI YANG AKAN DIKECUALIKAN (LANJUTAN)',
      'PPID Pembantu Dinas Kependudukan dan Pencatatan Sipil',
    ]);
    expect(cellAt(proposed, 5, column('openingCondition'))).toBeUndefined();
  });

  test('leaves the letterhead of an unknown office empty', () => {
    const sheet = sheetOf(build({ identity: {} }), 'Akan Dikecualikan');
    expect([1, 2, 4].map((row) => cellAt(sheet, row, 2)?.value)).toEqual([null, null, 'PPID Pembantu']);
  });

  test('numbers its lines and gives the empty ones the next codes', () => {
    const lines = proposed.rows.filter(({ row }) => row >= first);
    expect(lines).toHaveLength(2 + template.proposed.emptyLines.initial);
    expect(lines.map(({ cells }) => cells[0]?.value)).toEqual(lines.map((_line, index) => index + 1));
    expect(lines.slice(0, 4).map(({ cells }) => cells[1]?.value)).toEqual([
      'U-2026-001',
      'U-2026-002',
      'U-2026-003',
      'U-2026-004',
    ]);
    expect(lines.at(-1)?.cells[1]?.value).toBe(`U-2026-0${2 + template.proposed.emptyLines.initial}`);
  });

  test('holds dates as serial numbers shown day first, NIP and codes as text', () => {
    expect(cellAt(proposed, first, column('proposedOn'))?.value).toBe(serialFromDate('2026-02-20', 1900));
    expect(blueprint.styles[styleOf('proposedOn')]?.numberFormat).toBe('dd/mm/yyyy');
    expect(cellAt(proposed, first, column('officerNip'))?.value).toBe('199004122015032997');
    for (const id of ['officerNip', 'superiorNip', 'code', 'letters', 'testNumber'] as const)
      expect(blueprint.styles[styleOf(id)]?.numberFormat).toBe('@');
    expect(blueprint.styles[styleOf('revision')]?.numberFormat).toBe('0');
    expect(blueprint.styles[styleOf('information')]?.numberFormat).toBeUndefined();
  });

  test('is not protected, so that staff can sort and insert; its program cells refuse typing', () => {
    expect(proposed.isProtected).toBe(false);
    const refusing = proposed.validations
      .filter(({ rule }) => rule.kind === 'refuse-typing')
      .map(({ range }) => template.proposed.columns[range.left]?.id);
    expect(refusing).toEqual(['sequence', 'code', 'status', 'message', 'revision']);
  });

  test('validates each column at most once', () => {
    const columns = proposed.validations.map(({ range }) => range.left);
    expect(columns).toHaveLength(new Set(columns).size);
  });

  test('says how tall a filled line is, and leaves empty ones to the viewer', () => {
    const long = build({ proposals: [{ code: 'U-2026-001', information: 'kata '.repeat(60) }] });
    const line = (sheet: SheetBlueprint, row: number): number => sheet.rows.find((each) => each.row === row)?.height ?? 0;
    expect(line(sheetOf(long, 'Akan Dikecualikan'), first)).toBeGreaterThan(line(proposed, first));
    expect(proposed.rows.find(({ row }) => row === first)?.isHeightEstimated).toBe(true);
    expect(proposed.rows.at(-1)).not.toHaveProperty('height');
  });

  test('keeps a number that a line brings', () => {
    const sheet = sheetOf(build({ proposals: [{ sequence: 7, code: 'U-2026-001' }] }), 'Akan Dikecualikan');
    expect(cellAt(sheet, first, 0)?.value).toBe(7);
  });

  test('prints two pages side by side that repeat number and code', () => {
    expect(proposed.print).toMatchObject({
      pagesWide: 2,
      repeatColumns: { from: 0, to: 1 },
      columns: { from: 0, to: column('revision') },
    });
  });

  test('drop-downs reach below more lines than usual', () => {
    const proposals = Array.from({ length: 3100 }, (_unused, index) => ({ code: `U-2026-${index + 1}` }));
    const sheet = sheetOf(build({ proposals }), 'Akan Dikecualikan');
    expect(sheet.validations[0]?.range.bottom).toBe(first + 3100 + template.proposed.emptyLines.initial - 1);
  });
});

describe('the register', () => {
  const first = paperPlaces(template.register).firstLine;
  const styleAt = (index: number): string => cellAt(register, first, index)?.style ?? '';

  test('is protected, and unlocks just the cells of people and suggestions', () => {
    expect(register.isProtected).toBe(true);
    for (const [index, column] of template.register.columns.entries()) {
      expect([column.id, blueprint.styles[styleAt(index)]?.unlocked ?? false]).toEqual([column.id, column.owner !== 'program']);
    }
    expect(register.validations.filter(({ rule }) => rule.kind === 'refuse-typing')).toEqual([]);
  });

  test('has bordered empty lines without number or code', () => {
    const empty = register.rows.filter(({ row }) => row > first);
    expect(empty).toHaveLength(template.register.emptyLines.initial);
    expect(
      empty.every(({ cells }) =>
        cells.every(({ value, style }) => value === null && blueprint.styles[style ?? '']?.border === 'thin'),
      ),
    ).toBe(true);
  });

  test('prints the columns of the paper form on one page', () => {
    expect(register.print).toMatchObject({ pagesWide: 1, columns: { from: 0, to: 9 } });
    expect(register.print).not.toHaveProperty('repeatColumns');
  });
});

describe('the other sheets', () => {
  test('the guide shows its lines', () => {
    expect(
      sheetOf(blueprint, 'Panduan')
        .rows.at(-1)
        ?.cells.map(({ value }) => value),
    ).toEqual(['H03', 'Aturan', 'benar', 'salah', 'UU 14/2008']);
  });

  test('a line with less than all columns leaves the rest empty', () => {
    expect(
      sheetOf(build({ guide: [['H03']] }), 'Panduan')
        .rows.at(-1)
        ?.cells.map(({ value }) => value),
    ).toEqual(['H03', null, null, null, null]);
  });

  test('Libur lists the holidays by date, with room and a drop-down for more', () => {
    const sheet = sheetOf(blueprint, 'Libur');
    const dates = ['2026-01-01', '2026-05-01', '2026-12-25'].map((date) => serialFromDate(date, 1900));
    expect(sheet.rows.slice(3, 6).map(({ cells }) => cells[0]?.value)).toEqual(dates);
    expect(sheet.rows).toHaveLength(3 + 3 + template.holidays.emptyLines);
    expect(sheet.validations.map(({ rule, range }) => [rule, range.left])).toEqual([
      [{ kind: 'list-range', source: 'Pilihan!$I$4:$I$6', strict: true }, 1],
    ]);
  });

  test('Pilihan shows each list below its title', () => {
    const sheet = sheetOf(blueprint, 'Pilihan');
    const lists = Object.values(template.choices.lists);
    for (const [column, list] of lists.entries()) {
      const shown = sheet.rows.slice(2).flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? []);
      expect(shown).toEqual([list.title, ...list.values]);
    }
  });

  test('Identitas shows label and value, and a list over several lines', () => {
    const sheet = sheetOf(build({ identity: { agency: 'Dinas', units: 'Sekretariat\nBidang A' } }), 'Identitas');
    const values = sheet.rows.map(({ cells }) => [cells[0]?.value, cells[1]?.value]);
    expect(values).toContainEqual(['Perangkat Daerah', 'Dinas']);
    expect(values).toContainEqual(['Pemerintah Daerah', null]);
    expect(values).toContainEqual(['Unit Kerja', 'Sekretariat']);
    expect(values).toContainEqual([null, 'Bidang A']);
    expect(sheet.validations).toHaveLength(1);
  });

  test('an office on A4 prints on A4', () => {
    const sheet = sheetOf(build({ identity: { paper: 'A4' } }), 'Akan Dikecualikan');
    expect(sheet.print?.paper).toBe('a4');
  });

  test('Riwayat is protected and begins empty', () => {
    const sheet = sheetOf(blueprint, 'Riwayat');
    expect(sheet.isProtected).toBe(true);
    expect(sheet.rows.at(-2)?.cells.map(({ value }) => value)).toEqual(template.history.columns.map(({ header }) => header));
  });

  test('the memory is very hidden, protected, and holds one fact per cell', () => {
    const sheet = sheetOf(blueprint, '_dik');
    expect([sheet.visibility, sheet.isProtected]).toEqual(['very-hidden', true]);
    expect(sheet.rows[0]?.cells.map(({ value }) => value)).toEqual(template.memory.columns.map(({ header }) => header));
    expect(sheet.rows.slice(1).map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['meta', 'workbookId', 'abc'],
      ['counter', 'U-2026', 32],
    ]);
  });

  test('a template without tab colours gives sheets without', () => {
    const plain: WorkbookTemplate = { ...template, look: { ...template.look, tabs: {} } };
    expect(build({ template: plain }).sheets.every((sheet) => !('tabColor' in sheet))).toBe(true);
  });
});

describe('odd templates', () => {
  const only = (ids: readonly ColumnId[]): PaperTemplate => ({
    ...template.proposed,
    columns: template.proposed.columns.filter(({ id }) => ids.includes(id)),
  });

  test('a column of an unknown group stands below an empty cell', () => {
    const paper = { ...template.proposed, groups: [] };
    const sheet = sheetOf(build({ template: { ...template, proposed: paper } }), 'Akan Dikecualikan');
    expect(cellAt(sheet, paperPlaces(paper).groups, 0)?.value).toBe('');
  });

  test('a paper without status column has no colours, and a narrow one a legend in its last column', () => {
    const paper = { ...only(['sequence', 'information', 'revision']), frozenColumns: 0 };
    const sheet = sheetOf(build({ template: { ...template, proposed: paper } }), 'Akan Dikecualikan');
    expect(sheet.conditionalFormats).toEqual([]);
    expect(sheet.merges.filter(({ right }) => right > 2)).toEqual([]);
  });

  test('styles fall back to ten points', () => {
    const { size: _size, ...letterhead } = template.look.styles.letterhead;
    const { size: _cellSize, ...cell } = template.look.styles.cell;
    const look = { ...template.look, styles: { ...template.look.styles, letterhead, cell } };
    expect(sheetOf(build({ template: { ...template, look } }), 'Akan Dikecualikan').rows[0]?.height).toBe(14);
  });
});
