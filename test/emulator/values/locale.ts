/** How a locale writes and reads numbers and dates. */
export interface LocaleHabits {
  readonly decimal: ',' | '.';
  readonly group: ',' | '.' | ' ' | '\u202f';
  /** Order of day and month in typed dates. */
  readonly dayFirst: boolean;
  /** Pattern that a date gets when nothing says otherwise. */
  readonly datePattern: string;
  readonly timePattern: string;
  readonly currency: string;
  /** What separates the arguments of a function. */
  readonly argument: ',' | ';';
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  readonly days: readonly string[];
  readonly daysShort: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

const ENGLISH: LocaleHabits = {
  decimal: '.',
  group: ',',
  dayFirst: false,
  datePattern: 'M/d/yyyy',
  timePattern: 'h:mm:ss AM/PM',
  currency: '$',
  argument: ',',
  months: list('January February March April May June July August September October November December'),
  monthsShort: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  days: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  daysShort: list('Sun Mon Tue Wed Thu Fri Sat'),
};

const CONTINENTAL: LocaleHabits = {
  ...ENGLISH,
  decimal: ',',
  group: '.',
  dayFirst: true,
  datePattern: 'dd/MM/yyyy',
  timePattern: 'HH:mm:ss',
  currency: '€',
  argument: ';',
};

const TABLE: Readonly<Record<string, LocaleHabits>> = {
  en_US: ENGLISH,
  en_GB: { ...ENGLISH, dayFirst: true, datePattern: 'dd/MM/yyyy', timePattern: 'HH:mm:ss', currency: '£' },
  in_ID: {
    ...CONTINENTAL,
    timePattern: 'H:mm:ss',
    currency: 'Rp',
    months: list('Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'),
    monthsShort: list('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'),
    days: list('Minggu Senin Selasa Rabu Kamis Jumat Sabtu'),
    daysShort: list('Min Sen Sel Rab Kam Jum Sab'),
  },
  de_DE: { ...CONTINENTAL, datePattern: 'dd.MM.yyyy' },
  fr_FR: { ...CONTINENTAL, group: '\u202f' },
  nl_NL: { ...CONTINENTAL, datePattern: 'd-M-yyyy' },
};

/** The habits of a locale; unknown ones read and write as `en_US`. */
export const localeHabits = (locale: string): LocaleHabits => TABLE[locale] ?? ENGLISH;

/** The name under which a locale is kept: Indonesian is `in_ID`, however it was sent. */
export const canonicalLocale = (locale: string): string => locale.replace('-', '_').replace(/^id(?=_|$)/, 'in');
