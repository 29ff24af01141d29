import { type LocalDate, parseLocalDate } from './local-date.ts';
import { countLetters } from './normalise-text.ts';

/** A cell that holds who and when: `Maya Lestari, 2 April 2026`. */
export interface NameAndDate {
  /** False when nothing beside the date could be somebody's name or office. */
  readonly hasName: boolean;
  /** The first day in the text that the calendar has. */
  readonly date: LocalDate | undefined;
}

/** What a person types for who and when is far shorter; what is longer is not looked at. */
const LONGEST = 500;

/** The written forms of a day that `parseLocalDate` reads, wherever they stand in a text. */
const DAY =
  /(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?\d{4}|\d{1,2}[ -]{1,2}\p{L}{3,10}\.?[ -]{1,2}\d{4})(?!\d)/gu;

/** Words that stand beside a date and are nobody's name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'tanggal tgl pada oleh hari senin selasa rabu kamis jumat sabtu minggu ahad diterima disetujui'.split(' '),
);

/** A name of two letters is an initial; three may be a name or an office. */
const SHORTEST_NAME = 3;

/** Looks for a name and a day in a text that people typed. Never throws. */
export function readNameAndDate(text: string): NameAndDate {
  const plain = text
    .slice(0, LONGEST)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ');
  const day = [...plain.matchAll(DAY)].map(([found]) => ({ found, date: parseLocalDate(found) })).find(({ date }) => date);
  const rest = day ? plain.replace(day.found, ' ') : plain;
  const words = rest.split(/[^\p{L}\p{M}']+/u).filter((word) => !NO_NAMES.has(word.toLowerCase()));
  return { hasName: countLetters(words.join('')) >= SHORTEST_NAME, date: day?.date };
}
