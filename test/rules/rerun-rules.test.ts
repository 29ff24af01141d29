import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/row.ts';
import type { ColumnId, PaperId } from '../../src/domain/template/template.ts';
import { COLUMN_WORDS } from '../../src/rules/column-words.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { Rule, RuleContext, WorkbookRows } from '../../src/rules/rule.ts';
import { rerunRules, runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CONTEXT, FIRST_ROW, memoryOf, type RowCells } from '../support/rows.ts';

/** Texts to which some rule answers, in one column or another. */
const TEXTS = [
  '',
  '-',
  'ya',
  'tidak',
  'Berlaku',
  'Dibuka',
  'Dicabut',
  'Menunggu SK',
  'Draf',
  'U-2026-001',
  'U-2026-002',
  'DIK-2026-001',
  'DIK-2026-002',
  '31/02/2026',
  '12/03/2026',
  '01/05/2026',
  '197108071997031998',
  'kata sandi: rahasia',
  'Isi register akta kelahiran beserta catatannya',
  'Isi register akta kelahiran beserta catatan',
  'UU 14/2008 Pasal 17 huruf k',
  'Sebagian',
  '1 bulan',
];
const text = fc.constantFrom(...TEXTS);

const COLUMNS = (['proposed', 'register'] as const).flatMap((paper) =>
  Object.keys(COLUMN_WORDS[paper]).map((column) => [paper, column as ColumnId] as const),
);

/** A good proposal and its register row, one cell of one of them with another text. */
function bookWith(paper: PaperId, column: ColumnId, written: string): WorkbookRows {
  const rowOf = (of: PaperId): Row => alteredRow(of, of === paper ? { [column]: written } : {});
  const memory = memoryOf([alteredRow('proposed')], [alteredRow('register')]);
  return bookOf({ proposals: [rowOf('proposed')], entries: [rowOf('register')], memory });
}

function cellsOf(paper: PaperId): fc.Arbitrary<RowCells> {
  return fc.record(Object.fromEntries(Object.keys(COLUMN_WORDS[paper]).map((column) => [column, text])), { requiredKeys: [] });
}

/** A table before and after some cells of some rows changed, some rows joined and some went. */
function tablesOf(paper: PaperId): fc.Arbitrary<{ readonly before: readonly Row[]; readonly after: readonly Row[] }> {
  const line = fc.record({
    cells: cellsOf(paper),
    change: fc.option(cellsOf(paper), { nil: {}, freq: 2 }),
    isMerged: fc.boolean(),
    stands: fc.constantFrom('always', 'always', 'always', 'before', 'after'),
  });
  return fc.array(line, { maxLength: 5 }).map((lines) => {
    const rows = lines.map(({ cells, change, isMerged, stands }, index) => {
      const code = `${paper === 'proposed' ? 'U' : 'DIK'}-2026-${101 + index}`;
      const [old, now] = [cells, { ...cells, ...change }].map((own) =>
        alteredRow(paper, { code, ...own }, FIRST_ROW + index, isMerged && index % 2 === 0),
      );
      return { old, now, stands };
    });
    return {
      before: rows.flatMap(({ old, stands }) => (old && stands !== 'after' ? [old] : [])),
      after: rows.flatMap(({ now, stands }) => (now && stands !== 'before' ? [now] : [])),
    };
  });
}

const states = fc.record({ proposed: tablesOf('proposed'), register: tablesOf('register'), isRemembered: fc.boolean() });

function booksOf({ proposed, register, isRemembered }: typeof states extends fc.Arbitrary<infer T> ? T : never): {
  readonly before: WorkbookRows;
  readonly after: WorkbookRows;
} {
  const memory = isRemembered ? { memory: memoryOf(proposed.before, register.before) } : {};
  return {
    before: bookOf({ proposals: proposed.before, entries: register.before }),
    after: bookOf({ proposals: proposed.after, entries: register.after, ...memory }),
  };
}

describe('looking again at a workbook after a change', () => {
  test('finds what looking for the first time finds, in the same order', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { before, after } = booksOf(state);
        const first = rerunRules(before, CONTEXT, ALL_RULES);
        expect(rerunRules(after, CONTEXT, ALL_RULES, first).issues).toEqual(runRules(after, CONTEXT, ALL_RULES));
      }),
      { numRuns: 500 },
    );
  });

  test.for(COLUMNS)('after one cell changed on %s, column %s', ([paper, column]) => {
    for (const written of TEXTS) {
      const book = bookWith(paper, column, written);
      const first = rerunRules(bookWith(paper, 'sequence', ''), CONTEXT, ALL_RULES);
      expect(rerunRules(book, CONTEXT, ALL_RULES, first).issues, written).toEqual(runRules(book, CONTEXT, ALL_RULES));
    }
  });

  test('when only the hidden sheet changed', () => {
    const other = { information: 'Rekam jejak mutasi pegawai yang belum diputuskan' };
    const memories = [
      memoryOf([], []),
      memoryOf([alteredRow('proposed')], [alteredRow('register')]),
      memoryOf([alteredRow('proposed', other)], [alteredRow('register', other)]),
      memoryOf([alteredRow('proposed')], [alteredRow('register', { proposalCode: 'U-2026-009' })]),
      memoryOf([alteredRow('proposed')], [alteredRow('register', { code: 'DIK-2026-009' })]),
    ];
    const rows = {
      proposals: [alteredRow('proposed'), alteredRow('proposed', other, FIRST_ROW + 1)],
      entries: [alteredRow('register'), alteredRow('register', { code: 'DIK-2026-002' }, FIRST_ROW + 1)],
    };
    const books = memories.map((memory) => bookOf({ ...rows, memory }));
    const found = new Set<string>();
    for (const before of books) {
      const first = rerunRules(before, CONTEXT, ALL_RULES);
      for (const after of books) {
        const rerun = rerunRules(after, CONTEXT, ALL_RULES, first).issues;
        expect(rerun).toEqual(runRules(after, CONTEXT, ALL_RULES));
        found.add(JSON.stringify(rerun));
      }
    }
    expect(found.size).toBeGreaterThan(2);
  });

  test('on another day everything is judged anew', () => {
    const book = bookOf({ proposals: [alteredRow('proposed')], entries: [alteredRow('register', { endsOn: '01/04/2031' })] });
    const later = { ...CONTEXT, today: '2031-05-01' };
    const rerun = rerunRules(book, later, ALL_RULES, rerunRules(book, CONTEXT, ALL_RULES));
    expect(rerun.issues).toEqual(runRules(book, later, ALL_RULES));
    expect(rerun.issues).not.toEqual(runRules(book, CONTEXT, ALL_RULES));
  });

  test('asks a rule about the rows that changed alone', () => {
    const asked: number[] = [];
    const rules = ALL_RULES.map((rule): Rule => {
      if (rule.code !== 'W03' || rule.scope !== 'row') return rule;
      return {
        ...rule,
        check: (row: Row, context: RuleContext) => {
          asked.push(row.rowNumber);
          return rule.check(row, context);
        },
      };
    });
    const rowAt = (index: number, cells: RowCells): Row =>
      alteredRow('proposed', { code: `U-2026-${101 + index}`, ...cells }, FIRST_ROW + index);
    const first = rerunRules(bookOf({ proposals: [rowAt(0, {}), rowAt(1, {})] }), CONTEXT, rules);
    asked.length = 0;
    const changed = [rowAt(0, { message: 'Baik', status: 'Diajukan' }), rowAt(1, { information: 'Data' })];
    expect(rerunRules(bookOf({ proposals: changed }), CONTEXT, rules, first).issues).toEqual(
      runRules(bookOf({ proposals: changed }), CONTEXT, ALL_RULES),
    );
    expect(asked).toEqual([FIRST_ROW + 1]);
  });
});
