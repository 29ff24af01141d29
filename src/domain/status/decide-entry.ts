import { decideAcceptance } from '../acceptance.ts';
import type { Issue } from '../issue.ts';
import { judgedHashes, shortDigest } from '../judged-hashes.ts';
import type { EntryMemory } from '../memory.ts';
import { readChoice } from '../read-choice.ts';
import { isEmpty, isFilled, type Row, textOf } from '../row.ts';
import type { ColumnId } from '../template/template.ts';
import type { PeriodLength } from '../values/exemption-period.ts';
import { periodEnd } from '../values/exemption-period.ts';
import { addYears, type LocalDate } from '../values/local-date.ts';
import { collapseText } from '../values/normalise-text.ts';
import { CLOSING_COLUMNS, DECREE_COLUMNS, TAKEN_OVER_COLUMNS } from './column-groups.ts';
import { ENTRY_WORDS, type EntryState, entryStateOf } from './status.ts';
import { ENTRY_TRANSITIONS, type EntryEvent, type HistoryEvent } from './transitions.ts';

/** How the approval behind a register row stands: `unknown` when its proposal is not there, `unreadable` when another word stands where the `ya` was. */
export type ApprovalStanding = 'upheld' | 'spent' | 'withdrawn' | 'unreadable' | 'unknown';

/** What else is known about a register row when its state is decided. */
export interface EntrySurroundings {
  readonly memory: EntryMemory | undefined;
  readonly issues: readonly Issue[];
  readonly today: LocalDate;
  readonly approval: ApprovalStanding;
  /** A newer entry that names this one in `Menggantikan` is in force. */
  readonly isReplacedInForce: boolean;
  /** Code of a newer entry of the same proposal; '' when this is the newest. */
  readonly successor: string;
}

/** A date or text that the program suggests once, while the cell is empty. */
export interface Suggestion {
  readonly column: ColumnId;
  readonly value: { readonly kind: 'date'; readonly date: LocalDate } | { readonly kind: 'text'; readonly text: string };
}

export interface EntryDecision {
  readonly row: Row;
  readonly from: EntryState | undefined;
  readonly to: EntryState;
  readonly event: HistoryEvent | undefined;
  readonly memory: EntryMemory;
  readonly suggestions: readonly Suggestion[];
  /** Why the row, which waits for its SK, cannot come into force; undefined where nothing of its approval is in the way. */
  readonly blockedBy: 'spent' | 'unreadable' | undefined;
  /** The newer entry that it waits to be replaced by; '' when there is none. */
  readonly successor: string;
  /** It ended as Dibuka or Dicabut, and its closing cells are empty: emptied, or never filled, as `Riwayat` tells. */
  readonly lacksClosing: boolean;
  /** Its closing cells name another end than the one it came to. */
  readonly isClosedOtherwise: boolean;
}

const STORAGE_FORM = 'Hardcopy dan softcopy';

/** Where a register row came from: codes that the program wrote and remembers. */
export const ORIGIN_COLUMNS: readonly ['replaces', 'proposalCode'] = ['replaces', 'proposalCode'];

export type OriginColumn = (typeof ORIGIN_COLUMNS)[number];

/** False for a row of a register that was kept before: its cells were typed by people, and are theirs to correct. */
export function isMadeByApproval({ approval }: EntryMemory): boolean {
  return approval !== '';
}

/**
 * Digest of the frozen cells that are not judged, to see what a person changed. `origin`: what the program wrote there, for a row whose origin is looked
 * at by itself.
 */
export function frozenDigest(row: Row, origin?: Pick<EntryMemory, OriginColumn>): string {
  const texts = [
    ...TAKEN_OVER_COLUMNS.map((column) => frozenText(row, column)),
    ...ORIGIN_COLUMNS.map((column) => (origin ? collapseText(origin[column]) : frozenText(row, column))),
  ];
  return shortDigest(texts.join('\n'));
}

function frozenText(row: Row, column: ColumnId): string {
  const date = row.readings.dates[column];
  return date?.kind === 'date' ? date.date : collapseText(textOf(row, column));
}

function dateOf(row: Row, column: ColumnId): LocalDate | undefined {
  const reading = row.readings.dates[column];
  return reading?.kind === 'date' ? reading.date : undefined;
}

function lacksClosing(row: Row, state: EntryState): boolean {
  const isClosed = state === 'opened' || state === 'revoked';
  return isClosed && CLOSING_COLUMNS.every((column) => !isFilled(row, column));
}

/** What a person wants a row to end as; undefined for an empty cell and for other words. */
function closingState(row: Row): 'opened' | 'revoked' | undefined {
  const action = readChoice(row, 'closingAction');
  if (action === 'dibuka') return 'opened';
  return action === 'dicabut' ? 'revoked' : undefined;
}

/** People close a row once (decision 11): an action that was changed, or typed, after the row has ended moves nothing. */
function isClosedOtherwise(row: Row, state: EntryState): boolean {
  const wanted = closingState(row);
  return !isAlive(state) && wanted !== undefined && wanted !== state;
}

function isAlive(state: EntryState): boolean {
  return state === 'awaiting-decree' || state === 'in-force';
}

/** Whether cells of a row are all filled, and no open error stands on any of them. */
function isSound(row: Row, columns: readonly ColumnId[], issues: readonly Issue[]): boolean {
  const isWrong = ({ severity, column }: Issue): boolean => severity === 'error' && columns.some((one) => one === column);
  return columns.every((column) => isFilled(row, column)) && !issues.some(isWrong);
}

/** A row is closed by three cells that nothing is wrong with. */
function closingEvent(row: Row, { today, issues }: EntrySurroundings): EntryEvent | undefined {
  if (!isSound(row, CLOSING_COLUMNS, issues)) return undefined;
  const closedOn = dateOf(row, 'closedOn');
  if (closedOn === undefined || closedOn > today) return undefined;
  return closingState(row);
}

/** The SK counts once its four cells are filled, its date has come, and nothing on the row is wrong (domain section 6.1). */
function isDecreed(row: Row, surroundings: EntrySurroundings): boolean {
  const decreedOn = dateOf(row, 'decreedOn');
  return (
    DECREE_COLUMNS.every((column) => isFilled(row, column)) &&
    decreedOn !== undefined &&
    decreedOn <= surroundings.today &&
    !surroundings.issues.some((issue) => issue.severity === 'error' && issue.rule !== 'S04')
  );
}

function decideEvent(row: Row, surroundings: EntrySurroundings): EntryEvent {
  const closing = closingEvent(row, surroundings);
  if (closing) return closing;
  if (surroundings.approval === 'withdrawn') return 'approval-withdrawn';
  if (surroundings.isReplacedInForce) return 'replaced';
  const isApproved = surroundings.approval === 'upheld';
  return isApproved && isDecreed(row, surroundings) ? 'decreed' : 'none';
}

function endSuggestion(row: Row, startsOn: LocalDate | undefined): LocalDate | undefined {
  const period = row.readings.period;
  if (!startsOn || period?.kind !== 'length' || period.startsElsewhere) return undefined;
  const length: PeriodLength = period.length;
  return periodEnd(startsOn, length);
}

/**
 * What may be suggested now: once each, only into an empty cell, only while the row lives, and only from cells that nothing is wrong with: what follows
 * from a slip would stay when the slip is mended.
 */
function suggest(row: Row, { memory, issues }: EntrySurroundings): readonly Suggestion[] {
  const isOpen = (column: ColumnId): boolean => isEmpty(row, column) && !memory?.suggested.includes(column);
  const suggestions: Suggestion[] = [];
  const date = (column: ColumnId, value: LocalDate | undefined): void => {
    if (value !== undefined && isOpen(column)) suggestions.push({ column, value: { kind: 'date', date: value } });
  };
  const soundDate = (column: ColumnId, group: readonly ColumnId[] = [column]): LocalDate | undefined =>
    isSound(row, group, issues) ? dateOf(row, column) : undefined;
  const decreedOn = soundDate('decreedOn', DECREE_COLUMNS);
  date('startsOn', decreedOn);
  date('endsOn', endSuggestion(row, isOpen('startsOn') ? decreedOn : soundDate('startsOn')));
  const testedOn = soundDate('testedOn');
  date('reviewOn', testedOn === undefined ? undefined : addYears(testedOn, 1));
  if (isOpen('form')) suggestions.push({ column: 'form', value: { kind: 'text', text: STORAGE_FORM } });
  return suggestions;
}

/** What is known of a row that no sync has seen yet: what its cells say. */
function learnEntry(row: Row): EntryMemory {
  return {
    code: row.code,
    judged: judgedHashes(row),
    frozen: frozenDigest(row),
    replaces: textOf(row, 'replaces'),
    proposalCode: textOf(row, 'proposalCode'),
    approval: '',
    status: textOf(row, 'status'),
    suggested: [],
    message: '',
    accepted: '',
    acceptedJudged: undefined,
  };
}

function obstacleIn(approval: ApprovalStanding): EntryDecision['blockedBy'] {
  if (approval === 'upheld' || approval === 'unknown') return undefined;
  return approval === 'unreadable' ? 'unreadable' : 'spent';
}

/** Decides the state of one register row (decisions 7 to 11). The state that the hidden sheet remembers counts, not what a person typed over it. */
export function decideEntry(row: Row, surroundings: EntrySurroundings): EntryDecision {
  const { memory, approval, successor } = surroundings;
  const known = memory ?? learnEntry(row);
  const from = entryStateOf(known.status) ?? entryStateOf(textOf(row, 'status'));
  const state = from ?? 'awaiting-decree';
  const move = ENTRY_TRANSITIONS[state][decideEvent(row, surroundings)];
  const to = move?.to ?? state;
  const suggestions = isAlive(to) ? suggest(row, surroundings) : [];
  const suggested = [...new Set([...known.suggested, ...suggestions.map((suggestion) => suggestion.column)])];
  const isWaiting = state === 'awaiting-decree' && to === state;
  return {
    row,
    from,
    to,
    event: move?.event,
    memory: { ...known, status: ENTRY_WORDS[to], suggested, ...decideAcceptance(row, memory).memory },
    suggestions,
    successor,
    blockedBy: isWaiting ? obstacleIn(approval) : undefined,
    lacksClosing: lacksClosing(row, state),
    isClosedOtherwise: isClosedOtherwise(row, state),
  };
}
