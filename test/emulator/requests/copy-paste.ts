import type { Area } from '../a1/area.ts';
import { createCalculator } from '../formulas/calculator.ts';
import { formatReference, type ReferenceCorner, rewriteReferences } from '../formulas/tokens.ts';
import { notBuilt } from '../http/failure.ts';
import { cellAt, changeRow, withValue } from '../model/cells.ts';
import { exceedsGrid, requireGrid, requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import { type Cell, type SheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import { contentOfValue, extendedValueOf } from '../values/cell-content.ts';
import type { RequestHandler } from './handler.ts';

const movedCorner = (corner: ReferenceCorner, rows: number, columns: number): ReferenceCorner | undefined => {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  return (row ?? 0) < 0 || (column ?? 0) < 0 ? undefined : { ...corner, row, column };
};

/** A formula copied by so many rows and columns: relative references move along, those that leave the sheet become `#REF!`. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, ({ sheet, first, last }) => {
    const from = movedCorner(first, rows, columns);
    const to = last === undefined ? undefined : movedCorner(last, rows, columns);
    if (from === undefined || (last !== undefined && to === undefined)) return '#REF!';
    return formatReference({ sheet, first: from, last: to });
  });
}

type Paste = (target: Cell | undefined, source: Cell | undefined, rows: number, columns: number) => Cell | undefined;

function copiedValue(source: Cell | undefined, rows: number, columns: number): Cell | undefined {
  const formula = source?.userEnteredValue?.formulaValue;
  return typeof formula === 'string'
    ? { ...source, userEnteredValue: { formulaValue: copiedFormula(formula, rows, columns) } }
    : source;
}

function only<Name extends keyof Cell>(target: Cell | undefined, source: Cell | undefined, name: Name): Cell {
  const { [name]: _old, ...rest } = target ?? {};
  return source?.[name] === undefined ? (rest as Cell) : { ...(rest as Cell), [name]: source[name] };
}

const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (_, source, rows, columns) => copiedValue(source, rows, columns),
  PASTE_NO_BORDERS: (_, source, rows, columns) => {
    const copied = copiedValue(source, rows, columns);
    if (copied?.userEnteredFormat?.borders === undefined) return copied;
    const { borders: _borders, ...format } = copied.userEnteredFormat;
    return { ...copied, userEnteredFormat: format };
  },
  PASTE_FORMULA: (target, source, rows, columns) => withValue(target, copiedValue(source, rows, columns)?.userEnteredValue),
  PASTE_VALUES: (target, source) => withValue(target, source?.userEnteredValue),
  PASTE_FORMAT: (target, source) => only(target, source, 'userEnteredFormat'),
  PASTE_DATA_VALIDATION: (target, source) => only(target, source, 'dataValidation'),
};

interface CopyJob {
  readonly from: SheetState;
  readonly source: Area;
  readonly to: SheetState;
  readonly target: Area;
  readonly transpose: boolean;
}

function pasteOf(type: string): Paste {
  const paste = PASTES[type];
  if (paste === undefined) throw notBuilt(`paste type ${type}`);
  return paste;
}

/** The cells of a block as they stand; with values in place of formulas where values are wanted. */
function readBlock(
  context: BatchContext,
  sheet: SheetState,
  area: Area,
  values: boolean,
): readonly (readonly (Cell | undefined)[])[] {
  const calculator = createCalculator(context.state, context.now);
  return Array.from({ length: area.bottom - area.top }, (_, row) =>
    Array.from({ length: area.right - area.left }, (_, column) => {
      const cell = cellAt(sheet, area.top + row, area.left + column);
      if (!values || typeof cell?.userEnteredValue?.formulaValue !== 'string') return cell;
      const content = calculator.content(sheet, area.top + row, area.left + column);
      const value = content === undefined ? undefined : extendedValueOf(content);
      return withValue(cell, value !== undefined && contentOfValue(value) !== undefined ? value : undefined);
    }),
  );
}

function copyBlock(context: BatchContext, job: CopyJob, type: string): void {
  const paste = pasteOf(type);
  const block = readBlock(context, job.from, job.source, type === 'PASTE_VALUES');
  const [height, width] = [job.source.bottom - job.source.top, job.source.right - job.source.left];
  const { target, transpose } = job;
  for (let row = target.top; row < target.bottom; row += 1) {
    changeRow(job.to, row, target.left, target.right, (before, column) => {
      const [down, right] = [row - target.top, column - target.left];
      const [sourceRow, sourceColumn] = transpose ? [right % height, down % width] : [down % height, right % width];
      const source = block[sourceRow]?.[sourceColumn];
      return paste(before, source, row - (job.source.top + sourceRow), column - (job.source.left + sourceColumn));
    });
  }
}

/** The block that is filled: at least the source, repeated as often as it fits whole into the destination. */
function filledArea(source: Area, destination: Area, transpose: boolean): Area {
  const height = transpose ? source.right - source.left : source.bottom - source.top;
  const width = transpose ? source.bottom - source.top : source.right - source.left;
  const times = (space: number, size: number): number => (space % size === 0 && space > size ? space : size);
  return {
    top: destination.top,
    left: destination.left,
    bottom: destination.top + times(destination.bottom - destination.top, height),
    right: destination.left + times(destination.right - destination.left, width),
  };
}

function assertFits(sheet: SheetState, area: Area): void {
  const size = sizeOf(sheet);
  if (area.bottom > size.rows || area.right > size.columns) throw exceedsGrid(sheet, area);
}

/** Copies a block; a larger destination is filled with repetitions. */
export const copyPaste: RequestHandler<'copyPaste'> = (context, request) => {
  const source = requirePlace(context.state, request.source);
  const destination = requirePlace(context.state, request.destination);
  const transpose = request.pasteOrientation === 'TRANSPOSE';
  const target = filledArea(source.area, destination.area, transpose);
  assertFits(destination.sheet, target);
  assertEditable(context, destination.sheet, target);
  const job: CopyJob = { from: source.sheet, source: source.area, to: destination.sheet, target, transpose };
  copyBlock(context, job, request.pasteType ?? 'PASTE_NORMAL');
  return undefined;
};

/** Moves a block; what is pasted is taken away at its old place. */
export const cutPaste: RequestHandler<'cutPaste'> = (context, request) => {
  const source = requirePlace(context.state, request.source);
  const sheet = requireGrid(context.state, request.destination?.sheetId);
  const { rowIndex, columnIndex } = request.destination ?? {};
  const [top, left] = [rowIndex ?? 0, columnIndex ?? 0];
  const target: Area = {
    top,
    left,
    bottom: top + source.area.bottom - source.area.top,
    right: left + source.area.right - source.area.left,
  };
  assertFits(sheet, target);
  assertEditable(context, source.sheet, source.area);
  assertEditable(context, sheet, target);
  const type = request.pasteType ?? 'PASTE_NORMAL';
  const block = readBlock(context, source.sheet, source.area, type === 'PASTE_VALUES');
  for (let row = source.area.top; row < source.area.bottom; row += 1) {
    changeRow(source.sheet, row, source.area.left, source.area.right, (before) =>
      type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS'
        ? undefined
        : type === 'PASTE_FORMAT'
          ? only(before, undefined, 'userEnteredFormat')
          : withValue(before, undefined),
    );
  }
  // a cut formula keeps its references, so nothing is shifted
  const paste = pasteOf(type);
  for (let row = target.top; row < target.bottom; row += 1) {
    changeRow(sheet, row, target.left, target.right, (before, column) => paste(before, block[row - top]?.[column - left], 0, 0));
  }
  return undefined;
};
