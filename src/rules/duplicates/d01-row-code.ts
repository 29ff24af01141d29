import type { PaperId } from '../../domain/template/template.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { type CodeProblem, findCodeFaults } from './code-faults.ts';

/** Length of the code in the message. */
const SHOWN = 30;

type Params = { readonly problem: CodeProblem; readonly code: string; readonly paper: PaperId };

export const rowCode: Rule = defineRule<Params>({
  code: 'D01',
  name: 'row-code',
  scope: 'workbook',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['code'],
  seesProgramCells: true,
  since: '2010-04-30',
  sources: ['PP 61/2010 Pasal 4 ayat (2)'],
  text: {
    id: {
      title: 'Setiap baris memiliki satu kode',
      guide:
        'Kode ditulis program dan mengenali baris. Baris yang disalin membawa kode lama: kosongkan kode pada salinannya. Sel yang digabung ke bawah dipisah.',
      message: (p) => `Kode baris kosong atau ganda. Baris gabungan (merge) harus dipisah. ${inIndonesian(p)}`,
    },
    en: {
      title: 'Every row has one code',
      message: (p) => `The code of the row is missing or used twice. Merged rows must be split. ${inEnglish(p)}`,
    },
  },
  *check(book) {
    for (const { row, problem } of findCodeFaults(book)) {
      yield { row, column: 'code', params: { problem, code: shownText(row.code, SHOWN), paper: row.paper } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { code: '' } },
      { paper: 'proposed', cells: { code: 'U-2026-1000' } },
      { paper: 'register', cells: { code: 'DIK-2025-007' }, others: [{ code: 'DIK-2026-007' }] },
    ],
    invalid: [
      { paper: 'proposed', cells: { code: 'U-26-1' }, params: { problem: 'pattern', code: 'U-26-1', paper: 'proposed' } },
      {
        paper: 'proposed',
        cells: {},
        others: [{ code: 'U-2026-001' }],
        params: { problem: 'duplicate', code: 'U-2026-001', paper: 'proposed' },
      },
      { paper: 'register', cells: { code: '' }, params: { problem: 'missing', code: '', paper: 'register' } },
      { paper: 'register', cells: { code: 'U-2026-001' }, params: { problem: 'pattern', code: 'U-2026-001', paper: 'register' } },
    ],
  },
  guideExamples: { right: 'U-2026-001; DIK-2026-001', wrong: 'Dua baris dengan U-2026-001' },
});

function pattern(paper: PaperId): string {
  return paper === 'register' ? 'DIK-2026-001' : 'U-2026-001';
}

function inIndonesian({ problem, code, paper }: Params): string {
  switch (problem) {
    case 'missing':
      return 'Kode Register kosong.';
    case 'merged':
      return 'Sel baris ini digabung dengan baris di atasnya.';
    case 'pattern':
      return `"${code}" tidak mengikuti pola ${pattern(paper)}.`;
    case 'duplicate':
      return `${code} sudah dipakai baris lain; kosongkan kode pada baris salinan.`;
  }
}

function inEnglish({ problem, code, paper }: Params): string {
  switch (problem) {
    case 'missing':
      return 'The register code is missing.';
    case 'merged':
      return 'Cells of this row are merged with the row above.';
    case 'pattern':
      return `"${code}" does not follow the pattern ${pattern(paper)}.`;
    case 'duplicate':
      return `${code} belongs to another row; empty the code of the copy.`;
  }
}
