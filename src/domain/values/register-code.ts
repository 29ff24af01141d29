/** Code of a row: `U-2026-001` on the proposals, `DIK-2026-001` on the register. */
export interface ParsedCode {
  readonly prefix: 'U' | 'DIK';
  readonly year: number;
  readonly number: number;
}

/** Reads a code of three digits or more, upper case, nothing around it; undefined for anything else. */
export function parseCode(text: string): ParsedCode | undefined {
  const match = /^(U|DIK)-(\d{4})-(\d{3,9})$/u.exec(text);
  if (!match) return undefined;
  return { prefix: match[1] === 'U' ? 'U' : 'DIK', year: Number(match[2]), number: Number(match[3]) };
}

/** `U-2026-007`; the number takes more than three digits where it needs them. */
export function formatCode(code: ParsedCode): string {
  return `${code.prefix}-${String(code.year).padStart(4, '0')}-${String(code.number).padStart(3, '0')}`;
}

/** By year and number; what is no code comes last, in no order of its own. */
export function compareParsedCodes(a: ParsedCode | undefined, b: ParsedCode | undefined): number {
  if (!a || !b) return Number(a === undefined) - Number(b === undefined);
  return a.year - b.year || a.number - b.number;
}

/** Oldest code first (`DIK-2026-1000` after `DIK-2026-999`), then what is no code; ties by their characters, so that no two texts are equal. */
export function compareRowCodes(a: string, b: string): number {
  const order = compareParsedCodes(parseCode(a), parseCode(b));
  if (order !== 0 || a === b) return order;
  return a < b ? -1 : 1;
}
