import { DATE_COLUMNS } from '../../domain/read-row.ts';
import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { LocalDate } from '../../domain/values/local-date.ts';
import { defineRule, type Rule } from '../rule.ts';
import { soundDate } from './sound-date.ts';

export const impossibleDate: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'T01',
  name: 'impossible-date',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: [...new Set([...DATE_COLUMNS.proposed, ...DATE_COLUMNS.register])],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 64', 'PP 61/2010 Pasal 4 ayat (2) huruf f'],
  text: {
    id: {
      title: 'Tanggal lengkap dan ada pada kalender',
      guide:
        'Tulis hari, bulan, dan tahun, dalam urutan itu. Tahunnya 2010 atau sesudahnya, paling jauh 40 tahun ke depan; Berakhir boleh lebih jauh bila sesuai jangka waktunya.',
      message: () => 'Tanggal tidak lengkap atau tidak ada. Tulis hari/bulan/tahun, misalnya 12/03/2026.',
    },
    en: {
      title: 'A date is whole and exists',
      message: () => 'The date is incomplete or does not exist. Write day/month/year, for example 12/03/2026.',
    },
  },
  *check(row, { today }) {
    for (const column of DATE_COLUMNS[row.paper]) if (isImpossible(row, column, today)) yield { column, params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { proposedOn: '1 Feb 2026', testedOn: '2026-03-12', decidedOn: 'Rabu, 18 Maret 2026' } },
      { paper: 'proposed', cells: { testedOn: 46093 } },
      { paper: 'register', cells: { period: '40 tahun', endsOn: '01/04/2066', closedOn: '' } },
      { paper: 'register', cells: { period: '50 tahun', startsOn: '01/04/2026', endsOn: '01/04/2076' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { proposedOn: 'Mei 2022' }, params: {} },
      { paper: 'proposed', cells: { decidedOn: '31/02/2026' }, params: {} },
      { paper: 'register', cells: { reviewOn: '00/00/0000' }, params: {} },
      { paper: 'register', cells: { testedOn: '12/03/2009' }, params: {} },
      { paper: 'register', cells: { period: '50 tahun', startsOn: '01/04/2026', endsOn: '03/04/2076' }, params: {} },
    ],
  },
  guideExamples: { right: '12/03/2026', wrong: 'Mei 2022; 31/02/2026' },
});

function isImpossible(row: Row, column: ColumnId, today: LocalDate): boolean {
  const reading = row.readings.dates[column];
  return reading?.kind === 'unreadable' || (reading?.kind === 'date' && soundDate(row, column, today) === undefined);
}
