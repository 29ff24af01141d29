import { describe, expect, test } from 'vitest';
import { columnIndex, parseRange } from '../../../src/domain/workbook/a1.ts';
import { guardText } from '../../../src/stores/xlsx/xml-text.ts';
import { readZip, unpackZip } from '../../../src/stores/xlsx/zip-parts.ts';
import { entryRow, IDENTITY, sampleArchive, sampleRows, writeArchive } from './sample-register.ts';

async function partsOf(document = sampleArchive()): Promise<ReadonlyMap<string, string>> {
  const parts = unpackZip(readZip(await writeArchive(document)));
  return new Map(parts.map((part) => [part.name, new TextDecoder().decode(part.bytes)]));
}

function part(parts: ReadonlyMap<string, string>, name: string): string {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`${name} is missing`);
  return xml;
}

const SHEETS = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'];

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

describe('bytes of an archive', () => {
  test('are the same 2.1 seconds later and in another time zone', async () => {
    const zone = process.env['TZ'];
    const offset = new Date().getTimezoneOffset();
    const first = await writeArchive(sampleArchive({ rows: sampleRows(12) }));
    await pause(2100);
    try {
      process.env['TZ'] = offset === -540 ? 'Asia/Pontianak' : 'Asia/Tokyo';
      expect(new Date().getTimezoneOffset()).not.toBe(offset);
      const second = await writeArchive(sampleArchive({ rows: sampleRows(12) }));
      expect(Buffer.compare(first, second)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('differ when a character differs', async () => {
    const rows = [entryRow('DIK-2026-001', { information: 'Daftar uji coba A' })];
    const others = [entryRow('DIK-2026-001', { information: 'Daftar uji coba B' })];
    const [first, second] = [await writeArchive(sampleArchive({ rows })), await writeArchive(sampleArchive({ rows: others }))];
    expect(Buffer.compare(first, second)).not.toBe(0);
  });

  test('carry the day of the archive, no clock', async () => {
    const core = part(await partsOf(), 'docProps/core.xml');
    expect(core.match(/2026-06-01T00:00:00Z/gu)).toHaveLength(2);
    expect(core).not.toContain(new Date().toISOString().slice(0, 10));
  });
});

describe('the file', () => {
  test('has four visible sheets', async () => {
    const workbook = part(await partsOf(), 'xl/workbook.xml');
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)" state="([^"]*)"/gu)].map((match) => [match[1], match[2]])).toEqual([
      ['Daftar', 'visible'],
      ['Register lengkap', 'visible'],
      ['Keterangan', 'visible'],
      ['Perubahan', 'visible'],
    ]);
  });

  test('is protected on every sheet, without password and without anything random', async () => {
    const parts = await partsOf();
    for (const sheet of SHEETS) {
      const protection = /<sheetProtection[^>]*>/u.exec(part(parts, sheet))?.[0] ?? '';
      expect(protection).toContain('sheet="1"');
      expect(protection).not.toMatch(/salt|hash|spin|password/iu);
    }
  });

  test('hides no row, column or sheet', async () => {
    for (const [name, xml] of await partsOf())
      if (name.startsWith('xl/worksheets/')) expect(xml, name).not.toMatch(/hidden="1"/u);
  });

  test('prints on Folio or A4, landscape, in its own size', async () => {
    const folio = part(await partsOf(), 'xl/worksheets/sheet1.xml');
    expect(folio).toMatch(/<pageSetup [^>]*paperSize="14"[^>]*orientation="landscape"[^>]*scale="100"/u);
    expect(folio).not.toMatch(/fitToPage="1"/u);
    const a4 = part(await partsOf(sampleArchive({ identity: { ...IDENTITY, paper: 'A4' } })), 'xl/worksheets/sheet1.xml');
    expect(a4).toMatch(/paperSize="9"/u);
  });

  test('repeats the head of the table and breaks pages where the layout says', async () => {
    const parts = await partsOf(sampleArchive({ rows: sampleRows(20) }));
    expect(part(parts, 'xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Daftar&apos;!\$\d+:\$\d+<\/definedName>/u,
    );
    expect(part(parts, 'xl/worksheets/sheet1.xml')).toMatch(
      /<rowBreaks count="\d" manualBreakCount="\d"><brk id="\d+" max="\d+" man="1"\/>/u,
    );
  });

  test('names package, rows, digest and page at the foot of every sheet', async () => {
    const document = sampleArchive();
    const parts = await partsOf(document);
    for (const sheet of SHEETS) {
      const footer = /<oddFooter>(.*?)<\/oddFooter>/u.exec(part(parts, sheet))?.[1] ?? '';
      expect(footer).toContain('ARSIP-2026-001   |   5 baris');
      expect(footer.replaceAll(' ', '')).toContain(document.footer.shortDigest);
      expect(footer).toContain('Halaman &amp;P dari &amp;N');
    }
  });

  test('doubles an ampersand at the foot, where it would begin a code', async () => {
    const { footer, ...rest } = sampleArchive();
    const parts = await partsOf({ ...rest, footer: { ...footer, left: 'A & P' } });
    expect(part(parts, SHEETS[0] ?? '')).toContain('A &amp;&amp; P');
  });

  test('types every text as text, formulas and numbers in appearance too', async () => {
    const texts = ['=1+1', '+62', '-5', '@SUM(A1)', '0123', '197501152000032999', '1/2', 'TRUE'];
    const rows = texts.map((information, index) => entryRow(`DIK-2026-00${index + 1}`, { information }));
    const parts = await partsOf(sampleArchive({ rows }));
    const strings = [...part(parts, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map((match) => match[1]);
    expect(strings).toEqual(expect.arrayContaining(texts));
    for (const sheet of SHEETS) expect(part(parts, sheet)).not.toContain('<f');
    const styles = part(parts, 'xl/styles.xml');
    const formats = [...(/<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/gu)].map(
      (match) => match[1],
    );
    for (const [, style] of part(parts, 'xl/worksheets/sheet2.xml').matchAll(/<c r="D\d+" s="(\d+)" t="s">/gu))
      expect(formats[Number(style)]).toBe('49');
  });

  test('lists the children of every font in the order of the schema', async () => {
    const styles = part(await partsOf(), 'xl/styles.xml');
    const order = ['b', 'i', 'u', 'sz', 'color', 'name', 'family'];
    const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/gu)].map((match) =>
      [...(match[1] ?? '').matchAll(/<(\w+)/gu)].map((child) => order.indexOf(child[1] ?? '')),
    );
    expect(fonts.length).toBeGreaterThan(5);
    for (const children of fonts) expect(children).toEqual(children.toSorted((a, b) => a - b));
    expect(styles).not.toContain('Calibri');
  });

  test('says truly which cells each sheet uses', async () => {
    const parts = await partsOf();
    for (const sheet of SHEETS) {
      const xml = part(parts, sheet);
      const rows = [...xml.matchAll(/<row r="(\d+)"/gu)].map((match) => Number(match[1]));
      const columns = [...xml.matchAll(/<c r="([A-Z]+)\d+"/gu)].map((match) => columnIndex(match[1] ?? ''));
      const range = parseRange(/<dimension ref="([^"]*)"/u.exec(xml)?.[1] ?? '');
      expect(range).toEqual({ top: 1, left: 0, bottom: Math.max(...rows), right: Math.max(...columns) });
    }
  });

  test('says which program made it', async () => {
    expect(part(await partsOf(), 'docProps/app.xml')).toContain('<Application>register-dik</Application>');
    expect(part(await partsOf(sampleArchive({ identity: {} })), 'docProps/core.xml')).toContain(
      '<dc:creator>register-dik</dc:creator>',
    );
  });
});

describe('text that XML cannot carry', () => {
  test.for([
    ['biasa', 'biasa'],
    ['baris\nbaru\tdan tab', 'baris\nbaru\tdan tab'],
    ['a\u000Bb', 'a_x000B_b'],
    ['a\u007Fb', 'a_x007F_b'],
    ['a\uFFFFb', 'a_xFFFF_b'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x00ZZ_', '_x00ZZ_'],
    ['😀 信息', '😀 信息'],
  ] as const)('%j is written as %j', ([text, written]) => {
    expect(guardText(text)).toBe(written);
  });
});
