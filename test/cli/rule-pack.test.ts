import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scalarText } from '../../src/domain/workbook/cell-value.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import { RULE_PACK_VERSION, rulesForDay } from '../../src/rules/rule-pack.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runInProcess } from './run-in-process.ts';

const DAY = '2026-06-01';
/** A day on which some of the rules counted already: those of the law itself, before its government regulation. */
const EARLY = '2010-05-01';

async function workbook(): Promise<string> {
  const file = join(await temporaryFolder(), 'register.xlsx');
  await runInProcess(['init', file, '--sample', '--as-of', DAY]);
  return file;
}

async function json(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await runInProcess([...words, '--json'])).stdout) as Readonly<Record<string, unknown>>;
}

describe('the version of the rule pack', () => {
  test.for(['check', 'plan', 'sync', 'run', 'archive', 'guide'])('stands in what %s prints as JSON', async (command) => {
    expect(await json(command, await workbook(), '--as-of', DAY)).toMatchObject({ rulePack: RULE_PACK_VERSION, asOf: DAY });
  });

  test('stands in the list of rules, in one rule, and in a failure', async () => {
    expect(await json('rules')).toMatchObject({ rulePack: RULE_PACK_VERSION });
    expect(await json('rules', 'H03')).toMatchObject({ rulePack: RULE_PACK_VERSION });
    expect(await json('check', 'tidak-ada.xlsx')).toMatchObject({ rulePack: RULE_PACK_VERSION, error: { exitCode: 3 } });
  });

  test('stands in every archive, with the day that it was made for', async () => {
    const file = await workbook();
    const folder = join(file, '..', 'arsip');
    await runInProcess(['run', file, '--archive', 'always', '--out', folder, '--as-of', DAY]);
    const archives = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('register-internal.xlsx'),
    );
    expect(archives.length).toBeGreaterThan(0);
    for (const name of archives) {
      const { sheets } = await (await openStore(join(folder, name))).read();
      const lines = sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => scalarText(cell?.value ?? null))));
      expect(lines.filter((line) => line.includes(RULE_PACK_VERSION))).not.toEqual([]);
    }
  });
});

describe('--as-of', () => {
  let file = '';
  const early = rulesForDay(ALL_RULES, EARLY);
  beforeAll(() => {
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(ALL_RULES.length);
  });

  test('judges by the rules of that day, and counts them', async () => {
    file = await workbook();
    const now = await json('check', file, '--as-of', DAY);
    const then = await json('check', file, '--as-of', EARLY);
    const rowRules = (rules: typeof early): number => rules.filter(({ scope }) => scope !== 'archive').length;
    expect(now).toMatchObject({ checked: { rules: rowRules(ALL_RULES) } });
    expect(then).toMatchObject({ asOf: EARLY, checked: { rules: rowRules(early) } });
    const codes = new Set(early.map(({ code }) => code));
    for (const { rule } of then['findings'] as readonly { readonly rule: string }[]) expect(codes).toContain(rule);
  });

  test('lists the rules of that day', async () => {
    const { rules } = await json('rules', '--as-of', EARLY);
    expect((rules as readonly { readonly code: string }[]).map(({ code }) => code)).toEqual(early.map(({ code }) => code));
  });
});
