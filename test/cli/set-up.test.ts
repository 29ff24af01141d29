import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt, isInstalled } from '../../scripts/setup.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = [
  "import { word } from './word.ts';",
  'const words = process.argv.slice(2);',
  "process.stdout.write([word, ...words].join(' ').concat('\\n'));",
  "process.exitCode = words.includes('fail') ? 3 : 0;",
].join('\n');

let built: string;
let root: string;

/** A tiny project of the same shape, built, in a folder with a space in its name. */
beforeAll(() => {
  built = join(mkdtempSync(join(tmpdir(), 'dik-')), 'my project');
  mkdirSync(join(built, 'src'), { recursive: true });
  cpSync(join(ROOT, 'scripts'), join(built, 'scripts'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(built, 'node_modules'));
  for (const file of ['tsconfig.json', 'src/tsconfig.json', 'package-lock.json']) cpSync(join(ROOT, file), join(built, file));
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(built, 'src', 'word.ts'), "export const word: string = 'ran';\n");
  writeFileSync(join(built, 'src', 'main.ts'), MAIN);
  // whole seconds, so that copies keep them exactly
  for (const file of ['tsconfig.json', 'src/tsconfig.json', 'package-lock.json', 'src/word.ts', 'src/main.ts'])
    utimesSync(join(built, file), 1000, 1000);
  root = built;
  expect(start('start.mjs')).toEqual({ status: 0, stdout: 'ran run --archive always\n', stderr: 'Setting up: building ...\n' });
});

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'dik-')), 'my project');
  cpSync(built, root, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
});

function start(script: string, ...words: string[]) {
  const command = script.endsWith('.sh') ? 'bash' : process.execPath;
  const { status, stdout, stderr } = spawnSync(command, [join(root, 'scripts', script), ...words], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm start', () => {
  test('is quiet about set-up when there is none to do', () => {
    expect(start('start.mjs')).toEqual({ status: 0, stdout: 'ran run --archive always\n', stderr: '' });
  });

  test.for<[string[], string]>([
    [[], 'run --archive always'],
    [['--lang', 'id'], 'run --archive always --lang id'],
    [['check', 'a b.xlsx'], 'check a b.xlsx'],
    [['--help'], '--help'],
    [['--version'], '--version'],
  ])('with %j runs dik %s', ([words, ran]) => {
    expect(start('start.mjs', ...words).stdout).toBe(`ran ${ran}\n`);
  });

  test('ends with the exit code of the program', () => {
    expect(start('start.mjs', 'fail').status).toBe(3);
  });

  test('keeps the old build when the new one fails', () => {
    writeFileSync(join(root, 'src', 'word.ts'), 'export const word: string = 1;\n');
    const failed = start('start.mjs');
    expect(failed.status).toBe(2);
    expect(failed.stderr).toContain('The build failed.');
    expect(readFileSync(join(root, 'dist', 'word.js'), 'utf8')).toContain("'ran'");
    expect(start('start.mjs').status).toBe(2);
  });
});

describe('a build', () => {
  test('is stale when a source changed, was added or removed', () => {
    expect(isBuilt(root)).toBe(true);
    writeFileSync(join(root, 'src', 'extra.ts'), 'export {};\n');
    expect(isBuilt(root)).toBe(false);
    unlinkSync(join(root, 'src', 'extra.ts'));
    expect(isBuilt(root)).toBe(true);
    utimesSync(join(root, 'src', 'word.ts'), 1, 1);
    expect(isBuilt(root)).toBe(false);
  });

  test('leaves nothing of a source that is gone', () => {
    writeFileSync(join(root, 'src', 'extra.ts'), 'export {};\n');
    start('start.mjs');
    unlinkSync(join(root, 'src', 'extra.ts'));
    start('start.mjs');
    expect(() => readFileSync(join(root, 'dist', 'extra.js'))).toThrow(/ENOENT/u);
  });
});

test('packages are installed when npm finished after the lock file was written', () => {
  rmSync(join(root, 'node_modules'));
  expect(isInstalled(root)).toBe(false);
  mkdirSync(join(root, 'node_modules'));
  expect(isInstalled(root)).toBe(false);
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{}');
  expect(isInstalled(root)).toBe(true);
  utimesSync(join(root, 'node_modules', '.package-lock.json'), 0, 0);
  utimesSync(join(root, 'package-lock.json'), 5, 5);
  expect(isInstalled(root)).toBe(false);
});

describe('the starter that a double click runs', () => {
  test('runs the main job in Indonesian and leaves its result in words, without a terminal', () => {
    const { status, stdout } = start('mulai-linux.sh');
    expect(status).toBe(0);
    expect(stdout).toContain('ran run --archive always --lang id');
    expect(stdout).toContain('BERHASIL. Pekerjaan selesai.');
    const kept = readFileSync(join(root, 'data', 'hasil-terakhir.txt'), 'utf8');
    expect(kept).toContain('ran run --archive always --lang id');
    expect(kept).toContain('BERHASIL. Pekerjaan selesai.');
  });

  test('says in plain words what an exit code means, and ends with it', () => {
    const { status } = start('mulai-linux.sh', 'fail');
    expect(status).toBe(3);
    expect(readFileSync(join(root, 'data', 'hasil-terakhir.txt'), 'utf8')).toContain('GAGAL. Buku kerja sedang dibuka');
  });

  test.for([
    ['is missing', '', 'Node.js belum terpasang'],
    [
      'is too old',
      '#!/bin/sh\ncase "$1" in --version) echo v18.0.0;; *) exit 1;; esac\n',
      'Node.js di komputer ini terlalu lama: v18.0.0',
    ],
  ])('says where to get Node.js when it %s', ([, node = '', says = '']) => {
    const bin = join(root, 'bin');
    mkdirSync(bin);
    for (const tool of ['bash', 'dirname', 'readlink', 'mkdir', 'tee']) symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
    if (node !== '') writeFileSync(join(bin, 'node'), node, { mode: 0o755 });
    const { status, stdout } = spawnSync(join(bin, 'bash'), [join(root, 'scripts', 'mulai-linux.sh')], {
      env: { PATH: bin, HOME: root },
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stdout).toContain(says);
    expect(readFileSync(join(root, 'data', 'hasil-terakhir.txt'), 'utf8')).toContain('https://nodejs.org');
  });

  test('for Windows has Windows line ends and no word that only a Unix shell knows', () => {
    const text = readFileSync(join(ROOT, 'scripts', 'mulai-windows.cmd'), 'utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text).toMatch(/^@echo off\r\n/u);
    expect(text).toContain('cd /d "%~dp0.."');
    expect(text).toContain('pause');
  });
});
