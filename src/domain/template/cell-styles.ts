import type { CellStyle } from '../workbook/blueprint.ts';
import type { BaseStyle, ColumnType, Owner, WorkbookLook } from './template.ts';

/** How the value of a cell is formatted. */
type CellFormat = 'general' | 'text' | 'date' | 'number';

const NUMBER_FORMATS: Readonly<Record<CellFormat, string | undefined>> = {
  general: undefined,
  text: '@',
  date: 'dd/mm/yyyy',
  number: '0',
};
const FORMATS = Object.keys(NUMBER_FORMATS) as readonly CellFormat[];
const OWNERS = ['program', 'suggested', 'officer', 'ppid', 'superior'] as const satisfies readonly Owner[];

/** The format of a column: NIP and codes are text always, since a spreadsheet keeps only 15 digits of a number. */
function formatOf(column: { readonly type: ColumnType; readonly keepAsTyped?: boolean }): CellFormat {
  if (column.type === 'date') return 'date';
  if (column.type === 'whole-number') return 'number';
  return column.type === 'nip' || column.type === 'code' || column.keepAsTyped === true ? 'text' : 'general';
}

/** Name of the style of a data cell: `cell.officer.date.center`. */
export function cellStyle(column: { readonly type: ColumnType; readonly owner: Owner; readonly keepAsTyped?: boolean }): string {
  const isCentered = column.type !== 'text' && column.type !== 'list';
  return `cell.${column.owner}.${formatOf(column)}${isCentered ? '.center' : ''}`;
}

/** Name of a header style: `header.ppid`, `groupHeader.ppid`, `legend.ppid`. */
export function headerStyle(base: 'header' | 'groupHeader' | 'legend', owner: Owner): string {
  return `${base}.${owner}`;
}

/** All styles of a new workbook: the template's, and those of headers and cells for every owner and format. */
export function buildStyles(look: WorkbookLook): Readonly<Record<string, CellStyle>> {
  const base = (name: BaseStyle): CellStyle => ({ font: look.font, ...look.styles[name] });
  const styles: Record<string, CellStyle> = {};
  for (const name of Object.keys(look.styles) as BaseStyle[]) styles[name] = base(name);
  for (const owner of OWNERS) {
    const { headerFill, cellFill } = look.owners[owner];
    for (const name of ['header', 'groupHeader', 'legend'] as const)
      styles[headerStyle(name, owner)] = { ...base(name), fill: headerFill };
    for (const format of FORMATS) {
      const numberFormat = NUMBER_FORMATS[format];
      const style: CellStyle = {
        ...base('cell'),
        ...(cellFill === undefined ? {} : { fill: cellFill }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(owner === 'program' ? {} : { unlocked: true }),
      };
      styles[`cell.${owner}.${format}`] = style;
      styles[`cell.${owner}.${format}.center`] = { ...style, horizontal: 'center' };
    }
  }
  return styles;
}
