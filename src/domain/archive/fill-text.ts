import type { LineLayout } from './archive-layout.ts';

/** Values by field id; a field that is missing or '' has no value. */
export type Fields = Readonly<Record<string, string>>;

const FIELD = /\{([A-Za-z]+)\}/gu;

/** Replaces every `{field}`; without a value by nothing. */
export function fillText(template: string, fields: Fields): string {
  return template.replace(FIELD, (_, name: string) => fields[name] ?? '').trim();
}

/** Replaces the fields that have a value and leaves the others as they stand. */
export function fillKnown(template: string, fields: Fields): string {
  return template.replace(FIELD, (whole, name: string) => fields[name] ?? whole);
}

function hasValue(piece: string, fields: Fields): boolean {
  return !piece.includes('{') || fillText(piece, fields) !== fillText(piece, {});
}

/** The text, in capitals when asked. */
export function inCase(text: string, isUpperCase: boolean): string {
  return isUpperCase ? text.toUpperCase() : text;
}

/** A line of pieces; '' when none of them has a value. */
export function fillLine(line: LineLayout, fields: Fields): string {
  const pieces = line.pieces.filter((piece) => hasValue(piece, fields)).map((piece) => fillText(piece, fields));
  return inCase(pieces.join(line.separator), line.isUpperCase);
}
