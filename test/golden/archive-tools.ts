import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The system's Python: another one on the path may lack openpyxl. */
const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0);

function isRunnable(command: string, flag: string): boolean {
  return spawnSync(command, [flag]).error === undefined;
}

/** What a program writes to its standard output; throws when it fails. */
function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
    timeout: 120_000,
  });
}

function missing(): readonly string[] {
  const commands = [
    ['soffice', '--version'],
    ['pdfinfo', '-v'],
    ['pdftotext', '-v'],
    ['pdfimages', '-v'],
  ] as const;
  return commands.filter(([command, flag]) => !isRunnable(command, flag)).map(([command]) => command);
}

function warn(what: string, why: string): void {
  process.stderr.write(`\n!! SKIPPED: ${what}: ${why} is not installed\n\n`);
}

/** False, said aloud, when openpyxl is missing. */
export function hasPython(what: string): boolean {
  if (PYTHON === undefined) warn(what, 'python3-openpyxl');
  return PYTHON !== undefined;
}

/** False, said aloud, when LibreOffice or the poppler tools are missing. */
export function canRender(what: string): boolean {
  const tools = missing();
  if (tools.length > 0) warn(what, tools.join(', '));
  return tools.length === 0;
}

/** False, said aloud, when `sha256sum` of the GNU core utilities is missing. */
export function canSum(what: string): boolean {
  const isThere = isRunnable('sha256sum', '--version');
  if (!isThere) warn(what, 'sha256sum');
  return isThere;
}

/** What a Python script prints as JSON. */
export function runPython(script: string, ...args: readonly string[]): unknown {
  return JSON.parse(run(PYTHON ?? 'python3', ['-c', script, ...args]));
}

export interface Workshop {
  /** Writes a file and returns its path. */
  readonly save: (name: string, bytes: Uint8Array) => string;
  /** Converts a file with LibreOffice and returns the path of the result. */
  readonly convert: (file: string, format: string) => string;
  readonly remove: () => void;
}

/** A folder of its own with a LibreOffice profile of its own, so that tests do not wait for each other. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'dik-archive-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  return {
    save: (name, bytes) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      return file;
    },
    convert: (file, format) => {
      const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file];
      run('soffice', args);
      const result = file.replace(/\.[a-z]+$/u, `.${format}`);
      if (!existsSync(result)) throw new Error(`LibreOffice made no ${format} of ${file}`);
      return result;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Pages and words of a PDF with their places in points from the top left. */
export function readPdf(file: string): readonly PdfPage[] {
  const out = file.replace(/\.pdf$/u, '.html');
  run('pdftotext', ['-bbox', file, out]);
  const html = readFileSync(out, 'utf8');
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map((page) => ({
    width: Number(page[1]),
    height: Number(page[2]),
    words: [
      ...(page[3] ?? '').matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gsu),
    ].map((word) => ({
      text: (word[5] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      left: Number(word[1]),
      top: Number(word[2]),
      right: Number(word[3]),
      bottom: Number(word[4]),
    })),
  }));
}

/** What `pdfinfo` says: one entry per line. */
export function pdfInfo(file: string): Readonly<Record<string, string>> {
  const lines = run('pdfinfo', [file]).split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** Pictures that a PDF shows, masks left out: page, pixels, and pixels per inch as printed. */
export function pdfPictures(file: string): readonly { page: number; width: number; height: number; resolution: number }[] {
  const [, , ...lines] = run('pdfimages', ['-list', file]).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, , type]) => type === 'image')
    .map((words) => ({
      page: Number(words[0]),
      width: Number(words[3]),
      height: Number(words[4]),
      resolution: Number(words[12]),
    }));
}
