import { entryState } from '../../domain/status/status.ts';
import { formatSlashes } from '../../domain/values/local-date.ts';
import { defineRule, type Rule } from '../rule.ts';
import { exemptionEnd } from './exemption-end.ts';

export const ended: Rule = defineRule<{ readonly date: string }>({
  code: 'J07',
  name: 'ended',
  scope: 'row',
  severity: 'error',
  sheets: ['register'],
  columns: ['endsOn', 'status'],
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 11 ayat (3)'],
  text: {
    id: {
      title: 'Pengecualian yang berakhir ditutup dengan tindakan',
      guide:
        'Pada hari masa pengecualian berakhir informasi terbuka dengan sendirinya. Isi Tindakan Penutupan, tanggal, dan dasarnya.',
      message: (p) =>
        `Masa pengecualian sudah berakhir; informasi telah terbuka dengan sendirinya. Isi Tindakan Penutupan "Dibuka" dengan tanggal dan dasarnya, lalu pindahkan ke DIP. Berakhir: ${p.date}.`,
    },
    en: {
      title: 'An exemption that ended is closed',
      message: (p) =>
        `The exemption ended on ${p.date}; the information is open by itself. Fill in "Tindakan Penutupan" with Dibuka, its date and its basis, then move it to the public list (DIP).`,
    },
  },
  *check(row, { today }) {
    const end = entryState(row) === 'in-force' ? exemptionEnd(row, today) : undefined;
    if (end !== undefined && end <= today) yield { column: 'endsOn', params: { date: formatSlashes(end) } };
  },
  examples: {
    valid: [
      { paper: 'register', cells: { period: '3 bulan', startsOn: '01/04/2026', endsOn: '01/07/2026' } },
      { paper: 'register', cells: { period: '1 bulan', startsOn: '01/04/2026', endsOn: '01/05/2026', status: 'Dibuka' } },
      { paper: 'register', cells: { period: '2 bulan', startsOn: '01/04/2026', endsOn: '02/06/2026' } },
    ],
    invalid: [
      {
        paper: 'register',
        cells: { period: '2 bulan', startsOn: '01/04/2026', endsOn: '01/06/2026' },
        params: { date: '01/06/2026' },
      },
      {
        paper: 'register',
        cells: { period: '1 bulan', startsOn: '01/04/2026', endsOn: '01/05/2026' },
        params: { date: '01/05/2026' },
      },
      {
        paper: 'register',
        cells: { period: 'Sampai tindak lanjut dinyatakan selesai, paling lama 14 hari', startsOn: '01/04/2026', endsOn: '' },
        params: { date: '15/04/2026' },
      },
    ],
  },
  guideExamples: {
    right: 'Berakhir 01/05/2026; tindakan: Dibuka, 01/05/2026, surat PPID',
    wrong: 'Berakhir 01/05/2026; status tetap Berlaku tanpa tindakan',
  },
});
