import { isEmpty } from '../../domain/row.ts';
import { defineRule, type Rule } from '../rule.ts';
import { REQUIRED_COLUMNS, requiredColumns } from './required-columns.ts';

export const requiredCell: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'W01',
  name: 'required-cell',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: REQUIRED_COLUMNS,
  since: '2010-04-30',
  sources: ['PP 61/2010 Pasal 4 ayat (2)', 'Perki 1/2021 Pasal 49'],
  text: {
    id: {
      title: 'Kolom wajib harus diisi',
      guide:
        'Informasi, lingkup, unit kerja, bentuk, dasar hukum, huruf, kedua konsekuensi, dan jangka waktu selalu diisi; bagian diisi bila lingkupnya Sebagian. Pada usulan juga tanggal, nama petugas, dan NIP petugas.',
      message: () => 'Kolom ini wajib diisi.',
    },
    en: { title: 'Required columns are filled', message: () => 'This column must be filled in.' },
  },
  *check(row) {
    for (const column of requiredColumns(row)) if (isEmpty(row, column)) yield { column, params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { exemptPart: '' } },
      { paper: 'proposed', cells: { openingCondition: '', remark: '' } },
      { paper: 'register', cells: { endsOn: '', archiveLocation: '' } },
      { paper: 'register', cells: { scope: 'Sebagian', exemptPart: 'Kolom NIK dan alamat' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { information: '' }, params: {} },
      { paper: 'proposed', cells: { officerNip: ' \u00A0 ' }, params: {} },
      { paper: 'proposed', cells: { scope: 'sebagian', exemptPart: '' }, params: {} },
      { paper: 'register', cells: { legalBasis: '\n' }, params: {} },
    ],
  },
  guideExamples: { right: 'Lingkup: Sebagian; Bagian: Kolom NIK dan alamat', wrong: 'Lingkup: Sebagian; Bagian: (kosong)' },
});
