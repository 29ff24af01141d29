import { CELL_OF_PART, decideAcceptance } from '../acceptance.ts';
import type { Issue } from '../issue.ts';
import { shortDigest } from '../judged-hashes.ts';
import { type Row, textOf } from '../row.ts';
import type { EntryDecision } from '../status/decide-entry.ts';
import type { ProposalDecision } from '../status/decide-proposal.ts';
import type { ColumnId } from '../template/template.ts';
import { shorten } from '../values/normalise-text.ts';
import { maskPersonalData } from '../values/personal-data.ts';
import { fillPhrase, type Phrases } from './phrases.ts';

/** What a message needs beside the decision: words of rules and headers. */
export interface MessageWords {
  readonly phrases: Phrases;
  /** Indonesian sentence of a finding. */
  readonly messageOf: (issue: Issue) => string;
  /** Header of a column as the sheet shows it. */
  readonly headerOf: (column: ColumnId) => string;
}

/** Digest of a message, to see later whether a person changed it. */
export function messageDigest(message: string): string {
  return message === '' ? '' : shortDigest(message);
}

/** Longest text of a message in characters, for a cell that staff can read without opening it. The codes after it come on top: none is left out. */
const LONGEST_TEXT = 500;

function codesOf(issues: readonly Issue[]): string {
  return [...new Set(issues.map((issue) => issue.rule))].join(', ');
}

/** Errors before warnings, otherwise in the order of the guide. */
function byWeight(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
}

function findingText(issue: Issue, words: MessageWords): string {
  const message = words.messageOf(issue);
  return issue.column === undefined
    ? message
    : fillPhrase(words.phrases.message.inColumn, { header: words.headerOf(issue.column), message });
}

/** What an acceptance of warnings lacks; '' when it counts, or there is none. */
function lackingAcceptance(row: Row, words: MessageWords): string {
  const { state } = decideAcceptance(row, undefined); // what is missing shows in the cells alone
  if (state.kind !== 'incomplete') return '';
  const columns = new Set(state.missing.map((part) => words.headerOf(CELL_OF_PART[part])));
  return fillPhrase(words.phrases.message.acceptanceLacks, { columns: [...columns].join(', ') });
}

/** `aside` stands behind the words of a warning, and gives way to everything graver. */
function compose(lead: readonly string[], issues: readonly Issue[], aside: string, words: MessageWords): string {
  const open = byWeight(issues.filter((issue) => issue.accepted === undefined));
  const accepted = issues.filter((issue) => issue.accepted !== undefined);
  const lacking = open.filter((issue) => issue.rule === 'W01');
  const first = open[0];
  const finding =
    first === undefined
      ? []
      : lacking.length > 1 && first.rule === 'W01'
        ? [
            fillPhrase(words.phrases.message.lacks, {
              columns: [...new Set(lacking.map((issue) => (issue.column ? words.headerOf(issue.column) : '')))].join(', '),
            }),
          ]
        : [findingText(first, words)];
  const text = shorten([...lead, ...finding].join(' '), LONGEST_TEXT);
  const isGrave = lead.length > 0 || first?.severity === 'error';
  const notes = [
    codesOf(open),
    accepted.length > 0 ? fillPhrase(words.phrases.message.accepted, { rules: codesOf(accepted) }) : '',
  ].filter((note) => note !== '');
  const whole = [text, isGrave ? '' : aside, notes.length > 0 ? `[${notes.join('; ')}]` : '']
    .filter((part) => part !== '')
    .join(' ');
  return maskPersonalData(whole);
}

/** Message of a proposal: what stopped a decision first, then the most important finding, what an acceptance of warnings lacks, then all codes; '' when all is well. */
export function proposalMessage(decision: ProposalDecision, issues: readonly Issue[], words: MessageWords): string {
  const { message, reasons } = words.phrases;
  const lead: string[] = [];
  if (decision.refusal) {
    const phrase = decision.refusal.decision === 'ya' ? message.refusedYa : message.refusedTidak;
    lead.push(fillPhrase(phrase, { reasons: decision.refusal.reasons.map((reason) => reasons[reason]).join('; ') }));
  }
  if (decision.isTakenBackAfterDecree) lead.push(message.takenBackAfterDecree);
  if (decision.isTestSpent) {
    lead.push(
      fillPhrase(message.changed, { columns: decision.changedColumns.map((column) => words.headerOf(column)).join(', ') }),
    );
  }
  if (decision.isWithdrawalRefused) lead.push(message.withdrawalRefused);
  const others = decision.isTestSpent ? issues.filter((issue) => issue.rule !== 'S05') : issues;
  const aside = decision.to === 'withdrawn' ? '' : lackingAcceptance(decision.row, words);
  const text = compose(lead, others, aside, words);
  return others.length === issues.length ? text : withCode(text, 'S05');
}

/** Adds a code whose words the lead already says. */
function withCode(text: string, code: string): string {
  return text.endsWith(']') ? text.replace(/\[([^[\]]*)\]$/u, `[${code}, $1]`) : `${text} [${code}]`;
}

/** Why a row that waits for its SK cannot come into force. */
function blockedLead({ blockedBy, successor, memory }: EntryDecision, { message }: Phrases): readonly string[] {
  if (blockedBy === undefined) return [];
  if (blockedBy === 'unreadable') return [fillPhrase(message.unreadable, { code: memory.proposalCode })];
  return [
    successor === ''
      ? fillPhrase(message.blocked, { code: memory.proposalCode })
      : fillPhrase(message.superseded, { code: successor }),
  ];
}

/** The closing cells of a row that has ended say something else than its state. */
function closingLead({ isClosedOtherwise, to, row, memory }: EntryDecision, { message }: Phrases): readonly string[] {
  if (!isClosedOtherwise) return [];
  const phrase = to === 'amended' ? message.closedReplaced : message.closedOtherwise;
  return [fillPhrase(phrase, { action: textOf(row, 'closingAction'), status: memory.status })];
}

/** Message of a register row. */
export function entryMessage(decision: EntryDecision, issues: readonly Issue[], words: MessageWords): string {
  const lead = [...blockedLead(decision, words.phrases), ...closingLead(decision, words.phrases)];
  const isAlive = decision.to === 'awaiting-decree' || decision.to === 'in-force';
  return compose(lead, issues, isAlive ? lackingAcceptance(decision.row, words) : '', words);
}
