import { readChoice } from '../read-choice.ts';
import type { Row } from '../row.ts';
import { normaliseChoice } from '../values/normalise-text.ts';

/** States of a proposal (paper 1), section 6.1 of the forms, with the words of the workbook. */
export const PROPOSAL_WORDS = {
  draft: 'Draf',
  submitted: 'Diajukan',
  tested: 'Diuji',
  'awaiting-decision': 'Menunggu Keputusan',
  approved: 'Disetujui',
  returned: 'Dikembalikan',
  open: 'Terbuka',
  withdrawn: 'Ditarik',
} as const;

export type ProposalState = keyof typeof PROPOSAL_WORDS;

/** States of a register row (paper 2). */
export const ENTRY_WORDS = {
  'awaiting-decree': 'Menunggu SK',
  'in-force': 'Berlaku',
  amended: 'Diubah',
  opened: 'Dibuka',
  revoked: 'Dicabut',
} as const;

export type EntryState = keyof typeof ENTRY_WORDS;

function statesByWord<S extends string>(words: Readonly<Record<S, string>>): ReadonlyMap<string, S> {
  return new Map((Object.keys(words) as S[]).map((state) => [words[state].toLowerCase(), state]));
}

const PROPOSAL_STATES = statesByWord(PROPOSAL_WORDS);
const ENTRY_STATES = statesByWord(ENTRY_WORDS);

/** The state that a cell names, read as a choice; undefined for other text. */
export function proposalStateOf(word: string): ProposalState | undefined {
  return PROPOSAL_STATES.get(normaliseChoice(word));
}

/** The state that a cell names, read as a choice; undefined for other text. */
export function entryStateOf(word: string): EntryState | undefined {
  return ENTRY_STATES.get(normaliseChoice(word));
}

/** The state that a register row names in its cell; undefined for other text. */
export function entryState(row: Row): EntryState | undefined {
  return ENTRY_STATES.get(readChoice(row, 'status'));
}

/** Whether a register row with this word for its state has not ended; a word that is none counts as waiting for its SK. */
export function isLiving(word: string): boolean {
  const state = entryStateOf(word) ?? 'awaiting-decree';
  return state === 'awaiting-decree' || state === 'in-force';
}
