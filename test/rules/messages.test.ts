import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { RuleParams } from '../../src/rules/rule.ts';
import { findingsOfExample } from '../support/rows.ts';

/** What the examples of the rules do not reach, so that every turn of a sentence is read by somebody. */
const FURTHER: Readonly<Record<string, readonly RuleParams[]>> = {
  D01: [{ problem: 'merged', code: 'U-2026-001', paper: 'proposed' }],
  D02: [{ code: '', row: 12 }],
  J06: [{ date: '15/01/2028', limit: '01/12/2027', unlisted: '2027, 2028' }],
  P02: [
    { problem: 'length', digits: 17 },
    { problem: 'birth-date', digits: 18 },
    { problem: 'appointment-month', digits: 18 },
    { problem: 'sex', digits: 18 },
    { problem: 'appointment-age', digits: 18 },
  ],
  P04: [{ other: 'superior' }, { other: 'tester' }],
  S02: [{ missing: '' }, { missing: 'Nomor Lembar Uji, Hasil Uji' }],
};

/** Every sentence of a rule in both languages, each once. */
function sentencesOf(code: string): readonly string[] {
  const rule = ALL_RULES.find((candidate) => candidate.code === code);
  if (!rule) throw new Error(`there is no rule ${code}`);
  const found = rule.examples.invalid.flatMap((example) =>
    findingsOfExample(rule, example, ALL_RULES).map(({ params }) => params),
  );
  const params = [...found, ...(FURTHER[code] ?? [])];
  return [...new Set(params.map((each) => `id: ${rule.text.id.message(each)}\nen: ${rule.text.en.message(each)}`))];
}

describe('the messages of the rules', () => {
  test('read in both languages as they were approved (after a wanted change: npx vitest run test/rules/messages.test.ts -u)', async () => {
    const blocks = ALL_RULES.map(({ code, text }) =>
      [`${code}  ${text.id.title} / ${text.en.title}`, ...sentencesOf(code)].join('\n'),
    );
    await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('../golden/rule-messages.txt');
  });

  test.for(Object.keys(FURTHER))('%s has a sentence of its own for each of its turns', (code) => {
    const sentences = sentencesOf(code);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|\{|\}/u);
    expect(sentences.length).toBeGreaterThan(1);
  });
});
