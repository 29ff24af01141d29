import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RegisterChange } from '../../src/domain/archive/compare-registers.ts';
import { archiveTwice, determinedOffice, newArchiveFolder } from '../support/archives.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { runInProcess } from './run-in-process.ts';
import { aDiffAnswer, aVerifyReport } from './sample-reports.ts';

const CHANGE: RegisterChange = {
  kind: 'text',
  code: 'DIK-2026-001',
  key: 'pj',
  column: 'Unit',
  before: 'Sekretariat',
  after: 'Bidang',
};

describe('dik verify', () => {
  test('says what was read and that all is well', async () => {
    const { exitCode, stdout } = await runInProcess(['verify', 'arsip'], {}, fakeUseCases());
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 package read: 12 files, 3400 bytes');
    expect(stdout).toContain('Everything is as it was sealed.');
  });

  test('ends with 6 and names package and file when something is not as it was sealed', async () => {
    const problems = [
      { code: 'file-changed', package: 'A', params: { path: 'data/x.pdf' } },
      { code: 'last-missing', package: '', params: { number: 'ARSIP-2026-002' } },
    ] as const;
    const useCases = fakeUseCases({ verifyArchives: async () => aVerifyReport({ problems }) });
    const text = await runInProcess(['verify', 'a', 'b', '--workbook', 'w.xlsx'], {}, useCases);
    expect(text.exitCode).toBe(6);
    expect(text.stdout).toContain('A: data/x.pdf was changed');
    expect(text.stdout).toContain('\n  the last package that the workbook knows, ARSIP-2026-002, is not there');
    expect(text.stdout).not.toContain('Everything is as it was sealed');
    const json = await runInProcess(['verify', 'a', '--json', '--lang', 'id'], {}, useCases);
    expect(JSON.parse(json.stdout).problems[0].message).toBe('data/x.pdf diubah');
  });

  test('that read nothing fails', async () => {
    const useCases = fakeUseCases({ verifyArchives: async () => ({ packages: [], files: 0, bytes: 0, problems: [] }) });
    const { exitCode, stdout } = await runInProcess(['verify', 'kosong'], {}, useCases);
    expect(exitCode).toBe(6);
    expect(stdout).toContain('No package was read.');
  });

  test('passes every folder, and the digits of a footer without their blanks', async () => {
    const seen: unknown[] = [];
    const findByDigest = async (digest: string, folders: readonly string[]) => {
      seen.push(digest, folders);
      return aVerifyReport();
    };
    const { exitCode, stdout } = await runInProcess(
      ['verify', '--digest', 'AB12 ab12', 'x', 'y'],
      {},
      fakeUseCases({ findByDigest }),
    );
    expect(exitCode).toBe(0);
    expect(seen).toEqual(['ab12ab12', ['x', 'y']]);
    expect(stdout).toContain('1 package has the content digest ab12ab12');
  });

  test.for(['ab', 'zzzz'])('refuses %s as a digest', async (digest) => {
    const { exitCode, stderr } = await runInProcess(['verify', '--digest', digest, 'x'], {}, fakeUseCases());
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${digest} cannot be used for --digest`);
  });

  test('says of digits that no package has only that, after all were read', async () => {
    const none = { packages: [], searched: 3, files: 36, bytes: 9000, problems: [] };
    const { exitCode, stdout } = await runInProcess(
      ['verify', 'a', '--digest', '0000'],
      {},
      fakeUseCases({ findByDigest: async () => none }),
    );
    expect(exitCode).toBe(6);
    expect(stdout).toContain('3 packages read');
    expect(stdout).toContain('0 packages have the content digest 0000');
    expect(stdout).not.toContain('as it was sealed');
  });

  test('needs a folder', async () => {
    expect((await runInProcess(['verify'], {}, fakeUseCases())).exitCode).toBe(2);
  });
});

describe('dik diff', () => {
  test('shows before and after, personal numbers masked', async () => {
    const change = { ...CHANGE, after: 'NIP 197501152000032999' };
    const useCases = fakeUseCases({ diffPackages: async () => aDiffAnswer([change]) });
    const { exitCode, stdout } = await runInProcess(['diff', 'a', 'b'], {}, useCases);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('From ARSIP-2026-001 to ARSIP-2026-002: 1 difference');
    expect(stdout).toContain('DIK-2026-001, Unit, changed text\n  - Sekretariat\n  + NIP 19**************99');
    const json = await runInProcess(['diff', 'a', 'b', '--json'], {}, useCases);
    expect(JSON.parse(json.stdout).changes[0]).toMatchObject({ kind: 'text', after: 'NIP 19**************99' });
  });

  test('of equal packages says that nothing changed', async () => {
    const { exitCode, stdout } = await runInProcess(['diff', 'a', 'b'], {}, fakeUseCases());
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Nothing changed.')]);
  });

  test('ends with 6 when an entry is gone', async () => {
    const removed = { ...CHANGE, kind: 'removed', column: '', after: '' } as const;
    const { exitCode, stdout } = await runInProcess(
      ['diff', 'a', 'b'],
      {},
      fakeUseCases({ diffPackages: async () => aDiffAnswer([removed]) }),
    );
    expect(exitCode).toBe(6);
    expect(stdout).toContain('DIK-2026-001, removed');
    expect(stdout).toContain('An entry is gone');
  });
});

describe('with real packages', () => {
  test('diff tells what changed and writes it as an Excel file that it never replaces; verify passes, and fails after a change', async () => {
    const folder = newArchiveFolder();
    const [first, second] = await archiveTwice(await determinedOffice(), folder);
    const out = join(mkdtempSync(join(tmpdir(), 'dik-')), 'beda.xlsx');
    const words = ['diff', first.file ?? '', second.file ?? '', '--out', out];
    const diff = await runInProcess(words);
    expect(diff.exitCode).toBe(0);
    expect(diff.stdout).toContain('DIK-2026-001, Lokasi Arsip, changed text\n  + Lemari 08');
    expect(diff.stdout).toContain(`Differences written to ${out}`);
    expect(existsSync(out)).toBe(true);
    expect((await runInProcess(words)).exitCode).toBe(2);
    expect((await runInProcess(['verify', folder])).exitCode).toBe(0);
    const path = join(second.file ?? '', 'data/publik/daftar-publik.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('5 tahun', '6 tahun'));
    const verify = await runInProcess(['verify', folder]);
    expect(verify.exitCode).toBe(6);
    expect(verify.stdout).toContain('data/publik/daftar-publik.csv was changed');
    rmSync(join(first.file ?? '', 'bag-info.txt'));
    expect((await runInProcess(words.slice(0, 3))).exitCode).toBe(6);
    expect((await runInProcess(['diff', `${folder}/lain`, `${folder}/lain`])).exitCode).toBe(3);
  });

  test.for([
    ['.', ''],
    ['./', ''],
    ['../..', 'data/publik'],
  ] as const)(
    'verify %s means the package in which one stands, under its own name and among its neighbours',
    async ([word, below]) => {
      const folder = newArchiveFolder();
      const [first, second] = await archiveTwice(await determinedOffice(), folder);
      const home = process.cwd();
      onTestFinished(() => process.chdir(home));
      process.chdir(join(second.file ?? '', below));
      expect(await runInProcess(['verify', word])).toMatchObject({ exitCode: 0 });
      rmSync(first.file ?? '', { recursive: true });
      const verify = await runInProcess(['verify', word]);
      expect(verify).toMatchObject({ exitCode: 6, stdout: expect.stringContaining('ARSIP-2026-001') });
      expect(verify.stdout).not.toContain('named otherwise');
    },
  );

  test.for(['verify', 'diff'])('%s of a file says that it is no folder', async (command) => {
    const file = join(mkdtempSync(join(tmpdir(), 'dik-')), 'k.xlsx');
    writeFileSync(file, '');
    const { exitCode, stderr } = await runInProcess(command === 'diff' ? ['diff', file, file] : ['verify', file]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('is a file');
    expect(stderr).not.toContain('Writing');
  });
});

describe('dik print', () => {
  test.for([
    { paper: 'test-sheet', file: 'Lembar Pengujian Konsekuensi 2026-03-20' },
    { paper: 'proposal-list', file: 'Daftar Informasi yang Akan Dikecualikan 2026-03-20' },
  ])('$paper makes an Excel file and a PDF, and new ones the next time', async ({ paper, file }) => {
    const folder = mkdtempSync(join(tmpdir(), 'dik-'));
    const workbook = join(folder, 'buku.xlsx');
    expect((await runInProcess(['run', workbook, '--sample', '--archive', 'never', '--as-of', '2026-03-20'])).exitCode).toBe(0);
    const words = ['print', paper, workbook, '--as-of', '2026-03-20'];
    const first = await runInProcess(words);
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(/\.xlsx: \d+ proposals?\n.*\.pdf: \d+ proposals?\n$/u);
    expect(
      readFileSync(join(folder, 'cetak', `${file}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await runInProcess(words)).stdout).toContain(`${file} (2).xlsx`);
    expect(existsSync(join(folder, 'cetak', `${file} (2).pdf`))).toBe(true);
  });

  test('knows two papers', async () => {
    const { exitCode, stderr } = await runInProcess(['print', 'annex', 'x.xlsx'], {}, fakeUseCases());
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('annex cannot be used for print')]);
  });

  test('prints where it is told to', async () => {
    const saved: string[] = [];
    const savePrintFile = async (path: string) => {
      saved.push(path);
    };
    await runInProcess(['print', 'test-sheet', 'x.xlsx', '--out', 'sini'], {}, fakeUseCases({ savePrintFile }));
    expect(saved).toEqual([join('sini', 'Lembar.xlsx'), join('sini', 'Lembar.pdf')]);
  });
});

describe('dik archive --public-only', () => {
  test('copies the public edition of the sealed package out, and leaves it there the next time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dik-'));
    const workbook = join(folder, 'buku.xlsx');
    const day = ['--as-of', '2026-03-20'];
    await runInProcess(['run', workbook, '--sample', '--archive', 'never', ...day]);
    const words = ['archive', workbook, '--public-only', '--period', '2026 Semester I', ...day];
    const first = await runInProcess([...words, '--json']);
    expect(first.exitCode).toBe(0);
    const { outcome, publicFolder, file } = JSON.parse(first.stdout);
    expect([outcome, publicFolder.startsWith(join(folder, 'publik'))]).toEqual(['made', true]);
    const copies = ['daftar-publik.csv', 'daftar-publik.json', 'daftar-publik.pdf', 'daftar-publik.xlsx', 'datapackage.json'];
    expect(readdirSync(publicFolder).sort()).toEqual(copies);
    for (const name of copies) {
      expect(Buffer.compare(readFileSync(join(publicFolder, name)), readFileSync(join(file, 'data/publik', name)))).toBe(0);
    }
    const again = await runInProcess(words);
    expect(again.stdout).toContain('the same as in the last package');
    expect(again.stdout).toContain(`Public edition: ${publicFolder}`);
  });
});
