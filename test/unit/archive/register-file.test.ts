import { describe, expect, test } from 'vitest';
import {
  digestOfFile,
  formatRegisterFile,
  isSameRows,
  parseRegisterFile,
  readRegisterSheet,
  registerFileOf,
} from '../../../src/domain/archive/register-file.ts';
import type { Snapshot } from '../../../src/domain/workbook/snapshot.ts';
import { readWorkbookBytes } from '../../../src/stores/xlsx/read-workbook-bytes.ts';
import { sampleArchive, sampleRows, writeArchive } from './sample-register.ts';

const DOCUMENT = sampleArchive({ rows: sampleRows(5) });
const FILE = registerFileOf(DOCUMENT);

describe('the register of a package as JSON', () => {
  test('reads back, and has the content digest of the document', () => {
    expect(parseRegisterFile(formatRegisterFile(FILE))).toEqual(FILE);
    expect(digestOfFile(FILE)).toBe(DOCUMENT.footer.contentDigest);
  });

  test('holds one entry per line', () => {
    expect(formatRegisterFile(FILE).match(/^ {2}\{.*"kode":"DIK-/gmu)).toHaveLength(5);
  });

  test.for([
    '',
    'null',
    '[]',
    JSON.stringify({ ...FILE, packageNumber: 1 }),
    JSON.stringify({ ...FILE, columns: [{ key: 1 }] }),
    JSON.stringify({ ...FILE, columns: [null] }),
    JSON.stringify({ ...FILE, columns: 'x' }),
    JSON.stringify({ ...FILE, rows: [null] }),
    JSON.stringify({ ...FILE, rows: [[]] }),
    JSON.stringify({ ...FILE, rows: [{ kode: null }] }),
    JSON.stringify({ ...FILE, rows: {} }),
    JSON.stringify({ ...FILE, head: undefined }),
    JSON.stringify({ ...FILE, head: { office: {}, decree: 1 } }),
  ])('is nothing else: %s', (text) => {
    expect(parseRegisterFile(text)).toBeUndefined();
  });
});

describe('the register sheet of a workbook', () => {
  function snapshot(rows: readonly (readonly (string | number | boolean | null)[])[]): Snapshot {
    const lines = rows.map((cells, index) => ({ row: index + 1, cells: cells.map((value) => ({ value, formula: false })) }));
    return {
      location: '',
      revision: '',
      dateSystem: 1900,
      sheets: [{ name: 'R', visibility: 'visible', rows: lines, merges: [] }],
    };
  }
  const shape = {
    sheet: 'R',
    columns: [
      { key: 'kode', header: 'Kode', type: 'code' },
      { key: 'tgl', header: 'Tanggal', type: 'date' },
    ],
  };

  test('shows the same entries as the JSON', async () => {
    const rows = readRegisterSheet(readWorkbookBytes(await writeArchive(DOCUMENT), ''), FILE);
    expect(isSameRows(rows ?? [], FILE.rows)).toBe(true);
  });

  test('may have its columns in another order and empty lines', () => {
    const read = readRegisterSheet(
      snapshot([['Judul'], ['Tanggal', 'Kode'], [46_113, 'A'], [null, ''], ['kemarin', true], [-1, 'C']]),
      shape,
    );
    expect(read).toEqual([
      { kode: 'A', tgl: '2026-04-01' },
      { kode: 'benar', tgl: 'kemarin' },
      { kode: 'C', tgl: -1 },
    ]);
  });

  test('that is not there, or lost a header, is not read', () => {
    expect(readRegisterSheet(snapshot([['Kode']]), shape)).toBeUndefined();
    expect(readRegisterSheet(snapshot([]), { ...shape, sheet: 'lain' })).toBeUndefined();
  });

  test('with one value less is another', () => {
    expect(isSameRows(FILE.rows, FILE.rows.slice(1))).toBe(false);
  });
});
