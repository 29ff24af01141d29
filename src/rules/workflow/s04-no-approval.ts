import { readChoice } from '../../domain/read-choice.ts';
import { isEmpty, isFilled, type Row, textOf } from '../../domain/row.ts';
import { isForeignEntry } from '../../domain/status/foreign-entry.ts';
import { entryState } from '../../domain/status/status.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import { normalisedText } from '../cell-reading.ts';
import { findCodeFaults, findKeepers } from '../duplicates/code-faults.ts';
import { hasEnded } from '../live-row.ts';
import { defineRule, type Finding, type Rule, type WorkbookRows } from '../rule.ts';

type Reason = 'no-proposal' | 'not-approved' | 'no-decree' | 'no-entry';
type Params = { readonly reason: Reason };

const INDONESIAN: Readonly<Record<Reason, string>> = {
  'no-proposal': 'ID Usulan tidak ditemukan pada daftar usulan.',
  'not-approved': 'Keputusan Atasan pada usulannya bukan ya.',
  'no-decree': 'Status Berlaku memerlukan nomor dan tanggal SK.',
  'no-entry': 'Usulan ini disetujui tetapi belum ada pada register.',
};

const ENGLISH: Readonly<Record<Reason, string>> = {
  'no-proposal': 'Its proposal is not on the list of proposals.',
  'not-approved': 'The decision on its proposal is not ya.',
  'no-decree': 'Status Berlaku needs number and date of the SK.',
  'no-entry': 'This proposal is approved and not in the register yet.',
};

export const noApproval: Rule = defineRule<Params>({
  code: 'S04',
  name: 'no-approval',
  scope: 'workbook',
  severity: 'error',
  sheets: ['register', 'proposed'],
  columns: ['proposalCode', 'decreeNumber', 'decreedOn', 'decision'],
  seesProgramCells: true,
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 3', 'PP 61/2010 Pasal 4'],
  text: {
    id: {
      title: 'Register memuat yang disetujui, dan yang berlaku memiliki SK',
      guide:
        'Setiap baris register berasal dari usulan dengan keputusan ya; status Berlaku memerlukan nomor dan tanggal SK. Usulan yang disetujui ada pada register (peringatan).',
      message: (p) => `Baris register belum memiliki usulan yang disetujui atau SK penetapan. ${INDONESIAN[p.reason]}`,
    },
    en: {
      title: 'The register holds what was approved, and what is in force has an SK',
      message: (p) => `The register row has no approved proposal or no SK. ${ENGLISH[p.reason]}`,
    },
  },
  *check(book) {
    yield* unapprovedEntries(book);
    yield* missingEntries(book);
  },
  examples: {
    valid: [
      {
        paper: 'register',
        cells: { status: 'Menunggu SK', decreeNumber: '', decreedOn: '', decreeOfficial: '', decreeOfficialNip: '' },
      },
      { paper: 'register', cells: { status: 'Dicabut', decreeNumber: '' } },
      { paper: 'proposed', cells: { decision: 'YA' } },
    ],
    invalid: [
      { paper: 'register', cells: { proposalCode: 'U-2026-999' }, params: { reason: 'no-proposal' } },
      { paper: 'proposed', cells: { decision: 'tidak', remark: 'Lengkapi dasar hukumnya' }, params: { reason: 'not-approved' } },
      { paper: 'register', cells: { decreeNumber: '' }, params: { reason: 'no-decree' } },
      {
        paper: 'proposed',
        cells: {},
        others: [{ code: 'U-2026-002', information: 'Isi register akta kelahiran' }],
        params: { reason: 'no-entry' },
      },
    ],
  },
  guideExamples: { right: 'Berlaku, SK 188.4/21/DISKOMINFO/2026', wrong: 'Berlaku, nomor SK kosong' },
});

function* unapprovedEntries(book: WorkbookRows): Iterable<Finding<Params>> {
  const proposals = findKeepers(book.proposals, book.memory.proposals);
  const miscoded = miscodedTexts(book);
  for (const row of book.entries) {
    if (hasEnded(row)) continue;
    if (isForeignEntry(row, book.memory)) {
      yield { row, column: 'proposalCode', params: { reason: 'not-approved' } };
      continue;
    }
    const proposal = proposals.get(textOf(row, 'proposalCode'));
    if (proposal) {
      const isKnown = book.memory.entries.has(row.code);
      if (isUnapproved(proposal, isKnown)) yield { row, column: 'proposalCode', params: { reason: 'not-approved' } };
    } else if (!miscoded.has(informationOf(row))) yield { row, column: 'proposalCode', params: { reason: 'no-proposal' } };
    const column = missingDecree(row);
    if (column) yield { row, column, params: { reason: 'no-decree' } };
  }
}

/** Proposals that an entry cannot find because their code is wrong: D01 has told that already. */
function miscodedTexts(book: WorkbookRows): ReadonlySet<string> {
  return new Set(findCodeFaults({ ...book, entries: [] }).map(({ row }) => informationOf(row)));
}

function informationOf(row: Row): string {
  return normalisedText(row, 'information');
}

/**
 * A `ya` that is not there. Another word in its place is S01's; an empty cell beside a name and a date is P01's, unless the program itself made the entry
 * from an approval that must therefore have been taken back (decision 9).
 */
function isUnapproved(proposal: Row, isKnown: boolean): boolean {
  const decision = readChoice(proposal, 'decision');
  if (decision !== '') return decision === 'tidak';
  return isKnown || !(['decidedOn', 'superior', 'superiorNip'] as const).some((column) => isFilled(proposal, column));
}

/** The first missing cell of the SK of an entry in force; a date that is missing beside its official is P01's. */
function missingDecree(row: Row): ColumnId | undefined {
  if (entryState(row) !== 'in-force') return undefined;
  if (isEmpty(row, 'decreeNumber')) return 'decreeNumber';
  const isGroupBegun = isFilled(row, 'decreeOfficial') || isFilled(row, 'decreeOfficialNip');
  return !isEmpty(row, 'decreedOn') || isGroupBegun ? undefined : 'decreedOn';
}

function* missingEntries(book: WorkbookRows): Iterable<Finding<Params>> {
  const registered = new Set(book.entries.map((row) => textOf(row, 'proposalCode')));
  for (const row of book.proposals) {
    if (row.code === '' || hasEnded(row) || readChoice(row, 'decision') !== 'ya' || registered.has(row.code)) continue;
    // A `ya` that was not carried out has its reasons in words, and is never one more code (section 5.1).
    const outcome = book.memory.proposals.get(row.code)?.decisionOutcome ?? 'approved';
    if (outcome !== 'approved') continue;
    yield { row, column: 'decision', severity: 'warning', params: { reason: 'no-entry' } };
  }
}
