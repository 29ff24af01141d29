import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposal, templatedName } from '../../scripts/bench/realistic-rows.mjs';
import { makeRow } from '../../src/domain/read-row.ts';
import type { Row } from '../../src/domain/row.ts';
import { normaliseText } from '../../src/domain/values/normalise-text.ts';
import { similarity } from '../../src/domain/values/similarity.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { bookOf, CONTEXT, FIRST_ROW } from '../support/rows.ts';

const ROWS = 1000;
const PLANTED = 40;

/** Rows of the invented office, the last ones with cells of their own. */
function rowsWith(planted: readonly Readonly<Record<string, string>>[]): readonly Row[] {
  const count = ROWS + planted.length;
  return Array.from({ length: count }, (_unused, index) =>
    makeRow('proposed', FIRST_ROW + index, { ...proposal(index, 2026), ...planted[index - ROWS] }, 1900, false),
  );
}

/** Rows on which a rule speaks. */
function rowsOf(code: string, proposals: readonly Row[]): ReadonlySet<number> {
  const rules = ALL_RULES.filter((rule) => rule.code === code);
  return new Set(runRules(bookOf({ proposals }), CONTEXT, rules).map(({ row }) => row));
}

const plantedRows = Array.from({ length: PLANTED }, (_unused, index) => FIRST_ROW + ROWS + index);

/** A text with slips: letters doubled, left out or changed, so few that it stays a near duplicate (similarity 0.9 or more). */
function withSlips(text: string, slips: readonly { readonly at: number; readonly kind: number }[]): string {
  const most = Math.floor(text.length * 0.09);
  return slips.slice(0, most).reduce((before, { at, kind }) => {
    const place = at % before.length;
    const instead = ['', before.charAt(place).repeat(2), 'x'][kind] ?? '';
    return before.slice(0, place) + instead + before.slice(place + 1);
  }, text);
}

const NAMES = 20;

/** Rows of one paper: each names one of some templated texts, with so many slips. */
function rowsNaming(paper: 'proposed' | 'register', picks: readonly { readonly text: number; readonly slips: number }[]): Row[] {
  return picks.map(({ text, slips }, index) => {
    const name = templatedName(text);
    const cells = {
      code: `${paper === 'proposed' ? 'U' : 'DIK'}-2026-${101 + index}`,
      information: `${name}${'x'.repeat(slips)}`,
    };
    return makeRow(paper, FIRST_ROW + index, { ...proposal(index, 2026), ...cells }, 1900, false);
  });
}

/** Of rows with ascending codes those whose text is like that of a row before them, each with the first such row. */
function likeEarlier(rows: readonly Row[]): readonly string[] {
  const texts = rows.map((row) => normaliseText(row.cells.information?.text ?? ''));
  return rows.flatMap((row, index) => {
    const first = texts.slice(0, index).findIndex((text) => similarity(text, texts[index] ?? '') >= 0.9);
    return first < 0 ? [] : [`${row.code} like ${rows[first]?.code}`];
  });
}

const slip = fc.record({ at: fc.nat({ max: 300 }), kind: fc.nat({ max: 2 }) });

describe(`among ${ROWS} rows of realistic text`, () => {
  test('no near duplicate that was planted is missed (D02)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(slip, { minLength: 1, maxLength: 8 }), { minLength: PLANTED, maxLength: PLANTED }),
        (slips) => {
          const planted = slips.map((some, index) => ({ information: withSlips(proposal(index * 23, 2026).information, some) }));
          const alike = planted.map(({ information }, index) => {
            const original = normaliseText(proposal(index * 23, 2026).information);
            return similarity(original, normaliseText(information)) >= 0.9;
          });
          const expected = plantedRows.filter((_row, index) => alike[index]);
          const found = rowsOf('D02', rowsWith(planted));
          expect(expected.length).toBeGreaterThan(PLANTED / 2);
          expect(expected.filter((row) => !found.has(row))).toEqual([]);
        },
      ),
      { numRuns: 4 },
    );
  });

  test('no row with the same text in both columns is missed, and no other is named (K03)', () => {
    const planted = Array.from({ length: PLANTED }, (_unused, index) => {
      const { harmIfOpened } = proposal(index, 2026);
      return { harmIfOpened, interestIfClosed: withSlips(harmIfOpened, [{ at: index * 7, kind: index % 3 }]) };
    });
    expect([...rowsOf('K03', rowsWith(planted))]).toEqual(plantedRows);
  });

  test('no sentence that stands in four rows is missed, and none that stands in three is named (K06)', () => {
    const planted = Array.from({ length: PLANTED }, (_unused, index) => ({
      harmIfOpened: `Kalimat ke ${'abcdefghij'.charAt(Math.floor(index / 4))} yang dipakai berulang pada beberapa baris usulan`,
    }));
    const three = { harmIfOpened: 'Kalimat lain yang hanya dipakai pada tiga baris usulan' };
    const before = rowsOf('K06', rowsWith([]));
    const found = rowsOf('K06', rowsWith([...planted, three, three, three]));
    expect([...found].filter((row) => !before.has(row))).toEqual(plantedRows);
  });

  test('each paper is judged by itself, in the order of its codes, whatever the other one repeats (D02)', () => {
    const pick = fc.record({ text: fc.nat({ max: NAMES - 1 }), slips: fc.nat({ max: 5 }) });
    const distinct = fc.uniqueArray(pick, { minLength: 30, maxLength: 60, selector: ({ text, slips }) => `${text} ${slips}` });
    // What the register holds: some of the proposals in their order, or rows of its own.
    const papers = distinct.chain((proposals) =>
      fc.tuple(fc.constant(proposals), fc.oneof(fc.subarray([...proposals]), distinct)),
    );
    fc.assert(
      fc.property(papers, ([proposed, registered]) => {
        const [proposals, entries] = [rowsNaming('proposed', proposed), rowsNaming('register', registered)];
        const rules = ALL_RULES.filter((rule) => rule.code === 'D02');
        const found = runRules(bookOf({ proposals, entries }), CONTEXT, rules).map(
          ({ code, params }) => `${code} like ${params['code']}`,
        );
        expect(found).toEqual([...likeEarlier(proposals), ...likeEarlier(entries)]);
      }),
      { numRuns: 30 },
    );
  });
});
