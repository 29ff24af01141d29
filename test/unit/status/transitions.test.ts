import { describe, expect, test } from 'vitest';
import { ENTRY_WORDS, entryStateOf, PROPOSAL_WORDS, proposalStateOf } from '../../../src/domain/status/status.ts';
import {
  ENTRY_TRANSITIONS,
  type EntryEvent,
  PROPOSAL_TRANSITIONS,
  type ProposalEvent,
} from '../../../src/domain/status/transitions.ts';

/** The table of the decisions, written out by hand: rows are states, columns are events; a dash moves nothing. */
const PROPOSALS = `
| state             | withdrawn | test-open | approved | returned | test-exempt       | test-begun | complete  | incomplete |
| draft             | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| submitted         | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| tested            | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| awaiting-decision | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| approved          | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| returned          | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| open              | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
| withdrawn         | withdrawn | open      | approved | returned | awaiting-decision | tested     | submitted | draft      |
`;

const ENTRIES = `
| state           | opened | revoked | approval-withdrawn | replaced | decreed  | none |
| awaiting-decree | opened | revoked | revoked            | amended  | in-force | -    |
| in-force        | opened | revoked | -                  | amended  | -        | -    |
| amended         | -      | -       | -                  | -        | -        | -    |
| opened          | -      | -       | -                  | -        | -        | -    |
| revoked         | -      | -       | -                  | -        | -        | -    |
`;

function table(text: string): readonly { readonly state: string; readonly event: string; readonly to: string }[] {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  return rows.flatMap(([state = '', ...cells]) => cells.map((to, index) => ({ state, event: head[index + 1] ?? '', to })));
}

describe('every state and every event of a proposal', () => {
  test.for(table(PROPOSALS))('$state, $event -> $to', ({ state, event, to }) => {
    const from = proposalStateOf(PROPOSAL_WORDS[state as keyof typeof PROPOSAL_WORDS]);
    expect(from).toBe(state);
    expect(PROPOSAL_TRANSITIONS[from ?? 'draft'][event as ProposalEvent].to).toBe(to);
  });

  test('the table names every state and every event', () => {
    expect(table(PROPOSALS)).toHaveLength(
      Object.keys(PROPOSAL_TRANSITIONS).length * Object.keys(PROPOSAL_TRANSITIONS.draft).length,
    );
  });

  test.for([
    ['approved', 'complete', 'approval-spent'],
    ['approved', 'incomplete', 'approval-spent'],
    ['approved', 'test-exempt', 'approval-spent'],
    ['returned', 'complete', 'repaired'],
    ['awaiting-decision', 'complete', 'test-spent'],
    ['tested', 'incomplete', 'test-spent'],
    ['withdrawn', 'complete', 'withdrawal-undone'],
    ['draft', 'complete', 'submitted'],
    ['submitted', 'incomplete', 'incomplete'],
  ] as const)('the way back from %s by %s is told as %s', ([state, event, word]) => {
    expect(PROPOSAL_TRANSITIONS[state][event].event).toBe(word);
  });
});

describe('every state and every event of a register row', () => {
  test.for(table(ENTRIES))('$state, $event -> $to', ({ state, event, to }) => {
    const from = entryStateOf(ENTRY_WORDS[state as keyof typeof ENTRY_WORDS]);
    expect(from).toBe(state);
    expect(ENTRY_TRANSITIONS[from ?? 'awaiting-decree'][event as EntryEvent]?.to ?? '-').toBe(to);
  });

  test('an ended row never moves again', () => {
    for (const state of ['amended', 'opened', 'revoked'] as const) expect(ENTRY_TRANSITIONS[state]).toEqual({});
  });
});

describe('words of states', () => {
  test.for([
    ['menunggu keputusan', 'awaiting-decision'],
    [' DRAF ', 'draft'],
    ['Selesai', undefined],
    ['', undefined],
  ] as const)('%s is read as %s', ([word, state]) => {
    expect(proposalStateOf(word)).toBe(state);
  });
});
