import { entryState } from '../../domain/status/status.ts';
import { daysBetween, formatSlashes, type LocalDate } from '../../domain/values/local-date.ts';
import { type HolidayCalendar, workingDaysBefore } from '../../domain/values/working-days.ts';
import { defineRule, type Rule } from '../rule.ts';
import { exemptionEnd } from './exemption-end.ts';

/** PPID must issue the opening that many working days before the end (PP 61/2010 Pasal 11 ayat (2)). */
const LEGAL_WORKING_DAYS = 30;

/** As many again for the work that comes before. */
const ALARM_WORKING_DAYS = 60;

type Params = {
  readonly date: string;
  readonly limit: string;
  /** Years without a list of holidays between the limit and the end: `2027`, `2026, 2027`, '' when all have one. */
  readonly unlisted: string;
};

export const endsSoon: Rule = defineRule<Params>({
  code: 'J06',
  name: 'ends-soon',
  scope: 'row',
  severity: 'warning',
  sheets: ['register'],
  columns: ['endsOn', 'status'],
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 11 ayat (2)'],
  text: {
    id: {
      title: 'Masa pengecualian segera berakhir',
      guide:
        'Enam puluh hari kerja sebelum berakhir program mengingatkan. PPID menetapkan pembukaan paling lambat 30 hari kerja sebelum masa pengecualian berakhir.',
      message: (p) => `Masa pengecualian berakhir ${p.date}. PPID wajib menetapkan pembukaan ${limitInIndonesian(p)}.`,
    },
    en: {
      title: 'The exemption ends soon',
      message: (p) => `The exemption ends on ${p.date}. PPID must issue the opening ${limitInEnglish(p)}.`,
    },
  },
  *check(row, { today, holidays }) {
    const end = entryState(row) === 'in-force' ? exemptionEnd(row, today) : undefined;
    if (
      end === undefined ||
      end <= today ||
      isFarOff(end, today, holidays) ||
      today < workingDaysBefore(end, ALARM_WORKING_DAYS, holidays).date
    )
      return;
    const limit = workingDaysBefore(end, LEGAL_WORKING_DAYS, holidays);
    const unlisted = limit.isExact ? '' : yearsWithoutList(limit.date, end, holidays).join(', ');
    yield { column: 'endsOn', params: { date: formatSlashes(end), limit: formatSlashes(limit.date), unlisted } };
  },
  examples: {
    valid: [
      { paper: 'register', cells: { period: '1 tahun', startsOn: '01/04/2026', endsOn: '01/04/2027' } },
      { paper: 'register', cells: { period: '3 bulan', startsOn: '01/04/2026', endsOn: '01/07/2026', status: 'Menunggu SK' } },
      { paper: 'register', cells: { period: '2 bulan', startsOn: '01/04/2026', endsOn: '01/06/2026' } },
      {
        paper: 'register',
        cells: { period: 'Sampai perkara dibuka dalam sidang, paling lama 30 tahun', startsOn: '01/04/2026' },
      },
    ],
    invalid: [
      {
        paper: 'register',
        cells: { period: '3 bulan', startsOn: '01/04/2026', endsOn: '01/07/2026' },
        params: { date: '01/07/2026', limit: '12/05/2026', unlisted: '' },
      },
      {
        paper: 'register',
        cells: { period: '4 bulan', startsOn: '01/04/2026', endsOn: '01/08/2026', status: 'berlaku' },
        params: { date: '01/08/2026', limit: '22/06/2026', unlisted: '' },
      },
      {
        paper: 'register',
        cells: { period: 'Sampai tindak lanjut dinyatakan selesai, paling lama 3 bulan', startsOn: '01/04/2026', endsOn: '' },
        params: { date: '01/07/2026', limit: '12/05/2026', unlisted: '' },
      },
    ],
  },
  guideExamples: {
    right: 'Berakhir 01/07/2026: pembukaan ditetapkan pada bulan Mei 2026',
    wrong: 'Berakhir 01/07/2026: belum ada tindakan pada Juni 2026',
  },
});

/** Spares the counting: of so many days at most two in seven are weekend, and the holidays are known. */
function isFarOff(end: LocalDate, today: LocalDate, holidays: HolidayCalendar): boolean {
  return daysBetween(today, end) > 2 * ALARM_WORKING_DAYS + holidays.days.size;
}

function yearsWithoutList(from: LocalDate, to: LocalDate, holidays: HolidayCalendar): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !holidays.years.has(year));
}

/** Without a list of holidays the last day can only be earlier. */
function limitInIndonesian({ limit, unlisted }: Params): string {
  return unlisted === ''
    ? `paling lambat ${limit} (30 hari kerja sebelumnya)`
    : `sebelum ${limit} (30 hari kerja sebelumnya; daftar libur tahun ${unlisted} belum ada pada lembar Libur: 1 Januari tidak tercantum)`;
}

function limitInEnglish({ limit, unlisted }: Params): string {
  return unlisted === ''
    ? `on ${limit} at the latest (30 working days before)`
    : `before ${limit} (30 working days before; the sheet Libur has no list of holidays of ${unlisted}: 1 January is not in it)`;
}
