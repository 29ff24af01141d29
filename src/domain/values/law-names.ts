import { behindPhrase, normAt, type Tokens } from './citation-tokens.ts';
import { isNumberWord, isPasal } from './citation-words.ts';

/** How a kind of rule is written, and what it is called here. */
const KIND_PHRASES: readonly (readonly [phrase: string, kind: string])[] = [
  ['peraturan pemerintah pengganti undang undang', 'Perppu'],
  ['peraturan pemerintah', 'PP'],
  ['peraturan presiden', 'Perpres'],
  ['peraturan menteri dalam negeri', 'Permendagri'],
  ['peraturan menteri dagri', 'Permendagri'],
  ['peraturan mendagri', 'Permendagri'],
  ['peraturan menteri', 'Permen'],
  ['peraturan komisi informasi', 'Perki'],
  ['peraturan ki', 'Perki'],
  ['peraturan daerah', 'Perda'],
  ['peraturan gubernur', 'Pergub'],
  ['peraturan wali kota', 'Perwal'],
  ['peraturan walikota', 'Perwal'],
  ['peraturan bupati', 'Perbup'],
  ['peraturan kepala', 'Perka'],
  ['peraturan', 'Peraturan'],
  ['keputusan presiden', 'Keppres'],
  ['keputusan menteri', 'Kepmen'],
  ['surat keputusan', 'SK'],
  ['keputusan', 'Keputusan'],
  ['instruksi presiden', 'Inpres'],
  ['surat edaran', 'SE'],
  ['standar operasional prosedur', 'SOP'],
  ['standar operasional', 'SOP'],
  ['kitab undang undang', 'UU'],
  ['undang undang dasar', 'UUD'],
  ['undang undang', 'UU'],
  ['undang 2', 'UU'],
  ['uud', 'UUD'],
  ['uudnri', 'UUD'],
  ['uu', 'UU'],
  ['u . u .', 'UU'],
  ['u . u', 'UU'],
  ['kuhp', 'UU'],
  ['kuhap', 'UU'],
  ['kuhperdata', 'UU'],
  ['perppu', 'Perppu'],
  ['perpu', 'Perppu'],
  ['pp', 'PP'],
  ['perpres', 'Perpres'],
  ['keppres', 'Keppres'],
  ['inpres', 'Inpres'],
  ['permendagri', 'Permendagri'],
  ['permen dagri', 'Permendagri'],
  ['permen . dagri', 'Permendagri'],
  ['perki', 'Perki'],
  ['per ki', 'Perki'],
  ['per . ki', 'Perki'],
  ['perda', 'Perda'],
  ['pergub', 'Pergub'],
  ['perwal', 'Perwal'],
  ['perwali', 'Perwal'],
  ['perwako', 'Perwal'],
  ['perbup', 'Perbup'],
  ['perka', 'Perka'],
  ['sk', 'SK'],
  ['se', 'SE'],
  ['sop', 'SOP'],
];

/** Kinds that are meant only when a number follows: the bare words are ordinary Indonesian. */
const NEEDS_NUMBER: ReadonlySet<string> = new Set(['Peraturan', 'Keputusan']);

/** Abbreviations that are also ordinary words or syllables in lower case. */
const NEEDS_CAPITALS: ReadonlySet<string> = new Set(['sk', 'se']);

/** Codes that carry their own title. */
const CODES: ReadonlySet<string> = new Set(['kuhp', 'kuhap', 'kuhperdata']);

/** Laws that are cited by a short name alone. */
const SHORT_NAMES: readonly (readonly [name: string, number: number, year: number])[] = [
  ['keterbukaan informasi publik', 14, 2008],
  ['keterbukaan informasi', 14, 2008],
  ['kip', 14, 2008],
  ['informasi dan transaksi elektronik', 11, 2008],
  ['ite', 11, 2008],
  ['pelindungan data pribadi', 27, 2022],
  ['perlindungan data pribadi', 27, 2022],
  ['pdp', 27, 2022],
  ['administrasi kependudukan', 24, 2013],
  ['adminduk', 24, 2013],
  ['kearsipan', 43, 2009],
];

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

const KINDS_BY_WORD = groupByFirstWord(KIND_PHRASES.map(([phrase, kind]) => ({ words: phrase.split(' '), value: kind })));
const NAMES_BY_WORD = groupByFirstWord(
  SHORT_NAMES.map(([name, number, year]) => ({ words: name.split(' '), value: { number, year } })),
);

export interface KindAt {
  readonly kind: string;
  /** Index behind the kind. */
  readonly next: number;
  readonly needsNumber: boolean;
  /** The title that the kind itself says (`KUHP`, `Kitab Undang-Undang Hukum Pidana`). */
  readonly isCode: boolean;
}

/** The kind of rule whose name begins at `index`, the longest name first. */
export function kindAt(tokens: Tokens, index: number): KindAt | undefined {
  const word = normAt(tokens, index);
  const found = findPhrase(KINDS_BY_WORD, tokens, index);
  if (!found) return ministryKindAt(tokens, index);
  if (NEEDS_CAPITALS.has(word) && !isCapital(tokens, index) && !isNumberWord(normAt(tokens, index + 1))) return undefined;
  const kind = found.value === 'UU' && normAt(tokens, index - 1) === 'rancangan' ? 'RUU' : found.value;
  return { kind, next: found.next, needsNumber: NEEDS_NUMBER.has(kind), isCode: CODES.has(word) || word === 'kitab' };
}

/** The law whose short name begins at `index`; `next` is the index behind the name. */
export function shortNameAt(
  tokens: Tokens,
  index: number,
): { readonly value: { readonly number: number; readonly year: number }; readonly next: number } | undefined {
  return findPhrase(NAMES_BY_WORD, tokens, index);
}

/** True where an article or a law begins. */
export function isReferenceStart(tokens: Tokens, index: number): boolean {
  return isPasal(normAt(tokens, index)) || kindAt(tokens, index) !== undefined;
}

function ministryKindAt(tokens: Tokens, index: number): KindAt | undefined {
  const word = normAt(tokens, index);
  const kind = /^permen\p{L}{0,20}$/u.test(word) ? 'Permen' : /^kepmen\p{L}{0,20}$/u.test(word) ? 'Kepmen' : undefined;
  return kind === undefined ? undefined : { kind, next: index + 1, needsNumber: false, isCode: false };
}

function isCapital(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index];
  return token !== undefined && tokens.source.slice(token.start, token.end) !== token.norm;
}

function findPhrase<T>(
  phrases: ReadonlyMap<string, readonly Phrase<T>[]>,
  tokens: Tokens,
  index: number,
): { readonly value: T; readonly next: number } | undefined {
  for (const phrase of phrases.get(normAt(tokens, index)) ?? []) {
    const next = behindPhrase(tokens, index, phrase.words);
    if (next !== undefined) return { value: phrase.value, next };
  }
  return undefined;
}

function groupByFirstWord<T>(phrases: readonly Phrase<T>[]): ReadonlyMap<string, readonly Phrase<T>[]> {
  const groups = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const first = phrase.words.slice(0, 1).join();
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}
