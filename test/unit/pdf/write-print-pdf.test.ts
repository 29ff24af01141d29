import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printArea, printedTexts, printPages } from '../../../src/domain/archive/print-pages.ts';
import type { PrintSheet } from '../../../src/domain/archive/print-sheet.ts';
import { createPdfFile } from '../../../src/stores/pdf/pdf-file.ts';
import { readPrintPdf } from '../../../src/stores/pdf/read-print-pdf.ts';
import { readTrueType } from '../../../src/stores/pdf/true-type.ts';
import { writePrintPdf } from '../../../src/stores/pdf/write-print-pdf.ts';
import { entryRow, LAYOUT, sampleArchive, sampleContents, sampleRows } from '../archive/sample-register.ts';

const PROPERTIES = { title: 'Judul é', author: 'Dinas', asOf: '2026-06-01' };
const packed = (texts: readonly string[]): string => texts.join('').replace(/\s+/gu, '');

function sheet(change: Partial<PrintSheet> = {}): PrintSheet {
  const base = { name: 'A', page: LAYOUT.papers.a4, orientation: 'landscape', columnWidths: [20], pageBreaks: [] } as const;
  return {
    ...base,
    rows: [{ height: 20, cells: [{ column: 0, value: 'teks', style: 'text' }] }],
    footer: { left: 'kiri', right: '{page}/{pages}' },
    ...change,
  };
}

function pdfsOf(rows = sampleRows(12)) {
  const { files, properties } = sampleContents(sampleArchive({ rows }));
  return files.flatMap((file) =>
    file.kind === 'pdf' ? [{ path: file.path, sheets: file.sheets, bytes: writePrintPdf(file.sheets, properties) }] : [],
  );
}

describe('a PDF', () => {
  test('shows every text of its pages in their order', () => {
    const made = pdfsOf();
    expect(made.map(({ path }) => path)).toEqual(['publik/daftar-publik.pdf', 'berita-acara.pdf']);
    for (const { sheets, bytes } of made) expect(packed(readPrintPdf(bytes))).toBe(packed(printedTexts(sheets)));
  });

  test('keeps letters that its fonts lack, and blanks that have no width', () => {
    const information = 'دفتر 不公开 😀 é\tà \u00a0x';
    const [list] = pdfsOf([entryRow('DIK-2026-001', { information })]);
    expect(packed(readPrintPdf(list?.bytes ?? new Uint8Array()))).toContain(packed([information]));
  });

  test('has the same bytes every time, and others for another text', () => {
    expect(Buffer.compare(writePrintPdf([sheet()], PROPERTIES), writePrintPdf([sheet()], PROPERTIES))).toBe(0);
    const other = sheet({ footer: { left: 'lain', right: '' } });
    expect(Buffer.compare(writePrintPdf([sheet()], PROPERTIES), writePrintPdf([other], PROPERTIES))).not.toBe(0);
  });

  test('carries the day of the archive, an identifier made of its content, and embedded fonts', () => {
    const text = Buffer.from(writePrintPdf([sheet()], PROPERTIES)).toString('latin1');
    expect(text).toContain('/CreationDate (D:20260601000000Z)');
    expect(text).toMatch(/\/ID \[<([0-9A-F]{32})> <\1>\]/u);
    expect(text.match(/\/FontFile2 /gu)).toHaveLength(2);
  });

  test('with a damaged stream does not read back', () => {
    const bytes = Uint8Array.from(writePrintPdf([sheet()], PROPERTIES));
    const at = Buffer.from(bytes).indexOf('stream\n') + 12;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(() => readPrintPdf(bytes)).toThrow();
    expect(() => readPrintPdf(new Uint8Array())).toThrow('no pages');
  });

  test('is never finished with an object that was reserved and not made', () => {
    const file = createPdfFile();
    file.reserve();
    expect(() => file.finish(1, 1)).toThrow('reserved');
  });
});

describe('the pages of a sheet', () => {
  const tall = Array.from({ length: 5 }, (_, index) => ({
    height: 200,
    cells: [{ column: 0, value: `baris ${index}`, style: 'text' as const }],
  }));

  test('end where the next row has no room, and repeat their head', () => {
    const pages = printPages(sheet({ rows: tall, repeatRows: { from: 1, to: 1 } }));
    expect(pages.map(({ rows }) => rows.map((row) => row.cells[0]?.value))).toEqual([
      ['baris 0', 'baris 1'],
      ['baris 0', 'baris 2'],
      ['baris 0', 'baris 3'],
      ['baris 0', 'baris 4'],
    ]);
  });

  test('end where the sheet says so', () => {
    expect(printPages(sheet({ rows: tall.slice(0, 2), pageBreaks: [1] }))).toHaveLength(2);
  });

  test('hold at least one row, however tall', () => {
    expect(
      printPages(
        sheet({
          rows: [
            { height: 5000, cells: [] },
            { height: 5000, cells: [] },
          ],
        }),
      ),
    ).toHaveLength(2);
  });

  test('lie upright or across, shrunk to their width where asked', () => {
    expect(printArea(sheet())).toMatchObject({ width: 841.89, height: 595.28, scale: 1 });
    const wide = printArea(sheet({ orientation: 'portrait', columnWidths: [200], pagesWide: 1 }));
    expect(wide).toMatchObject({ width: 595.28, height: 841.89 });
    expect(wide.scale).toBeLessThan(0.6);
  });
});

describe('a font file', () => {
  const bytes = readFileSync(new URL('../../../sheets-templates/fonts/LiberationSans-Regular.ttf', import.meta.url));
  const font = readTrueType('LiberationSans-Regular', bytes);

  test('knows its letters and their widths', () => {
    expect(font.widthOf(font.glyphOf(0x41))).toBe(667);
    expect(font.widthOf(font.glyphOf(0x20))).toBe(278);
    expect(font.glyphOf(0x4e0d)).toBe(0);
  });

  test('with some letters only is a font with the same numbers of glyphs, and small', () => {
    const glyph = font.glyphOf(0xe9); // made of two others
    const small = font.subset(new Set([glyph]));
    expect(small.length).toBeLessThan(bytes.length / 4);
    expect(Buffer.compare(small, font.subset(new Set([glyph])))).toBe(0);
  });

  test('that is none is refused', () => {
    expect(() => readTrueType('x', new Uint8Array(64))).toThrow('the font has no table');
  });
});
