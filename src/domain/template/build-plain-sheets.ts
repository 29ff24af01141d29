import { type LocalDate, serialFromDate } from '../values/local-date.ts';
import type { CellBlueprint, RowBlueprint, SheetBlueprint, ValidationBlueprint } from '../workbook/blueprint.ts';
import type { CellScalar } from '../workbook/cell-value.ts';
import { headerProtection, tableProtections } from './build-protections.ts';
import { cellStyle, headerStyle } from './cell-styles.ts';
import { type FieldPlace, identityPlaces, listRule } from './choice-ranges.ts';
import { lineHeight } from './row-heights.ts';
import type { TableTemplate, WorkbookTemplate } from './template.ts';
import { footerLine, type IdentityValues } from './title-lines.ts';

export interface HolidayLine {
  readonly date: LocalDate;
  readonly kind: string;
  readonly source: string;
}

/** A plain table: guide, holidays, history. `lines` hold values in the order of the columns. */
export function buildTableSheet(
  template: WorkbookTemplate,
  table: TableTemplate,
  lines: readonly (readonly CellScalar[])[],
): SheetBlueprint {
  const header = table.titleLines.length + 1;
  const filled = lines.map((line, index) => tableRow(template, table, header + 1 + index, line));
  const empty = Array.from({ length: table.emptyLines }, (_unused, index) =>
    tableRow(template, table, header + 1 + lines.length + index, []),
  );
  return {
    ...plainSheet(template, table),
    columns: table.columns.map(({ width }) => ({ width })),
    rows: [
      ...titleRows(table.titleLines),
      {
        row: header,
        height: 20,
        cells: table.columns.map((column, index) => ({
          column: index,
          value: column.header,
          style: headerStyle('header', column.owner),
        })),
      },
      ...filled,
      ...empty,
    ],
    frozen: { rows: header, columns: 0 },
    validations: tableValidations(template, table, header + 1),
    isProtected: table.isProtected,
    protections: tableProtections(template.look, table, header, table.columns.length),
    print: {
      paper: 'folio',
      orientation: table.orientation,
      repeatRows: { from: header, to: header },
      pagesWide: 1,
      footer: footerLine(template.look, table.sheet),
    },
  };
}

/** Holidays as lines of their table, by date. */
export function holidayLines(holidays: readonly HolidayLine[]): readonly (readonly CellScalar[])[] {
  return holidays
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, kind, source }) => [serialFromDate(date, 1900), kind, source]);
}

/** The hidden sheet of the program's memory: bare facts, nothing to look at. */
export function buildMemorySheet(
  template: WorkbookTemplate,
  lines: readonly Readonly<Record<string, CellScalar>>[],
): SheetBlueprint {
  const table = template.memory;
  const header = table.titleLines.length + 1;
  const cells = (values: readonly CellScalar[]): readonly CellBlueprint[] =>
    values.flatMap((value, column) => (value === null || value === '' ? [] : [{ column, value }]));
  return {
    ...plainSheet(template, table),
    visibility: 'very-hidden',
    columns: table.columns.map(({ width }) => ({ width })),
    rows: [
      ...titleRows(table.titleLines),
      { row: header, cells: cells(table.columns.map((column) => column.header)) },
      ...lines.map((line, index) => ({
        row: header + 1 + index,
        cells: cells(table.columns.map((column) => line[column.id] ?? null)),
      })),
    ],
    isProtected: table.isProtected,
    protections: tableProtections(template.look, table, header, table.columns.length),
  };
}

/** Labels and values of the office; a list takes several rows under one label. */
export function buildIdentitySheet(template: WorkbookTemplate, identity: IdentityValues): SheetBlueprint {
  const { identity: sheet, look } = template;
  const header = sheet.titleLines.length + 1;
  const places = identityPlaces(sheet, identity);
  return {
    ...plainSheet(template, sheet),
    columns: sheet.widths.map((width) => ({ width })),
    rows: [
      ...titleRows(sheet.titleLines),
      {
        row: header,
        height: 20,
        cells: sheet.headers.map((value, column) => ({ column, value, style: headerStyle('header', 'officer') })),
      },
      ...places.flatMap(fieldRows),
    ],
    frozen: { rows: header, columns: 1 },
    validations: places.flatMap(({ field, row }): readonly ValidationBlueprint[] => {
      const rule = field.list === undefined ? undefined : listRule(template, field.list, identity);
      if (!rule) return [];
      return [
        {
          range: { top: row, bottom: row, left: 1, right: 1 },
          rule,
          errorTitle: look.listError.title,
          error: look.listError.text,
        },
      ];
    }),
    protections: [headerProtection(look, sheet.sheet, { top: header, bottom: header, right: sheet.widths.length - 1 })],
    print: { paper: 'folio', orientation: 'portrait', pagesWide: 1, footer: footerLine(look, sheet.sheet) },
  };
}

function fieldRows({ field, row, rows, values }: FieldPlace): readonly RowBlueprint[] {
  return Array.from({ length: rows }, (_unused, line) => ({
    row: row + line,
    cells: [
      { column: 0, value: line === 0 ? field.label : null, style: 'label' },
      { column: 1, value: values[line] || null, style: 'value' },
      ...(line === 0 && field.hint !== undefined ? [{ column: 2, value: field.hint, style: 'hint' }] : []),
    ],
  }));
}

/** The closed lists side by side; the drop-downs of the other sheets point here. */
export function buildChoicesSheet(template: WorkbookTemplate): SheetBlueprint {
  const { choices, look } = template;
  const header = choices.titleLines.length + 1;
  const lists = Object.values(choices.lists);
  const depth = Math.max(0, ...lists.map((list) => list.values.length));
  return {
    ...plainSheet(template, choices),
    columns: lists.map(() => ({ width: 24 })),
    rows: [
      ...titleRows(choices.titleLines),
      {
        row: header,
        height: 20,
        cells: lists.map((list, column) => ({ column, value: list.title, style: headerStyle('header', 'program') })),
      },
      ...Array.from({ length: depth }, (_unused, index) => ({
        row: header + 1 + index,
        cells: lists.flatMap((list, column): readonly CellBlueprint[] => {
          const value = list.values[index];
          return value === undefined ? [] : [{ column, value, style: 'cell.program.general' }];
        }),
      })),
    ],
    frozen: { rows: header, columns: 0 },
    protections: [headerProtection(look, choices.sheet, { top: header, bottom: header, right: lists.length - 1 })],
    print: { paper: 'folio', orientation: 'landscape', pagesWide: 1, footer: footerLine(look, choices.sheet) },
  };
}

function plainSheet(
  template: WorkbookTemplate,
  sheet: { readonly id: keyof WorkbookTemplate['look']['tabs']; readonly sheet: string },
): SheetBlueprint {
  const tabColor = template.look.tabs[sheet.id];
  return {
    name: sheet.sheet,
    id: sheet.id,
    visibility: 'visible',
    ...(tabColor === undefined ? {} : { tabColor }),
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    isProtected: false,
  };
}

function titleRows(lines: readonly string[]): readonly RowBlueprint[] {
  return lines.map((value, index) => ({
    row: index + 1,
    height: index === 0 ? 20 : 15,
    cells: [{ column: 0, value, style: index === 0 ? 'title' : 'note' }],
  }));
}

function tableRow({ look }: WorkbookTemplate, table: TableTemplate, row: number, values: readonly CellScalar[]): RowBlueprint {
  const line = Object.fromEntries(table.columns.map((column, index) => [column.id, values[index] ?? null]));
  return {
    row,
    ...(values.length > 0 ? { height: lineHeight(look, table.columns, line), isHeightEstimated: true } : {}),
    cells: table.columns.map((column, index) => ({ column: index, value: values[index] ?? null, style: cellStyle(column) })),
  };
}

function tableValidations(template: WorkbookTemplate, table: TableTemplate, top: number): readonly ValidationBlueprint[] {
  return table.columns.flatMap((column, index): readonly ValidationBlueprint[] => {
    const rule = column.list === undefined ? undefined : listRule(template, column.list, {});
    if (!rule) return [];
    const range = { top, bottom: template.look.lastValidatedRow, left: index, right: index };
    return [{ range, rule, errorTitle: template.look.listError.title, error: template.look.listError.text }];
  });
}
