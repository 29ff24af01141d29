import { judgedHashes, shortDigest } from './judged-hashes.ts';
import { type AcceptanceMemory, JUDGED_COLUMNS, type JudgedColumn } from './memory.ts';
import { isFilled, type Row, textOf } from './row.ts';
import type { ColumnId } from './template/template.ts';
import { readNameAndDate } from './values/name-and-date.ts';
import { collapseText, normaliseText } from './values/normalise-text.ts';

/** What an acceptance needs before it counts. */
export type AcceptancePart = 'rules' | 'reason' | 'name' | 'date';

/** Where a missing part belongs. */
export const CELL_OF_PART: Readonly<Record<AcceptancePart, ColumnId>> = {
  rules: 'acceptedRules',
  reason: 'acceptanceReason',
  name: 'acceptedBy',
  date: 'acceptedBy',
};

/** Warnings that the PPID took note of on one row. */
export interface Acceptance {
  /** Codes as typed, in capitals. */
  readonly rules: ReadonlySet<string>;
  readonly reason: string;
  /** Name and date, as typed. */
  readonly by: string;
}

/** How the acceptance of a row stands. */
export type AcceptanceState =
  | { readonly kind: 'none' }
  /** A part is missing, so that it does not count. */
  | { readonly kind: 'incomplete'; readonly missing: readonly AcceptancePart[] }
  /** The judged cells changed since it was first seen: the warnings ask for attention again. */
  | { readonly kind: 'lapsed'; readonly changed: readonly JudgedColumn[] }
  | { readonly kind: 'standing'; readonly acceptance: Acceptance };

/** The state of an acceptance, and what to remember of it. */
export interface AcceptanceDecision {
  readonly state: AcceptanceState;
  readonly memory: AcceptanceMemory;
}

/** Stands between the parts of an identity; never typed in a cell. */
const SEPARATOR = '\u001F';

const NO_MEMORY: AcceptanceMemory = { accepted: '', acceptedJudged: undefined };
const NONE: AcceptanceDecision = { state: { kind: 'none' }, memory: NO_MEMORY };
const ACCEPTANCE_COLUMNS = ['acceptedRules', 'acceptanceReason', 'acceptedBy'] as const;

/** Codes as they are listed in the row, in capitals: between commas, semicolons, slashes, spaces or `dan`. */
export function acceptedRules(row: Row): ReadonlySet<string> {
  const words = normaliseText(textOf(row, 'acceptedRules'))
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'DAN');
  return new Set(words);
}

function missingParts(acceptance: Acceptance): readonly AcceptancePart[] {
  const { hasName, date } = readNameAndDate(acceptance.by);
  const isThere: Readonly<Record<AcceptancePart, boolean>> = {
    rules: acceptance.rules.size > 0,
    reason: acceptance.reason !== '',
    name: hasName,
    date: date !== undefined,
  };
  return (['rules', 'reason', 'name', 'date'] as const).filter((part) => !isThere[part]);
}

function readAcceptance(row: Row): Acceptance {
  return {
    rules: acceptedRules(row),
    reason: textOf(row, 'acceptanceReason'),
    by: textOf(row, 'acceptedBy'),
  };
}

/** Another code, reason, name or date is another acceptance. */
function identityOf({ rules, reason, by }: Acceptance): string {
  return shortDigest([[...rules].toSorted().join(' '), collapseText(reason), collapseText(by)].join(SEPARATOR));
}

/**
 * Decides how the acceptance of warnings on a row stands. It is bound to the judged cells that it was first seen with, and sleeps while they differ; whoever
 * accepts the changed text says so by a new date, reason or list. Pure: `remembered` is what the hidden sheet knows of this row.
 */
export function decideAcceptance(row: Row, remembered: AcceptanceMemory | undefined): AcceptanceDecision {
  if (ACCEPTANCE_COLUMNS.every((column) => !isFilled(row, column))) return NONE;
  const acceptance = readAcceptance(row);
  const isEmpty = acceptance.rules.size === 0 && acceptance.reason === '' && acceptance.by === '';
  if (isEmpty) return NONE;
  const missing = missingParts(acceptance);
  if (missing.length > 0) return { state: { kind: 'incomplete', missing }, memory: NO_MEMORY };
  const identity = identityOf(acceptance);
  const judged = judgedHashes(row);
  const bound = remembered?.accepted === identity ? (remembered.acceptedJudged ?? judged) : judged;
  const changed = JUDGED_COLUMNS.filter((column) => bound[column] !== judged[column]);
  const memory = { accepted: identity, acceptedJudged: bound };
  return changed.length > 0
    ? { state: { kind: 'lapsed', changed }, memory }
    : { state: { kind: 'standing', acceptance }, memory };
}
