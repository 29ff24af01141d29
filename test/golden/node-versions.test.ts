import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isBuilt, ROOT } from '../../scripts/setup.mjs';
import { aLogo } from '../support/pictures.ts';

/*
 * Decision 23 on the command line: the same workbook gives the same package in another process, at another time, in another zone and on
 * another Node. Versions that npm has at hand already are used; DIK_NODES=download fetches the others, which takes the network.
 */
const MAIN = join(ROOT, 'dist', 'main.js');
const TODAY = '2026-06-01';
const VERSIONS = ['20', '22', '24', '26'] as const;
const MAY_DOWNLOAD = process.env['DIK_NODES'] === 'download';
const LONGEST_WAIT = MAY_DOWNLOAD ? 60_000 : 20_000;

const isReady = isBuilt();
if (!isReady) process.stderr.write('\n!! SKIPPED: the same bytes on every Node: dist/ is missing or older than src/\n\n');

/** The executable of a major version; undefined, said aloud, where there is none. */
function findNode(major: string): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const words = ['--yes', ...(MAY_DOWNLOAD ? [] : ['--offline']), '--package', `node@${major}`, 'node', '-p', 'process.execPath'];
  const { status, stdout } = spawnSync('npx', words, { encoding: 'utf8', timeout: LONGEST_WAIT, cwd: tmpdir() });
  if (status === 0 && stdout.trim() !== '') return stdout.trim().split('\n').at(-1);
  process.stderr.write(`\n!! SKIPPED: the same bytes on Node ${major}: not at hand (DIK_NODES=download fetches it)\n\n`);
  return undefined;
}

const nodes = isReady ? VERSIONS.flatMap((major) => ({ major, path: findNode(major) })) : [];

function dik(node: string, folder: string, zone: string, ...words: readonly string[]): void {
  const env = { ...process.env, TZ: zone, LC_ALL: 'C' };
  const { status, stderr } = spawnSync(node, [MAIN, ...words, '--as-of', TODAY], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`dik ${words.join(' ')} ended with ${status}:\n${stderr}`);
}

let office: string;
const START = { zone: 'Asia/Pontianak', at: 0 };
let first: ReadonlyMap<string, string>;

/** The package that a copy of the office makes: bytes by path, in hexadecimal so that a difference can be shown. */
function packageOf(node: string, zone: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'dik-node-'));
  cpSync(office, folder, { recursive: true });
  dik(node, folder, zone, 'archive', 'kantor.xlsx');
  const root = join(folder, 'arsip');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length), readFileSync(path).toString('hex')];
    }),
  );
}

beforeAll(() => {
  if (!isReady) return;
  office = mkdtempSync(join(tmpdir(), 'dik-node-'));
  writeFileSync(join(office, 'logo.png'), aLogo().bytes);
  dik(process.execPath, office, START.zone, 'init', 'kantor.xlsx', '--sample');
  dik(process.execPath, office, START.zone, 'run', 'kantor.xlsx', '--archive', 'never');
  START.at = Date.now();
  first = packageOf(process.execPath, START.zone);
});

describe.skipIf(!isReady)('the same workbook gives the same package', () => {
  test('2.1 seconds later in another time zone', { timeout: 60_000 }, async () => {
    expect(first.size).toBe(12);
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(0, START.at + 2100 - Date.now()));
    });
    expect(packageOf(process.execPath, 'America/New_York')).toEqual(first);
  });

  test('but another one on another day, so that this test can fail', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dik-node-'));
    cpSync(office, folder, { recursive: true });
    spawnSync(process.execPath, [MAIN, 'archive', 'kantor.xlsx', '--as-of', '2026-06-02'], { cwd: folder });
    const [name = ''] = readdirSync(join(folder, 'arsip'));
    expect(readFileSync(join(folder, 'arsip', name, 'manifest-sha256.txt')).toString('hex')).not.toBe(
      first.get(`/${name}/manifest-sha256.txt`),
    );
  });

  for (const { major, path } of nodes) {
    test.skipIf(path === undefined)(`on Node ${major}`, { timeout: 60_000 }, () => {
      expect(packageOf(path ?? '', 'Asia/Tokyo')).toEqual(first);
    });
  }
});
