import { describe, expect, test } from 'vitest';
import { readZip, unpackZip } from '../../src/stores/xlsx/zip-parts.ts';
import { entryRow, sampleArchive, sampleRows, writeArchive } from '../unit/archive/sample-register.ts';

/*
 * The archive as it looked when somebody last read it with care. After a wanted change: `npx vitest run test/golden/archive.test.ts -u`,
 * then read the difference.
 */
const DOCUMENT = sampleArchive({
  rows: [
    ...sampleRows(5),
    entryRow('DIK-2026-006', { status: 'Menunggu SK', decreeNumber: null, decreedOn: null }),
    entryRow('DIK-2025-001', {
      status: 'Dibuka',
      information: '=Berkas lama & "terbuka" <contoh>',
      decreeNumber: '188.4/10/DISKOMINFO/2025',
      decreedOn: '2025-02-03',
      closingAction: 'Dibuka',
      closedOn: '2026-02-03',
      closingBasis: 'Masa pengecualian berakhir',
    }),
  ],
});

const PARTS = [
  ['xl/worksheets/sheet1.xml', 'daftar.xml'],
  ['xl/worksheets/sheet2.xml', 'register-lengkap.xml'],
  ['xl/worksheets/sheet3.xml', 'keterangan.xml'],
  ['xl/worksheets/sheet4.xml', 'perubahan.xml'],
  ['xl/sharedStrings.xml', 'shared-strings.xml'],
  ['xl/styles.xml', 'styles.xml'],
  ['xl/workbook.xml', 'workbook.xml'],
] as const;

/** One row, string or style per line, so that a difference can be read. */
function readable(xml: string): string {
  return `${xml.replaceAll(/(?=<(?:row|\/sheetData|merge|brk|page|sheet|print|header|si|font|fill|border|xf|numFmt|defined|cols?)\b)/gu, '\n').trim()}\n`;
}

describe('the archive of the sample register', () => {
  test('has the same document model', async () => {
    await expect(`${JSON.stringify(DOCUMENT, null, 2)}\n`).toMatchFileSnapshot('./archive/document.json');
  });

  test('has the same parts in the file', async () => {
    const parts = new Map(unpackZip(readZip(await writeArchive(DOCUMENT))).map((part) => [part.name, part.bytes]));
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/theme/theme1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
    ]);
    for (const [name, file] of PARTS) {
      await expect(readable(new TextDecoder().decode(parts.get(name)))).toMatchFileSnapshot(`./archive/${file}`);
    }
  });
});
