import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

const WHITE: sheets_v4.Schema$Color = { red: 1, green: 1, blue: 1 };

/** The format of every cell of a new spreadsheet. */
export const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

// 8 bits per channel, as the colours of the theme are shown; a channel of 0 is left out
const THEME: readonly (readonly [string, number, number, number])[] = [
  ['TEXT', 0, 0, 0],
  ['BACKGROUND', 255, 255, 255],
  ['ACCENT1', 66, 133, 244],
  ['ACCENT2', 234, 67, 53],
  ['ACCENT3', 251, 188, 4],
  ['ACCENT4', 52, 168, 83],
  ['ACCENT5', 255, 109, 1],
  ['ACCENT6', 70, 189, 198],
  ['LINK', 17, 85, 204],
];

/** A colour from its three bytes. */
export function colorOfBytes(red: number, green: number, blue: number): sheets_v4.Schema$Color {
  const channel = (name: string, byte: number): object => (byte === 0 ? {} : { [name]: Math.fround(byte / 255) });
  return { ...channel('red', red), ...channel('green', green), ...channel('blue', blue) };
}

/** The theme of a new spreadsheet. */
export const DEFAULT_THEME: sheets_v4.Schema$SpreadsheetTheme = {
  primaryFontFamily: 'Arial',
  themeColors: THEME.map(([colorType, red, green, blue]) => ({ colorType, color: { rgbColor: colorOfBytes(red, green, blue) } })),
};

/** The colour of a theme colour's name. */
export function themeColor(name: string): sheets_v4.Schema$Color | undefined {
  const found = THEME.find(([type]) => type === name);
  return found === undefined ? undefined : colorOfBytes(found[1], found[2], found[3]);
}
