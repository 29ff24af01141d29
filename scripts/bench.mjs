#!/usr/bin/env node
// Measures the program against yardsticks, side by side on this computer, and prints medians and ratios. Nothing here fails a build:
// what the figures are worth depends on the computer, the ratios far less.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'dist', 'main.js');
const WORK = fileURLToPath(new URL('./bench/', import.meta.url));
const TODAY = '2026-06-01';

const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0);

/** Runs a command once; wall time in milliseconds and peak memory of the process in MiB. */
function once(command, args, options = {}) {
  const wrapper = join(WORK, 'measure.mjs');
  const result = spawnSync(process.execPath, [wrapper, command, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${result.stderr}`);
  return JSON.parse(result.stderr.trim().split('\n').at(-1));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs the contenders in turn, so that a busy moment hits all of them; `prepare` puts the input back before each run. */
function compare(contenders, rounds) {
  const times = contenders.map(() => []);
  const peaks = contenders.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      contender.reset?.();
      const { ms, peakMiB } = once(contender.command, contender.args, contender.options);
      times[index].push(ms);
      peaks[index] = Math.max(peaks[index], peakMiB);
    }
  }
  return contenders.map((contender, index) => ({ name: contender.name, ms: median(times[index]), peakMiB: peaks[index] }));
}

function print(title, results, rounds) {
  console.log(`\n${title} (median of ${rounds})`);
  for (const { name, ms, peakMiB } of results)
    console.log(`  ${name.padEnd(58)} ${ms.toFixed(0).padStart(7)} ms ${peakMiB.toFixed(0).padStart(6)} MiB`);
}

function ratio(label, a, b) {
  console.log(`  -> ${label}: ${(a.ms / b.ms).toFixed(2)}`);
}

const dik = (name, args, extra = {}) => ({ name, command: process.execPath, args: [MAIN, ...args], ...extra });
const node = (name, script, args, extra = {}) => ({
  name,
  command: process.execPath,
  args: [join(WORK, script), ...args],
  ...extra,
});
const python = (name, script, args) =>
  PYTHON === undefined ? undefined : { name, command: PYTHON, args: [join(WORK, script), ...args] };

function benchStart() {
  const results = compare(
    [
      { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
      dik('dik --help', ['--help'], { options: { stdio: ['ignore', 'ignore', 'pipe'] } }),
    ],
    21,
  );
  print('Start', results, 21);
  ratio('dik --help / node -e 0 (wanted: at most 1.5)', results[1], results[0]);
}

function benchCheck(files) {
  const rounds = 5;
  const medians = {};
  for (const [rows, file] of Object.entries(files)) {
    const contenders = [dik(`dik check, ${rows} rows`, ['check', file, '--as-of', TODAY, '--fail-on', 'never', '--json'])];
    const reader = python(`openpyxl read-only, reading the same file`, 'read_only.py', [file]);
    const results = compare(reader ? [...contenders, reader] : contenders, rounds);
    medians[rows] = results[0];
    print(`Check of ${rows} rows, ${(statSync(file).size / 1024).toFixed(0)} KiB`, results, rounds);
    if (results[1]) ratio('dik check / openpyxl read-only (wanted: below 1)', results[0], results[1]);
  }
  ratio('check of 5,000 rows / check of 500 rows (wanted: at most 12)', medians[5000], medians[500]);
}

function benchSync(file, folder) {
  const rounds = 5;
  const copy = join(folder, 'sync.xlsx');
  const reset = () => copyFileSync(file, copy);
  const results = compare(
    [
      dik('dik sync, three cells in each of 5,000 rows', ['sync', copy, '--as-of', TODAY, '--json'], { reset }),
      node('the store alone: read, patch three cells in each row', 'store-patch.mjs', [copy], { reset }),
      node('exceljs, loading and saving the same file', 'exceljs-resave.mjs', [copy], { reset }),
    ],
    rounds,
  );
  print('Sync of 5,000 unsynced rows', results, rounds);
  ratio('exceljs / dik sync, rules, history and hidden sheet included (wanted: at least 4)', results[2], results[0]);
  ratio('exceljs / the store alone', results[2], results[1]);
}

function benchArchive(files, folder) {
  const rounds = 3;
  for (const [rows, file] of Object.entries(files)) {
    const copy = join(folder, `archive-${rows}.xlsx`);
    const out = join(folder, `arsip-${rows}`);
    const reset = () => {
      copyFileSync(file, copy);
      rmSync(out, { recursive: true, force: true });
    };
    const contenders = [
      dik(`dik archive, a package of ${rows} rows`, ['archive', copy, '--out', out, '--as-of', TODAY, '--json'], { reset }),
      node('exceljs, reading the workbook and writing its cells plainly', 'exceljs-plain.mjs', [
        file,
        join(folder, 'plain.xlsx'),
      ]),
    ];
    const writer = python('openpyxl writing the same styled table', 'styled_table.py', [file, join(folder, 'openpyxl.xlsx')]);
    const results = compare(writer ? [...contenders, writer] : contenders, rounds);
    print(`Archive of ${rows} rows`, results, rounds);
    ratio('dik archive / exceljs plain', results[0], results[1]);
    if (results[2]) ratio('dik archive / openpyxl', results[0], results[2]);
  }
}

function benchVerify(folder) {
  const rounds = 3;
  const packages = join(folder, 'packages');
  const made = spawnSync(process.execPath, [join(WORK, 'make-packages.mjs'), join(folder, 'arsip-500'), packages, '100'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const results = compare(
    [
      dik('dik verify, 100 packages of 500 rows', ['verify', packages, '--json']),
      node('sha256sum over the same bytes', 'sha256-folder.mjs', [packages]),
    ],
    rounds,
  );
  print('Verify', results, rounds);
  ratio('dik verify / sha256sum', results[0], results[1]);
}

/** The rules that look for repeated text, in processes of their own; they measure themselves, without start and reading. */
function benchDuplicates() {
  const sizes = ['500', '5000'];
  const rounds = 5;
  const run = (kind, some) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(WORK, 'near-duplicates.mjs'), kind, ...some], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  for (const kind of ['words', 'phrases', 'templates', 'mixture']) {
    const once = Array.from({ length: rounds }, () => sizes.flatMap((size) => run(kind, [size])));
    const first = sizes.map((_unused, index) => ({ ms: median(once.map((round) => round[index].ms)) }));
    const [few, many] = run(kind, sizes);
    console.log(`\nRepeated text in names made of ${kind} (D02, K03, K06)`);
    for (const [index, { rows, ms, planted, found }] of [few, many].entries())
      console.log(
        `  ${`${rows} rows, ${found} of ${planted} planted near duplicates found`.padEnd(58)} ${first[index].ms.toFixed(0).padStart(7)} ms, again and again ${ms.toFixed(0)} ms`,
      );
    ratio('5,000 rows / 500 rows, once, as in a run (wanted: at most 12)', first[1], first[0]);
    ratio('5,000 rows / 500 rows, again and again in one process (wanted: at most 12)', many, few);
  }
}

prepare();
const folder = mkdtempSync(join(tmpdir(), 'dik-bench-'));
try {
  if (PYTHON === undefined)
    console.warn('SKIPPED: python3 with openpyxl is not installed, so there is nothing to compare reading and writing with.');
  benchStart();
  const make = (kind, rows) => {
    const file = join(folder, `${kind}-${rows}.xlsx`);
    const result = spawnSync(process.execPath, [join(WORK, 'make-workbook.mjs'), kind, String(rows), file, TODAY], {
      encoding: 'utf8',
    });
    if (result.status !== 0 || !existsSync(file)) throw new Error(result.stderr);
    return file;
  };
  const determined = { 500: make('determined', 500), 5000: make('determined', 5000) };
  benchDuplicates();
  benchCheck(determined);
  benchSync(make('submitted', 5000), folder);
  benchArchive(determined, folder);
  benchVerify(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
