import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveDocument } from '../../../src/domain/archive/archive-document.ts';
import { layOutList } from '../../../src/domain/archive/lay-out-list.ts';
import { layOutProvenance } from '../../../src/domain/archive/lay-out-provenance.ts';
import { layOutRegister } from '../../../src/domain/archive/lay-out-register.ts';
import type { PrintRow, PrintSheet } from '../../../src/domain/archive/print-sheet.ts';
import { columnPoints } from '../../../src/domain/archive/row-height.ts';
import { type EntryCells, entryRow, IDENTITY, sampleArchive, sampleRows } from './sample-register.ts';

function archiveOf(entries: readonly EntryCells[], identity = IDENTITY): ArchiveDocument {
  return sampleArchive({
    identity,
    rows: entries.map((cells, index) => entryRow(`DIK-2026-${String(index + 1).padStart(3, '0')}`, cells)),
  });
}

/** Rows of the sheet, page by page. */
function pagesOf(sheet: PrintSheet): readonly (readonly PrintRow[])[] {
  const starts = [0, ...sheet.pageBreaks];
  return starts.map((start, page) => sheet.rows.slice(start, starts[page + 1] ?? sheet.rows.length));
}

function valuesOf(rows: readonly PrintRow[], column?: number): readonly string[] {
  return rows.flatMap((row) =>
    row.cells.filter((cell) => column === undefined || cell.column === column).map((cell) => String(cell.value ?? '')),
  );
}

function isSigned(page: readonly PrintRow[]): boolean {
  return page.some((row) => row.cells.some((cell) => cell.style === 'signatureName'));
}

function isBody(row: PrintRow): boolean {
  return row.cells.some((cell) => cell.style === 'text');
}

function heightOf(rows: readonly PrintRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function printedText(document: ArchiveDocument, column: number): string {
  const sheet = layOutList(document);
  return valuesOf(sheet.rows.filter(isBody), column).join('').replaceAll('\n', '');
}

describe('the printed list', () => {
  const document = sampleArchive({ rows: sampleRows(60) });
  const sheet = layOutList(document);

  test('repeats exactly the two header rows', () => {
    const { from, to } = sheet.repeatRows ?? { from: 0, to: 0 };
    expect(to - from).toBe(1);
    expect(valuesOf(sheet.rows.slice(from - 1, from))).toEqual([
      'No',
      'Kode Register',
      'Informasi',
      'Dasar Hukum Pengecualian Informasi',
      'Konsekuensi/Pertimbangan bagi Publik',
      'Jangka Waktu',
      'Unit Kerja Penanggung Jawab',
    ]);
    expect(valuesOf(sheet.rows.slice(to - 1, to))).toEqual(['Dibuka', 'Ditutup']);
    expect(sheet.rows[from - 1]?.cells.find((cell) => cell.column === 4)).toMatchObject({ columnSpan: 2 });
    expect(sheet.rows[from - 1]?.cells.find((cell) => cell.column === 7)).toMatchObject({ rowSpan: 2 });
  });

  test('shows every entry once, in order', () => {
    expect(valuesOf(sheet.rows.filter(isBody), 0)).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
  });

  test('columns fit between the margins on both papers, in viewers that round widths and in those that do not', () => {
    for (const page of [document.page, archiveOf([], { ...IDENTITY, paper: 'A4' }).page]) {
      const room = page.width - page.margins.left - page.margins.right;
      const unrounded = page.columnWidths.reduce((sum, width) => sum + width * 5.31, 0);
      expect(page.columnWidths).toHaveLength(document.list.columns.length);
      expect(unrounded).toBeLessThanOrEqual(room);
      expect(unrounded).toBeGreaterThan(room * 0.95);
    }
  });

  test.for([0, 1, 2, 3, 4, 5, 12, 60])('of %d entries keeps every page full at most and the signature beside a row', (count) => {
    const paged = layOutList(sampleArchive({ rows: sampleRows(count) }));
    const pages = pagesOf(paged);
    const room = paged.page.height - paged.page.margins.top - paged.page.margins.bottom;
    const head = heightOf(paged.rows.slice((paged.repeatRows?.from ?? 1) - 1, paged.repeatRows?.to));
    expect(pages.flat()).toEqual(paged.rows);
    for (const [index, page] of pages.entries()) expect(heightOf(page) + (index > 0 ? head : 0)).toBeLessThanOrEqual(room);
    expect(pages.filter(isSigned)).toHaveLength(1);
    expect(isSigned(pages.at(-1) ?? [])).toBe(true);
    expect(pages.at(-1)?.some((row) => isBody(row) || valuesOf([row]).includes(document.list.emptyText))).toBe(true);
  });

  test('says that there is nothing when no entry is in force', () => {
    const empty = layOutList(archiveOf([{ status: 'Dibuka' }]));
    expect(valuesOf(empty.rows)).toContain('Nihil: tidak ada informasi dikecualikan yang berlaku.');
    expect(empty.rows.some(isBody)).toBe(false);
  });

  test('colons of the annex block stand under each other', () => {
    const lines = valuesOf(sheet.rows).filter((text) => /^(Nomor|Tanggal) /u.test(text));
    expect(lines).toEqual(['Nomor   : 188.4/21/DISKOMINFO/2026', 'Tanggal : 1 April 2026']);
  });
});

describe('long entries', () => {
  const long = (length: number): EntryCells => ({
    harmIfOpened: 'Akibat yang diuraikan panjang lebar. '
      .repeat(Math.ceil(length / 37))
      .slice(0, length)
      .trim(),
  });

  test('600 characters in a cell stay in one row', () => {
    expect(layOutList(archiveOf([long(600), long(600)])).rows.filter(isBody)).toHaveLength(2);
  });

  test('900 characters stay in one row between others', () => {
    expect(layOutList(archiveOf([{}, long(900), {}])).rows.filter(isBody)).toHaveLength(3);
  });

  test('32,767 characters go on in rows that say so, and nothing is lost', () => {
    const document = archiveOf([{}, long(32_767), {}]);
    const body = layOutList(document).rows.filter(isBody);
    const codes = valuesOf(body, 1);
    expect(body.length).toBeGreaterThan(20);
    expect(codes.slice(0, 3)).toEqual(['DIK-2026-001', 'DIK-2026-002', 'DIK-2026-002 (lanjutan)']);
    expect(codes.at(-1)).toBe('DIK-2026-003');
    expect(printedText(document, 4)).toBe(document.list.rows.map((row) => row[4]).join(''));
    for (const row of body) expect(row.height).toBeLessThanOrEqual(409);
  });

  test('the only entry is parted when the signature would stand alone', () => {
    const document = archiveOf([long(550)]);
    const sheet = layOutList(document);
    const pages = pagesOf(sheet);
    expect(pages).toHaveLength(2);
    expect(pages.map((page) => page.filter(isBody).length)).toEqual([1, 1]);
    expect(printedText(document, 4)).toBe(document.list.rows[0]?.[4]);
  });

  test('an entry beyond one page does not leave the first page without a row', () => {
    for (const page of pagesOf(layOutList(archiveOf([long(5000), {}])))) expect(page.some(isBody)).toBe(true);
  });

  test.for([
    { what: 'a letterhead', identity: { address: 'Jalan yang sangat panjang namanya '.repeat(400) } },
    { what: 'a signature', identity: { decreeOfficialTitle: 'Kepala dinas yang sangat panjang namanya '.repeat(200) } },
  ])('$what beyond a page loses no text of the table', ({ identity }) => {
    const document = archiveOf([long(300), long(700)], { ...IDENTITY, ...identity });
    expect(printedText(document, 4)).toBe(document.list.rows.map((row) => row[4]).join(''));
    expect(valuesOf(layOutList(archiveOf([], { ...IDENTITY, ...identity })).rows)).toContain(document.list.emptyText);
  });

  test('pages hold for any mixture of lengths', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.boolean(), (all, isSmall) => {
        const document = archiveOf(all.map(long), isSmall ? { ...IDENTITY, paper: 'A4' } : IDENTITY);
        const sheet = layOutList(document);
        const room = sheet.page.height - sheet.page.margins.top - sheet.page.margins.bottom;
        for (const page of pagesOf(sheet)) {
          expect(heightOf(page)).toBeLessThanOrEqual(room);
          expect(page.some(isBody)).toBe(true);
        }
        expect(printedText(document, 4)).toBe(document.list.rows.map((row) => row[4]).join(''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a layout with other columns', () => {
  test('upper header cells may stand last, and the code may be missing', () => {
    const document = sampleArchive();
    const columns = document.list.columns.filter((column) => column.above !== undefined);
    const sheet = layOutList({
      ...document,
      list: { ...document.list, columns, rows: document.list.rows.map((row) => row.slice(4, 6)) },
    });
    expect(valuesOf(sheet.rows.filter((row) => row.cells.some((cell) => cell.style === 'head')))).toEqual([
      'Konsekuensi/Pertimbangan bagi Publik',
      'Dibuka',
      'Ditutup',
    ]);
  });
});

describe('the full register', () => {
  const document = sampleArchive();
  const sheet = layOutRegister(document);

  test('is one header row and one row per entry, frozen beside number and code', () => {
    const headRow = sheet.frozen?.rows ?? 0;
    expect(valuesOf(sheet.rows.slice(headRow - 1, headRow))).toEqual(document.register.columns.map((column) => column.header));
    expect(sheet.rows.slice(headRow)).toHaveLength(5);
    expect(sheet.frozen?.columns).toBe(2);
    expect(document.register.columns.map((column) => column.header)).toContain('Konsekuensi/Pertimbangan bagi Publik: Dibuka');
  });

  test('dates are serial numbers with the look of dates', () => {
    const at = document.register.columns.findIndex((column) => column.id === 'decreedOn');
    expect(sheet.rows.at(-1)?.cells[at]).toEqual({ column: at, value: 46113, style: 'date' });
  });

  test('a text that no row can show is whole in its cell', () => {
    const text = 'a'.repeat(32_767);
    const row = layOutRegister(archiveOf([{ information: text }])).rows.at(-1);
    expect(row?.height).toBe(409);
    expect(row?.cells.some((cell) => cell.value === text)).toBe(true);
  });

  test('a row shorter than the columns ends in empty cells', () => {
    const { register, ...rest } = document;
    const short = layOutRegister({ ...rest, register: { ...register, rows: [[{ kind: 'text', text: 'a' }]] } }).rows.at(-1);
    expect(short?.cells.map((cell) => cell.value)).toEqual(['a', ...register.columns.slice(1).map(() => null)]);
  });

  test('columns stay within readable widths', () => {
    const columns = document.register.columns.map((column) => ({ ...column, width: column.id === 'code' ? 1 : 400 }));
    const widths = layOutRegister({ ...document, register: { ...document.register, columns } }).columnWidths;
    expect([Math.min(...widths), Math.max(...widths)]).toEqual([6, 50]);
  });
});

describe('the provenance', () => {
  test('says every fact in words', () => {
    const document = sampleArchive();
    const sheet = layOutProvenance(document);
    const texts = valuesOf(sheet.rows);
    for (const line of document.provenance.lines) expect(texts).toContain(line.value);
    expect(texts).toContain(document.footer.contentDigest);
    expect(sheet.columnWidths.reduce((sum, width) => sum + columnPoints(width), 0)).toBeGreaterThan(500);
  });

  test('a fact without a value leaves its cell empty', () => {
    const document = sampleArchive();
    const lines = [{ label: 'Kosong', value: '' }];
    const sheet = layOutProvenance({ ...document, provenance: { ...document.provenance, lines } });
    expect(sheet.rows[2]?.cells).toEqual([
      { column: 0, value: 'Kosong', style: 'label' },
      { column: 1, value: null, style: 'value' },
    ]);
  });
});
