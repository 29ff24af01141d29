import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt, ROOT } from '../../scripts/setup.mjs';

const MAIN = join(ROOT, 'dist', 'main.js');
const isReady = isBuilt();
if (!isReady) console.warn('SKIPPED: the executable is not tested, since dist/ is missing or older than src/ (`npm run build`).');

function dik(words: readonly string[], environment: Record<string, string> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'dik-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...environment },
  });
  return { status, stdout, stderr };
}

describe.skipIf(!isReady)('the built executable', () => {
  test('answers --help', () => {
    expect(dik(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: dik'), stderr: '' });
  });

  test('finds its templates and rules', () => {
    expect(dik(['rules', 'H03'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Dasar Hukum Pengecualian') });
  });

  test('ends with the exit code of the error', () => {
    expect(dik(['check', 'nowhere.xlsx'])).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('was not found'),
    });
    expect(dik(['chekc'])).toMatchObject({ status: 2 });
  });

  test('speaks the language of the locale', () => {
    expect(dik(['check', 'nowhere.xlsx'], { LC_ALL: 'id_ID.UTF-8' }).stderr).toContain('Buku kerja tidak ditemukan');
  });

  test('prints no colours into a pipe, and none with NO_COLOR', () => {
    expect(dik(['check', 'nowhere.xlsx']).stderr).not.toContain('\u001B');
  });

  describe('loads the packages of Google', () => {
    /** Names of those packages that a run has loaded when it ends. */
    function loadedBy(...words: readonly string[]): readonly string[] {
      const folder = mkdtempSync(join(tmpdir(), 'dik-'));
      const probe = join(folder, 'probe.cjs');
      const look = "Object.keys(require('node:module')._cache).join(' ')";
      writeFileSync(probe, `process.on('exit', () => process.stderr.write('LOADED ' + ${look}));`);
      const home = { HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder, DIK_GOOGLE_ROOT_URL: 'http://127.0.0.1:9/' };
      const { stderr } = dik(words, { ...home, GOOGLE_APPLICATION_CREDENTIALS: '', NODE_OPTIONS: `--require "${probe}"` });
      rmSync(folder, { recursive: true });
      const paths = stderr.split('LOADED ')[1] ?? '';
      return ['googleapis', 'google-auth-library', 'local-auth', 'exceljs'].filter((name) => paths.includes(`${name}/`));
    }

    test('for a workbook on Google', () => {
      expect(loadedBy('check', `gsheet:1${'a'.repeat(43)}`)).toEqual(['googleapis', 'google-auth-library']);
    });

    test.for(['--help', '--version', 'check --help', 'rules', 'check nowhere.xlsx', 'login', 'logout', 'run --sample'])(
      'for nothing else: %s',
      (words) => {
        expect(loadedBy(...words.split(' ')).filter((name) => name !== 'exceljs')).toEqual([]);
      },
    );
  });

  test('finishes its work when the reader of its output goes away', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'dik-'));
    const child = spawn(process.execPath, [MAIN, 'run', '--json'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const complaints: string[] = [];
    child.stderr.on('data', (piece: Buffer) => complaints.push(piece.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(complaints.join('')).toBe('');
    expect(status).toBe(0);
    expect(
      spawnSync(process.execPath, [MAIN, 'plan', 'data/register-dik.xlsx', '--json'], { cwd, encoding: 'utf8' }).stdout,
    ).toContain('"changes": []');
  });

  test.skipIf(!existsSync('/dev/full'))('says that its report could not be shown, and ends as the work did', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'dik-'));
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" run --lang en > /dev/full`, process.execPath, MAIN], {
      cwd,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^The report could not be shown completely \(ENOSPC\)[^\n]*\n$/u);
  });

  test('says that a file lies where the folder of the workbook belongs', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'dik-'));
    writeFileSync(join(cwd, 'data'), '');
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'run', '--lang', 'en'], { cwd, encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toContain('"data" is a file');
  });

  test.skipIf(process.platform === 'win32')('ends with 130 when it is interrupted', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'dik-'));
    const child = spawn(process.execPath, [MAIN, 'run'], { cwd, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
    // The folder of the workbook is the first thing that the main job makes.
    while (!existsSync(join(cwd, 'data'))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });
});
