import { readChoice } from '../../domain/read-choice.ts';
import { isEmpty } from '../../domain/row.ts';
import type { ColumnId, PaperId } from '../../domain/template/template.ts';
import { normaliseChoice } from '../../domain/values/normalise-text.ts';
import { defineRule, type Rule } from '../rule.ts';
import { CHOICE_LISTS } from './choices.ts';

const LISTED: Readonly<Record<PaperId, readonly [ColumnId, string][]>> = {
  proposed: Object.entries(CHOICE_LISTS.proposed) as [ColumnId, string][],
  register: Object.entries(CHOICE_LISTS.register) as [ColumnId, string][],
};

export const unknownChoice: Rule = defineRule<{ readonly choices: string }>({
  code: 'S01',
  name: 'unknown-choice',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['scope', 'form', 'testResult', 'decision', 'status', 'closingAction'],
  since: '2010-04-30',
  sources: ['SOP 065/255-1/DISDUKCAPIL langkah 2'],
  text: {
    id: {
      title: 'Pilihan diambil dari daftar',
      guide:
        'Lingkup, bentuk, hasil uji, keputusan, dan tindakan penutupan dipilih dari daftar. Huruf besar dan kecil tidak dibedakan.',
      message: (p) => `Isi dengan salah satu: ${p.choices}.`,
    },
    en: { title: 'A choice comes from the list', message: (p) => `Choose one of: ${p.choices}.` },
  },
  *check(row, { lists }) {
    for (const [column, list] of LISTED[row.paper]) {
      const chosen = readChoice(row, column);
      const choices = lists[list];
      if (choices && !isEmpty(row, column) && !choices.some((choice) => normaliseChoice(choice) === chosen)) {
        yield { column, params: { choices: choices.join(', ') } };
      }
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { decision: ' YA ' } },
      { paper: 'proposed', cells: { form: 'Hardcopy\u00A0 dan\nsoftcopy' } },
      { paper: 'proposed', cells: { scope: 'sebagian', exemptPart: 'Kolom alamat', form: 'basis data' } },
      { paper: 'proposed', cells: { unit: 'Bidang yang belum ada pada daftar', testResult: '' } },
      { paper: 'register', cells: { status: 'menunggu sk' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { decision: 'setuju' }, params: { choices: 'ya, tidak' } },
      { paper: 'proposed', cells: { decision: '✓' }, params: { choices: 'ya, tidak' } },
      { paper: 'proposed', cells: { scope: 'Sebagian besar' }, params: { choices: 'Seluruh, Sebagian' } },
      { paper: 'register', cells: { status: 'Aktif' }, params: { choices: 'Menunggu SK, Berlaku, Diubah, Dibuka, Dicabut' } },
    ],
  },
  guideExamples: { right: 'ya; tidak', wrong: 'setuju; ok; y; ✓' },
});
