import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import { normaliseText } from '../../domain/values/normalise-text.ts';
import { readCellOnce } from '../cell-reading.ts';
import { defineRule, type Rule } from '../rule.ts';
import { nipOfCell } from './nip-of-cell.ts';

export const samePerson: Rule = defineRule<{ readonly other: 'superior' | 'tester' }>({
  code: 'P04',
  name: 'same-person',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed'],
  columns: ['superiorNip', 'tester', 'officerNip', 'officer'],
  since: '2010-04-30',
  sources: ['SOP 065/255-1/DISDUKCAPIL', 'PP 61/2010 Pasal 3'],
  text: {
    id: {
      title: 'Petugas, penguji, dan Atasan orang yang berbeda',
      guide: 'Yang mengusulkan tidak memutuskan usulannya sendiri (kesalahan), dan sebaiknya tidak mengujinya (peringatan).',
      message: (p) => `Petugas dan ${p.other === 'superior' ? 'Atasan' : 'PPID penguji'} tidak boleh orang yang sama.`,
    },
    en: {
      title: 'Officer, tester and superior are different people',
      message: (p) =>
        `The officer and the ${p.other === 'superior' ? 'superior' : 'PPID who tests'} must not be the same person.`,
    },
  },
  *check(row) {
    const officer = nipOf(row, 'officerNip');
    if (officer !== undefined && officer === nipOf(row, 'superiorNip'))
      yield { column: 'superiorNip', params: { other: 'superior' } };
    const name = nameOf(row, 'officer');
    if (name !== '' && name === nameOf(row, 'tester'))
      yield { column: 'tester', severity: 'warning', params: { other: 'tester' } };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { officerNip: '', superiorNip: '' } },
      { paper: 'proposed', cells: { officer: 'Rina Kartika', tester: 'Rina Kartika Dewi, Kepala Dinas Kominfo' } },
      { paper: 'proposed', cells: { officerNip: '197108071997031999', superiorNip: '197108071997031998' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { officerNip: '197108071997031998' }, params: { other: 'superior' } },
      { paper: 'proposed', cells: { officerNip: 'NIP. 19710807 199703 1 998' }, params: { other: 'superior' } },
      {
        paper: 'proposed',
        cells: { officer: 'Rina Kartika, S.Sos.', tester: 'RINA KARTIKA selaku PPID' },
        params: { other: 'tester' },
      },
    ],
  },
  guideExamples: { right: 'Petugas dan Atasan dengan NIP yang berbeda', wrong: 'NIP Petugas sama dengan NIP Atasan' },
});

function nipOf(row: Row, column: ColumnId): string | undefined {
  const reading = nipOfCell(row, column);
  return reading?.kind === 'nip' ? reading.digits : undefined;
}

/** The name alone, without degrees and office: `Rina Kartika, S.Sos.`, `Rina Kartika selaku PPID`. */
const nameOf = readCellOnce((text) => normaliseText(text.split(/,|\(|\n|\s(?:selaku|sebagai)\s/iu, 1).join('')));
