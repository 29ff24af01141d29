import { defineRule, type Rule } from '../rule.ts';
import { NIP_COLUMNS } from './nip-columns.ts';
import { nipOfCell, writtenNips } from './nip-of-cell.ts';

export const damagedNumber: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'P03',
  name: 'damaged-number',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: [...NIP_COLUMNS.proposed, ...NIP_COLUMNS.register],
  since: '2010-04-30',
  sources: ['Ketelitian bilangan lembar kerja: 15 angka'],
  text: {
    id: {
      title: 'NIP disimpan sebagai teks',
      guide: 'Lembar kerja hanya menyimpan 15 angka sebuah bilangan; angka sesudahnya menjadi nol. Sel NIP berformat teks.',
      message: () => 'Nomor ini rusak karena disimpan sebagai angka. Ubah format sel menjadi teks lalu ketik ulang 18 digitnya.',
    },
    en: {
      title: 'A NIP is stored as text',
      message: () => 'This number was damaged by being stored as a number. Format the cell as text and type all 18 digits again.',
    },
  },
  *check(row, { catalogue }) {
    for (const column of writtenNips(row, catalogue)) {
      if (nipOfCell(row, column)?.kind === 'damaged') yield { column, params: {} };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { superiorNip: '197108071997031998' } },
      { paper: 'proposed', cells: { officerNip: '1990041220150329970' } },
      { paper: 'register', cells: { decreeOfficialNip: '19750115 200003 2 999' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { superiorNip: '1,97108E+17' }, params: {} },
      { paper: 'proposed', cells: { officerNip: 199004122015032990 }, params: {} },
      { paper: 'register', cells: { decreeOfficialNip: '197501152000032000' }, params: {} },
    ],
  },
  guideExamples: { right: 'Sel berformat teks, 18 angka', wrong: '1,97108E+17' },
});
