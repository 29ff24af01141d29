import { readChoice } from '../../domain/read-choice.ts';
import { DATE_COLUMNS } from '../../domain/read-row.ts';
import { isFilled, type Row } from '../../domain/row.ts';
import type { ColumnId, PaperId } from '../../domain/template/template.ts';
import { COLUMN_WORDS } from '../column-words.ts';
import { CHOICE_LISTS } from '../workflow/choices.ts';

const ON_BOTH_PAPERS = [
  'information',
  'scope',
  'unit',
  'legalBasis',
  'letters',
  'harmIfOpened',
  'interestIfClosed',
  'period',
  'form',
] as const satisfies readonly ColumnId[];
const ON_PROPOSALS = ['proposedOn', 'officer', 'officerNip'] as const satisfies readonly ColumnId[];

/** Texts that are required from a step on: the test, the decision, the determination, the closing, an acceptance. Before it they are empty. */
const STEP_TEXTS: Readonly<Record<PaperId, readonly ColumnId[]>> = {
  proposed: ['testNumber', 'tester', 'superior', 'superiorNip', 'acceptanceReason'],
  register: ['decreeNumber', 'decreeOfficial', 'decreeOfficialNip', 'closingBasis', 'acceptanceReason'],
};

/** What the program alone writes, on every paper that has it, and puts right (a test compares it with the forms). */
const OF_PROGRAM: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'sequence',
  'code',
  'status',
  'message',
  'revision',
  'replaces',
  'proposalCode',
]);

/**
 * Every column of each paper in which a value that means nothing is W02's, required or not: all that people and their formulas fill, but dates (T01)
 * and closed lists (S01). On the register the list of a column is not asked for, and a filler is all that can be told.
 */
export const TEXT_COLUMNS: Readonly<Record<PaperId, readonly ColumnId[]>> = {
  proposed: textColumns('proposed'),
  register: textColumns('register'),
};

/** Every column that is required on one paper or the other, always or under a condition. */
export const REQUIRED_COLUMNS: readonly ColumnId[] = [...ON_BOTH_PAPERS, 'exemptPart', ...ON_PROPOSALS];

/** The columns that must be filled on this row: `exemptPart` only where a part is exempted. */
export function requiredColumns(row: Row): readonly ColumnId[] {
  const columns: ColumnId[] = [...ON_BOTH_PAPERS];
  if (isPartial(row)) columns.push('exemptPart');
  if (row.paper === 'proposed') columns.push(...ON_PROPOSALS);
  return columns;
}

/** The columns in which people write in their own words, required on this row or from some step on. */
export function requiredTexts(row: Row): readonly ColumnId[] {
  const always = requiredColumns(row).filter((column) => TEXT_COLUMNS[row.paper].includes(column));
  // Only who accepts something needs a reason.
  const later = STEP_TEXTS[row.paper].filter((column) => column !== 'acceptanceReason' || isFilled(row, 'acceptedRules'));
  return [...always, ...later];
}

/** True when only a part of the information is exempted (UU 14/2008 Pasal 22 ayat (7) huruf e). */
export function isPartial(row: Row): boolean {
  return readChoice(row, 'scope') === 'sebagian';
}

function textColumns(paper: PaperId): readonly ColumnId[] {
  const dates = new Set<ColumnId>(DATE_COLUMNS[paper]);
  const isText = (column: ColumnId): boolean => !(dates.has(column) || OF_PROGRAM.has(column) || column in CHOICE_LISTS[paper]);
  return (Object.keys(COLUMN_WORDS[paper]) as ColumnId[]).filter(isText);
}
