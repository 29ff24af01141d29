import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../src/domain/values/personal-data.ts';
import { COLUMN_WORDS } from '../../src/rules/column-words.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CATALOGUE, CONTEXT, FIRST_ROW, memoryOf, type RowCells } from '../support/rows.ts';

/** Pieces that rules react to, and pieces that hurt parsers. */
const piece = fc.oneof(
  fc.constantFrom(
    'Pasal 17 huruf ',
    'UU No. 14 Tahun 2008',
    'huruf k',
    'angka 99',
    'jo.',
    ';',
    '(((',
    'Permanen',
    'selama ',
    'paling lama 31 tahun',
    'dibuka setelah',
  ),
  fc.constantFrom(
    'ya',
    'tidak',
    '✓',
    '-',
    'sda',
    '31/02/2026',
    '12 Maret 2026',
    '1,97108E+17',
    '197108071997031000',
    'U-2026-001',
    'DIK-2026-001',
  ),
  fc.constantFrom(
    '6171054102900000',
    '0812-3456-7890',
    'rina@contoh.go.id',
    'kata sandi: rahasia',
    '\u202Eنص',
    '👩‍👩‍👧',
    '\n',
    '\u00A0',
    '0'.repeat(40),
  ),
  fc.string({ maxLength: 30 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
const scalar = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

function cellsOf(paper: 'proposed' | 'register'): fc.Arbitrary<RowCells> {
  return fc.record(Object.fromEntries(Object.keys(COLUMN_WORDS[paper]).map((column) => [column, scalar])), { requiredKeys: [] });
}

describe('whatever stands in the cells', () => {
  const books = fc.record({
    proposals: fc.array(cellsOf('proposed'), { maxLength: 5 }),
    entries: fc.array(cellsOf('register'), { maxLength: 5 }),
    isMerged: fc.boolean(),
  });

  test('no rule throws, every message can be rendered, and none prints a personal number', () => {
    fc.assert(
      fc.property(books, ({ proposals, entries, isMerged }) => {
        const rows = {
          proposals: proposals.map((cells, index) => alteredRow('proposed', cells, FIRST_ROW + index, isMerged)),
          entries: entries.map((cells, index) => alteredRow('register', cells, FIRST_ROW + index, isMerged)),
        };
        const memory = memoryOf([alteredRow('proposed')], [alteredRow('register')]);
        for (const issue of runRules(bookOf({ ...rows, memory }), CONTEXT, ALL_RULES)) {
          const rule = ALL_RULES.find((one) => one.code === issue.rule);
          for (const language of ['id', 'en'] as const) {
            const message = rule?.text[language].message(issue.params) ?? 'undefined';
            expect(message).not.toMatch(/undefined|NaN|\[object/u);
            const secrets = findPersonalData(message, CATALOGUE.provinceCodes).filter(
              (found) => !message.startsWith(found.masked, found.start),
            );
            expect(secrets).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of rows', () => {
  const faults: readonly RowCells[] = [
    {},
    { information: '' },
    { legalBasis: 'UU 14/2008 Pasal 17 huruf k', letters: 'k' },
    { harmIfOpened: 'Dibuka setelah ada persetujuan pimpinan' },
    { decision: 'ok' },
    { period: 'Selama berlaku' },
    { information: 'Isi register akta kelahiran beserta catatannya' },
    { information: 'Isi register akta kelahiran beserta catatan' },
    { unit: 'Sekretariat' },
    { superiorNip: 197108071997031000 },
  ];
  const rows = faults.map((cells, index) =>
    alteredRow('proposed', { ...cells, code: `U-2026-${101 + index}` }, FIRST_ROW + index),
  );
  const whole = runRules(bookOf({ proposals: rows }), CONTEXT, ALL_RULES);

  test('changes no issue', () => {
    expect(whole.length).toBeGreaterThan(faults.length);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray([...ALL_RULES], { minLength: ALL_RULES.length }),
        (proposals, rules) => {
          expect(runRules(bookOf({ proposals }), CONTEXT, rules)).toEqual(whole);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('near duplicates among many rows', () => {
  const WORDS =
    'arsip berkas daftar data rekaman laporan akta kartu pindah lahir mati nikah cerai anak pegawai server jaringan kamera loket camat'.split(
      ' ',
    );

  test('none that was planted is missed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 14 }), { minLength: 60, maxLength: 60 }),
        fc.nat({ max: 29 }),
        (sentences, at) => {
          const originals = sentences.slice(0, 30).map((words, index) => `${words.join(' ')} nomor urut ke ${index}`);
          const planted = `${originals[at]}`.replace('nomor', 'nommor');
          const others = sentences
            .slice(30)
            .map((words, index) => `${words.toReversed().join(' ')} pada ruang arsip lantai ${index}`);
          const proposals = [...originals, ...others, planted].map((information, index) =>
            alteredRow('proposed', { code: `U-2026-${101 + index}`, information }, FIRST_ROW + index),
          );
          const found = runRules(
            bookOf({ proposals }),
            CONTEXT,
            ALL_RULES.filter(({ code }) => code === 'D02'),
          );
          expect(found.map(({ row }) => row)).toContain(FIRST_ROW + proposals.length - 1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
