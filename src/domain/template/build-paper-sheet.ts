import type { CellRange } from '../workbook/a1.ts';
import type { RowBlueprint, SheetBlueprint, ValidationBlueprint } from '../workbook/blueprint.ts';
import type { CellScalar } from '../workbook/cell-value.ts';
import { paperFilterViews } from './build-filter-views.ts';
import { paperProtections } from './build-protections.ts';
import { cellStyle } from './cell-styles.ts';
import { listRule } from './choice-ranges.ts';
import { cellValue } from './encode-cell.ts';
import { buildHeadings, printedColumns } from './paper-headings.ts';
import { lineHeight } from './row-heights.ts';
import type { ColumnId, ColumnTemplate, PaperTemplate, WorkbookTemplate } from './template.ts';
import { footerLine, type IdentityValues, paperPlaces } from './title-lines.ts';

/** Characters that the title of an input prompt may have. */
const PROMPT_TITLE_LENGTH = 32;

/** A line of a paper: values by column; a date as ISO text. */
export type PaperLine = Readonly<Partial<Record<ColumnId, CellScalar>>>;

export interface PaperInput {
  readonly template: WorkbookTemplate;
  readonly paper: PaperTemplate;
  readonly identity: IdentityValues;
  /** Filled lines, then numbered or empty ones. */
  readonly lines: readonly PaperLine[];
}

/** 1-based first and last row that drop-downs and colours reach. */
type RowSpan = Pick<CellRange, 'top' | 'bottom'>;

/** One of the two papers as a sheet of a new workbook. */
export function buildPaperSheet(input: PaperInput): SheetBlueprint {
  const { template, paper, identity, lines } = input;
  const places = paperPlaces(paper);
  const headings = buildHeadings(template.look, paper, identity);
  const rows = { top: places.firstLine, bottom: Math.max(template.look.lastValidatedRow, places.firstLine + lines.length - 1) };
  const tabColor = template.look.tabs[paper.id];
  return {
    name: paper.sheet,
    id: paper.id,
    visibility: 'visible',
    ...(tabColor === undefined ? {} : { tabColor }),
    columns: paper.columns.map(({ id, width }) => ({ id, width })),
    rows: [...headings.rows, ...lines.map((line, index) => lineRow(input, places.firstLine + index, line))],
    merges: headings.merges,
    frozen: { rows: places.header, columns: paper.frozenColumns },
    validations: paper.columns.flatMap((column, index) =>
      columnValidation(input, column, { ...rows, left: index, right: index }),
    ),
    conditionalFormats: statusColours(template, paper, rows),
    isProtected: paper.isProtected,
    protections: paperProtections(template.look, paper),
    filterViews: paperFilterViews(paper, rows.bottom),
    autoFilter: { top: places.header, left: 0, bottom: rows.bottom, right: paper.columns.length - 1 },
    print: printSetup(input),
  };
}

function printSetup({ template, paper, identity }: PaperInput): NonNullable<SheetBlueprint['print']> {
  const places = paperPlaces(paper);
  const { repeatColumns, pagesWide } = paper.print;
  return {
    paper: identity['paper'] === 'A4' ? 'a4' : 'folio',
    orientation: 'landscape',
    repeatRows: { from: places.groups, to: places.header },
    ...(repeatColumns > 0 ? { repeatColumns: { from: 0, to: repeatColumns - 1 } } : {}),
    columns: { from: 0, to: printedColumns(paper) - 1 },
    pagesWide,
    footer: footerLine(template.look, paper.sheet),
  };
}

/** A filled line says how tall it is; an empty one grows with what people type. */
function lineRow({ template: { look }, paper }: PaperInput, row: number, line: PaperLine): RowBlueprint {
  const isFilled = line.information !== undefined;
  return {
    row,
    ...(isFilled ? { height: lineHeight(look, paper.columns, line), isHeightEstimated: true } : {}),
    cells: paper.columns.map((column, index) => ({
      column: index,
      value: cellValue(column.type, line[column.id] ?? null),
      style: cellStyle(column),
    })),
  };
}

/** Drop-downs on lists, hints on people's columns, refusal on the program's where no protection guards them. */
function columnValidation(
  { template, paper, identity }: PaperInput,
  column: ColumnTemplate,
  range: CellRange,
): readonly ValidationBlueprint[] {
  const { refusal, listError } = template.look;
  if (column.owner === 'program') {
    return paper.isProtected ? [] : [{ range, rule: { kind: 'refuse-typing' }, errorTitle: refusal.title, error: refusal.text }];
  }
  const prompt =
    column.prompt === undefined ? {} : { promptTitle: column.header.slice(0, PROMPT_TITLE_LENGTH), prompt: column.prompt };
  const rule = column.list === undefined ? undefined : listRule(template, column.list, identity);
  if (rule) return [{ range, rule, ...prompt, errorTitle: listError.title, error: listError.text }];
  return column.prompt === undefined ? [] : [{ range, rule: { kind: 'prompt-only' }, ...prompt }];
}

function statusColours(template: WorkbookTemplate, paper: PaperTemplate, rows: RowSpan): SheetBlueprint['conditionalFormats'] {
  const status = paper.columns.findIndex((column) => column.id === 'status');
  const words = template.choices.lists[paper.columns[status]?.list ?? '']?.values ?? [];
  return template.look.states
    .filter((state) => words.includes(state.text))
    .map(({ text, fill, color }) => ({ range: { ...rows, left: status, right: status }, text, fill, color }));
}
