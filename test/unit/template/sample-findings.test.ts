import { expect, test } from 'vitest';
import { loadCatalogue, loadHolidays } from '../../../src/app/load-catalogue.ts';
import { loadSample, loadTemplates } from '../../../src/app/load-templates.ts';
import { EMPTY_MEMORY } from '../../../src/domain/decode-workbook.ts';
import { makeRow } from '../../../src/domain/read-row.ts';
import { resolveSample } from '../../../src/domain/template/sample.ts';
import { addDays, type LocalDate } from '../../../src/domain/values/local-date.ts';
import { ALL_RULES } from '../../../src/rules/index.ts';
import { runRules } from '../../../src/rules/run-rules.ts';

const sample = await loadSample();
const template = await loadTemplates();
const catalogue = await loadCatalogue();
const holidays = await loadHolidays();
const lists = Object.fromEntries(Object.entries(template.choices.lists).map(([id, list]) => [id, list.values]));

/** Rules that trip on the sample made on `today`, per row: `U-010: H02 K01 P02`. */
function findings(today: LocalDate): readonly string[] {
  const { proposals, entries } = resolveSample(sample, today);
  const issues = runRules(
    {
      proposals: proposals.map((line, index) => makeRow('proposed', 9 + index, line, 1900, false)),
      entries: entries.map((line, index) => makeRow('register', 9 + index, line, 1900, false)),
      looseTexts: [],
      memory: EMPTY_MEMORY,
    },
    { today, catalogue, lists, holidays: { years: new Set([2026]), days: new Set(holidays.map(({ date }) => date)) } },
    ALL_RULES,
  );
  const byCode = new Map<string, Set<string>>();
  for (const { code, rule } of issues) byCode.set(code, (byCode.get(code) ?? new Set()).add(rule));
  return [...byCode].map(([code, rules]) => `${code.replace(/-\d{4}-/u, '-')}: ${[...rules].toSorted().join(' ')}`).toSorted();
}

const DAYS = Array.from({ length: 60 }, (_unused, index) => addDays('2026-01-02', index * 19));

test.for(['2026-11-23', '2028-02-29', '2027-08-31', ...DAYS])(
  'the sample made on %s shows the faults that it means to show, and no other',
  (today) => {
    expect(findings(today)).toEqual(['DIK-004: J06', 'U-009: W01', 'U-010: H02 K01 P02', 'U-012: S02']);
  },
);
