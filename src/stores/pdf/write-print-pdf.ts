import { readFileSync } from 'node:fs';
import type { FileProperties } from '../../domain/archive/package-contents.ts';
import type { Picture, PlacedPicture } from '../../domain/archive/picture.ts';
import {
  footerTexts,
  type PrintArea,
  type PrintPage,
  picturesOf,
  printArea,
  printPages,
} from '../../domain/archive/print-pages.ts';
import { PRINT_STYLES, type PrintCell, type PrintSheet, type PrintStyle } from '../../domain/archive/print-sheet.ts';
import { type WrappedLine, wrapText } from '../../domain/archive/row-height.ts';
import { TEMPLATES_FOLDER } from '../own-files.ts';
import { type EmbeddedFont, embedFont } from './embedded-font.ts';
import { embedPicture } from './embedded-picture.ts';
import { coordinate as at, createPdfFile, type PdfFile, reference, textString } from './pdf-file.ts';
import { readTrueType, type TrueTypeFont } from './true-type.ts';

const FONT_FOLDER = new URL('fonts/', TEMPLATES_FOLDER);
const PROGRAM = 'register-dik';
const SIDE_PADDING = 2.5;
const TOP_PADDING = 2;
const FOOTER_SIZE = 8;
const THIN = 0.5;

/** Background colours, as red, green and blue from 0 to 1. */
const FILLS: Readonly<Record<Exclude<PrintStyle['fill'], 'none'>, string>> = {
  grey: '0.91 0.9 0.9',
  green: '0.89 0.94 0.85',
  red: '0.96 0.8 0.8',
  yellow: '1 0.95 0.8',
};

interface Fonts {
  readonly regular: EmbeddedFont;
  readonly bold: EmbeddedFont;
}

/** Names of the pictures of one file, by what is drawn. */
type PictureNames = ReadonlyMap<Picture, string>;

interface Pens {
  readonly fonts: Fonts;
  readonly pictures: PictureNames;
}

interface Box {
  readonly x: number;
  /** Top edge, measured from the bottom of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const loaded = new Map<string, TrueTypeFont>();

function loadFont(name: string): TrueTypeFont {
  const font = loaded.get(name) ?? readTrueType(name, readFileSync(new URL(`${name}.ttf`, FONT_FOLDER)));
  loaded.set(name, font);
  return font;
}

function fontOf(fonts: Fonts, isBold: boolean): EmbeddedFont {
  return isBold ? fonts.bold : fonts.regular;
}

function setText(fonts: Fonts, text: string, x: number, y: number, { size, bold }: { size: number; bold: boolean }): string {
  return `BT /${bold ? 'F2' : 'F1'} ${at(size)} Tf ${at(x)} ${at(y)} Td ${fontOf(fonts, bold).encode(text)} Tj ET`;
}

function fillOf({ fill }: PrintStyle, box: Box): readonly string[] {
  if (fill === 'none') return [];
  return [`${FILLS[fill]} rg ${at(box.x)} ${at(box.y - box.height)} ${at(box.width)} ${at(box.height)} re f 0 0 0 rg`];
}

function borderOf({ border }: PrintStyle, { x, y, width, height }: Box): readonly string[] {
  const bottom = y - height;
  if (border === 'box') return [`${THIN} w ${at(x)} ${at(bottom)} ${at(width)} ${at(height)} re S`];
  if (border !== 'below-double') return [];
  const rule = (level: number): string => `${THIN} w ${at(x)} ${at(level)} m ${at(x + width)} ${at(level)} l S`;
  return [rule(bottom), rule(bottom + 1.5)];
}

/** From the top edge of the box to the top of the first line. */
function roomAbove(style: PrintStyle, box: Box, textHeight: number): number {
  const free = box.height - textHeight;
  if (style.vertical === 'middle') return free / 2;
  return style.vertical === 'bottom' ? free - TOP_PADDING : Math.min(TOP_PADDING, free);
}

function leftOf(style: PrintStyle, box: Box, width: number): number {
  if (style.horizontal === 'center') return box.x + (box.width - width) / 2;
  return style.horizontal === 'right' ? box.x + box.width - SIDE_PADDING - width : box.x + SIDE_PADDING;
}

function linesOf(text: string, style: PrintStyle, width: number): readonly WrappedLine[] {
  return wrapText({ text, font: style, width: style.wrap ? width : Number.POSITIVE_INFINITY });
}

function drawText(fonts: Fonts, text: string, style: PrintStyle, box: Box): readonly string[] {
  const font = fontOf(fonts, style.bold);
  const lines = linesOf(text, style, box.width);
  const total = lines.reduce((sum, line) => sum + line.height, 0);
  let top = box.y - roomAbove(style, box, total);
  return lines.flatMap((line) => {
    const shown = text.slice(line.start, line.end).trimEnd();
    const body = ((font.ascent - font.descent) * style.size) / 1000;
    const base = top - (line.height - body) / 2 - (font.ascent * style.size) / 1000;
    top -= line.height;
    if (shown === '') return [];
    const width = font.width(shown, style.size);
    const x = leftOf(style, box, width);
    const under = `${THIN} w ${at(x)} ${at(base - 1.2)} m ${at(x + width)} ${at(base - 1.2)} l S`;
    return [setText(fonts, shown, x, base, style), ...(style.underline ? [under] : [])];
  });
}

function drawCell(fonts: Fonts, cell: PrintCell, box: Box): readonly string[] {
  const style = PRINT_STYLES[cell.style];
  const text = cell.value === null ? [] : drawText(fonts, String(cell.value), style, box);
  return [...fillOf(style, box), ...borderOf(style, box), ...text];
}

/** A picture is one unit wide and high: it is stretched to its place (ISO 32000-1, 8.9.5). */
function drawPicture({ picture, left, down, width, height }: PlacedPicture, y: number, pictures: PictureNames): string {
  return `q ${at(width)} 0 0 ${at(height)} ${at(left)} ${at(y - down - height)} cm /${pictures.get(picture)} Do Q`;
}

function drawRows({ fonts, pictures }: Pens, { rows }: PrintPage, area: PrintArea): readonly string[] {
  const commands: string[] = [];
  let y = 0;
  for (const [index, row] of rows.entries()) {
    for (const cell of row.cells) {
      const left = area.edges[cell.column] ?? 0;
      const right = area.edges[cell.column + (cell.columnSpan ?? 1)] ?? left;
      const height = rows.slice(index, index + (cell.rowSpan ?? 1)).reduce((sum, one) => sum + one.height, 0);
      commands.push(...drawCell(fonts, cell, { x: left, y, width: right - left, height }));
    }
    if (row.picture) commands.push(drawPicture(row.picture, y, pictures));
    y -= row.height;
  }
  return commands;
}

interface PlacedPage {
  readonly sheet: PrintSheet;
  readonly page: PrintPage;
  readonly number: number;
  readonly count: number;
}

function drawFooter(fonts: Fonts, { sheet, number, count }: PlacedPage, area: PrintArea): readonly string[] {
  const { margins } = sheet.page;
  const [left, right] = footerTexts(sheet, number, count);
  const font = { size: FOOTER_SIZE, bold: false };
  const end = area.width - margins.right - fonts.regular.width(right, FOOTER_SIZE);
  return [setText(fonts, left, margins.left, margins.footer, font), setText(fonts, right, end, margins.footer, font)];
}

function drawPage(pens: Pens, placed: PlacedPage): string {
  const area = printArea(placed.sheet);
  const move = `q ${at(area.scale)} 0 0 ${at(area.scale)} ${at(area.left)} ${at(area.height - area.top)} cm`;
  return [move, ...drawRows(pens, placed.page, area), 'Q', ...drawFooter(pens.fonts, placed, area), ''].join('\n');
}

function addPage(file: PdfFile, parent: number, placed: PlacedPage, pens: Pens): number {
  const { width, height } = printArea(placed.sheet);
  const content = file.addStream('', Buffer.from(drawPage(pens, placed), 'latin1'));
  const box = `[0 0 ${at(width)} ${at(height)}]`;
  // Resources stand in the parent: the fonts are complete only when the last page is drawn.
  return file.add(`<< /Type /Page /Parent ${reference(parent)} /MediaBox ${box} /Contents ${reference(content)} >>`);
}

function addInfo(file: PdfFile, { title, author, asOf }: FileProperties): number {
  const date = `(D:${asOf.replaceAll('-', '')}000000Z)`;
  return file.add(
    `<< /Title ${textString(title)} /Author ${textString(author)} /Producer ${textString(PROGRAM)} /CreationDate ${date} /ModDate ${date} >>`,
  );
}

/**
 * Laid-out sheets as a PDF with embedded fonts. A pure function of its input: dates, identifiers and compression depend
 * on nothing else (decision 23). A character that the fonts lack is set as an empty box and kept as text.
 */
export function writePrintPdf(sheets: readonly PrintSheet[], properties: FileProperties): Uint8Array {
  const file = createPdfFile();
  const fonts: Fonts = {
    regular: embedFont(loadFont('LiberationSans-Regular')),
    bold: embedFont(loadFont('LiberationSans-Bold')),
  };
  const parent = file.reserve();
  const pages = sheets.flatMap((sheet) => printPages(sheet).map((page) => ({ sheet, page })));
  const drawn = picturesOf(sheets);
  const pens: Pens = { fonts, pictures: new Map(drawn.map((picture, index) => [picture, `P${index + 1}`])) };
  const numbers = pages.map((one, index) => addPage(file, parent, { ...one, number: index + 1, count: pages.length }, pens));
  const fontList = `/Font << /F1 ${reference(fonts.regular.finish(file))} /F2 ${reference(fonts.bold.finish(file))} >>`;
  const pictureList = drawn.map((picture, index) => `/P${index + 1} ${reference(embedPicture(file, picture))}`);
  const resources = `<< ${[fontList, ...(drawn.length === 0 ? [] : [`/XObject << ${pictureList.join(' ')} >>`])].join(' ')} >>`;
  const kids = numbers.map(reference).join(' ');
  file.put(parent, `<< /Type /Pages /Kids [${kids}] /Count ${numbers.length} /Resources ${resources} >>`);
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${reference(parent)} /Lang (id) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  return file.finish(catalog, addInfo(file, properties));
}
