import type { Borders, Cell, ConditionalFormattingRule, DataValidation, Style, Workbook, WorkbookView, Worksheet } from 'exceljs';
import { type CellRange, cellAddress, columnLetters } from '../../domain/workbook/a1.ts';
import type {
  Blueprint,
  CellBlueprint,
  CellStyle,
  SheetBlueprint,
  ValidationBlueprint,
} from '../../domain/workbook/blueprint.ts';
import { orderFontChildren, replaceDefaultFont } from './settle-styles.ts';
import { guardText } from './xml-text.ts';
import { buildZip, readZip, unpackZip, type ZipPart } from './zip-parts.ts';

/** Codes of ST_PaperSize (ECMA-376 Part 1, 18.3.1.63): Folio 8.5 x 13 inches, A4. */
const PAPER_SIZES = { folio: 14, a4: 9 } as const;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 } as const;
/** Column widths count its digits, 7 pixels each. */
const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;
/** Place and size of the window in twentieths of a point, with the first sheet in front. */
const WINDOW: WorkbookView = { x: 0, y: 0, width: 28_800, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' };
/** exceljs takes this width for the default, which it is not, and leaves it out; a viewer rounds the step away. */
const UNWRITTEN_WIDTH = 9;
const WIDTH_STEP = 1 / 1024;
/** Points from base line to lower edge; exceljs would write 55. */
const DESCENT = 0.25;
const VISIBILITY = { visible: 'visible', hidden: 'hidden', 'very-hidden': 'veryHidden' } as const;

/** Builds a new workbook from its blueprint. The same blueprint gives the same bytes: no clock, no random salt. */
export async function createSheets(blueprint: Blueprint): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = 'register-dik';
  workbook.lastModifiedBy = 'register-dik';
  workbook.title = blueprint.title;
  workbook.created = new Date(blueprint.createdAt);
  workbook.modified = new Date(blueprint.createdAt);
  workbook.views = [WINDOW];
  const styles = new Map(Object.entries(blueprint.styles).map(([name, style]) => [name, encodeStyle(style)]));
  for (const sheet of blueprint.sheets) await addSheet(workbook, sheet, styles);
  // stored, not deflated: the zip is taken apart again at once
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const settlers = new Map([...PART_SETTLERS, ...sheetSettlers(blueprint.sheets)]);
  return buildZip(unpackZip(readZip(new Uint8Array(written))).map((part) => settlePart(part, settlers)));
}

/** Mends the text of one part of what exceljs wrote. */
type Settler = (xml: string) => string;

const PART_SETTLERS: ReadonlyMap<string, Settler> = new Map([
  ['xl/styles.xml', (xml) => replaceDefaultFont(orderFontChildren(xml), DEFAULT_FONT.name, DEFAULT_FONT.size)],
  ['docProps/app.xml', (xml) => xml.replace(/<Application>[^<]*<\/Application>/u, '<Application>register-dik</Application>')],
]);

function settlePart({ name, bytes }: ZipPart, settlers: ReadonlyMap<string, Settler>): ZipPart {
  const settle = settlers.get(name);
  return { name, bytes: settle ? new TextEncoder().encode(settle(new TextDecoder().decode(bytes))) : bytes };
}

/** exceljs marks every height as set by hand, which keeps viewers from fitting the row when its text changes. */
function sheetSettlers(sheets: readonly SheetBlueprint[]): readonly (readonly [string, Settler])[] {
  return sheets.map((sheet, index) => {
    const estimated = new Set(sheet.rows.filter((row) => row.isHeightEstimated).map((row) => String(row.row)));
    const free: Settler = (xml) =>
      xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/gu, (whole, start: string, row: string) =>
        estimated.has(row) ? start : whole,
      );
    return [`xl/worksheets/sheet${index + 1}.xml`, free];
  });
}

async function addSheet(workbook: Workbook, sheet: SheetBlueprint, styles: ReadonlyMap<string, Partial<Style>>): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, { state: VISIBILITY[sheet.visibility] });
  worksheet.properties.dyDescent = DESCENT;
  if (sheet.tabColor !== undefined) worksheet.properties.tabColor = { argb: opaque(sheet.tabColor) };
  for (const [index, { width, hidden }] of sheet.columns.entries()) {
    const column = worksheet.getColumn(index + 1);
    column.width = width === UNWRITTEN_WIDTH ? width + WIDTH_STEP : width;
    if (hidden) column.hidden = true;
  }
  fillRows(worksheet, sheet, styles);
  for (const { top, left, bottom, right } of sheet.merges) worksheet.mergeCellsWithoutStyle(top, left + 1, bottom, right + 1);
  if (sheet.frozen) worksheet.views = [frozenView(sheet.frozen)];
  if (sheet.autoFilter) worksheet.autoFilter = rangeText(sheet.autoFilter);
  addValidations(worksheet, sheet.validations);
  for (const [index, format] of sheet.conditionalFormats.entries()) {
    worksheet.addConditionalFormatting({ ref: rangeText(format.range), rules: [equalTextRule(format, index + 1)] });
  }
  if (sheet.print) setUpPrint(worksheet, sheet.print);
  // an empty password draws no salt; sorting, filtering and sizing harm nothing
  if (sheet.isProtected) await worksheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
}

function fillRows(worksheet: Worksheet, sheet: SheetBlueprint, styles: ReadonlyMap<string, Partial<Style>>): void {
  for (const { row, height, cells } of sheet.rows) {
    const target = worksheet.getRow(row);
    if (height !== undefined) target.height = height;
    for (const cell of cells) fillCell(target.getCell(cell.column + 1), cell, styles);
  }
}

function fillCell(target: Cell, { value, style }: CellBlueprint, styles: ReadonlyMap<string, Partial<Style>>): void {
  if (value !== null) target.value = typeof value === 'string' ? guardText(value) : value;
  const look = styles.get(style ?? '');
  if (look) target.style = look;
}

function frozenView({ rows, columns }: { readonly rows: number; readonly columns: number }): Worksheet['views'][number] {
  const corner = cellAddress(rows + 1, columns);
  return { state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell: corner, activeCell: corner };
}

/** exceljs types know validations of single cells only; its writer takes a range as it stands, once. */
function addValidations(worksheet: Worksheet, validations: readonly ValidationBlueprint[]): void {
  const { dataValidations } = worksheet as Worksheet & {
    readonly dataValidations: { add(address: string, validation: object): void };
  };
  for (const validation of validations) dataValidations.add(rangeText(validation.range), encodeValidation(validation));
}

function encodeValidation({
  rule,
  promptTitle,
  prompt,
  errorTitle,
  error,
}: ValidationBlueprint): Partial<DataValidation> | { readonly type: 'any' } {
  const words = {
    ...(prompt === undefined ? {} : { showInputMessage: true, prompt, ...(promptTitle === undefined ? {} : { promptTitle }) }),
    ...(error === undefined ? {} : { error, ...(errorTitle === undefined ? {} : { errorTitle }) }),
  };
  if (rule.kind === 'prompt-only') return { type: 'any', ...words };
  if (rule.kind === 'refuse-typing')
    return { type: 'custom', formulae: ['FALSE'], showErrorMessage: true, errorStyle: 'stop', ...words };
  return {
    type: 'list',
    allowBlank: true,
    formulae: [listFormula(rule)],
    ...(rule.strict ? { showErrorMessage: true, errorStyle: 'stop' } : {}),
    ...words,
  };
}

/**
 * A growing list ends at its last filled cell, also where one before it is empty: Excel would open the drop-down of an empty cell at the blanks below.
 * SUMPRODUCT makes every program look at each cell of the list, which MAX alone would do in an array formula only.
 */
function listFormula({ source, growing }: Extract<ValidationBlueprint['rule'], { readonly kind: 'list-range' }>): string {
  const first = source.replace(/:.*$/u, '');
  if (!growing) return source;
  const lastFilled = `SUMPRODUCT(MAX((${source}<>"")*(ROW(${source})-ROW(${first})+1)))`;
  return `OFFSET(${first},0,0,MAX(1,${lastFilled}),1)`;
}

function equalTextRule(format: SheetBlueprint['conditionalFormats'][number], priority: number): ConditionalFormattingRule {
  return {
    type: 'cellIs',
    operator: 'equal',
    priority,
    formulae: [`"${format.text.replaceAll('"', '""')}"`],
    style: {
      font: { color: { argb: opaque(format.color) } },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: opaque(format.fill) } },
    },
  };
}

function setUpPrint(worksheet: Worksheet, print: NonNullable<SheetBlueprint['print']>): void {
  const { repeatRows, repeatColumns, columns } = print;
  Object.assign(worksheet.pageSetup, {
    paperSize: PAPER_SIZES[print.paper],
    orientation: print.orientation,
    margins: MARGINS,
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: 0,
    ...(print.pagesWide > 1 ? { pageOrder: 'overThenDown' } : {}),
    ...(repeatRows ? { printTitlesRow: `${repeatRows.from}:${repeatRows.to}` } : {}),
    ...(repeatColumns ? { printTitlesColumn: columnRange(repeatColumns) } : {}),
    ...(columns ? { printArea: columnRange(columns) } : {}),
  });
  if (print.footer !== undefined) {
    const footer = print.footer.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
    worksheet.headerFooter.oddFooter = `&C${footer}`;
  }
}

function encodeStyle(style: CellStyle): Partial<Style> {
  const font = {
    ...(style.font === undefined ? {} : { name: style.font }),
    size: style.size ?? 10,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.color === undefined ? {} : { color: { argb: opaque(style.color) } }),
  };
  const alignment = {
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
    ...(style.wrap ? { wrapText: true } : {}),
  };
  return {
    font,
    alignment,
    ...(style.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: opaque(style.fill) } } }),
    ...(style.border === undefined ? {} : { border: encodeBorder(style.border) }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.unlocked ? { protection: { locked: false } } : {}),
  };
}

function encodeBorder(border: NonNullable<CellStyle['border']>): Partial<Borders> {
  if (border === 'double-bottom') return { bottom: { style: 'double' } };
  const thin = { style: 'thin', color: { argb: opaque('808080') } } as const;
  return { top: thin, left: thin, bottom: thin, right: thin };
}

function opaque(color: string): string {
  return `FF${color}`;
}

function columnRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${columnLetters(from)}:${columnLetters(to)}`;
}

function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
