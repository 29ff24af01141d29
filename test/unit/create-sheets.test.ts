import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample, loadTemplates } from '../../src/app/load-templates.ts';
import { decodeWorkbook } from '../../src/domain/decode-workbook.ts';
import { textOf } from '../../src/domain/row.ts';
import { buildBlueprint } from '../../src/domain/template/build-blueprint.ts';
import { resolveSample } from '../../src/domain/template/sample.ts';
import type { Blueprint } from '../../src/domain/workbook/blueprint.ts';
import { createSheets } from '../../src/stores/xlsx/create-sheets.ts';
import { createXlsxStore } from '../../src/stores/xlsx/xlsx-store.ts';
import { readZip, unpackZip } from '../../src/stores/xlsx/zip-parts.ts';

const template = await loadTemplates();
const content = resolveSample(await loadSample(), '2026-11-23');
const memoryRows = [
  { kind: 'meta', key: 'workbookId', value: 'abc' },
  { kind: 'meta', key: 'templateVersion', value: 1 },
];
const blueprint = buildBlueprint({
  template,
  ...content,
  guide: [['H03', 'Aturan', '=benar', '-salah', 'UU 14/2008']],
  holidays: [{ date: '2026-12-25', kind: 'libur nasional', source: 'SKB' }],
  memoryRows,
  year: 2026,
  firstCode: 15,
  createdAt: '2026-11-23T00:00:00Z',
});
const bytes = await createSheets(blueprint);
const parts = new Map(unpackZip(readZip(bytes)).map((part) => [part.name, new TextDecoder().decode(part.bytes)]));

function part(name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

/** The first start tag of that name; '' when there is none. */
function tag(xml: string, name: string): string {
  return new RegExp(`<${name}[ >/][^>]*>?`, 'u').exec(xml)?.[0] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'create-sheets-'));
  await writeFile(join(folder, 'buku.xlsx'), bytes);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a new workbook', () => {
  test('is read back by the program as it was meant', async () => {
    const store = createXlsxStore(join(folder, 'baru.xlsx'));
    await store.create(blueprint);
    const view = decodeWorkbook(await store.read(), template);
    if ('problems' in view) throw new Error(JSON.stringify(view.problems));
    expect(view.memoryProblem).toBeUndefined();
    expect(view.proposed.rows.map((row) => row.code)).toEqual(content.proposals.map(({ code }) => code));
    expect(view.proposed.emptyLines).toHaveLength(template.proposed.emptyLines.initial);
    expect(view.register.rows.map((row) => [row.code, textOf(row, 'status')])).toEqual(
      content.entries.map(({ code, status }) => [code, status]),
    );
    const [first] = view.proposed.rows;
    expect(first?.readings.dates.proposedOn).toEqual({ kind: 'date', date: content.proposals[0]?.proposedOn });
    expect(first?.cells.officerNip?.raw).toBe('199004122015032997');
  });

  test('is the same, byte for byte, whenever and wherever it is made', async () => {
    const zone = process.env['TZ'];
    try {
      await new Promise((resolve) => setTimeout(resolve, 2_100)); // a zip counts time in steps of two seconds
      process.env['TZ'] = 'America/New_York';
      expect(Buffer.compare(await createSheets(blueprint), bytes)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('differs when its content differs', async () => {
    expect(Buffer.compare(await createSheets({ ...blueprint, title: 'Lain' }), bytes)).not.toBe(0);
  });

  test('names its making, not the moment of the build', () => {
    expect(part('docProps/core.xml')).toContain('2026-11-23T00:00:00Z');
    expect(part('docProps/core.xml')).toContain('Daftar Informasi yang Dikecualikan');
  });

  test('holds neither formulas nor table objects', () => {
    for (const [name, xml] of parts) {
      expect(name).not.toContain('tables/');
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/u);
    }
  });
});

describe('a sheet of a new workbook', () => {
  const proposed = part('xl/worksheets/sheet1.xml');
  const register = part('xl/worksheets/sheet2.xml');
  const workbook = part('xl/workbook.xml');

  test('writes a validation once for its whole range', () => {
    expect(count(proposed, /<dataValidation /gu)).toBe(blueprint.sheets[0]?.validations.length);
    expect(/sqref="F9:F3000">.*?(?=<\/data)/u.exec(proposed)?.[0]).toContain('<formula1>Pilihan!$A$4:$A$5</formula1>');
    expect(proposed.length).toBeLessThan(200_000);
  });

  test('refuses typing in a program cell and says why', () => {
    const refusal = /<dataValidation [^>]*sqref="D9:D3000">.*?<\/dataValidation>/su.exec(proposed)?.[0];
    expect(refusal).toMatch(
      /type="custom" showErrorMessage="1" errorStyle="stop" errorTitle="Kolom milik program" error=".*<formula1>FALSE</u,
    );
  });

  test('suggests the units down to the last that is filled in and takes others', () => {
    const units = /<dataValidation [^>]*sqref="H9:H3000">.*?<\/dataValidation>/su.exec(proposed)?.[0];
    const list = 'Identitas!$B$22:$B$51';
    expect(units).toContain(
      `OFFSET(Identitas!$B$22,0,0,MAX(1,SUMPRODUCT(MAX((${list}&lt;&gt;&quot;&quot;)*(ROW(${list})-ROW(Identitas!$B$22)+1)))),1)`,
    );
    expect(units).not.toContain('showErrorMessage');
  });

  test('is protected without password or salt where it must be', () => {
    expect(tag(proposed, 'sheetProtection')).toBe('');
    for (const number of [2, 7, 8])
      expect(tag(part(`xl/worksheets/sheet${number}.xml`), 'sheetProtection')).toContain('sheet="1"');
    expect([...parts.values()].join('')).not.toMatch(/saltValue|hashValue|password=/u);
  });

  test('prints on Folio landscape with its headers repeated and only the columns of the form', () => {
    expect(tag(proposed, 'pageSetup')).toMatch(
      /paperSize="14" orientation="landscape".*pageOrder="overThenDown".*fitToWidth="2" fitToHeight="0"/u,
    );
    expect(tag(register, 'pageSetup')).toMatch(/paperSize="14" orientation="landscape".*fitToWidth="1" fitToHeight="0"/u);
    const names = workbook.replaceAll('&apos;', "'");
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Akan Dikecualikan'!$A:$B,'Akan Dikecualikan'!$7:$8</definedName>`,
    );
    expect(names).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">'Dikecualikan'!$A:$J</definedName>`);
    expect(register).toContain('<oddFooter>&amp;CDikecualikan · Halaman &amp;P dari &amp;N</oddFooter>');
  });

  test('prints on A4 for an office that has no Folio', async () => {
    const [first] = blueprint.sheets;
    if (!first?.print) throw new Error('paper 1 has no print set-up');
    const a4: Blueprint = { ...blueprint, sheets: [{ ...first, print: { paper: 'a4', orientation: 'portrait', pagesWide: 1 } }] };
    const [sheet] = unpackZip(readZip(await createSheets(a4))).filter(({ name }) => name === 'xl/worksheets/sheet1.xml');
    const xml = new TextDecoder().decode(sheet?.bytes);
    expect(tag(xml, 'pageSetup')).toContain('paperSize="9" orientation="portrait"');
    expect(tag(xml, 'headerFooter')).toBe('');
  });

  test('lets a viewer fit the filled lines anew, but keeps the heights of the headers', () => {
    expect(tag(proposed, 'row r="8"')).toMatch(/ ht="[\d.]+" customHeight="1"/u);
    expect(tag(proposed, 'row r="9"')).toMatch(/ ht="[\d.]+"(?!.*customHeight)/u);
    expect(tag(proposed, 'row r="23"')).not.toContain(' ht=');
  });

  test('freezes headers and first columns, filters, colours its states', () => {
    expect(tag(proposed, 'pane')).toContain('xSplit="4" ySplit="8" topLeftCell="E9"');
    expect(tag(proposed, 'autoFilter')).toContain('ref="A8:AF3000"');
    expect(proposed.match(/(?<=operator="equal"><formula>&quot;).*?(?=&quot;<)/gu)).toEqual(
      template.choices.lists['proposalStatus']?.values,
    );
  });

  test('hides the memory so that no menu shows it', () => {
    expect(workbook).toMatch(/name="_dik" state="veryHidden"/u);
  });

  test('writes text that looks like a formula as text', () => {
    expect(part('xl/sharedStrings.xml')).toMatch(/<t[^>]*>=benar<\/t>/u);
  });

  test('orders the children of fonts as the schema asks', () => {
    const order = ['b', 'i', 'u', 'sz', 'color', 'name', 'family', 'scheme'];
    for (const [, inner] of part('xl/styles.xml').matchAll(/<font>(.*?)<\/font>/gsu)) {
      const names = [...(inner ?? '').matchAll(/<(\w+)/gu)].map(([, name]) => name ?? '');
      expect(names).toEqual(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });
});

describe('what a blueprint may ask for beside the delivered forms', () => {
  test('hidden sheets and columns, whole borders and none, control characters and quotes', async () => {
    const odd: Blueprint = {
      title: 'Uji',
      createdAt: '2026-11-23T00:00:00Z',
      styles: { plain: {}, full: { bold: true, italic: true, border: 'double-bottom', horizontal: 'right', vertical: 'bottom' } },
      sheets: [
        {
          name: 'A & B',
          visibility: 'hidden',
          columns: [{ width: 9 }, { width: 10, hidden: true }],
          rows: [
            {
              row: 2,
              cells: [
                { column: 1, value: 'a\u0001b', style: 'plain' },
                { column: 2, value: true, style: 'full' },
                { column: 3, value: 1.5, style: 'missing' },
              ],
            },
          ],
          merges: [],
          validations: [
            { range: { top: 2, bottom: 2, left: 1, right: 1 }, rule: { kind: 'prompt-only' }, prompt: 'Isi', error: 'Salah' },
          ],
          conditionalFormats: [
            { range: { top: 2, bottom: 2, left: 1, right: 1 }, text: 'kata "kutip"', fill: 'FFFFFF', color: '000000' },
          ],
          isProtected: false,
          print: { paper: 'folio', orientation: 'landscape', pagesWide: 1, footer: 'R&D {page}' },
        },
        {
          name: 'Lihat',
          visibility: 'visible',
          columns: [],
          rows: [],
          merges: [],
          validations: [],
          conditionalFormats: [],
          isProtected: false,
        },
      ],
    };
    const file = join(folder, 'aneh.xlsx');
    const store = createXlsxStore(file);
    await store.create(odd);
    const snapshot = await store.read();
    expect(snapshot.sheets[0]).toMatchObject({ name: 'A & B', visibility: 'hidden' });
    expect(snapshot.sheets[0]?.rows[0]?.cells.map((cell) => cell?.value)).toEqual([undefined, 'a\u0001b', true, 1.5]);
    const xml = new TextDecoder().decode(
      unpackZip(readZip(await createSheets(odd))).find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.bytes,
    );
    expect(xml).toContain('<formula>&quot;kata &quot;&quot;kutip&quot;&quot;&quot;</formula>');
    expect(xml).toContain('R&amp;&amp;D &amp;P');
    expect(xml.match(/<col [^>]*>/gu)).toEqual([
      expect.stringMatching(/min="1".*width="9\.0/u),
      expect.stringMatching(/min="2".*hidden="1"/u),
    ]);
  });
});

describe('other programs', () => {
  const PYTHON = '/usr/bin/python3';
  const OFFICE = 'soffice';
  const PDF_READER = 'pdftotext';
  const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
  "sheets": [[each.title, each.sheet_state] for each in book.worksheets],
  "nip": [sheet["R9"].value, sheet["R9"].number_format],
  "date": [sheet["P9"].value.isoformat(), sheet["P9"].number_format],
  "validations": len(sheet.data_validations.dataValidation),
  "locked": [book["Dikecualikan"][cell].protection.locked for cell in ("E9", "O9", "T9")],
}))`;

  test('openpyxl reads the sheets, dates, NIP and locks as they were meant', () => {
    if (!existsSync(PYTHON) || spawnSync(PYTHON, ['-c', 'import openpyxl']).status !== 0) {
      console.warn('SKIPPED: openpyxl is not installed (python3-openpyxl), the new workbook was not read by it');
      return;
    }
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', READ, join(folder, 'buku.xlsx')], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      sheets: template.look.order.map((id) => [template[id].sheet, id === 'memory' ? 'veryHidden' : 'visible']),
      nip: ['199004122015032997', '@'],
      date: [`${String(content.proposals[0]?.proposedOn)}T00:00:00`, 'dd/mm/yyyy'],
      validations: blueprint.sheets[0]?.validations.length,
      locked: [true, false, false],
    });
  });

  test('LibreOffice prints paper 1 on Folio pages with the headers on each', () => {
    const tools = spawnSync(OFFICE, ['--version']).status === 0 && spawnSync(PDF_READER, ['-v']).status === 0;
    if (!tools) {
      console.warn('SKIPPED: soffice or pdftotext is not installed, the new workbook was not printed');
      return;
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'buku.xlsx')]);
    const pdf = join(folder, 'buku.pdf');
    const layout = spawnSync(PDF_READER, ['-bbox', '-l', '4', pdf, '-'], { encoding: 'utf8' }).stdout;
    const pages = layout.split('<page ').slice(1);
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      expect(page).toMatch(/^width="936\.0+" height="612\.0+"/u); // 13 x 8.5 inches
      expect(page).toContain('>Usulan</word>');
    }
    expect(pages[0]).toContain('>Ditutup</word>');
    expect(pages[0]).not.toContain('>Keputusan</word>');
    expect(pages[1]).toContain('>Keputusan</word>');
    expect(pages[1]).not.toContain('>Ditutup</word>');
  });
});
