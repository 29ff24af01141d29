import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/app/environment.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { runInProcess } from './run-in-process.ts';
import {
  aCheckReport,
  aFinding,
  aGuideReport,
  aNotice,
  anArchiveReport,
  aRunReport,
  aSyncReport,
  aWarning,
} from './sample-reports.ts';

const accepted = { accepted: { reason: 'sudah dibahas', by: 'PPID, 01/03/2026' } };

describe('exit code of a command that found something', () => {
  test.for([
    { words: 'check f.xlsx', findings: [], exit: 0 },
    { words: 'check f.xlsx', findings: [aFinding()], exit: 1 },
    { words: 'check f.xlsx', findings: [aWarning()], exit: 0 },
    { words: 'check f.xlsx --fail-on warning', findings: [aWarning()], exit: 1 },
    { words: 'check f.xlsx --fail-on warning', findings: [aWarning(accepted)], exit: 0 },
    { words: 'check f.xlsx --fail-on never', findings: [aFinding()], exit: 0 },
    { words: 'sync f.xlsx', findings: [aFinding()], exit: 0 },
    { words: 'sync f.xlsx --fail-on error', findings: [aFinding()], exit: 1 },
    { words: 'run f.xlsx', findings: [aFinding()], exit: 0 },
    { words: 'run f.xlsx --fail-on error', findings: [aFinding()], exit: 1 },
    { words: 'plan f.xlsx', findings: [aFinding()], exit: 0 },
  ])('$words with $findings.length finding(s) ends with $exit', async ({ words, findings, exit }) => {
    const useCases = fakeUseCases({
      checkWorkbook: async () => aCheckReport({ findings }),
      planWorkbook: async () => aSyncReport({ findings }),
      syncWorkbook: async () => aSyncReport({ findings }),
      runWorkbook: async () => aRunReport({ findings }),
    });
    expect((await runInProcess(words.split(' '), {}, useCases)).exitCode).toBe(exit);
  });

  test.for(['archive f.xlsx', 'run f.xlsx'])('%s fails when the archive is refused', async (words) => {
    const refused = anArchiveReport({ outcome: 'refused', findings: [aFinding({ rule: 'X01' })] });
    const useCases = fakeUseCases({
      archiveRegister: async () => ({ ...aCheckReport(), ...refused }),
      runWorkbook: async () => aRunReport({ archive: refused }),
    });
    const { exitCode, stdout } = await runInProcess(words.split(' '), {}, useCases);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('X01');
    expect(stdout).toContain('No package was made');
  });
});

describe('a personal number in the name of the file', () => {
  test.for(
    ['init', 'check', 'plan', 'sync', 'guide', 'run', 'archive', 'adopt'].flatMap((command) => [
      [command, 'KTP 6171010101900000.xlsx'],
      [command, 'KTP 6171010101900000.xlsx', '--json'],
    ]),
  )('is masked wherever %s prints the path', async ([command = '', ...rest]) => {
    const words = command === 'init' ? [command, ...rest.slice(0, 1)] : [command, ...rest];
    const { stdout, stderr } = await runInProcess(words, {}, fakeUseCases());
    expect(stdout).toContain('61************00.xlsx');
    expect(stdout + stderr).not.toContain('6171010101900000');
  });

  test('is masked in the paths of the version before and of the package', async () => {
    const backup = 'KTP 6171010101900000.cadangan.xlsx';
    const archive = anArchiveReport({ outcome: 'made', file: 'KTP 6171010101900000/arsip/ARSIP-2026-001' });
    const useCases = fakeUseCases({ runWorkbook: async () => aRunReport({ backup, archive }) });
    for (const words of [
      ['run', 'f.xlsx'],
      ['run', 'f.xlsx', '--json'],
    ]) {
      const { stdout } = await runInProcess(words, {}, useCases);
      expect(stdout).toContain('KTP 61************00.cadangan.xlsx');
      expect(stdout).toContain('KTP 61************00/arsip/ARSIP-2026-001');
      expect(stdout).not.toContain('6171010101900000');
    }
  });
});

describe('a check that examined nothing', () => {
  test.for([
    { proposals: 0, register: 0, rules: 45 },
    { proposals: 4, register: 0, rules: 0 },
  ])('does not pass with %o', async (checked) => {
    const useCases = fakeUseCases({ checkWorkbook: async () => aCheckReport({ checked }) });
    const text = await runInProcess(['check', 'f.xlsx', '--fail-on', 'never'], {}, useCases);
    expect(text.exitCode).toBe(1);
    expect(text.stdout).toContain('An empty check does not count as passed.');
    const json = await runInProcess(['check', 'f.xlsx', '--json'], {}, useCases);
    expect(JSON.parse(json.stdout).notices[0].code).toBe('nothing-checked');
  });

  test('is said once, also when the use case says it', async () => {
    const checked = { proposals: 0, register: 0, rules: 45 };
    const notices = [aNotice({ code: 'nothing-checked' })];
    const useCases = fakeUseCases({ checkWorkbook: async () => aCheckReport({ checked, notices }) });
    const { stdout } = await runInProcess(['check', 'f.xlsx', '--json'], {}, useCases);
    expect(JSON.parse(stdout).notices).toHaveLength(1);
  });

  test('passes with register rows alone', async () => {
    const useCases = fakeUseCases({
      checkWorkbook: async () => aCheckReport({ checked: { proposals: 0, register: 1, rules: 45 } }),
    });
    expect((await runInProcess(['check', 'f.xlsx'], {}, useCases)).exitCode).toBe(0);
  });
});

describe('the day of a run', () => {
  async function environmentOf(words: readonly string[], now: string): Promise<Environment> {
    let seen: Environment | undefined;
    const checkWorkbook = async (_: unknown, environment: Environment) => {
      seen = environment;
      return aCheckReport();
    };
    await runInProcess(['check', 'f.xlsx', ...words], { now: () => new Date(now) }, fakeUseCases({ checkWorkbook }));
    if (seen === undefined) throw new Error('the check was not reached');
    return seen;
  }

  test.for([
    { now: '2026-03-20T03:04:00Z', today: '2026-03-20', moment: '2026-03-20 10:04' },
    { now: '2026-03-20T17:00:00Z', today: '2026-03-21', moment: '2026-03-21 00:00' },
    { now: '2026-12-31T16:59:00Z', today: '2026-12-31', moment: '2026-12-31 23:59' },
  ])('at $now it is $moment in Pontianak', async ({ now, today, moment }) => {
    expect(await environmentOf([], now)).toEqual({ today, now: moment });
  });

  test('--as-of replaces day and moment', async () => {
    expect(await environmentOf(['--as-of', '2025-02-28'], '2026-03-20T03:04:00Z')).toEqual({
      today: '2025-02-28',
      now: '2025-02-28',
    });
  });

  test.for(['2026-02-30', '20-03-2026', '2026-3-1', 'besok', ''])('--as-of %j is refused', async (day) => {
    const { exitCode, stderr } = await runInProcess(['check', 'f.xlsx', '--as-of', day], {}, fakeUseCases());
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is not a day of the calendar');
  });
});

describe('a step that fails after another was done', () => {
  const full = new AppError('disk-full', { file: 'arsip/ARSIP-2026-001' });

  describe('the archive of a run', () => {
    const useCases = fakeUseCases({
      runWorkbook: async (store, _environment, { onSynced }) => {
        onSynced?.(aSyncReport({ workbook: store.location, written: true, cellsWritten: 7 }));
        throw full;
      },
    });

    test('leaves the report of the sync, says that it stays, and ends as the archive did', async () => {
      const { exitCode, stdout, stderr } = await runInProcess(['run', 'f.xlsx'], {}, useCases);
      expect(exitCode).toBe(3);
      expect(stdout).toContain('7 cells written');
      expect(stderr).toMatch(/^The sync is done and stays.*\n.*The disk is full/u);
      expect(stderr).not.toContain('as it was');
    });

    test('stands beside the object of the sync as JSON', async () => {
      const { exitCode, stdout, stderr } = await runInProcess(['run', 'f.xlsx', '--json'], {}, useCases);
      expect([exitCode, stderr]).toEqual([3, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        workbook: 'f.xlsx',
        created: false,
        written: true,
        cellsWritten: 7,
        error: { code: 'disk-full', exitCode: 3 },
      });
    });

    test('is shown with its stack when it is a fault of the program', async () => {
      const faulty = fakeUseCases({
        runWorkbook: async (_store, _environment, { onSynced }) => {
          onSynced?.(aSyncReport({ written: true }));
          throw new TypeError('x is undefined');
        },
      });
      const { exitCode, stdout, stderr } = await runInProcess(['run', 'f.xlsx', '--json'], {}, faulty);
      expect(exitCode).toBe(70);
      expect(JSON.parse(stdout)).toMatchObject({ written: true, error: { code: 'bug' } });
      expect(stderr).toContain('TypeError');
    });
  });

  test('a sync that fails has nothing to show', async () => {
    const useCases = fakeUseCases({ runWorkbook: () => Promise.reject(full) });
    const { exitCode, stdout } = await runInProcess(['run', 'f.xlsx', '--json'], {}, useCases);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).not.toHaveProperty('written');
  });

  test.for(['--public-only', '--drive-folder=0AbCdEfGhIjKlMn'])('a package that was made is told, with %s', async (option) => {
    const useCases = fakeUseCases({
      archiveRegister: async () => ({ ...aCheckReport(), ...anArchiveReport({ outcome: 'made', file: 'arsip/ARSIP-2026-001' }) }),
      publishPackage: () => Promise.reject(full),
      uploadPackage: () => Promise.reject(full),
    });
    const { exitCode, stdout } = await runInProcess(['archive', 'f.xlsx', option, '--json'], {}, useCases);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'made', error: { code: 'disk-full' } });
    const text = await runInProcess(['archive', 'f.xlsx', option], {}, useCases);
    expect(text.stdout).toContain('ARSIP-2026-');
    expect(text.stderr).toContain('The disk is full');
  });
});

describe('dik run', () => {
  function recorder() {
    const calls: { createdWith?: unknown; ranWith?: { archive: string; folder: string } } = {};
    const useCases = fakeUseCases({
      createWorkbook: async (_store, _environment, options) => {
        calls.createdWith = options;
        return { proposals: 13, register: 6 };
      },
      runWorkbook: async (store, _environment, options) => {
        calls.ranWith = options;
        return aRunReport({ workbook: store.location });
      },
    });
    return { calls, useCases };
  }

  test('does not make a named workbook that is missing', async () => {
    const { calls, useCases } = recorder();
    const file = join(mkdtempSync(join(tmpdir(), 'dik-')), 'b.xlsx');
    await runInProcess(['run', file], {}, useCases);
    expect(calls.createdWith).toBeUndefined();
  });

  test('makes a missing workbook with samples when asked, and says that it is new', async () => {
    const { calls, useCases } = recorder();
    const folder = mkdtempSync(join(tmpdir(), 'dik-'));
    const { stdout } = await runInProcess(['run', join(folder, 'b.xlsx'), '--sample', '--archive', 'never'], {}, useCases);
    expect(calls.createdWith).toEqual({ sample: true, workbookId: '00000000-0000-4000-8000-000000000001' });
    expect(calls.ranWith).toMatchObject({ archive: 'never', folder: join(folder, 'arsip') });
    expect(stdout).toContain('b.xlsx (new)');
  });

  test('archives into the folder that is named', async () => {
    const { calls, useCases } = recorder();
    await runInProcess(['run', 'b.xlsx', '--out', 'tempat/lain'], {}, useCases);
    expect(calls.ranWith).toMatchObject({ archive: 'auto', folder: 'tempat/lain' });
  });
});

describe('other commands', () => {
  test('archive hands the decree on', async () => {
    let seen: unknown;
    const useCases = fakeUseCases({
      archiveRegister: async (_store, _environment, options) => {
        seen = options;
        return { ...aCheckReport(), ...anArchiveReport({ outcome: 'made', file: 'arsip/A.xlsx', contentDigest: 'ab12' }) };
      },
    });
    const { exitCode, stdout } = await runInProcess(['archive', 'b.xlsx', '--sk', '188/12/2026'], {}, useCases);
    expect(exitCode).toBe(0);
    expect(seen).toMatchObject({ decree: '188/12/2026', folder: 'arsip', mode: 'asked' });
    expect(stdout).toContain('arsip/A.xlsx');
  });

  test('init says what it made', async () => {
    const { stdout } = await runInProcess(
      ['init', 'b.xlsx'],
      {},
      fakeUseCases({ createWorkbook: async () => ({ proposals: 0, register: 1 }) }),
    );
    expect(stdout).toContain('Made b.xlsx with 0 proposals and 1 register row.');
    expect(stdout).toContain('sheet "Akan Dikecualikan"');
  });

  test('adopt says what it learned, its notices and the version before', async () => {
    const notices = [aNotice({ code: 'vanished-code', params: { code: 'U-2026-009' } })];
    const adoptWorkbook = async () => ({
      proposals: 3,
      register: 2,
      workbook: 'b.xlsx',
      notices,
      spentTests: ['U-2026-006', 'U-2026-007'],
      spentReturns: ['U-2026-011'],
      unapproved: ['U-2026-002'],
      backup: 'b.cadangan.xlsx',
    });
    const { stdout } = await runInProcess(['adopt', 'b.xlsx'], {}, fakeUseCases({ adoptWorkbook }));
    expect(stdout).toContain('The memory of b.xlsx was learned again from its sheets: 3 proposals, 2 register rows.');
    expect(stdout).toContain('The row U-2026-009 was there at the last run');
    expect(stdout).toContain('1 approval does not count any more and must be given again by the Atasan: U-2026-002');
    expect(stdout).toMatch(/^2 tests count as spent, .* another number or date: U-2026-006, U-2026-007$/mu);
    expect(stdout).toMatch(/^1 return counts as answered; .*: U-2026-011$/mu);
    expect(stdout).toContain('b.cadangan.xlsx');
    const json = JSON.parse((await runInProcess(['adopt', 'b.xlsx', '--json'], {}, fakeUseCases({ adoptWorkbook }))).stdout);
    expect(json).toMatchObject({ workbook: 'b.xlsx', spentTests: ['U-2026-006', 'U-2026-007'], spentReturns: ['U-2026-011'] });
    expect(json.notices[0].message).toContain('U-2026-009');
  });
});

describe('errors', () => {
  const busy = new AppError('workbook-busy', { file: 'b.xlsx', holder: 'Rina', lockFile: '.~lock.b.xlsx#' });

  test('are told on standard error with what to do', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(
      ['sync', 'b.xlsx'],
      {},
      fakeUseCases({ syncWorkbook: () => Promise.reject(busy) }),
    );
    expect(exitCode).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain('is held open by Rina');
    expect(stderr).toContain('delete ".~lock.b.xlsx#"');
  });

  test('are one object on standard output with --json', async () => {
    const useCases = fakeUseCases({ syncWorkbook: () => Promise.reject(busy) });
    const { exitCode, stdout, stderr } = await runInProcess(['sync', 'b.xlsx', '--json', '--lang', 'id'], {}, useCases);
    expect(exitCode).toBe(3);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      rulePack: '2026.1',
      error: {
        code: 'workbook-busy',
        message: expect.stringContaining('sedang dibuka oleh Rina'),
        hint: expect.any(String),
        exitCode: 3,
      },
    });
  });

  test('never show a personal number whole', async () => {
    const error = new AppError('workbook-not-found', { file: 'usulan 199004122015032997.xlsx' });
    const { stderr } = await runInProcess(['check', 'b.xlsx'], {}, fakeUseCases({ checkWorkbook: () => Promise.reject(error) }));
    expect(stderr).toContain('There is no file');
    expect(stderr).not.toContain('199004122015032997');
  });

  test('of the program itself show a masked stack and end with 70', async () => {
    const cause = new Error('cell holds 199004122015032997');
    const bug = new Error('cannot be', { cause });
    const useCases = fakeUseCases({ checkWorkbook: () => Promise.reject(bug) });
    const { exitCode, stderr } = await runInProcess(['check', 'b.xlsx'], {}, useCases);
    expect(exitCode).toBe(70);
    expect(stderr).toContain('cannot be');
    expect(stderr).toContain('commands.test.ts');
    expect(stderr).toContain('cell holds 19');
    expect(stderr).not.toContain('199004122015032997');
    const json = await runInProcess(['check', 'b.xlsx', '--json'], {}, useCases);
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'bug', exitCode: 70 } });
  });
});

describe('the guide command', () => {
  const written = aGuideReport({ written: true, cellsWritten: 3, backup: 'f.backup.xlsx', notices: [aNotice()] });

  test.for([
    {
      words: 'guide f.xlsx',
      report: aGuideReport(),
      says: /already shows the 45 rules of rule pack 2026\.1; nothing was written/u,
    },
    {
      words: 'guide f.xlsx',
      report: written,
      says: /was rewritten from 45 rules \(rule pack 2026\.1\): 3 cells\.\nVersion before: f\.backup/u,
    },
    { words: 'guide f.xlsx --lang id', report: written, says: /ditulis ulang dari 45 aturan \(paket aturan 2026\.1\): 3 sel\./u },
    {
      words: 'guide f.xlsx --lang id',
      report: aGuideReport(),
      says: /sudah memuat 45 aturan paket 2026\.1; tidak ada yang ditulis/u,
    },
  ])('$words says what it did', async ({ words, report, says }) => {
    const useCases = fakeUseCases({ rewriteGuide: async () => report });
    const { exitCode, stdout } = await runInProcess(words.split(' '), {}, useCases);
    expect(stdout).toMatch(says);
    expect(exitCode).toBe(0);
  });

  test('answers with one JSON object that names the rule pack', async () => {
    const useCases = fakeUseCases({ rewriteGuide: async () => written });
    const answer = JSON.parse((await runInProcess(['guide', 'f.xlsx', '--json'], {}, useCases)).stdout);
    expect(answer).toMatchObject({
      rulePack: '2026.1',
      asOf: '2026-03-20',
      written: true,
      cellsWritten: 3,
      backup: 'f.backup.xlsx',
    });
    expect(answer.notices[0].message).not.toBe('');
  });

  test('judges for the day that was asked for', async () => {
    const days: string[] = [];
    const useCases = fakeUseCases({
      rewriteGuide: async (_store, { today }) => {
        days.push(today);
        return aGuideReport();
      },
    });
    await runInProcess(['guide', 'f.xlsx', '--as-of', '2020-02-29'], {}, useCases);
    expect(days).toEqual(['2020-02-29']);
  });
});
