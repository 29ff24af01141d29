import { readOnce } from './read-once.ts';
import type { Row } from './row.ts';
import type { ColumnId } from './template/template.ts';
import { normaliseChoice } from './values/normalise-text.ts';

const choiceOf = readOnce(normaliseChoice);

/** A choice from a closed list, or a state, in the form in which choices are compared (`normaliseChoice`); '' when empty. The cell stays as typed. */
export function readChoice(row: Row, column: ColumnId): string {
  const cell = row.cells[column];
  return cell ? choiceOf(cell) : '';
}
