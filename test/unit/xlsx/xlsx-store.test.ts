import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CellChange } from '../../../src/domain/plan/change.ts';
import type { Blueprint } from '../../../src/domain/workbook/blueprint.ts';
import { createXlsxStore } from '../../../src/stores/xlsx/xlsx-store.ts';
import { buildZip, readZip, unpackEntry, type ZipPart } from '../../../src/stores/xlsx/zip-parts.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { failingDisk } from '../../fixtures/failing-disk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { part, type TinyWorkbook, tinyParts, tinyWorkbook } from '../../fixtures/tiny-workbook.ts';

const PLAIN: TinyWorkbook = {
  sheets: [{ name: 'Usulan', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }, { name: 'Register' }],
  sharedStrings: ['<si><t>Kode</t></si>'],
};
const FORMULA: TinyWorkbook = {
  ...PLAIN,
  sheets: [...PLAIN.sheets, { name: 'Rekap', rows: '<row r="1"><c r="A1"><f>COUNTA(Usulan!A:A)</f><v>1</v></c></row>' }],
};

const typed: CellChange = { sheet: 'Usulan', row: 2, column: 0, before: null, after: 'baru', type: 'text' };

async function saved(bytes: Uint8Array, name = 'register.xlsx'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return path;
}

async function applyTo(path: string, ...changes: readonly CellChange[]): Promise<void> {
  const store = createXlsxStore(path);
  await store.apply({ basedOn: (await store.read()).revision, changes });
}

/** Names of the parts whose unpacked bytes differ, or that only one of the packages has. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const contents = (bytes: Uint8Array): Map<string, string> => {
    const archive = readZip(bytes);
    return new Map(
      archive.entries.map((entry) => [entry.name, Buffer.from(unpackEntry(archive, entry, 1e9)).toString('base64')]),
    );
  };
  const [old, now] = [contents(before), contents(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

async function partOf(path: string, name: string): Promise<string> {
  const archive = readZip(await readFile(path));
  const entry = archive.byKey.get(name);
  return entry ? Buffer.from(unpackEntry(archive, entry, 1e9)).toString() : '';
}

describe('what a write changes', () => {
  test('is the sheet whose cell changed', async () => {
    const before = tinyWorkbook(PLAIN);
    const path = await saved(before);
    await applyTo(path, typed);
    expect(changedParts(before, await readFile(path))).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('is the workbook part too where there are formulas, so that their results are fresh when the file opens', async () => {
    const before = tinyWorkbook(FORMULA);
    const path = await saved(before);
    await applyTo(path, typed);
    expect(changedParts(before, await readFile(path))).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(await partOf(path, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
    expect(await partOf(path, 'xl/worksheets/sheet3.xml')).toContain('<f>COUNTA(Usulan!A:A)</f><v>1</v>');
  });

  test('is not the workbook part a second time', async () => {
    const path = await saved(tinyWorkbook(FORMULA));
    await applyTo(path, typed);
    const between = await readFile(path);
    await applyTo(path, { ...typed, row: 3 });
    expect(changedParts(between, await readFile(path))).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('is nothing at all when the plan is empty: same bytes, same modification time', async () => {
    const path = await saved(tinyWorkbook(FORMULA));
    await utimes(path, 1_700_000_000, 1_700_000_000);
    const before = await readFile(path);
    await applyTo(path);
    expect(Buffer.compare(await readFile(path), before)).toBe(0);
    expect((await stat(path)).mtimeMs).toBe(1_700_000_000_000);
    expect(await readdir(dirname(path))).toEqual(['register.xlsx']);
  });

  test('is the height of the rows too that the plan raises, each in its own sheet', async () => {
    const row = '<row r="2" ht="15"><c r="A2"/></row>';
    const path = await saved(
      tinyWorkbook({
        sheets: [
          { name: 'Usulan', rows: row },
          { name: 'Register', rows: row },
        ],
      }),
    );
    const store = createXlsxStore(path);
    const { revision } = await store.read();
    await store.apply({
      basedOn: revision,
      changes: [typed, { ...typed, sheet: 'Register' }],
      heights: [{ sheet: 'Register', row: 2, points: 30 }],
    });
    expect(await partOf(path, 'xl/worksheets/sheet1.xml')).toContain('<row r="2" ht="15">');
    expect(await partOf(path, 'xl/worksheets/sheet2.xml')).toContain('<row r="2" ht="30">');
  });

  test('keeps UTF-16 where a sheet is written so', async () => {
    const xml =
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const path = await saved(tinyWorkbook({ sheets: [{ name: 'Usulan', xml: Buffer.from(xml, 'utf16le') }] }));
    await applyTo(path, typed);
    expect((await createXlsxStore(path).read()).sheets[0]?.rows).toEqual([
      { row: 2, cells: [{ value: 'baru', formula: false }] },
    ]);
    const archive = readZip(await readFile(path));
    const entry = archive.byKey.get('xl/worksheets/sheet1.xml');
    expect(
      entry &&
        Buffer.from(unpackEntry(archive, entry, 1e9))
          .toString('utf16le')
          .startsWith('\uFEFF<?xml version="1.0" encoding="UTF-16"?>'),
    ).toBe(true);
  });

  test('when sheets join is four lists and the new parts', async () => {
    const blueprint: Blueprint = {
      title: '',
      createdAt: '',
      styles: {},
      sheets: [
        {
          name: '_simpan',
          visibility: 'very-hidden',
          columns: [{ width: 20 }, { width: 9, hidden: true }],
          rows: [{ row: 2, cells: [{ column: 1, value: 'a' }] }],
          merges: [],
          validations: [],
          conditionalFormats: [],
          isProtected: true,
        },
      ],
    };
    const before = tinyWorkbook({ ...FORMULA, isStrict: true });
    const path = await saved(before);
    const store = createXlsxStore(path);
    await store.addSheets((await store.read()).revision, blueprint);
    expect(changedParts(before, await readFile(path))).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]);
    expect(await partOf(path, 'xl/workbook.xml')).toContain(
      '<sheet name="_simpan" sheetId="4" state="veryHidden" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" r:id="rId4"/></sheets>',
    );
    expect(await partOf(path, 'xl/_rels/workbook.xml.rels')).toContain(
      '<Relationship Id="rId4" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet4.xml"/></Relationships>',
    );
    expect(await partOf(path, 'xl/worksheets/sheet4.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="9" customWidth="1" hidden="1"/></cols>' +
        '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">a</t></is></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>',
    );
  });
});

describe('a formula', () => {
  test('is never overwritten', async () => {
    const before = tinyWorkbook(FORMULA);
    const path = await saved(before);
    expect(await errorOf(() => applyTo(path, typed, { ...typed, sheet: 'Rekap', row: 1, before: 1 }))).toEqual({
      code: 'formula-in-the-way',
      params: { file: path, sheet: 'Rekap', cell: 'A1' },
    });
    expect(Buffer.compare(await readFile(path), before)).toBe(0);
  });

  test('that fills empty cells is not written into either', async () => {
    const path = await saved(
      tinyWorkbook({ sheets: [{ name: 'Usulan', rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A3">1</f></c></row>' }] }),
    );
    expect(await errorOf(() => applyTo(path, typed))).toEqual({
      code: 'formula-in-the-way',
      params: { file: path, sheet: 'Usulan', cell: 'A2' },
    });
  });
});

describe('the file', () => {
  test('may be reached through a symbolic link, which stays one', async () => {
    const path = await saved(tinyWorkbook(PLAIN));
    const link = join(await temporaryFolder(), 'tautan.xlsx');
    await symlink(path, link);
    await applyTo(link, typed);
    expect((await createXlsxStore(path).read()).sheets[0]?.rows).toHaveLength(2);
    expect(await readdir(dirname(link))).toEqual(['tautan.xlsx']);
    expect((await readdir(dirname(path))).sort()).toEqual(['register.cadangan.xlsx', 'register.xlsx']);
  });

  test('may be an .xlsm, whose macros stay', async () => {
    const macros: ZipPart = { name: 'xl/vbaProject.bin', bytes: Buffer.from([0xd0, 0xcf, 0x11]) };
    const before = buildZip([...tinyParts(PLAIN), macros]);
    const path = await saved(before, 'register.xlsm');
    await applyTo(path, typed);
    expect(changedParts(before, await readFile(path))).toEqual(['xl/worksheets/sheet1.xml']);
    expect((await readdir(dirname(path))).sort()).toEqual(['register.cadangan.xlsm', 'register.xlsm']);
  });

  test('that is signed is read, but not written', async () => {
    const path = await saved(buildZip([...tinyParts(PLAIN), part('_xmlsignatures/sig1.xml', '<x/>')]));
    expect(await errorOf(() => applyTo(path, typed))).toEqual({ code: 'workbook-signed', params: { file: path } });
    expect((await createXlsxStore(path).read()).sheets).toHaveLength(2);
    expect(await readdir(dirname(path))).toEqual(['register.xlsx']);
  });

  test('that Excel holds open is not written, and the message knows who has it', async () => {
    const path = await saved(tinyWorkbook(PLAIN));
    const lockFile = join(dirname(path), '~$register.xlsx');
    await writeFile(lockFile, '\u000EPetugas Contoh');
    expect(await errorOf(() => applyTo(path, typed))).toEqual({
      code: 'workbook-busy',
      params: { file: path, holder: 'Petugas Contoh', lockFile, program: 'Excel' },
    });
  });

  test('that changed between reading and writing is not written', async () => {
    const path = await saved(tinyWorkbook(PLAIN));
    const store = createXlsxStore(path);
    const { revision } = await store.read();
    const other = tinyWorkbook({ ...PLAIN, sheets: [{ name: 'Usulan' }] });
    await writeFile(path, other);
    expect(await errorOf(() => store.apply({ basedOn: revision, changes: [typed] }))).toEqual({
      code: 'workbook-changed',
      params: { file: path },
    });
    expect(Buffer.compare(await readFile(path), other)).toBe(0);
  });

  test.for<[title: string, operation: string, code: string, expected: string]>([
    ['in a folder without permission', 'open wx', 'EACCES', 'no-permission'],
    ['on a full disk', 'write', 'ENOSPC', 'disk-full'],
  ])('%s is not written, and says why', async ([, operation, code, expected]) => {
    const before = tinyWorkbook(PLAIN);
    const path = await saved(before);
    const store = createXlsxStore(path, { files: failingDisk(({ name }) => (name === operation ? code : undefined)) });
    const { revision } = await store.read();
    expect(await errorOf(() => store.apply({ basedOn: revision, changes: [typed] }))).toEqual({
      code: expected,
      params: { file: path, folder: dirname(path), system: code },
    });
    expect(Buffer.compare(await readFile(path), before)).toBe(0);
    expect(await readdir(dirname(path))).toEqual(['register.xlsx']);
  });

  test('whose owner made it read-only is not written', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'the superuser may write everything');
    const path = await saved(tinyWorkbook(PLAIN));
    await chmod(path, 0o444);
    expect((await errorOf(() => applyTo(path, typed)))?.code).toBe('no-permission');
  });
});

describe('bad input', () => {
  const good = tinyWorkbook(PLAIN);
  const half = good.subarray(0, good.length / 2);

  test.for<[title: string, bytes: Uint8Array, code: string]>([
    ['an empty file', new Uint8Array(), 'workbook-empty-file'],
    ['no zip', Buffer.from('Kode;Informasi'), 'workbook-not-xlsx'],
    ['half a zip', half, 'workbook-truncated'],
    [
      'a sheet that is not there',
      buildZip(tinyParts(PLAIN).filter(({ name }) => !name.endsWith('sheet2.xml'))),
      'workbook-malformed',
    ],
    [
      'a sheet that is not XML',
      tinyWorkbook({ ...PLAIN, extraParts: [part('xl/worksheets/sheet1.xml', 'x')] }),
      'workbook-malformed',
    ],
    [
      'an entity bomb',
      tinyWorkbook({
        ...PLAIN,
        extraParts: [part('xl/sharedStrings.xml', '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><sst>&c;</sst>')],
      }),
      'workbook-malformed',
    ],
  ])('%s is refused by name, for reading and for writing', async ([, bytes, code]) => {
    const path = await saved(bytes);
    expect(await errorOf(() => createXlsxStore(path).read())).toMatchObject({ code, params: { file: path } });
    expect(await errorOf(() => createXlsxStore(path).apply({ basedOn: '', changes: [typed] }))).toMatchObject({
      code,
      params: { file: path },
    });
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  });

  test('a sheet that unpacks without end is refused before it fills the memory', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${' '.repeat(3_000_000)}</sheetData></worksheet>`;
    const path = await saved(tinyWorkbook({ ...PLAIN, extraParts: [part('xl/worksheets/sheet1.xml', sheet)] }));
    const store = createXlsxStore(path, { limits: { partBytes: 2_000_000, totalBytes: 10_000_000 } });
    expect(await errorOf(() => store.read())).toMatchObject({
      code: 'workbook-too-large',
      params: { file: path, part: 'xl/worksheets/sheet1.xml', limit: 2_000_000 },
    });
    expect((await createXlsxStore(path).read()).sheets).toHaveLength(2);
  });

  test('a missing file and a folder say what they are', async () => {
    const folder = await temporaryFolder();
    expect((await errorOf(() => createXlsxStore(join(folder, 'tidak-ada.xlsx')).read()))?.code).toBe('workbook-not-found');
    await mkdir(join(folder, 'register.xlsx'));
    expect((await errorOf(() => createXlsxStore(join(folder, 'register.xlsx')).read()))?.code).toBe('workbook-not-xlsx');
  });

  test('a file that may not be read, or that the disk cannot give, says so', async () => {
    const path = await saved(good);
    const reading = (code: string) =>
      errorOf(() => createXlsxStore(path, { files: failingDisk(({ name }) => (name === 'readFile' ? code : undefined)) }).read());
    expect((await reading('EACCES'))?.code).toBe('no-permission');
    expect((await reading('EBUSY'))?.code).toBe('workbook-busy');
    expect((await reading('EIO'))?.code).toBe('read-failed');
  });
});

describe('a new workbook', () => {
  const blueprint: Blueprint = { title: '', createdAt: '', styles: {}, sheets: [] };
  const createSheets = async (): Promise<Uint8Array> => tinyWorkbook(PLAIN);

  test('is written whole', async () => {
    const path = join(await temporaryFolder(), 'register.xlsx');
    await createXlsxStore(path, { createSheets }).create(blueprint);
    expect(Buffer.compare(await readFile(path), tinyWorkbook(PLAIN))).toBe(0);
  });

  test('in a folder that is not there is refused', async () => {
    const folder = join(await temporaryFolder(), 'tidak-ada');
    const path = join(folder, 'register.xlsx');
    expect(await errorOf(() => createXlsxStore(path, { createSheets }).create(blueprint))).toEqual({
      code: 'folder-not-found',
      params: { file: path, folder },
    });
  });

  test('below a file is refused', async () => {
    const file = await saved(tinyWorkbook(PLAIN));
    for (const folder of [file, join(file, 'data')]) {
      const path = join(folder, 'register.xlsx');
      expect(await errorOf(() => createXlsxStore(path, { createSheets }).create(blueprint))).toEqual({
        code: 'not-a-folder',
        params: { file: path, folder },
      });
    }
  });

  test('is not even built when there is one already', async () => {
    const path = await saved(tinyWorkbook(PLAIN));
    const builds = async (): Promise<Uint8Array> => {
      throw new Error('built');
    };
    expect(await errorOf(() => createXlsxStore(path, { createSheets: builds }).create(blueprint))).toEqual({
      code: 'workbook-exists',
      params: { file: path },
    });
  });

  test('on a full disk leaves nothing', async () => {
    const path = join(await temporaryFolder(), 'register.xlsx');
    const store = createXlsxStore(path, {
      createSheets,
      files: failingDisk(({ name }) => (name === 'write' ? 'ENOSPC' : undefined)),
    });
    expect((await errorOf(() => store.create(blueprint)))?.code).toBe('disk-full');
    expect(await readdir(dirname(path))).toEqual([]);
  });
});

test('the same bytes are not scanned twice', async () => {
  const store = createXlsxStore(await saved(tinyWorkbook(PLAIN)));
  expect((await store.read()).sheets).toBe((await store.read()).sheets);
});
