import type { ColumnId } from '../../domain/template/template.ts';
import { defineRule, type Rule } from '../rule.ts';
import { soundDate } from './sound-date.ts';

/** Days on which something was done; the other dates may lie ahead. */
const PAST_COLUMNS: readonly ColumnId[] = ['proposedOn', 'testedOn', 'decidedOn', 'decreedOn'];

export const futureDate: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'T02',
  name: 'future-date',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: PAST_COLUMNS,
  since: '2010-04-30',
  sources: ['PP 61/2010 Pasal 4 ayat (2) huruf f'],
  text: {
    id: {
      title: 'Tanggal usulan, uji, keputusan, dan SK sudah lewat',
      guide: 'Yang sudah dilakukan tidak bertanggal sesudah hari ini.',
      message: () => 'Tanggal berada di masa depan.',
    },
    en: { title: 'Proposal, test, decision and decree lie in the past', message: () => 'The date lies in the future.' },
  },
  *check(row, { today }) {
    for (const column of PAST_COLUMNS) if ((soundDate(row, column, today) ?? '') > today) yield { column, params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { decidedOn: '01/06/2026' } },
      { paper: 'register', cells: { startsOn: '01/07/2026' } },
      { paper: 'register', cells: { reviewOn: '12/03/2027', closedOn: '02/06/2026' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { decidedOn: '02/06/2026' }, params: {} },
      { paper: 'proposed', cells: { proposedOn: '20 Februari 2027' }, params: {} },
      { paper: 'register', cells: { decreedOn: '01/04/2027' }, params: {} },
    ],
  },
  guideExamples: { right: 'Tanggal uji: 12/03/2026 (pada 1 Juni 2026)', wrong: 'Tanggal uji: 12/03/2027 (pada 1 Juni 2026)' },
});
