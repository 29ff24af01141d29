import { loadCatalogue, loadHolidays } from '../../src/app/load-catalogue.ts';
import { loadTemplates } from '../../src/app/load-templates.ts';
import { decideAcceptance } from '../../src/domain/acceptance.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { decisionIdentity, judgedHashes, testIdentity } from '../../src/domain/judged-hashes.ts';
import type { EntryMemory, Memory, ProposalMemory } from '../../src/domain/memory.ts';
import { makeRow } from '../../src/domain/read-row.ts';
import { type Row, textOf } from '../../src/domain/row.ts';
import type { ColumnId, PaperId } from '../../src/domain/template/template.ts';
import { holidayCalendar } from '../../src/domain/values/working-days.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';
import type { Rule, RuleContext, RuleExample, RuleParams, WorkbookRows } from '../../src/rules/rule.ts';
import { runArchiveRules, runRules } from '../../src/rules/run-rules.ts';

export type RowCells = Readonly<Partial<Record<ColumnId, CellScalar>>>;

/** First data row of the sheets that tests imagine. */
export const FIRST_ROW = 5;

const template = await loadTemplates();

/** Column ids by the keys of the paper forms (`dasar`, `buka` ...). */
const IDS: Readonly<Record<PaperId, ReadonlyMap<string, ColumnId>>> = {
  proposed: new Map(template.proposed.columns.map((column) => [column.key, column.id])),
  register: new Map(template.register.columns.map((column) => [column.key, column.id])),
};

export const TEMPLATE: typeof template = template;
export const CATALOGUE: RuleContext['catalogue'] = await loadCatalogue();

const holidayDates = (await loadHolidays()).map((holiday) => holiday.date);

export const TODAY = '2026-06-01';

/** The rule context of 1 June 2026 with everything that is delivered. */
export const CONTEXT: RuleContext = {
  today: TODAY,
  holidays: holidayCalendar(holidayDates),
  catalogue: CATALOGUE,
  lists: Object.fromEntries(Object.entries(template.choices.lists).map(([id, list]) => [id, list.values])),
};

export const GOOD_PROPOSAL: RowCells = {
  code: 'U-2026-001',
  status: 'Disetujui',
  information: 'Data perseorangan penduduk pada gudang data kependudukan provinsi',
  scope: 'Seluruh',
  unit: 'Bidang Pengelolaan Informasi Administrasi Kependudukan',
  form: 'Basis data',
  legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1)',
  letters: 'j',
  harmIfOpened: 'Identitas penduduk dapat dipakai pihak lain untuk pinjaman atau rekening tanpa sepengetahuan pemiliknya',
  interestIfClosed: 'Kerahasiaan data perseorangan yang wajib disimpan negara tetap terjaga',
  period: 'Selama diperlukan untuk pelindungan data perseorangan penduduk',
  openingCondition: 'Persetujuan tertulis pemilik data',
  proposedOn: '20/02/2026',
  officer: 'Rina Kartika',
  officerNip: '199004122015032997',
  testNumber: 'UK/03/PPID/2026',
  testedOn: '12/03/2026',
  tester: 'Kepala Dinas Komunikasi dan Informatika selaku PPID',
  testResult: 'Dikecualikan',
  decision: 'ya',
  decidedOn: '18/03/2026',
  superior: 'Hendra Saputra, S.Sos., M.Si.',
  superiorNip: '197108071997031998',
};

const FROZEN: readonly ColumnId[] = [
  'information',
  'scope',
  'unit',
  'legalBasis',
  'letters',
  'harmIfOpened',
  'interestIfClosed',
  'period',
  'openingCondition',
  'testNumber',
  'testedOn',
];

export const GOOD_ENTRY: RowCells = {
  ...Object.fromEntries(FROZEN.map((column) => [column, GOOD_PROPOSAL[column]])),
  code: 'DIK-2026-001',
  status: 'Berlaku',
  startsOn: '01/04/2026',
  reviewOn: '12/03/2027',
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
  form: 'Hardcopy dan softcopy',
  proposalCode: 'U-2026-001',
};

/** A row that differs from the good one of its paper in these cells. */
export function alteredRow(paper: PaperId, cells: RowCells = {}, rowNumber: number = FIRST_ROW, isMerged = false): Row {
  return makeRow(paper, rowNumber, { ...(paper === 'proposed' ? GOOD_PROPOSAL : GOOD_ENTRY), ...cells }, 1900, isMerged);
}

/** A row from cells by the keys of the paper forms; unknown keys are a mistake of the test. */
export function rowFromKeys(paper: PaperId, cells: Readonly<Record<string, CellScalar>>, rowNumber: number): Row {
  const values = Object.entries(cells).map(([key, value]): [ColumnId, CellScalar] => {
    const id = IDS[paper].get(key);
    if (id === undefined) throw new Error(`${paper} has no column with key ${key}`);
    return [id, value];
  });
  return makeRow(paper, rowNumber, Object.fromEntries(values), 1900, false);
}

export const EMPTY_MEMORY: Memory = {
  workbookId: 'test',
  templateVersion: 1,
  counters: new Map(),
  proposals: new Map(),
  entries: new Map(),
  lastPackage: undefined,
  lastRegisterChange: '',
};

export function rememberedProposal(row: Row): ProposalMemory {
  const judged = judgedHashes(row);
  const outcome = { ya: 'approved', tidak: 'returned' } as const;
  const decision = textOf(row, 'decision').toLowerCase();
  return {
    code: row.code,
    judged,
    test: testIdentity(row),
    testJudged: judged,
    decision: decisionIdentity(row),
    decisionOutcome: decision === 'ya' || decision === 'tidak' ? outcome[decision] : '',
    decisionTest: testIdentity(row),
    decisionJudged: judged,
    status: textOf(row, 'status'),
    revision: 0,
    message: '',
    ...decideAcceptance(row, undefined).memory,
  };
}

function rememberedEntry(row: Row): EntryMemory {
  return {
    code: row.code,
    proposalCode: textOf(row, 'proposalCode'),
    approval: '',
    judged: judgedHashes(row),
    frozen: '',
    replaces: '',
    status: textOf(row, 'status'),
    suggested: [],
    message: '',
    ...decideAcceptance(row, undefined).memory,
  };
}

/** What the hidden sheet would hold had the program just seen these rows. */
export function memoryOf(proposals: readonly Row[], entries: readonly Row[]): Memory {
  return {
    ...EMPTY_MEMORY,
    proposals: new Map(proposals.map((row) => [row.code, rememberedProposal(row)])),
    entries: new Map(entries.map((row) => [row.code, rememberedEntry(row)])),
  };
}

export function bookOf(parts: Partial<WorkbookRows>): WorkbookRows {
  return { proposals: [], entries: [], looseTexts: [], memory: EMPTY_MEMORY, ...parts };
}

/** One good proposal and its register row, with the row of the example in place of its counterpart; the good rows are remembered. */
export function bookOfExample(example: RuleExample<RuleParams>): WorkbookRows {
  const rows = [example.cells, ...(example.others ?? [])].map((cells, index) =>
    alteredRow(example.paper, cells, FIRST_ROW + index),
  );
  const [proposal, entry] = [alteredRow('proposed'), alteredRow('register')];
  return bookOf({
    proposals: example.paper === 'proposed' ? rows : [proposal],
    entries: example.paper === 'register' ? rows : [entry],
    memory: memoryOf([proposal], [entry]),
  });
}

/** Identity of an office that may archive. */
export const GOOD_IDENTITY: Readonly<Record<string, string>> = {
  government: 'Pemerintah Provinsi Contoh',
  agency: 'Dinas Contoh',
  city: 'Kota Contoh',
  decreeOfficialTitle: 'Kepala Dinas',
  decreeOfficialName: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialRank: 'Pembina Tingkat I, IV/b',
  decreeOfficialNip: '197501152000032999',
};

/** What one rule finds in an example, after W01 and W02 have silenced their cells. */
export function findingsOfExample(rule: Rule, example: RuleExample<RuleParams>, all: readonly Rule[]): readonly Issue[] {
  const book = bookOfExample(example);
  const archive = { entries: book.entries, identity: GOOD_IDENTITY, openErrors: [] };
  const issues = rule.scope === 'archive' ? runArchiveRules(archive, CONTEXT, all) : runRules(book, CONTEXT, all);
  return issues.filter((issue) => issue.rule === rule.code);
}

/** Codes found in a book, each once, in order. */
export function codesIn(issues: readonly Issue[]): readonly string[] {
  return [...new Set(issues.map((issue) => issue.rule))];
}
