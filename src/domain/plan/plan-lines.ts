import type { PaperView } from '../decode-paper.ts';
import { judgedHashes } from '../judged-hashes.ts';
import { type Memory, VANISHED } from '../memory.ts';
import type { Row } from '../row.ts';
import { emptyLinesOf } from '../template/empty-lines.ts';
import type { ColumnId } from '../template/template.ts';
import { isTaken } from '../workbook/cell-value.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { PlanContext } from './plan-context.ts';

/**
 * Whether other information was typed on a line whose proposal was cleared before. A code means one proposal for ever (decision 4): the old one keeps
 * it, and comes back with its text; another text gets a code of its own.
 */
export function isReusedLine(row: Row, memory: Memory): boolean {
  const known = row.paper === 'proposed' ? memory.proposals.get(row.code) : undefined;
  return known?.status === VANISHED && known.judged.information !== judgedHashes(row).information;
}

/** Gives a code to lines that people inserted or pasted without one (decision 1), or typed over a cleared proposal. */
function numberNewLines(context: PlanContext): void {
  const year = Number(context.today.slice(0, 4));
  for (const row of context.view.proposed.rows) {
    if ((row.code !== '' && !isReusedLine(row, context.view.memory)) || context.untouchable.proposed.has(row.rowNumber)) continue;
    // A formula is left alone and said; a code taken for it in every round would never come to rest.
    const code = row.cells.code?.formula ? '' : context.codes.next('U', year);
    context.writer.write(context.proposed, {
      row: row.rowNumber,
      column: 'code',
      value: code,
      type: 'text',
      what: 'code',
      key: code,
    });
  }
}

/**
 * Gives empty lines a code of their own where it was cleared, or copied from another line: whoever fills the line would find it doubled. The row that has
 * the code keeps it, else the upper line.
 */
function numberEmptyLines(context: PlanContext): void {
  const { proposed } = context.view;
  const year = Number(context.today.slice(0, 4));
  const taken = new Set(proposed.rows.map((row) => row.code));
  for (const { rowNumber, code } of proposed.emptyLines) {
    const isOwn = code !== '' && !taken.has(code);
    taken.add(code);
    if (isOwn || hasFormula(proposed, rowNumber, 'code')) continue;
    const fresh = context.codes.next('U', year);
    context.writer.write(context.proposed, {
      row: rowNumber,
      column: 'code',
      value: fresh,
      type: 'text',
      what: 'line',
      key: fresh,
    });
  }
}

function hasFormula(paper: PaperView, row: number, column: ColumnId): boolean {
  return paper.lineAt(row)?.cells[paper.layout.columns[column] ?? -1]?.formula === true;
}

/** Position of each line, top to bottom; lines that wait for repair count but are not written. */
function numberPositions(context: PlanContext, paper: PaperView, lines: readonly number[]): void {
  for (const [index, row] of lines.entries()) {
    if (context.untouchable[paper.template.id].has(row)) continue;
    context.writer.write(context[paper.template.id], {
      row,
      column: 'sequence',
      value: index + 1,
      type: 'number',
      what: 'sequence',
    });
  }
}

function lineNumbers(paper: PaperView): readonly number[] {
  return [...paper.rows.map((row) => row.rowNumber), ...paper.emptyLines.map((line) => line.rowNumber)].sort((a, b) => a - b);
}

/** Lines that people emptied again still show what the program wrote there; on the register no empty line has a number. */
function clearEmptyLines(context: PlanContext): void {
  for (const { rowNumber, code } of context.view.register.emptyLines) {
    const cell = { row: rowNumber, column: 'sequence', value: null, type: 'text', what: 'sequence' } as const;
    if (code === '') context.writer.write(context.register, cell);
  }
  for (const line of context.view.proposed.emptyLines) {
    const cell = { row: line.rowNumber, value: null, type: 'text', key: line.code } as const;
    context.writer.write(context.proposed, { ...cell, column: 'status', what: 'status' });
    context.writer.write(context.proposed, { ...cell, column: 'message', what: 'message' });
    context.writer.write(context.proposed, { ...cell, column: 'revision', what: 'revision' });
  }
}

/** How many rows below the table are free, at most `wanted`. */
function freeRows(paper: PaperView, wanted: number): number {
  for (let offset = 1; offset <= wanted; offset += 1) {
    const line = paper.lineAt(paper.lastTableRow + offset);
    if (line?.cells.some(isTaken)) {
      // One row stays free above a signature block, so that it is not read as part of the table.
      return Math.max(0, offset - 2);
    }
  }
  return wanted;
}

/** Numbers more empty lines below the table when too few are left; returns the rows that were added. */
function growEmptyLines(context: PlanContext): readonly number[] {
  const { proposed } = context.view;
  const { initial, least } = emptyLinesOf(proposed.template, isOnline(context.view.snapshot));
  const waiting = proposed.emptyLines.length;
  if (waiting >= least) return [];
  const year = Number(context.today.slice(0, 4));
  const free = freeRows(proposed, initial - waiting);
  const like = proposed.emptyLines.at(-1)?.rowNumber ?? lastRow(proposed.rows) ?? proposed.layout.headerRow + 1;
  return Array.from({ length: free }, (_unused, index) => {
    const row = proposed.lastTableRow + 1 + index;
    const code = context.codes.next('U', year);
    context.writer.write(context.proposed, {
      row,
      column: 'code',
      value: code,
      type: 'text',
      what: 'line',
      key: code,
      likeRow: like,
    });
    return row;
  });
}

function lastRow(rows: readonly Row[]): number | undefined {
  return rows.at(-1)?.rowNumber;
}

/** Only a workbook that lives online has surroundings. */
function isOnline(snapshot: Snapshot): boolean {
  return snapshot.surroundings !== undefined;
}

/** True when empty lines are wanted and something stands in the way. */
export function lacksRoom(paper: PaperView, snapshot: Snapshot): boolean {
  const { initial, least } = emptyLinesOf(paper.template, isOnline(snapshot));
  return paper.emptyLines.length < least && freeRows(paper, initial - paper.emptyLines.length) === 0;
}

/** Plans codes and positions of all lines of both papers, and more empty lines where they run out. */
export function planLines(context: PlanContext, addedEntries: readonly number[]): void {
  const { proposed, register } = context.view;
  numberNewLines(context);
  numberEmptyLines(context);
  clearEmptyLines(context);
  const added = growEmptyLines(context);
  numberPositions(context, proposed, [...lineNumbers(proposed), ...added]);
  numberPositions(
    context,
    register,
    [...register.rows.map((row) => row.rowNumber), ...addedEntries].sort((a, b) => a - b),
  );
}
