import { type CellRange, cellAddress } from '../workbook/a1.ts';
import type { ValidationBlueprint } from '../workbook/blueprint.ts';
import type { IdentityField, IdentityTemplate, WorkbookTemplate } from './template.ts';
import type { IdentityValues } from './title-lines.ts';

/** A1 range with its sheet and absolute corners: `Pilihan!$A$4:$A$5`. */
export function absoluteRange(sheet: string, range: CellRange): string {
  const absolute = (row: number, column: number): string => cellAddress(row, column).replace(/([A-Z]+)(\d+)/u, '$$$1$$$2');
  const title = /^[A-Za-z]{4,}$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${title}!${absolute(range.top, range.left)}:${absolute(range.bottom, range.right)}`;
}

/** Where the values of a closed list stand on a new sheet `Pilihan`: one column per list, below its title. */
function choiceRange(template: WorkbookTemplate, list: string): CellRange | undefined {
  const column = Object.keys(template.choices.lists).indexOf(list);
  const values = template.choices.lists[list]?.values;
  if (!values) return undefined;
  const top = template.choices.titleLines.length + 2;
  return { top, bottom: top + values.length - 1, left: column, right: column };
}

export interface FieldPlace {
  readonly field: IdentityField;
  /** 1-based first row, and how many rows the field takes. */
  readonly row: number;
  readonly rows: number;
  /** Values that stand there, one per row. */
  readonly values: readonly string[];
}

/** Where every field stands on a new sheet `Identitas`; a list takes the lines of the template, or as many as it has values. */
export function identityPlaces(template: IdentityTemplate, identity: IdentityValues): readonly FieldPlace[] {
  let row = template.titleLines.length + 2;
  return template.fields.map((field) => {
    const value = identity[field.id] ?? '';
    const values = typeof value !== 'string' ? value : field.isList ? value.split('\n') : [value];
    const rows = field.isList ? Math.max(field.lines ?? 1, values.length) : 1;
    const place = { field, row, rows, values };
    row += rows;
    return place;
  });
}

/**
 * The rule of a drop-down: a closed list refuses other values, a list that the office keeps on `Identitas` only suggests.
 * Undefined for an unknown list.
 */
export function listRule(
  template: WorkbookTemplate,
  list: string,
  identity: IdentityValues,
): ValidationBlueprint['rule'] | undefined {
  const closed = choiceRange(template, list);
  if (closed) return { kind: 'list-range', source: absoluteRange(template.choices.sheet, closed), strict: true };
  const place = identityPlaces(template.identity, identity).find(({ field }) => field.id === list);
  if (!place) return undefined;
  const range = { top: place.row, bottom: place.row + place.rows - 1, left: 1, right: 1 };
  return { kind: 'list-range', source: absoluteRange(template.identity.sheet, range), strict: false, growing: true };
}
