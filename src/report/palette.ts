/** Colours of the terminal; every function returns its text unchanged when colours are off. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

/** What a palette puts around a text, and nothing else. */
export const PAINT: RegExp = /\u001B\[(?:1|2|22|31|32|33|39)m/u;

/** Escape sequences of ECMA-48, 8.3.117 (SGR), or none. */
export function createPalette(isColoured: boolean): Palette {
  const paint = (on: number, off: number) => (text: string) => (isColoured ? `\u001B[${on}m${text}\u001B[${off}m` : text);
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), green: paint(32, 39) };
}
