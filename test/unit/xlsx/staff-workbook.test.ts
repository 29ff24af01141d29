import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CellChange } from '../../../src/domain/plan/change.ts';
import { applyChanges } from '../../../src/domain/workbook/apply-changes.ts';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot.ts';
import { createXlsxStore } from '../../../src/stores/xlsx/xlsx-store.ts';
import { readZip } from '../../../src/stores/xlsx/zip-parts.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const run = promisify(execFile);
const FIXTURES = join(import.meta.dirname, '../../fixtures');
const CHECKED_IN = join(FIXTURES, 'staff-workbook.xlsx');

/** Debian's packages belong to the system's Python, which need not be the first in the path. */
const PYTHONS = ['/usr/bin/python3', 'python3', 'python'];

const change = (
  sheet: string,
  row: number,
  column: number,
  before: CellChange['before'],
  after: CellChange['after'],
  type: CellChange['type'] = 'text',
  likeRow?: number,
): CellChange => ({ sheet, row, column, before, after, type, ...(likeRow === undefined ? {} : { likeRow }) });

/** Changes of every kind on the workbook that `make_staff_workbook.py` makes. */
const CHANGES: readonly CellChange[] = [
  change(
    'Register',
    6,
    2,
    'Laporan pemeriksaan nomor 1, "<rahasia> & terbatas"\nbaris kedua',
    'Ringkasan\nyang baru & <aman> 😀',
  ),
  change('Register', 6, 4, 'ya', null),
  change('Register', 6, 5, 46025, 46100, 'date'),
  change('Register', 6, 6, 1234.5, 50, 'number'),
  change('Register', 6, 8, true, false),
  change('Register', 7, 9, null, 'catatan di kolom tersembunyi'),
  change('Register', 42, 1, null, 'U-2026-099', 'text', 7),
  change('Register', 60, 2, null, 'baris di bawah tabel', 'text', 6),
  change('Pilihan', 4, 0, null, 'UU 1/2004 Pasal 10'),
];

/** Parts that a patch of those sheets may change; the workbook part because the file holds formulas. */
const PATCHED = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml'];

async function works(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args]).then(
    () => true,
    () => false,
  );
}

async function findPython(module: string): Promise<string | undefined> {
  for (const python of PYTHONS) if (await works(python, ['-c', `import ${module}`])) return python;
  return undefined;
}

/** Says loudly what is not tested here. */
function missing(what: string): string {
  console.warn(`NOT TESTED: ${what} is not installed`);
  return `${what} is not installed`;
}

async function patchedCopy(source: string): Promise<string> {
  const path = join(await temporaryFolder(), 'staff.xlsx');
  await copyFile(source, path);
  const store = createXlsxStore(path);
  await store.apply({ basedOn: (await store.read()).revision, changes: CHANGES });
  return path;
}

/** The bytes of every entry as they lie in the file: header, packed data, descriptor. */
function rawEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    readZip(bytes).entries.map(({ name, localStart, localEnd }) => [
      name,
      Buffer.from(bytes.subarray(localStart, localEnd)).toString('base64'),
    ]),
  );
}

function plain(sheets: readonly SheetSnapshot[]): readonly unknown[] {
  return sheets.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(({ row, cells }) => [row, Array.from(cells, (cell) => cell ?? null)]),
  }));
}

async function expectOnlyPatchedParts(source: string): Promise<void> {
  const before = rawEntries(await readFile(source));
  const after = rawEntries(await readFile(await patchedCopy(source)));
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(
    [...after]
      .filter(([name, bytes]) => before.get(name) !== bytes)
      .map(([name]) => name)
      .sort(),
  ).toEqual(PATCHED);
}

describe('a workbook as staff make it', () => {
  test('keeps every part that was not patched, byte for byte and in order', async () => {
    await expectOnlyPatchedParts(CHECKED_IN);
    expect(rawEntries(await readFile(CHECKED_IN)).size).toBeGreaterThan(30);
  });

  test('reads exactly the changed values afterwards', async () => {
    const before = await createXlsxStore(CHECKED_IN).read();
    const after = await createXlsxStore(await patchedCopy(CHECKED_IN)).read();
    expect(plain(after.sheets)).toEqual(plain(applyChanges(before, CHANGES).sheets));
    expect(before.sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length > 0])).toEqual([
      ['Register', 'visible', true],
      ['Rekap Bulanan', 'visible', true],
      ['Pilihan', 'visible', true],
      ['Arsip lama', 'hidden', true],
      ['_simpan', 'hidden', true],
      ['Grafik', 'visible', false],
    ]);
  });
});

describe('a workbook as staff make it, seen by other programs', () => {
  let xlsxwriter: string | undefined;
  let openpyxl: string | undefined;
  let hasOffice = false;

  beforeAll(async () => {
    [xlsxwriter, openpyxl, hasOffice] = await Promise.all([
      findPython('xlsxwriter'),
      findPython('openpyxl'),
      works('soffice', ['--version']),
    ]);
  });

  test('made anew by this machine keeps every part that was not patched', async ({ skip }) => {
    if (!xlsxwriter) return skip(missing('xlsxwriter'));
    const fresh = join(await temporaryFolder(), 'fresh.xlsx');
    await run(xlsxwriter, [join(FIXTURES, 'make_staff_workbook.py'), fresh]);
    await expectOnlyPatchedParts(fresh);
  });

  test('gives openpyxl the new values, and the old ones beside them', async ({ skip }) => {
    if (!openpyxl) return skip(missing('openpyxl'));
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Register"]
defined = book.defined_names # a list until openpyxl 3.0, a dictionary since
names = defined.keys() if hasattr(defined, "keys") else [n.name for n in defined.definedName if n.localSheetId is None]
print(json.dumps({
  "values": {a: str(sheet[a].value) for a in ["B6", "C6", "E6", "F6", "G6", "H6", "I6", "C7", "J7", "B42", "C60"]},
  "formats": [sheet["F6"].number_format, sheet["B42"].number_format, sheet["C60"].alignment.wrap_text, sheet["E6"].border.left.style],
  "height": sheet.row_dimensions[60].height,
  "comments": [[sheet["C6"].comment.text, sheet["C6"].comment.author]],
  "validations": len(sheet.data_validations.dataValidation),
  "conditional": len(sheet.conditional_formatting),
  "protection": bool(sheet.protection.sheet and sheet.protection.password),
  "names": sorted(names),
  "table": book["Rekap Bulanan"].tables["TabelUnit"].ref,
  "charts": len(book["Rekap Bulanan"]._charts),
  "choice": book["Pilihan"]["A4"].value,
}))`;
    const { stdout } = await run(openpyxl, ['-c', script, await patchedCopy(CHECKED_IN)]);
    expect(JSON.parse(stdout)).toEqual({
      values: {
        B6: 'U-2026-001',
        C6: 'Ringkasan\nyang baru & <aman> 😀',
        E6: 'None',
        F6: '2026-03-19 00:00:00',
        G6: '50',
        H6: '=G6*2',
        I6: 'False',
        C7: 'Laporan pemeriksaan nomor 2, "<rahasia> & terbatas"\nbaris kedua',
        J7: 'catatan di kolom tersembunyi',
        B42: 'U-2026-099',
        C60: 'baris di bawah tabel',
      },
      formats: ['dd/mm/yyyy', 'General', true, 'thin'],
      height: 24,
      comments: [['Mohon diperiksa', 'Petugas Contoh']],
      validations: 4,
      conditional: 5,
      protection: true,
      names: ['DaftarDasar'],
      table: 'E1:G5',
      charts: 1,
      choice: 'UU 1/2004 Pasal 10',
    });
  });

  test('opens in LibreOffice with the new values', async ({ skip }) => {
    if (!hasOffice) return skip(missing('LibreOffice'));
    const path = await patchedCopy(CHECKED_IN);
    const folder = dirname(path);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
    await run('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', folder, path]);
    const csv = await readFile(join(folder, 'staff-Register.csv'), 'utf8');
    // how dates and money look depends on the language of the machine
    expect(csv).toMatch(
      /\bU-2026-001,"Ringkasan\nyang baru & <aman> 😀",UU 14\/2008 Pasal 17 huruf h angka 1,,[^,]*2026,[^,]*50/u,
    );
    expect(csv).toContain(
      'U-2026-002,"Laporan pemeriksaan nomor 2, ""<rahasia> & terbatas""\nbaris kedua",Tautan dasar hukum,tidak,',
    );
    expect(csv).toContain('catatan di kolom tersembunyi');
    expect(csv).toContain('U-2026-099');
    expect(csv).toContain('baris di bawah tabel');
  }, 120_000);
});
