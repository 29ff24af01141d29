import { formatSlashes } from '../../domain/values/local-date.ts';
import { defineRule, type Rule } from '../rule.ts';
import { type ExpectedEnd, expectedEnd } from './exemption-end.ts';

type Params = { readonly kind: ExpectedEnd['kind']; readonly date: string };

export const wrongEnd: Rule = defineRule<Params>({
  code: 'J05',
  name: 'wrong-end',
  scope: 'row',
  severity: 'error',
  sheets: ['register'],
  columns: ['endsOn', 'startsOn', 'period'],
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 1 angka 10', 'PP 61/2010 Pasal 11'],
  text: {
    id: {
      title: 'Tanggal berakhir sesuai jangka waktu',
      guide:
        'Berakhir = Mulai Berlaku ditambah jangka waktu (selisih satu hari dibolehkan). Untuk "Sampai ...", "Selama ...", dan "Permanen" dikosongkan. Bilangan yang dihitung sejak peristiwa lain cukup sesudah Mulai Berlaku.',
      message: (p) => `Tanggal berakhir seharusnya ${inIndonesian(p)}.`,
    },
    en: { title: 'The end fits the period', message: (p) => `The end should be ${inEnglish(p)}.` },
  },
  *check(row, { today }) {
    const expected = expectedEnd(row, today);
    if (!expected) return;
    yield {
      column: 'endsOn',
      params: { kind: expected.kind, date: expected.kind === 'empty' ? '' : formatSlashes(expected.date) },
    };
  },
  examples: {
    valid: [
      { paper: 'register', cells: { period: '5 tahun', startsOn: '01/04/2026', endsOn: '31/03/2031' } },
      { paper: 'register', cells: { period: '1 tahun', startsOn: '29/02/2024', endsOn: '28/02/2025' } },
      { paper: 'register', cells: { period: '5 tahun sejak laporan diterima', startsOn: '01/04/2026', endsOn: '15/09/2030' } },
      { paper: 'register', cells: { period: 'Selama perjanjian tersebut masih berlaku', endsOn: '' } },
    ],
    invalid: [
      {
        paper: 'register',
        cells: { period: '3 tahun', startsOn: '01/04/2026', endsOn: '01/04/2030' },
        params: { kind: 'date', date: '01/04/2029' },
      },
      {
        paper: 'register',
        cells: { period: '6 bulan', startsOn: '31/08/2026', endsOn: '' },
        params: { kind: 'date', date: '28/02/2027' },
      },
      {
        paper: 'register',
        cells: { period: '5 tahun sejak laporan diterima', startsOn: '01/04/2026', endsOn: '01/04/2026' },
        params: { kind: 'after', date: '01/04/2026' },
      },
      {
        paper: 'register',
        cells: { period: 'Sampai pemenang diumumkan secara resmi', endsOn: '01/04/2031' },
        params: { kind: 'empty', date: '' },
      },
    ],
  },
  guideExamples: {
    right: '5 tahun, mulai 01/04/2026, berakhir 01/04/2031',
    wrong: '5 tahun, mulai 01/04/2026, berakhir 01/04/2030',
  },
});

function inIndonesian({ kind, date }: Params): string {
  if (kind === 'empty') return 'kosong, karena jangka waktunya bukan bilangan';
  return kind === 'after' ? `sesudah ${date}` : date;
}

function inEnglish({ kind, date }: Params): string {
  if (kind === 'empty') return 'empty, since the period is no number';
  return kind === 'after' ? `after ${date}` : date;
}
