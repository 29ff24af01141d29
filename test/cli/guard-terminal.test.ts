import { describe, expect, test } from 'vitest';
import { guardTerminal } from '../../src/cli/guard-terminal.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { createPalette } from '../../src/report/palette.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { type Outcome, runInProcess } from './run-in-process.ts';
import { aCheckReport, aFinding, aNotice } from './sample-reports.ts';

/** Sets the title of the window, rings, moves the cursor up, begins a sequence in one character, erases. */
const HOSTILE = '\u001B]0;owned\u0007lama\u001B[1A\u009B2J\u007F\u0000\u0085\r\b';
const SHOWN = '\\u001b]0;owned\\u0007lama\\u001b[1A\\u009b2J\\u007f\\u0000\\u0085\\u000d\\u0008';
const STEERING = /[^\P{Cc}\n\t]/u;

const message = { id: HOSTILE, en: HOSTILE };
const report = aCheckReport({
  workbook: HOSTILE,
  findings: [aFinding({ value: HOSTILE, message, sheet: HOSTILE, header: HOSTILE, example: HOSTILE })],
  notices: [aNotice({ params: { sheet: HOSTILE, header: HOSTILE }, key: HOSTILE })],
});

function check(words: readonly string[], checkWorkbook = async () => report, isColoured = false): Promise<Outcome> {
  return runInProcess(['check', 'f.xlsx', ...words], { isColoured }, fakeUseCases({ checkWorkbook }));
}

describe('what stands in a workbook', () => {
  test('is shown in a report without steering the terminal', async () => {
    const { stdout } = await check([]);
    expect(stdout).not.toMatch(STEERING);
    expect(stdout).toContain(SHOWN);
  });

  test('leaves our own colours alone, and no other sequence', async () => {
    const { stdout } = await check([], undefined, true);
    expect(stdout).toContain(createPalette(true).bold('Summary'));
    expect(stdout.replace(/\u001B\[(?:[12]|22|3[123]|39)m/gu, '')).not.toMatch(STEERING);
  });

  test('is the same in JSON, which stays JSON', async () => {
    const { stdout } = await check(['--json']);
    expect(stdout).not.toMatch(STEERING);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ value: HOSTILE }] });
  });

  test('is shown in a failure without steering the terminal', async () => {
    const fail = () => Promise.reject(new AppError('workbook-not-found', { file: HOSTILE, folder: HOSTILE, system: 'ENOENT' }));
    const { stderr } = await check([], fail);
    expect(stderr).not.toMatch(STEERING);
    expect(stderr).toContain(SHOWN);
  });

  test('is shown in the trace of a bug without steering the terminal', async () => {
    const { stderr } = await check([], () => Promise.reject(new Error(HOSTILE)));
    expect(stderr).not.toMatch(STEERING);
  });
});

test('line ends and tabs stay, those of Windows as one', () => {
  let printed = '';
  const io = { stdout: (text: string) => (printed += text), isColoured: false };
  guardTerminal(io as unknown as Parameters<typeof guardTerminal>[0]).stdout('Jangka\r\nWaktu\t\u00A0é\n');
  expect(printed).toBe('Jangka\nWaktu\t\u00A0é\n');
});
