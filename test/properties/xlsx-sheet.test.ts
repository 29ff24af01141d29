import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellChange } from '../../src/domain/plan/change.ts';
import { cellAddress } from '../../src/domain/workbook/a1.ts';
import { applyChanges } from '../../src/domain/workbook/apply-changes.ts';
import type { Cell, CellScalar } from '../../src/domain/workbook/cell-value.ts';
import type { RowSnapshot } from '../../src/domain/workbook/snapshot.ts';
import { patchSheet } from '../../src/stores/xlsx/cell-patch.ts';
import { lowerBound, type SheetScan } from '../../src/stores/xlsx/sheet-scan.ts';
import { scanSheet } from '../../src/stores/xlsx/sheet-scanner.ts';

// ---- sheets in every spelling, each with the values that it must read as ----

const SHARED = ['satu', ' dua ', 'ti<ga & "empat"', ''] as const;
const sharedCells = SHARED.map((value) => ({ value: value === '' ? null : value, formula: false }));

interface WrittenCell {
  readonly gap: number;
  readonly hasAddress: boolean;
  readonly isSwapped: boolean;
  readonly style: number | undefined;
  readonly type: string | undefined;
  /** Content, with `%` where the prefix goes; undefined for `<c/>`. */
  readonly content: string | undefined;
  readonly value: CellScalar;
  readonly formula: boolean;
}

interface WrittenRow {
  readonly gap: number;
  readonly hasNumber: boolean;
  readonly attributes: string;
  readonly cells: readonly WrittenCell[];
  readonly isSelfClosing: boolean;
  readonly between: string;
}

const word = fc.constantFrom('a', 'Rahasia', ' x ', 'é😀', 'سجل', 'a\nb', '\t', "it's", '12', '');
const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Content {
  readonly type: string | undefined;
  readonly content: string | undefined;
  readonly value: CellScalar;
  readonly formula: boolean;
}

const asText = (value: string): CellScalar => (value === '' ? null : value);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom<Content>(
    { type: undefined, content: undefined, value: null, formula: false },
    { type: undefined, content: '', value: null, formula: false },
  ),
  number.map((value): Content => ({ type: undefined, content: `<%v>${value}</%v>`, value, formula: false })),
  fc
    .nat({ max: 3 })
    .map((index): Content => ({ type: 's', content: `<%v>${index}</%v>`, value: asText(SHARED[index] ?? ''), formula: false })),
  word.map(
    (value): Content => ({
      type: 'inlineStr',
      content: `<%is><%t xml:space="preserve">${escapeXml(value)}</%t></%is>`,
      value: asText(value),
      formula: false,
    }),
  ),
  word.map(
    (value): Content => ({
      type: 'inlineStr',
      content: `<%is><%t><![CDATA[${value}]]></%t></%is>`,
      value: asText(value),
      formula: false,
    }),
  ),
  fc.tuple(word, word).map(
    ([first, second]): Content => ({
      type: 'inlineStr',
      content: `<%is><%r><%rPr><%b/></%rPr><%t>${escapeXml(first)}</%t></%r><!-- --><%r><%t>${escapeXml(second)}</%t></%r><%rPh sb="0" eb="1"><%t>x</%t></%rPh></%is>`,
      value: asText(first + second),
      formula: false,
    }),
  ),
  word.map(
    (value): Content => ({ type: 'str', content: `\n<%v>${escapeXml(value)}</%v >`, value: asText(value), formula: false }),
  ),
  fc.boolean().map((value): Content => ({ type: 'b', content: `<%v>${value ? 1 : 0}</%v>`, value, formula: false })),
  fc.constantFrom('#N/A', '#REF!').map((value): Content => ({ type: 'e', content: `<%v>${value}</%v>`, value, formula: false })),
  fc.nat().map((value): Content => ({ type: undefined, content: `<%f>A1*2</%f><%v>${value}</%v>`, value, formula: true })),
  fc.constant<Content>({ type: 'str', content: '<%f t="shared" si="0"/>', value: null, formula: true }),
);

const writtenCell: fc.Arbitrary<WrittenCell> = fc
  .tuple(
    content,
    fc.record({
      gap: fc.constantFrom(0, 0, 0, 1, 3),
      hasAddress: fc.boolean(),
      isSwapped: fc.boolean(),
      style: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
    }),
  )
  .map(([what, how]) => ({ ...what, ...how }));

const writtenRow: fc.Arbitrary<WrittenRow> = fc.record({
  gap: fc.constantFrom(0, 0, 0, 1, 4),
  hasNumber: fc.boolean(),
  attributes: fc.constantFrom(
    '',
    ' spans="1:9"',
    ' ht="20" customHeight="1"',
    ' s="3" customFormat="1" spans = \'1:2\'',
    ' ht="15" collapsed="1"',
    ' x14ac:dyDescent="0.25"',
  ),
  cells: fc.array(writtenCell, { maxLength: 7 }),
  isSelfClosing: fc.boolean(),
  between: fc.constantFrom('', '', '\n', '<!-- c -->'),
});

const sheet = fc.record({
  prefix: fc.constantFrom('', '', 'x:', 'ns.0:'),
  hasMark: fc.boolean(),
  dimension: fc.constantFrom('', '<%dimension ref="A1:C3"/>', "<%dimension ref='B2'></%dimension>"),
  isStrict: fc.boolean(),
  isUsual: fc.boolean(),
  rows: fc.array(writtenRow, { maxLength: 6 }),
});

type WrittenSheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

interface Built {
  readonly xml: string;
  readonly rows: readonly RowSnapshot[];
}

/** The XML of a sheet, and its values as they were put in. */
function build({ prefix, hasMark, dimension, isStrict, isUsual, rows }: WrittenSheet): Built {
  const snapshots: RowSnapshot[] = [];
  let number = 0;
  const body = rows.map((row) => {
    number += row.gap + 1;
    const mustSay = isUsual || row.gap > 0 || row.hasNumber;
    const { xml, cells } = buildCells(row.cells, number, isUsual);
    if (cells.length > 0) snapshots.push({ row: number, cells });
    const tag = `<%row${mustSay ? ` r="${number}"` : ''}${row.attributes}`;
    return row.cells.length === 0 && row.isSelfClosing ? `${tag}/>${row.between}` : `${tag}>${xml}</%row>${row.between}`;
  });
  const namespace = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const binding = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const data = body.length === 0 ? '<%sheetData/>' : `<%sheetData>${body.join('')}</%sheetData>`;
  const xml = `${hasMark ? '\uFEFF' : ''}<?xml version="1.0"?>\n<%worksheet ${binding}="${namespace}" xmlns:x14ac="urn:a">${dimension}${data}<%pageMargins left="1"/></%worksheet>\n`;
  return { xml: xml.replaceAll('<%', `<${prefix}`).replaceAll('</%', `</${prefix}`), rows: snapshots };
}

function buildCells(
  written: readonly WrittenCell[],
  row: number,
  isUsual: boolean,
): { readonly xml: string; readonly cells: readonly (Cell | undefined)[] } {
  const cells: (Cell | undefined)[] = [];
  let column = -1;
  const xml = written.map((cell) => {
    column += cell.gap + 1;
    const address = isUsual || cell.gap > 0 || cell.hasAddress ? ` r="${cellAddress(row, column)}"` : '';
    const style = cell.style === undefined ? '' : ` s="${cell.style}"`;
    const type = cell.type === undefined ? '' : ` t="${cell.type}"`;
    const attributes = !isUsual && cell.isSwapped ? `${type} ph='1'${style}${address}` : `${address}${style}${type}`;
    if (cell.value !== null || cell.formula) cells[column] = { value: cell.value, formula: cell.formula };
    return cell.content === undefined ? `<%c${attributes}/>` : `<%c${attributes}>${cell.content}</%c>`;
  });
  return { xml: xml.join(''), cells };
}

// ---- changes ----

const after: fc.Arbitrary<Pick<CellChange, 'after' | 'type'>> = fc.oneof(
  fc.constant({ after: null, type: 'text' as const }),
  fc
    .oneof(
      word,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('_x0041_', '\u0000\r\n', ']]>', '</c>', '\uD800', '$1'),
    )
    .map((value) => ({ after: value, type: 'text' as const })),
  number.map((value) => ({ after: value, type: 'number' as const })),
  fc.integer({ min: 1, max: 60_000 }).map((value) => ({ after: value, type: 'date' as const })),
  fc.boolean().map((value) => ({ after: value, type: 'text' as const })),
);

const rawChange = fc.tuple(
  fc.integer({ min: 1, max: 30 }),
  fc.nat({ max: 20 }),
  after,
  fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
);

function changesOn(
  rows: readonly RowSnapshot[],
  raw: readonly (typeof rawChange extends fc.Arbitrary<infer T> ? T : never)[],
): readonly CellChange[] {
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  return raw
    .filter(([row, column]) => byRow.get(row)?.[column]?.formula !== true)
    .map(([row, column, value, likeRow]) => ({
      sheet: 'S',
      row,
      column,
      before: null,
      ...value,
      ...(likeRow === undefined ? {} : { likeRow }),
    }));
}

// ---- what must hold ----

function scan(xml: string): SheetScan {
  return scanSheet(xml, 'sheet.xml', { dateSystem: 1900, sharedCells });
}

/** Rows with every hole written out, so that only values are compared. */
function plain(rows: readonly RowSnapshot[]): readonly unknown[] {
  return rows.map(({ row, cells }) => [row, Array.from(cells, (cell) => (cell ? [cell.value, cell.formula] : null))]);
}

/**
 * All of the XML but what the changes may touch: their cells, the rows that are new, the dimension, and in rows with a
 * change the width hint and the spelling of an empty row.
 */
function untouched(
  { xml, rowSpans, cells, dimension, prefix }: SheetScan,
  changed: ReadonlySet<string>,
  original: SheetScan,
): string {
  let position = 0;
  const kept: string[] = [];
  const skip = (from: number, to: number, instead = ''): void => {
    kept.push(xml.slice(position, from), instead);
    position = to;
  };
  if (dimension) skip(dimension.start, dimension.openEnd);
  for (const span of rowSpans) {
    const known = original.rowSpans[lowerBound(original.rowSpans, span.row, ({ row }) => row)];
    if (known?.row !== span.row) {
      skip(span.start, span.end);
      continue;
    }
    const hasChange = [...changed].some((key) => key.startsWith(`${span.row},`));
    if (hasChange)
      skip(
        span.start,
        span.openEnd,
        xml
          .slice(span.start, span.openEnd)
          .replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
          .replace(/\/>$/u, '>'),
      );
    for (let index = span.firstCell; index < span.cellsEnd; index += 1) {
      if (changed.has(`${span.row},${cells.columns[index]}`)) skip(cells.starts[index] ?? 0, cells.ends[index] ?? 0);
    }
    if (hasChange) skip(span.closeStart, span.end, `</${prefix}row>`);
  }
  kept.push(xml.slice(position));
  return kept.join('').replace(/<([^\s<>/]*)sheetData\/>/u, '<$1sheetData></$1sheetData>');
}

test('a sheet reads as it was written, whatever its spelling', () => {
  fc.assert(
    fc.property(sheet, (written) => {
      const { xml, rows } = build(written);
      expect(plain(scan(xml).rows)).toEqual(plain(rows));
    }),
    { numRuns: 600 },
  );
});

test('a patched sheet reads exactly the changed values, and all else of it stays as written', () => {
  fc.assert(
    fc.property(sheet, fc.array(rawChange, { maxLength: 12 }), (written, raw) => {
      const { xml, rows } = build(written);
      const changes = changesOn(rows, raw);
      const before = scan(xml);
      const patched = patchSheet(before, changes);
      const now = scan(patched);
      const expected = applyChanges(
        { location: '', revision: '', dateSystem: 1900, sheets: [{ name: 'S', visibility: 'visible', rows, merges: [] }] },
        changes,
      );
      expect(plain(now.rows)).toEqual(plain(expected.sheets[0]?.rows ?? []));
      const changed = new Set(changes.map(({ row, column }) => `${row},${column}`));
      expect(untouched(now, changed, before)).toBe(untouched(before, changed, before));
    }),
    { numRuns: 600 },
  );
});

test('the same patch twice gives the same text', () => {
  fc.assert(
    fc.property(sheet, fc.array(rawChange, { maxLength: 12 }), (written, raw) => {
      const { xml, rows } = build(written);
      const changes = changesOn(rows, raw);
      const once = patchSheet(scan(xml), changes);
      expect(patchSheet(scan(once), changes)).toBe(once);
    }),
    { numRuns: 200 },
  );
});
