import { describe, expect, test } from 'vitest';
import { isPublicTrue } from '../../../src/domain/archive/check-public.ts';
import { publicCsv, publicEditionOf, publicJson } from '../../../src/domain/archive/public-edition.ts';
import { registerFileOf } from '../../../src/domain/archive/register-file.ts';
import { entryRow, sampleArchive, sampleRows } from './sample-register.ts';

const DOCUMENT = sampleArchive({
  rows: [
    ...sampleRows(3),
    entryRow('DIK-2026-004', { unit: null, information: '=1+1; -2' }),
    entryRow('DIK-2026-005', { status: 'Dibuka' }),
  ],
});
const EDITION = publicEditionOf(DOCUMENT);
const REGISTER = registerFileOf(DOCUMENT);
const CSV = publicCsv(EDITION);
const JSON_TEXT = publicJson(EDITION);
const rows = (): Record<string, unknown>[] => JSON.parse(JSON_TEXT) as Record<string, unknown>[];

describe('the public files', () => {
  test('of a package show the entries in force of its register', () => {
    expect(isPublicTrue(CSV, JSON_TEXT, REGISTER)).toBe(true);
  });

  test('of a package without an entry in force are empty', () => {
    const none = sampleArchive({ rows: [entryRow('DIK-2026-005', { status: 'Dibuka' })] });
    const edition = publicEditionOf(none);
    expect(isPublicTrue(publicCsv(edition), publicJson(edition), registerFileOf(none))).toBe(true);
  });

  test.for<[string, string, string]>([
    ['a row is gone from the CSV', CSV.replace(/^"2".*\r\n/mu, ''), JSON_TEXT],
    ['a row stands in the CSV twice', CSV.replace(/^("2".*\r\n)/mu, '$1$1'), JSON_TEXT],
    ['a text of the CSV is another', CSV.replace('gudang data', 'lumbung data'), JSON_TEXT],
    ['a formula of the CSV is armed again', CSV.replace("'=1+1", '=1+1'), JSON_TEXT],
    ['the CSV is empty', '', JSON_TEXT],
    ['the CSV has another head', CSV.replace('"kode"', '"sandi"'), JSON_TEXT],
    ['a row is gone from the JSON', CSV, JSON.stringify(rows().slice(1))],
    ['the rows of the JSON have changed places', CSV, JSON.stringify(rows().reverse())],
    ['a text of the JSON is another', CSV, JSON_TEXT.replace('gudang data', 'lumbung data')],
    [
      'both show the same other text',
      CSV.replace('gudang data', 'lumbung data'),
      JSON_TEXT.replace('gudang data', 'lumbung data'),
    ],
    ['a row of the JSON says more than the printed columns', CSV, JSON.stringify(rows().map((row) => ({ ...row, nip: '1' })))],
    ['the JSON is no list', CSV, '{}'],
    ['the JSON is a list of something else', CSV, '[1,2,3,4]'],
    ['the JSON is none', CSV, JSON_TEXT.slice(1)],
  ])('do not, when %s', ([, csv, json]) => {
    expect(isPublicTrue(csv, json, REGISTER)).toBe(false);
  });
});
