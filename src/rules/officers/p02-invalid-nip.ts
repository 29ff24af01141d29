import { defineRule, type Rule } from '../rule.ts';
import { NIP_COLUMNS } from './nip-columns.ts';
import { nipOfCell, writtenNips } from './nip-of-cell.ts';
import { type InvalidNip, invalidNipInEnglish, invalidNipInIndonesian } from './nip-words.ts';

export const invalidNip: Rule = defineRule<InvalidNip>({
  code: 'P02',
  name: 'invalid-nip',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: [...NIP_COLUMNS.proposed, ...NIP_COLUMNS.register],
  since: '2010-04-30',
  sources: ['Peraturan Kepala BKN 22/2007'],
  text: {
    id: {
      title: 'NIP terdiri atas 18 angka yang masuk akal',
      guide:
        'Delapan angka tanggal lahir, enam angka tahun dan bulan pengangkatan (PPPK: kode mulai 21 di tempat bulan), satu angka jenis kelamin, tiga angka urut. Spasi dan titik dibolehkan.',
      message: (p) => `NIP tidak sah: ${invalidNipInIndonesian(p)}.`,
    },
    en: { title: 'A NIP has 18 sensible digits', message: (p) => `The NIP is not valid: ${invalidNipInEnglish(p)}.` },
  },
  *check(row, { catalogue }) {
    for (const column of writtenNips(row, catalogue)) {
      const reading = nipOfCell(row, column);
      if (reading?.kind === 'invalid') yield { column, params: { problem: reading.problem, digits: reading.digits.length } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { superiorNip: '19710807 199703 1 998' } },
      { paper: 'proposed', cells: { officerNip: 'NIP. 19900412.201503.2.997' } },
      { paper: 'register', cells: { decreeOfficialNip: 'NI PPPK 199004122024211997' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { superiorNip: '19710832 199703 1 998' }, params: { problem: 'birth-date', digits: 18 } },
      { paper: 'proposed', cells: { superiorNip: '19710807 1997031 1 998' }, params: { problem: 'length', digits: 19 } },
      { paper: 'proposed', cells: { superiorNip: '197108071997031998 (Budi)' }, params: { problem: 'length', digits: 18 } },
      { paper: 'proposed', cells: { officerNip: '199004122015133997' }, params: { problem: 'appointment-month', digits: 18 } },
      { paper: 'proposed', cells: { officerNip: '199004122015033997' }, params: { problem: 'sex', digits: 18 } },
      {
        paper: 'register',
        cells: { decreeOfficialNip: '199004121997031998' },
        params: { problem: 'appointment-age', digits: 18 },
      },
    ],
  },
  guideExamples: {
    right: '18 angka: lahir 8, pengangkatan 6, jenis kelamin 1, urut 3',
    wrong: '19 angka; tanggal lahir 32; jenis kelamin 3',
  },
});
