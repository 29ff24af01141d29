import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellStyle } from '../../../domain/workbook/blueprint.ts';

/** `RRGGBB` as the shares of red, green and blue, 0 to 1. */
export function colorStyle(color: string): sheets_v4.Schema$ColorStyle {
  const share = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16) / 255;
  return { rgbColor: { red: share(0), green: share(2), blue: share(4) } };
}

/** `@` is text, whatever digits are typed; dates and numbers keep their pattern. */
export function numberFormat(pattern: string): sheets_v4.Schema$NumberFormat {
  if (pattern === '@') return { type: 'TEXT', pattern };
  return { type: /[dmy]/u.test(pattern) ? 'DATE' : 'NUMBER', pattern };
}

/** A look of the templates as Google's format of a cell; whatever the style leaves open stays open. */
export function cellFormat(style: CellStyle): sheets_v4.Schema$CellFormat {
  return {
    textFormat: textFormat(style),
    ...(style.fill === undefined ? {} : { backgroundColorStyle: colorStyle(style.fill) }),
    ...(style.border === undefined ? {} : { borders: borders(style.border) }),
    ...(style.horizontal === undefined ? {} : { horizontalAlignment: style.horizontal.toUpperCase() }),
    ...(style.vertical === undefined ? {} : { verticalAlignment: style.vertical.toUpperCase() }),
    ...(style.wrap === true ? { wrapStrategy: 'WRAP' } : {}),
    ...(style.numberFormat === undefined ? {} : { numberFormat: numberFormat(style.numberFormat) }),
  };
}

function textFormat({ font, bold, italic, size, color }: CellStyle): sheets_v4.Schema$TextFormat {
  return {
    ...(font === undefined ? {} : { fontFamily: font }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { foregroundColorStyle: colorStyle(color) }),
  };
}

function borders(kind: 'thin' | 'double-bottom'): sheets_v4.Schema$Borders {
  if (kind === 'double-bottom') return { bottom: { style: 'DOUBLE' } };
  const line = { style: 'SOLID' };
  return { top: line, bottom: line, left: line, right: line };
}
