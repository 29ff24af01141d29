import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ColumnId } from '../../src/domain/template/template.ts';
import { COLUMN_WORDS, columnRank, columnWord, IDENTITY_WORDS } from '../../src/rules/column-words.ts';
import { TEXT_COLUMNS } from '../../src/rules/completeness/required-columns.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { RULE_PACK_VERSION, rulesForDay } from '../../src/rules/rule-pack.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { CHOICE_LISTS } from '../../src/rules/workflow/choices.ts';
import { bookOf, CONTEXT, findingsOfExample, TEMPLATE, TODAY } from '../support/rows.ts';

const CODES = [
  'W01',
  'W02',
  'W03',
  'H01',
  'H02',
  'H03',
  'H04',
  'H05',
  'H06',
  'H07',
  'H08',
  'H09',
  'H10',
  'H11',
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
  'K06',
  'K07',
  'J01',
  'J02',
  'J03',
  'J04',
  'J05',
  'J06',
  'J07',
  'J08',
  'T01',
  'T02',
  'T03',
  'P01',
  'P02',
  'P03',
  'P04',
  'D01',
  'D02',
  'S01',
  'S02',
  'S03',
  'S04',
  'S05',
  'R01',
  'X01',
];

/** Severities of section 5.2; D02, P04 and S04 know both. */
const WARNINGS = ['W03', 'H07', 'H08', 'H09', 'H11', 'K02', 'K05', 'K06', 'K07', 'J04', 'J06', 'J08', 'D02'];

const rules = ALL_RULES.map((rule) => ({ code: rule.code, rule }));
const valid = rules.flatMap(({ code, rule }) =>
  rule.examples.valid.map((example, index) => ({ name: `${code} example ${index + 1}`, rule, example })),
);
const invalid = rules.flatMap(({ code, rule }) =>
  rule.examples.invalid.map((example, index) => ({ name: `${code} example ${index + 1}`, rule, example })),
);

function textsOf(rule: Rule): readonly string[] {
  const { id, en } = rule.text;
  return [id.title, id.guide, en.title, rule.guideExamples.right, rule.guideExamples.wrong, ...rule.sources];
}

/** What R01 would say if these texts stood on the sheet of the guide. */
function secretsIn(texts: readonly string[]): readonly unknown[] {
  const looseTexts = texts.map((text, index) => ({
    sheet: 'guide' as const,
    sheetName: 'Panduan',
    row: index + 1,
    columnIndex: 0,
    text,
  }));
  return runRules(bookOf({ looseTexts }), CONTEXT, ALL_RULES);
}

describe('the rule pack', () => {
  test('is the completion guide: 45 rules in its order', () => {
    expect(ALL_RULES.map((rule) => rule.code)).toEqual(CODES);
    expect(new Set(ALL_RULES.map((rule) => rule.name)).size).toBe(CODES.length);
  });

  test('has the severities of the guide', () => {
    expect(ALL_RULES.filter((rule) => rule.severity === 'warning').map((rule) => rule.code)).toEqual(WARNINGS);
  });

  test('has a version of a year and a number', () => {
    expect(RULE_PACK_VERSION).toMatch(/^20\d\d\.\d+$/u);
  });

  test('keeps each rule in a file that begins with its code and goes by its name', async () => {
    const folders = await readdir(new URL('../../src/rules/', import.meta.url), { recursive: true });
    const files = folders.map((path) => path.split(/[\\/]/u).at(-1) ?? '').filter((file) => /^[a-z]\d\d-/u.test(file));
    expect(files.toSorted()).toEqual(ALL_RULES.map((rule) => `${rule.code.toLowerCase()}-${rule.name}.ts`).toSorted());
  });

  test('calls columns what the delivered forms call them, in the order of the forms', () => {
    for (const paper of ['proposed', 'register'] as const) {
      const headers = TEMPLATE[paper].columns.map((column): [string, string] => [column.id, column.header]);
      expect(Object.entries(COLUMN_WORDS[paper])).toEqual(headers);
    }
    const labels = new Map(TEMPLATE.identity.fields.map(({ id, label }): [string, string] => [id, label]));
    for (const [field, word] of Object.entries(IDENTITY_WORDS)) expect([field, word]).toEqual([field, labels.get(field)]);
    expect(columnWord('register', 'officer')).toBe('officer');
    expect(columnRank('register', 'code')).toBe(1);
    expect(columnRank('proposed', undefined)).toBe(-1);
  });

  test('looks for words that mean nothing in all columns of the delivered forms but dates, closed lists and what the program alone writes', () => {
    const papers = [TEMPLATE.proposed, TEMPLATE.register];
    // What a register row takes over is the program's there, but people wrote it on the proposal.
    const isOfProgram = (id: ColumnId): boolean =>
      papers.every(({ columns }) => columns.every((column) => column.id !== id || column.owner === 'program'));
    for (const paper of ['proposed', 'register'] as const) {
      const texts = TEMPLATE[paper].columns.filter(
        ({ id, type }) => type !== 'date' && !(id in CHOICE_LISTS[paper]) && !isOfProgram(id),
      );
      expect(TEXT_COLUMNS[paper]).toEqual(texts.map(({ id }) => id));
    }
  });
});

describe('rules of a day', () => {
  const [rule] = ALL_RULES as [Rule];
  const dated: readonly Rule[] = [
    { ...rule, code: 'W01', since: '2010-04-30' },
    { ...rule, code: 'H01', since: '2020-01-01', until: '2020-12-31' },
    { ...rule, code: 'K01', since: '2026-06-02' },
  ];

  test.for([
    ['2010-04-29', []],
    ['2010-04-30', ['W01']],
    ['2019-12-31', ['W01']],
    ['2020-01-01', ['W01', 'H01']],
    ['2020-12-31', ['W01', 'H01']],
    ['2021-01-01', ['W01']],
    ['2026-06-02', ['W01', 'K01']],
  ] as const)('on %s', ([day, codes]) => {
    expect(rulesForDay(dated, day).map((one) => one.code)).toEqual(codes);
  });

  test('all count today', () => {
    expect(rulesForDay(ALL_RULES, TODAY)).toHaveLength(CODES.length);
  });
});

describe('every rule', () => {
  test.for(rules)('$code shows three texts that trip it and three that do not', ({ rule }) => {
    expect(rule.examples.valid.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.invalid.length).toBeGreaterThanOrEqual(3);
  });

  test.for(valid)('$name is silent', ({ rule, example }) => {
    expect(findingsOfExample(rule, example, ALL_RULES)).toEqual([]);
  });

  test.for(invalid)('$name trips', ({ rule, example }) => {
    const found = findingsOfExample(rule, example, ALL_RULES);
    expect(found.length).toBeGreaterThan(0);
    if (example.params) expect(found.map((issue) => issue.params)).toContainEqual(example.params);
  });

  test.for(invalid)('$name speaks on a column of its list', ({ rule, example }) => {
    const columns = findingsOfExample(rule, example, ALL_RULES).flatMap(({ column }) => (column === undefined ? [] : [column]));
    expect(rule.columns).toEqual(expect.arrayContaining(columns));
  });

  test.for(invalid)('$name has a message in both languages', ({ rule, example }) => {
    for (const { params } of findingsOfExample(rule, example, ALL_RULES)) {
      for (const language of ['id', 'en'] as const) {
        const message = rule.text[language].message(params);
        expect(message).not.toMatch(/undefined|NaN|\[object|\{|\}|\(\)|""/u);
        expect(message).toMatch(/^[\p{Lu}"].*\.$/su);
        expect(secretsIn([message])).toEqual([]);
      }
    }
  });

  test.for(rules)('$code is explained, with its source, and shows nothing personal in the guide', ({ rule }) => {
    expect(textsOf(rule)).not.toContain('');
    expect(secretsIn(textsOf(rule))).toEqual([]);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.since >= '2010-04-30').toBe(true);
  });
});
