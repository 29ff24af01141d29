import type { NipReading } from '../../domain/values/nip.ts';
import { defineRule, type Rule } from '../rule.ts';
import { NIP_COLUMNS } from './nip-columns.ts';
import { nipOfCell } from './nip-of-cell.ts';

type Problem = Extract<NipReading, { readonly kind: 'invalid' }>['problem'];
type Params = { readonly problem: Problem; readonly digits: number };

export const invalidNip: Rule = defineRule<Params>({
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
      message: (p) => `NIP tidak sah: ${inIndonesian(p)}.`,
    },
    en: { title: 'A NIP has 18 sensible digits', message: (p) => `The NIP is not valid: ${inEnglish(p)}.` },
  },
  *check(row) {
    for (const column of NIP_COLUMNS[row.paper]) {
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

function inIndonesian({ problem, digits }: Params): string {
  switch (problem) {
    case 'length':
      return digits === 18
        ? 'ada huruf atau tanda lain di antara atau di sekitar angkanya; tulis 18 angka saja'
        : `terbaca ${digits} angka, seharusnya 18`;
    case 'birth-date':
      return 'tanggal lahir (8 angka pertama) tidak ada';
    case 'appointment-month':
      return 'bulan pengangkatan (angka ke-13 dan ke-14) bukan 01-12 atau kode PPPK 21-99';
    case 'sex':
      return 'angka ke-15 (jenis kelamin) bukan 1 atau 2';
    case 'appointment-age':
      return 'umur pada tahun pengangkatan kurang dari 16 atau lebih dari 60 tahun';
  }
}

function inEnglish({ problem, digits }: Params): string {
  switch (problem) {
    case 'length':
      return digits === 18
        ? 'letters or other marks stand among its digits; write the 18 digits alone'
        : `${digits} digits instead of 18`;
    case 'birth-date':
      return 'the date of birth (first 8 digits) does not exist';
    case 'appointment-month':
      return 'the month of appointment (digits 13 and 14) is neither 01-12 nor a PPPK code 21-99';
    case 'sex':
      return 'digit 15 (sex) is neither 1 nor 2';
    case 'appointment-age':
      return 'the age in the year of appointment is below 16 or above 60';
  }
}
