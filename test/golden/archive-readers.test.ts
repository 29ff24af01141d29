import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutList } from '../../src/domain/archive/lay-out-list.ts';
import { buildZip, readZip, unpackZip } from '../../src/stores/xlsx/zip-parts.ts';
import { type EntryCells, entryRow, IDENTITY, sampleArchive, sampleRows, writeArchive } from '../unit/archive/sample-register.ts';
import { canRender, hasPython, openWorkshop, type PdfPage, pdfInfo, readPdf, runPython, type Workshop } from './archive-tools.ts';

const READ_BACK = `
import json, sys, openpyxl, datetime
book = openpyxl.load_workbook(sys.argv[1])
out = []
for sheet in book.worksheets:
    cells = [[cell.coordinate, cell.data_type, cell.number_format, cell.value.isoformat()[:10] if isinstance(cell.value, datetime.datetime) else cell.value]
             for row in sheet.iter_rows() for cell in row if cell.value is not None]
    out.append({
        'title': sheet.title, 'state': sheet.sheet_state, 'paper': str(sheet.page_setup.paperSize), 'orientation': sheet.page_setup.orientation,
        'rows': sheet.print_title_rows, 'columns': sheet.print_title_cols, 'protected': sheet.protection.sheet, 'password': sheet.protection.password,
        'breaks': [one.id for one in sheet.row_breaks.brk], 'cells': cells,
    })
print(json.dumps(out))
`;

interface ReadSheet {
  readonly title: string;
  readonly state: string;
  readonly paper: string;
  readonly orientation: string;
  readonly rows: string | null;
  readonly columns: string | null;
  readonly protected: boolean;
  readonly password: string | null;
  readonly breaks: readonly number[];
  readonly cells: readonly (readonly [string, string, string, string | number])[];
}

/** Texts that are hard to measure or to keep. */
const ODD_TEXTS = [
  '=1+1 tetap teks',
  'Baris satu\nbaris dua\n\nbaris empat',
  'https://contoh.example.go.id/alamat/yang/sangat/panjang/tanpa/jeda/sama/sekali/sehingga/harus/dipatahkan/di/tengah',
  'PENGECUALIAN DENGAN HURUF KAPITAL SELURUHNYA UNTUK MENGUJI LEBAR HURUF YANG BESAR WWW MMM WWW MMM',
  'kata-kata-yang-bersambung-dengan-tanda-hubung dan juga/dengan/garis/miring serta (kurung) [siku] {kurawal}',
  'دفتر المعلومات المستثناة من النشر للعموم في إقليم كاليمانتان الغربية',
  '不公开信息目录是行政机关依法确定的不予公开的信息清单包括国家秘密商业秘密和个人隐私',
  'emoji 😀😀😀 di tengah 👨‍👩‍👧‍👦 teks ✓ dan é à ü ñ',
  `spasi${' '.repeat(60)}banyak\tdan\ttab`,
  'i'.repeat(400),
  'W'.repeat(120),
  'Akibat yang diuraikan panjang lebar bagi pemilik data dan bagi pelayanan. '.repeat(9).slice(0, 600),
];

const ODD_ROWS = ODD_TEXTS.map((text, index) => {
  const cells: EntryCells = {
    information: text,
    legalBasis: text,
    harmIfOpened: text,
    interestIfClosed: text,
    period: text.slice(0, 150),
    unit: text.slice(0, 100),
  };
  return entryRow(`DIK-2026-${String(index + 1).padStart(3, '0')}`, cells);
});

describe.skipIf(!hasPython('reading an archive back with openpyxl'))('openpyxl reads an archive', () => {
  const document = sampleArchive({
    rows: [...sampleRows(12), ...ODD_ROWS.map((row) => ({ ...row, code: `DIK-2027-${row.code.slice(-3)}` }))],
  });
  let workshop: Workshop;
  let sheets: readonly ReadSheet[];

  beforeAll(async () => {
    workshop = openWorkshop();
    sheets = runPython(READ_BACK, workshop.save('arsip.xlsx', await writeArchive(document))) as readonly ReadSheet[];
  });
  afterAll(() => workshop.remove());

  test('with its sheets, paper, repeated head and protection', () => {
    const { from, to } = layOutList(document).repeatRows ?? { from: 0, to: 0 };
    expect(sheets.map(({ cells: _, breaks: __, ...rest }) => rest)).toEqual([
      {
        title: 'Daftar',
        state: 'visible',
        paper: '14',
        orientation: 'landscape',
        rows: `$${from}:$${to}`,
        columns: null,
        protected: true,
        password: null,
      },
      {
        title: 'Register lengkap',
        state: 'visible',
        paper: '14',
        orientation: 'landscape',
        rows: '$3:$3',
        columns: '$A:$B',
        protected: true,
        password: null,
      },
      {
        title: 'Keterangan',
        state: 'visible',
        paper: '14',
        orientation: 'portrait',
        rows: null,
        columns: null,
        protected: true,
        password: null,
      },
      {
        title: 'Perubahan',
        state: 'visible',
        paper: '14',
        orientation: 'landscape',
        rows: '$3:$3',
        columns: null,
        protected: true,
        password: null,
      },
    ]);
    expect(sheets[0]?.breaks).toEqual(layOutList(document).pageBreaks);
  });

  test('with every text as text, every date as a date, and no formula', () => {
    for (const sheet of sheets) {
      for (const [cell, type, format] of sheet.cells) {
        if (type === 's') expect(format, `${sheet.title} ${cell}`).toBe('@');
        else expect(['dd/mm/yyyy', '0'], `${sheet.title} ${cell}`).toContain(format);
        expect(['s', 'n', 'd']).toContain(type);
      }
    }
  });

  test('with the values of the document, cell by cell', () => {
    const read = (sheets[1]?.cells ?? []).filter(([cell]) => Number(/\d+/u.exec(cell)?.[0]) > 3).map(([, , , value]) => value);
    const expected = document.register.rows.flatMap((cells) =>
      cells.flatMap((cell) =>
        cell.kind === 'empty' ? [] : [cell.kind === 'text' ? cell.text : cell.kind === 'date' ? cell.date : cell.value],
      ),
    );
    expect(read).toEqual(expected);
  });
});

const HEAD_WORDS = ['No', 'Kode', 'Informasi', 'Dibuka', 'Ditutup', 'Jangka', 'Unit'];

/** Pages of the printed list: those before the full register. */
function listPages(pages: readonly PdfPage[]): readonly PdfPage[] {
  const after = pages.findIndex((page) =>
    page.words.some((word, index) => word.text === 'REGISTER' && page.words[index + 1]?.text === 'LENGKAP'),
  );
  return pages.slice(0, after < 0 ? pages.length : after);
}

function topOf(page: PdfPage | undefined, text: string): number | undefined {
  return page?.words.find((word) => word.text === text)?.top;
}

describe.skipIf(!canRender('rendering an archive with LibreOffice'))('LibreOffice prints an archive', () => {
  let workshop: Workshop;
  beforeAll(() => {
    workshop = openWorkshop();
  });
  afterAll(() => workshop.remove());

  async function render(
    name: string,
    document: ReturnType<typeof sampleArchive>,
  ): Promise<{ readonly file: string; readonly pages: readonly PdfPage[] }> {
    const file = workshop.convert(workshop.save(`${name}.xlsx`, await writeArchive(document)), 'pdf');
    return { file, pages: readPdf(file) };
  }

  test.for([
    { paper: 'Folio', rows: 5, width: 936, height: 612, size: /^936 x 612 pts/u },
    { paper: 'Folio', rows: 60, width: 936, height: 612, size: /^936 x 612 pts/u },
    { paper: 'A4', rows: 14, width: 842, height: 595, size: /^841\.89 x 595\.\d+ pts/u },
  ])(
    '$rows rows on $paper: size, head on every page, signature beside a row',
    { timeout: 120_000 },
    async ({ paper, rows, width, height, size }) => {
      const document = sampleArchive({ rows: sampleRows(rows), identity: { ...IDENTITY, paper } });
      const { file, pages } = await render(`${paper}-${rows}`, document);
      const list = listPages(pages);
      expect(pdfInfo(file)['Page size']).toMatch(size);
      expect(list).toHaveLength(layOutList(document).pageBreaks.length + 1);
      list.forEach((page, index) => {
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
        expect(page.words.map((word) => word.text)).toEqual(expect.arrayContaining(HEAD_WORDS));
        expect(page.words.map((word) => word.text).join(' ')).toContain(`Halaman ${index + 1} dari ${pages.length}`);
        for (const word of page.words) expect(word.right).toBeLessThanOrEqual(width - 30);
      });
      const last = list.at(-1);
      const code = topOf(last, `DIK-2026-${String(rows).padStart(3, '0')}`) ?? Number.POSITIVE_INFINITY;
      const signed = topOf(last, 'NIP.') ?? Number.NEGATIVE_INFINITY;
      expect(code).toBeLessThan(topOf(last, 'Pontianak,') ?? Number.NEGATIVE_INFINITY);
      expect(signed).toBeLessThan(height - 45);
      expect(last?.words.map((word) => word.text).join(' ')).toContain('NIP. 19750115 200003 2 999');
      expect(list.slice(0, -1).some((page) => topOf(page, 'NIP.') !== undefined)).toBe(false);
    },
  );

  test('a text beyond all measure is printed to its last word', { timeout: 120_000 }, async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `k${index}`).join(' ');
    const { pages } = await render(
      'panjang',
      sampleArchive({ rows: [entryRow('DIK-2026-001', { harmIfOpened: words }), entryRow('DIK-2026-002')] }),
    );
    const printed = new Set(listPages(pages).flatMap((page) => page.words.map((word) => word.text)));
    expect(words.split(' ').filter((word) => !printed.has(word))).toEqual([]);
  });

  test('no row is lower than LibreOffice itself would make it', { timeout: 120_000 }, async () => {
    const document = sampleArchive({
      rows: [...sampleRows(5), ...ODD_ROWS.map((row) => ({ ...row, code: `DIK-2027-${row.code.slice(-3)}` }))],
    });
    const sheet = layOutList(document);
    const parts = unpackZip(readZip(await writeArchive(document))).map((part) => {
      if (part.name !== 'xl/worksheets/sheet1.xml') return part;
      const xml = new TextDecoder().decode(part.bytes).replaceAll(/ ht="[^"]*" customHeight="1"|<sheetProtection[^>]*>/gu, '');
      return { name: part.name, bytes: new TextEncoder().encode(xml) };
    });
    // LibreOffice fits rows when it opens its own format, not when it opens Excel's.
    const open = workshop.convert(workshop.save('tinggi.xlsx', buildZip(parts)), 'ods');
    const flat = readFileSync(workshop.convert(open, 'fods'), 'utf8');
    const heights = optimalHeights(flat);
    const compared = sheet.rows.flatMap((row, index) => {
      const isTable = row.cells.some((cell) => cell.style === 'text');
      return isTable ? [{ row: index + 1, ours: row.height, theirs: heights[index] ?? Number.NaN }] : [];
    });
    expect(compared.length).toBeGreaterThan(16);
    for (const { row, ours, theirs } of compared) expect(theirs, `row ${row}`).toBeLessThanOrEqual(ours);
    const waste = compared.reduce((sum, { ours }) => sum + ours, 0) / compared.reduce((sum, { theirs }) => sum + theirs, 0);
    expect(waste).toBeLessThan(1.6);
  });
});

/** Heights in points of the rows of the first sheet of a flat OpenDocument file. */
function optimalHeights(flat: string): readonly number[] {
  const styles = new Map(
    [
      ...flat.matchAll(
        /<style:style style:name="(ro\d+)"[^>]*>\s*<style:table-row-properties[^>]*style:row-height="([\d.]+)in"/gu,
      ),
    ].map((match) => [match[1] ?? '', Number(match[2]) * 72] as const),
  );
  const sheet = /<table:table .*?<\/table:table>/su.exec(flat)?.[0] ?? '';
  return [...sheet.matchAll(/<table:table-row table:style-name="(ro\d+)"(?: table:number-rows-repeated="(\d+)")?/gu)].flatMap(
    (match) => Array.from({ length: Math.min(Number(match[2] ?? 1), 1000) }, () => styles.get(match[1] ?? '') ?? Number.NaN),
  );
}
