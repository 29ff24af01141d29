import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildRulePages } from '../../src/app/build-rule-pages.ts';
import { findPersonalData } from '../../src/domain/values/personal-data.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { RULE_PACK_VERSION } from '../../src/rules/rule-pack.ts';
import { CATALOGUE, TEMPLATE } from '../support/rows.ts';

const FOLDER = new URL('../../docs/aturan/', import.meta.url);
const pages = buildRulePages(ALL_RULES, TEMPLATE, RULE_PACK_VERSION);

describe('the documentation of the rules', () => {
  test('has a page for every rule and a list, and no page of a rule that is no more', async () => {
    expect((await readdir(FOLDER)).toSorted()).toEqual([...pages.keys()].toSorted());
    expect(pages.size).toBe(ALL_RULES.length + 1);
  });

  test.for([...pages.keys()])('%s is not stale (else: npm run generate)', async (name) => {
    expect((await readFile(new URL(name, FOLDER), 'utf8')).replaceAll('\r\n', '\n')).toBe(pages.get(name));
  });

  test('the list links to every page and names the rule pack', () => {
    const list = pages.get('README.md') ?? '';
    expect(list).toContain(`Paket aturan ${RULE_PACK_VERSION}: 45 aturan`);
    expect([...list.matchAll(/^\| \[(\w\d\d)\]\(\1\.md\) \|/gmu)].map(([, code]) => code)).toEqual(
      ALL_RULES.map(({ code }) => code),
    );
  });

  test.for(ALL_RULES.map((rule) => ({ code: rule.code, rule })))(
    '$code shows everything that staff must know',
    ({ code, rule }) => {
      const page = pages.get(`${code}.md`) ?? '';
      const plain = page.replace(/\\(.)/gu, '$1');
      for (const text of [rule.text.id.title, rule.text.id.guide, ...rule.sources]) expect(plain).toContain(text);
      expect(page).toContain(rule.severity === 'error' ? '| kesalahan |' : '| peringatan |');
      const bullets = page.split('\n').filter((line) => line.startsWith('- '));
      expect(bullets.length).toBeGreaterThanOrEqual(rule.examples.valid.length + rule.examples.invalid.length);
      expect(page).not.toMatch(/undefined|NaN|\[object/u);
    },
  );

  test.for([...pages])('%s prints no NIK and no person of an office', ([, page]) => {
    const numbers = findPersonalData(page, CATALOGUE.provinceCodes).map(({ start, end }) => page.slice(start, end));
    // the numbers that rules are explained with are invented: NIK of serial 0000, NIP of serial 997 to 999 or with digits lost
    for (const digits of numbers.map((text) => text.replace(/\D/gu, ''))) {
      if (digits.length >= 16) expect(digits).toMatch(/000$|99[789]$/u);
    }
  });
});

test('a rule that has ended, with odd signs in its examples, is still one table and one list', () => {
  const [first] = ALL_RULES as [Rule];
  const rule: Rule = {
    ...first,
    until: '2030-12-31',
    guideExamples: { right: 'a | b', wrong: 'satu\ndua `tiga`' },
    examples: {
      valid: [{ paper: 'proposed', cells: {} }],
      invalid: [{ paper: 'proposed', cells: { information: '' }, others: [{ information: 'Data *penting*' }] }],
    },
  };
  const page = buildRulePages([rule], TEMPLATE, '2026.1').get(`${rule.code}.md`) ?? '';
  expect(page).toContain('| Berlaku sampai | 31 Desember 2030 |');
  expect(page).toContain('| `a \\| b` | `` satu ⏎ dua `tiga` `` |');
  expect(page).toContain('- Akan Dikecualikan: baris yang baik\n');
  expect(page).toContain('- Akan Dikecualikan: Informasi (kosong); bersama baris lain: Informasi `Data *penting*`\n');
});
