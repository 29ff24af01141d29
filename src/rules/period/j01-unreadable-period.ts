import { isFilled, textOf } from '../../domain/row.ts';
import { parsePeriod } from '../../domain/values/exemption-period.ts';
import { parseLocalDate } from '../../domain/values/local-date.ts';
import { normaliseText } from '../../domain/values/normalise-text.ts';
import { defineRule, type Rule } from '../rule.ts';

type Params = {
  /** What stands there instead of a period: a day, a length behind a word for events, or anything else. */
  readonly mistake: 'day' | 'length' | 'other';
  /** The length as it would be read alone; '' for other mistakes. */
  readonly length: string;
};

export const unreadablePeriod: Rule = defineRule<Params>({
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
      message: (p) => `Jangka waktu tidak dapat dibaca. ${adviceInIndonesian(p)}`,
    },
    en: {
      title: 'The period can be read',
      message: (p) => `The period cannot be read. ${adviceInEnglish(p)}`,
    },
  },
  *check(row) {
    if (isFilled(row, 'period') && row.readings.period === undefined)
      yield { column: 'period', params: mistakeIn(textOf(row, 'period')) };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { period: '5 (lima) tahun' } },
      { paper: 'proposed', cells: { period: 'Sampai pemenang diumumkan secara resmi' } },
      { paper: 'proposed', cells: { period: 'Permanen atau terbuka apabila mendapat persetujuan tertulis' } },
      { paper: 'register', cells: { period: '18 bln' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { period: 'Selama berlaku' }, params: { mistake: 'other', length: '' } },
      { paper: 'proposed', cells: { period: 20 }, params: { mistake: 'other', length: '' } },
      { paper: 'proposed', cells: { period: 'Selama jangka waktu tertentu' }, params: { mistake: 'other', length: '' } },
      {
        paper: 'proposed',
        cells: { period: 'Sampai 31 Desember 2030' },
        params: { mistake: 'day', length: '' },
      },
      { paper: 'proposed', cells: { period: 'Selama 5 tahun' }, params: { mistake: 'length', length: '5 tahun' } },
      { paper: 'register', cells: { period: '1 tahun berjalan' }, params: { mistake: 'other', length: '' } },
    ],
  },
  guideExamples: { right: '5 tahun; Sampai pemenang diumumkan secara resmi', wrong: 'Selama berlaku; 20; jangka waktu tertentu' },
});

/** Words that announce an event, and before a day also its own word. */
const EVENT_WORDS = /^(?:sampai(?: dengan)?|hingga|selama|s\.?d\.?|s\/d) /u;
const DAY_WORDS = /^(?:tanggal|tgl\.?) /u;

function mistakeIn(text: string): Params {
  const rest = normaliseText(text).replace(EVENT_WORDS, '');
  if (parseLocalDate(rest.replace(DAY_WORDS, '')) !== undefined) return { mistake: 'day', length: '' };
  const period = parsePeriod(rest);
  const isLength = period?.kind === 'length' && !period.startsElsewhere;
  return isLength ? { mistake: 'length', length: rest } : { mistake: 'other', length: '' };
}

function adviceInIndonesian({ mistake, length }: Params): string {
  if (mistake === 'length') return `Tulis "${length}" saja.`;
  if (mistake === 'day')
    return 'Tulis lamanya, bukan tanggal berakhirnya, misalnya "5 tahun"; tanggal berakhir dicatat pada register.';
  return 'Tulis misalnya "5 tahun", "Sampai pemenang diumumkan secara resmi", atau "Selama penyidikan masih berlangsung".';
}

function adviceInEnglish({ mistake, length }: Params): string {
  if (mistake === 'length') return `Write "${length}" alone.`;
  if (mistake === 'day') return 'Write how long, not the last day, for example "5 tahun"; the register keeps the day of the end.';
  return 'Write for example "5 tahun", "Sampai pemenang diumumkan secara resmi" or "Selama penyidikan masih berlangsung".';
}
