import { DATE_COLUMNS } from '../../domain/read-row.ts';
import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { LocalDate } from '../../domain/values/local-date.ts';
import { defineRule, type Rule } from '../rule.ts';
import { FIRST_YEAR, lastYear, soundDate } from './sound-date.ts';

/** `last` is the last sensible year, for a date that exists beyond it or before the first one. */
type Params = { readonly fault: 'no-date' } | { readonly fault: 'year'; readonly last: number };

export const impossibleDate: Rule = defineRule<Params>({
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
      message: (p) =>
        p.fault === 'year'
          ? `Tahun tanggal ini di luar ${FIRST_YEAR} sampai ${p.last}. Periksa tahunnya; hanya tanggal berakhir yang sesuai jangka waktunya boleh lebih jauh.`
          : 'Tanggal tidak lengkap atau tidak ada. Tulis hari/bulan/tahun, misalnya 12/03/2026.',
    },
    en: {
      title: 'A date is whole and exists',
      message: (p) =>
        p.fault === 'year'
          ? `The year of this date is outside ${FIRST_YEAR} to ${p.last}. Check it; only an end that fits its period may lie later.`
          : 'The date is incomplete or does not exist. Write day/month/year, for example 12/03/2026.',
    },
  },
  *check(row, { today }) {
    for (const column of DATE_COLUMNS[row.paper]) {
      const params = faultOf(row, column, today);
      if (params) yield { column, params };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { proposedOn: '1 Feb 2026', testedOn: '2026-03-12', decidedOn: 'Rabu, 18 Maret 2026' } },
      { paper: 'proposed', cells: { testedOn: 46093 } },
      { paper: 'register', cells: { period: '40 tahun', endsOn: '01/04/2066', closedOn: '' } },
      { paper: 'register', cells: { period: '50 tahun', startsOn: '01/04/2026', endsOn: '01/04/2076' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { proposedOn: 'Mei 2022' }, params: { fault: 'no-date' } },
      { paper: 'proposed', cells: { decidedOn: '31/02/2026' }, params: { fault: 'no-date' } },
      { paper: 'register', cells: { reviewOn: '00/00/0000' }, params: { fault: 'no-date' } },
      { paper: 'register', cells: { testedOn: '12/03/2009' }, params: { fault: 'year', last: 2066 } },
      {
        paper: 'register',
        cells: { period: '50 tahun', startsOn: '01/04/2026', endsOn: '03/04/2076' },
        params: { fault: 'year', last: 2066 },
      },
    ],
  },
  guideExamples: { right: '12/03/2026', wrong: 'Mei 2022; 31/02/2026' },
});

function faultOf(row: Row, column: ColumnId, today: LocalDate): Params | undefined {
  const kind = row.readings.dates[column]?.kind;
  if (kind === 'unreadable') return { fault: 'no-date' };
  return kind === 'date' && soundDate(row, column, today) === undefined ? { fault: 'year', last: lastYear(today) } : undefined;
}
