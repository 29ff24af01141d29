import { decisionIdentity, isNewerTest, judgedHashes, testIdentity, testReference } from '../../domain/judged-hashes.ts';
import type { EntryMemory, ProposalMemory } from '../../domain/memory.ts';
import { readChoice } from '../../domain/read-choice.ts';
import { type Row, textOf } from '../../domain/row.ts';
import { approvalIdentity } from '../../domain/status/decide-proposal.ts';
import { changedJudged } from '../../domain/status/read-judgement.ts';
import { entryStateOf } from '../../domain/status/status.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import { formatSlashes, type LocalDate } from '../../domain/values/local-date.ts';
import { columnWord } from '../column-words.ts';
import { findKeepers } from '../duplicates/code-faults.ts';
import { defineRule, type Rule } from '../rule.ts';
import { soundDate } from './sound-date.ts';

type Params = { readonly first: string; readonly firstDate: string; readonly second: string; readonly secondDate: string };

/** One filled date of the chain proposal, test, decision, decree, start. */
interface Link {
  readonly row: Row;
  readonly column: ColumnId;
  readonly date: LocalDate;
}

export const wrongOrder: Rule = defineRule<Params>({
  code: 'T03',
  name: 'wrong-order',
  scope: 'workbook',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['testedOn', 'decidedOn', 'decreedOn', 'startsOn'],
  seesProgramCells: true,
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 19', 'PP 61/2010 Pasal 3'],
  text: {
    id: {
      title: 'Urutan tanggal: usulan, uji, keputusan, SK, mulai',
      guide:
        'Usulan diuji, hasil uji diputuskan, keputusan ditetapkan dengan SK, lalu pengecualian mulai berlaku. Tanggal yang sama dibolehkan.',
      message: (p) =>
        `Urutan tanggal salah: ${p.first} (${p.firstDate}) harus sebelum atau sama dengan ${p.second} (${p.secondDate}).`,
    },
    en: {
      title: 'Dates in order: proposal, test, decision, decree, start',
      message: (p) => `Wrong order: ${p.first} (${p.firstDate}) must not be after ${p.second} (${p.secondDate}).`,
    },
  },
  *check(book, { today }) {
    const remembered = book.memory.proposals;
    for (const row of book.proposals) {
      const decided: readonly ColumnId[] = isOnEarlierTest(row, remembered.get(row.code)) ? [] : ['decidedOn'];
      yield* wrongPairs(chainOf(row, ['proposedOn', 'testedOn', ...decided], today));
    }
    const proposals = findKeepers(book.proposals, remembered);
    for (const entry of book.entries) {
      const proposal = proposals.get(textOf(entry, 'proposalCode'));
      const isApproval =
        proposal !== undefined &&
        isStandingApproval(proposal, remembered.get(proposal.code)) &&
        isDeterminedOn(proposal, book.memory.entries.get(entry.code));
      yield* wrongPairs(entryChain(entry, isApproval ? proposal : undefined, today));
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { proposedOn: '12/03/2026', testedOn: '12/03/2026', decidedOn: '12/03/2026' } },
      { paper: 'proposed', cells: { testedOn: '31/02/2026', decidedOn: '18/03/2026' } },
      { paper: 'proposed', cells: { testedOn: '', decidedOn: '20/02/2026' } },
      { paper: 'register', cells: { testedOn: '12/03/2026', decreedOn: '', startsOn: '' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { decidedOn: '10/03/2026' },
        params: {
          first: 'Tanggal Uji Konsekuensi',
          firstDate: '12/03/2026',
          second: 'Tanggal Keputusan',
          secondDate: '10/03/2026',
        },
      },
      {
        paper: 'register',
        cells: { decreedOn: '02/06/2026' },
        params: { first: 'Tanggal SK Penetapan', firstDate: '02/06/2026', second: 'Mulai Berlaku', secondDate: '01/04/2026' },
      },
      {
        paper: 'proposed',
        cells: { testedOn: '', decidedOn: '19/02/2026' },
        params: { first: 'Tanggal Usulan', firstDate: '20/02/2026', second: 'Tanggal Keputusan', secondDate: '19/02/2026' },
      },
      {
        paper: 'register',
        cells: { startsOn: '31/03/2026' },
        params: { first: 'Tanggal SK Penetapan', firstDate: '01/04/2026', second: 'Mulai Berlaku', secondDate: '31/03/2026' },
      },
      {
        paper: 'register',
        cells: { decreedOn: '17/03/2026' },
        params: { first: 'Tanggal Keputusan', firstDate: '18/03/2026', second: 'Tanggal SK Penetapan', secondDate: '17/03/2026' },
      },
    ],
  },
  guideExamples: { right: 'Uji 12/03/2026, keputusan 18/03/2026, SK 01/04/2026', wrong: 'Uji 12/03/2026, keputusan 10/03/2026' },
});

/** The dates of a row in the order of the work; what T01 has to say something about is left out, a date in the future is not. */
function chainOf(row: Row, columns: readonly ColumnId[], today: LocalDate): readonly Link[] {
  return columns.flatMap((column) => {
    const date = soundDate(row, column, today);
    return date === undefined ? [] : [{ row, column, date }];
  });
}

/**
 * A decision that waits to be made anew on a newer test is rightly the older of the two (decision 6); so is a `tidak` that returned the row before any
 * test.
 */
function isOnEarlierTest(row: Row, memory: ProposalMemory | undefined): boolean {
  if (memory?.decision !== decisionIdentity(row)) return false;
  const wasCarriedOut = memory.decisionOutcome === 'returned' || memory.decisionOutcome === 'spent';
  return (memory.decisionTest !== '' || wasCarriedOut) && isNewerTest(testIdentity(row), memory.decisionTest);
}

/** A `ya` that was carried out, as far as is known; one that was refused, or will be, says nothing of the entry in force (decision 7). */
function isStandingApproval(row: Row, memory: ProposalMemory | undefined): boolean {
  if (readChoice(row, 'decision') !== 'ya') return false;
  if (memory === undefined) return true;
  return memory.decisionOutcome === 'approved' && changedJudged(memory.decisionJudged, judgedHashes(row)).length === 0;
}

/** Whether an entry came into force on the decision that its proposal shows; one that only confirms it anew may come after the decree. */
function isDeterminedOn(proposal: Row, memory: EntryMemory | undefined): boolean {
  if (!memory?.approval || entryStateOf(memory.status) !== 'in-force') return true;
  const shown = { identity: decisionIdentity(proposal), judged: judgedHashes(proposal) };
  return memory.approval === approvalIdentity(proposal.code, shown);
}

/** The dates of a register row, with the day on which its proposal was approved: its own approval, not one on a newer test. */
function entryChain(entry: Row, proposal: Row | undefined, today: LocalDate): readonly Link[] {
  const isOwnApproval = proposal !== undefined && testReference(proposal) === testReference(entry);
  const decided = isOwnApproval ? chainOf(proposal, ['decidedOn'], today) : [];
  // Where the approval is known, the order of test and approval was looked at on the proposal.
  return [
    ...(decided.length > 0 ? decided : chainOf(entry, ['testedOn'], today)),
    ...chainOf(entry, ['decreedOn', 'startsOn'], today),
  ];
}

function* wrongPairs(
  chain: readonly Link[],
): Iterable<{ readonly row: Row; readonly column: ColumnId; readonly params: Params }> {
  for (const [index, second] of chain.entries()) {
    const first = chain[index - 1];
    if (!first || first.date <= second.date) continue;
    yield {
      row: second.row,
      column: second.column,
      params: {
        first: columnWord(first.row.paper, first.column),
        firstDate: formatSlashes(first.date),
        second: columnWord(second.row.paper, second.column),
        secondDate: formatSlashes(second.date),
      },
    };
  }
}
