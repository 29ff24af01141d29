import { isEmpty, isFilled } from '../../domain/row.ts';
import { CLOSING_COLUMNS, DECISION_COLUMNS } from '../../domain/status/column-groups.ts';
import type { ColumnId, PaperId } from '../../domain/template/template.ts';
import { columnWords } from '../column-words.ts';
import { defineRule, type Rule } from '../rule.ts';

type GroupId = 'decision' | 'decree' | 'closing';
type Params = { readonly group: GroupId; readonly missing: string };

interface Group {
  readonly id: GroupId;
  readonly paper: PaperId;
  readonly columns: readonly ColumnId[];
}

/** Cells that only make sense together. */
const GROUPS: readonly Group[] = [
  { id: 'decision', paper: 'proposed', columns: DECISION_COLUMNS },
  { id: 'decree', paper: 'register', columns: ['decreeOfficial', 'decreeOfficialNip', 'decreedOn'] },
  { id: 'closing', paper: 'register', columns: CLOSING_COLUMNS },
];

const INDONESIAN: Readonly<Record<GroupId, string>> = {
  decision: 'Keputusan harus lengkap: ya/tidak, tanggal, nama, dan NIP pejabat.',
  decree: 'Penetapan harus lengkap: tanggal SK, nama, dan NIP pejabat.',
  closing: 'Penutupan harus lengkap: tindakan, tanggal, dan dasarnya.',
};

const ENGLISH: Readonly<Record<GroupId, string>> = {
  decision: 'The decision must be complete: ya/tidak, date, name and NIP of the official.',
  decree: 'The determination must be complete: date of the SK, name and NIP of the official.',
  closing: 'The closing must be complete: action, date and basis.',
};

export const incompleteDecision: Rule = defineRule<Params>({
  code: 'P01',
  name: 'incomplete-decision',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: GROUPS.flatMap((group) => group.columns),
  since: '2010-04-30',
  sources: ['SOP 065/255-1/DISDUKCAPIL langkah 2', 'PP 61/2010 Pasal 4 ayat (2) huruf b'],
  text: {
    id: {
      title: 'Keputusan, penetapan, dan penutupan diisi lengkap',
      guide: 'Bila satu sel kelompok ini diisi, yang lain diisi juga. Selama belum ada keputusan, seluruhnya dikosongkan.',
      message: (p) => `${INDONESIAN[p.group]} Masih kosong: ${p.missing}.`,
    },
    en: {
      title: 'Decision, determination and closing are complete',
      message: (p) => `${ENGLISH[p.group]} Still empty: ${p.missing}.`,
    },
  },
  *check(row) {
    for (const { id, paper, columns } of GROUPS) {
      if (paper !== row.paper) continue;
      const missing = columns.filter((column) => isEmpty(row, column));
      const [column] = missing;
      if (column && columns.some((one) => isFilled(row, one)))
        yield { column, params: { group: id, missing: columnWords(paper, missing) } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { decision: '', decidedOn: '', superior: '', superiorNip: '' } },
      { paper: 'proposed', cells: { decidedOn: '31/02/2026', remark: '' } },
      { paper: 'register', cells: { decreedOn: '', decreeOfficial: '', decreeOfficialNip: '', decreeNumber: '' } },
      {
        paper: 'register',
        cells: { closingAction: 'Dibuka', closedOn: '01/05/2026', closingBasis: 'Surat PPID Nomor 9/PPID/2026' },
      },
    ],
    invalid: [
      { paper: 'proposed', cells: { superiorNip: '' }, params: { group: 'decision', missing: 'NIP Atasan' } },
      {
        paper: 'proposed',
        cells: { decidedOn: '', superior: '', superiorNip: '' },
        params: { group: 'decision', missing: 'Tanggal Keputusan, Nama Atasan PPID Pembantu, NIP Atasan' },
      },
      { paper: 'register', cells: { decreeOfficial: '' }, params: { group: 'decree', missing: 'Pejabat Penetap' } },
      {
        paper: 'register',
        cells: { closingAction: 'Dicabut' },
        params: { group: 'closing', missing: 'Tanggal Penutupan, Dasar Penutupan' },
      },
    ],
  },
  guideExamples: { right: 'ya, 18/03/2026, nama dan NIP Atasan', wrong: 'ya, tanpa tanggal atau NIP' },
});
