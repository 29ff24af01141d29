import { isFilled } from '../../domain/row.ts';
import { defineRule, type Rule } from '../rule.ts';

export const unreadablePeriod: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'J01',
  name: 'unreadable-period',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['period'],
  since: '2010-04-30',
  sources: ['PP 61/2010 Pasal 1 angka 10'],
  text: {
    id: {
      title: 'Jangka waktu dapat dibaca',
      guide:
        'Tulis bilangan dengan tahun, bulan, atau hari; "Sampai ..." atau "Selama ..." dengan peristiwa yang jelas; atau "Permanen" dengan syarat pembukaan.',
      message: () => 'Jangka waktu tidak dapat dibaca. Tulis misalnya "5 tahun", "Sampai ...", atau "Selama ...".',
    },
    en: {
      title: 'The period can be read',
      message: () => 'The period cannot be read. Write for example "5 tahun", "Sampai ..." or "Selama ...".',
    },
  },
  *check(row) {
    if (isFilled(row, 'period') && row.readings.period === undefined) yield { column: 'period', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { period: '5 (lima) tahun' } },
      { paper: 'proposed', cells: { period: 'Sampai pemenang diumumkan secara resmi' } },
      { paper: 'proposed', cells: { period: 'Permanen atau terbuka apabila mendapat persetujuan tertulis' } },
      { paper: 'register', cells: { period: '18 bln' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { period: 'Selama berlaku' }, params: {} },
      { paper: 'proposed', cells: { period: 20 }, params: {} },
      { paper: 'proposed', cells: { period: 'Selama jangka waktu tertentu' }, params: {} },
      { paper: 'register', cells: { period: '1 tahun berjalan' }, params: {} },
    ],
  },
  guideExamples: { right: '5 tahun; Sampai pemenang diumumkan secara resmi', wrong: 'Selama berlaku; 20; jangka waktu tertentu' },
});
