import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dataPackageJson,
  findLeaks,
  guardFormula,
  layOutPublicList,
  type PublicEdition,
  parseCsv,
  publicCsv,
  publicEditionOf,
  publicJson,
} from '../../../src/domain/archive/public-edition.ts';
import { millisecondsOf, SOON } from '../../support/milliseconds-of.ts';
import { entryRow, sampleArchive, sampleRows } from './sample-register.ts';

const DOCUMENT = sampleArchive({ rows: [...sampleRows(3), entryRow('DIK-2026-009', { status: 'Dibuka' })] });
const EDITION = publicEditionOf(DOCUMENT);

function edition(...texts: readonly string[]): PublicEdition {
  return {
    columns: [
      { key: 'no', title: 'No' },
      { key: 'kode', title: 'Kode' },
      { key: 'informasi', title: 'Informasi' },
    ],
    rows: texts.map((text, index) => [String(index + 1), `DIK-2026-00${index + 1}`, text]),
  };
}

describe('the public edition', () => {
  test('has the eight printed columns and every entry in force exactly once', () => {
    expect(EDITION.columns.map(({ key }) => key)).toEqual(['no', 'kode', 'informasi', 'dasar', 'buka', 'tutup', 'jangka', 'pj']);
    expect(EDITION.columns[4]?.title).toBe('Konsekuensi/Pertimbangan bagi Publik: Dibuka');
    expect(EDITION.rows.map((cells) => cells[1])).toEqual(['DIK-2026-001', 'DIK-2026-002', 'DIK-2026-003']);
  });

  test('is signed by the office alone', () => {
    const shown = JSON.stringify(layOutPublicList(DOCUMENT).rows);
    expect(shown).toContain('Kepala Dinas Komunikasi dan Informatika selaku PPID');
    expect(shown).not.toMatch(/Maya|NIP|Pembina/u);
  });

  test('as JSON keeps every text and counts in numbers', () => {
    const rows = JSON.parse(publicJson(edition('=1+1', 'a\n"b"'))) as unknown;
    expect(rows).toEqual([
      { no: 1, kode: 'DIK-2026-001', informasi: '=1+1' },
      { no: 2, kode: 'DIK-2026-002', informasi: 'a\n"b"' },
    ]);
    expect(JSON.parse(publicJson(edition()))).toEqual([]);
  });

  test('as CSV opens as UTF-8 and reads back', () => {
    const csv = publicCsv(edition('satu, "dua"\ntiga', ''));
    expect(csv.startsWith('\uFEFF"no","kode","informasi"\r\n')).toBe(true);
    expect(parseCsv(csv)).toEqual([
      ['no', 'kode', 'informasi'],
      ['1', 'DIK-2026-001', 'satu, "dua"\ntiga'],
      ['2', 'DIK-2026-002', ''],
    ]);
  });

  test('as CSV of other makers is read with bare cells and without a last line end', () => {
    expect(parseCsv('a,"b"\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('as CSV reads back for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
        expect(
          parseCsv(publicCsv(edition(...texts)))
            .slice(1)
            .map((cells) => cells[2]),
        ).toEqual(texts.map(guardFormula));
      }),
    );
  });

  test.for([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+62', "'+62"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "  '=1"],
    ['\t=1', "'\t'=1"],
    ['a;=1', "a;'=1"],
    ['a,\n=1', "a,\n'=1"],
    ['a = b', 'a = b'],
    ['Pasal 17 huruf j', 'Pasal 17 huruf j'],
  ] as const)('no spreadsheet takes %j for a formula', ([text, guarded]) => {
    expect(guardFormula(text)).toBe(guarded);
  });

  test('is described for programs: types, constraints, licence, both files', () => {
    const described = JSON.parse(dataPackageJson(DOCUMENT, EDITION)) as {
      readonly licenses: readonly unknown[];
      readonly resources: readonly {
        readonly path: string;
        readonly schema: {
          readonly fields: readonly { readonly name: string; readonly type: string }[];
          readonly primaryKey: string;
        };
      }[];
    };
    expect(described.licenses).toHaveLength(1);
    expect(described.resources.map(({ path }) => path)).toEqual(['daftar-publik.csv', 'daftar-publik.json']);
    for (const { schema } of described.resources) {
      expect(schema.fields.map(({ name }) => name)).toEqual(EDITION.columns.map(({ key }) => key));
      expect(schema.fields[0]?.type).toBe('integer');
      expect(schema.primaryKey).toBe('kode');
    }
  });

  test('that holds personal data names its rows', () => {
    const provinces = new Set(['61']);
    expect(findLeaks(edition('Data nilai ujian', 'Hubungi 0812-3456-7890'), provinces)).toEqual(['DIK-2026-002']);
    expect(findLeaks(EDITION, provinces)).toEqual([]);
  });
});

test('quotes without end are soon known to be no table', () => {
  expect(millisecondsOf(() => parseCsv(`a\n${'"'.repeat(200_000)}b`))).toBeLessThan(SOON);
  expect(parseCsv('a,b\n""""c')).toEqual([['a', 'b']]);
});
