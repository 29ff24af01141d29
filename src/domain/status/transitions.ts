import type { EntryState, ProposalState } from './status.ts';

/** What the cells of a proposal say now, strongest first: an earlier event hides the later ones. */
export type ProposalEvent =
  | 'withdrawn'
  | 'test-open'
  | 'approved'
  | 'returned'
  | 'test-exempt'
  | 'test-begun'
  | 'complete'
  | 'incomplete';

/** What happened to a register row; `none`: nothing. */
export type EntryEvent = 'opened' | 'revoked' | 'approval-withdrawn' | 'replaced' | 'decreed' | 'none';

/** What `Riwayat` calls a move; the words stand in `sheets-templates/phrases.json`. */
export type HistoryEvent =
  | 'created'
  | 'submitted'
  | 'incomplete'
  | 'test-begun'
  | 'test-complete'
  | 'test-open'
  | 'approved'
  | 'returned'
  | 'repaired'
  | 'approval-spent'
  | 'test-spent'
  | 'withdrawn'
  | 'withdrawal-undone'
  | 'decreed'
  | 'replaced'
  | 'opened'
  | 'revoked'
  | 'approval-withdrawn';

export interface ProposalMove {
  readonly to: ProposalState;
  readonly event: HistoryEvent;
}

type ProposalRow = Readonly<Record<ProposalEvent, ProposalMove>>;

const FORWARD: ProposalRow = {
  withdrawn: { to: 'withdrawn', event: 'withdrawn' },
  'test-open': { to: 'open', event: 'test-open' },
  approved: { to: 'approved', event: 'approved' },
  returned: { to: 'returned', event: 'returned' },
  'test-exempt': { to: 'awaiting-decision', event: 'test-complete' },
  'test-begun': { to: 'tested', event: 'test-begun' },
  complete: { to: 'submitted', event: 'submitted' },
  incomplete: { to: 'draft', event: 'incomplete' },
};

/** All moves back to an earlier state share one word: why the row went back. */
function back(event: HistoryEvent, states: readonly ProposalEvent[]): Partial<ProposalRow> {
  return Object.fromEntries(states.map((name) => [name, { to: FORWARD[name].to, event }]));
}

const EARLIER = ['test-exempt', 'test-begun', 'complete', 'incomplete'] as const;
const UNTESTED = ['complete', 'incomplete'] as const;

/**
 * Where a proposal goes from each state (decisions 5 to 10). A finding alone never un-approves: the event `incomplete` reaches an approved row only after
 * its judged cells changed (`decideProposal` sees to that), and a returned row only after the Petugas repaired it.
 */
export const PROPOSAL_TRANSITIONS: Readonly<Record<ProposalState, ProposalRow>> = {
  draft: FORWARD,
  submitted: FORWARD,
  tested: { ...FORWARD, ...back('test-spent', UNTESTED) },
  'awaiting-decision': { ...FORWARD, ...back('test-spent', ['test-begun', ...UNTESTED]) },
  approved: { ...FORWARD, ...back('approval-spent', EARLIER) },
  returned: { ...FORWARD, ...back('repaired', EARLIER) },
  open: { ...FORWARD, ...back('test-spent', ['test-begun', ...UNTESTED]) },
  withdrawn: {
    ...FORWARD,
    ...back('withdrawal-undone', ['test-open', 'approved', 'returned', ...EARLIER]),
  },
};

export interface EntryMove {
  readonly to: EntryState;
  readonly event: HistoryEvent;
}

type EntryRow = Readonly<Partial<Record<EntryEvent, EntryMove>>>;

/** Where a register row goes (decisions 8, 9, 11); an event that is not listed moves nothing. */
export const ENTRY_TRANSITIONS: Readonly<Record<EntryState, EntryRow>> = {
  'awaiting-decree': {
    decreed: { to: 'in-force', event: 'decreed' },
    replaced: { to: 'amended', event: 'replaced' },
    opened: { to: 'opened', event: 'opened' },
    revoked: { to: 'revoked', event: 'revoked' },
    'approval-withdrawn': { to: 'revoked', event: 'approval-withdrawn' },
  },
  'in-force': {
    replaced: { to: 'amended', event: 'replaced' },
    opened: { to: 'opened', event: 'opened' },
    revoked: { to: 'revoked', event: 'revoked' },
  },
  amended: {},
  opened: {},
  revoked: {},
};
