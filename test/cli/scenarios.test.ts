import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { parseScenario, playScenario } from './scenario.ts';

const SCENARIOS = new URL('./scenarios/', import.meta.url);
const home = process.cwd();

beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'dik-'))));
afterEach(() => process.chdir(home));

describe('scenarios of the command line', () => {
  const names = readdirSync(SCENARIOS).filter((name) => name.endsWith('.scenario'));

  test('are there', () => {
    expect(names.length).toBeGreaterThan(5);
  });

  test.for(names)('%s', async (name) => {
    const scenario = parseScenario(readFileSync(new URL(name, SCENARIOS), 'utf8'));
    expect(await playScenario(scenario, (argv) => runInProcess(argv))).toEqual([]);
  });
});

describe('the runner of scenarios', () => {
  const outcome = { exitCode: 3, stdout: '{"error":{"code":"usage"},"findings":[{"rule":"H03"}]}', stderr: 'why' };

  async function problemsWith(expectation: string, meddle: () => void = () => undefined): Promise<number> {
    const scenario = parseScenario(`title: x\nput a.txt: text\n$ dik check "my file.xlsx"\n${expectation}`);
    const run = async () => {
      meddle();
      return outcome;
    };
    return (await playScenario(scenario, run)).length;
  }

  test.for([
    ['exit 3', 'exit 0'],
    ['stdout usage', 'stdout nothing of it'],
    ['not stdout else', 'not stdout usage'],
    ['stderr why', 'stderr else'],
    ['not stderr else', 'not stderr why'],
    ['json error.code "usage"', 'json error.code "other"'],
    ['json error.code "usage"', 'json error.none.deep 1'],
    ['json findings[].rule "H03"', 'json findings[].rule "W01"'],
    ['json findings[].rule "H03"', 'json error[].rule "H03"'],
    ['exists a.txt', 'exists b.txt'],
    ['exists a*t', 'exists b*t'],
    ['missing b.txt', 'missing a.txt'],
    ['unchanged a.txt', 'unchanged b.txt'],
  ])('accepts "%s" and refuses "%s"', async ([good = '', bad = '']) => {
    expect(await problemsWith(good)).toBe(0);
    expect(await problemsWith(bad)).toBe(1);
  });

  test('sees a file that was written again', async () => {
    expect(await problemsWith('unchanged a.txt', () => writeFileSync('a.txt', 'other'))).toBe(1);
  });

  test('finds nothing in output that is no JSON', async () => {
    const scenario = parseScenario('title: x\n$ dik a\njson a 1');
    expect(await playScenario(scenario, async () => ({ ...outcome, stdout: 'text' }))).toHaveLength(1);
  });

  test('hands quoted words on whole', () => {
    expect(parseScenario('title: x\n$ dik check "my file.xlsx" --json\nexit 0').steps[0]?.command).toEqual([
      'check',
      'my file.xlsx',
      '--json',
    ]);
  });

  test.for([
    'title: x',
    'title: x\n$ dik a',
    '$ dik a\nexit 0',
    'title: x\nexit 0\n$ dik a',
    'title: x\n$ dik a\nexti 0',
    'title: x\n$ dik a\nexit 0\n$ dik b',
  ])('refuses a scenario that tests nothing or is misspelt: %j', (text) => {
    expect(() => parseScenario(text)).toThrow();
  });
});
