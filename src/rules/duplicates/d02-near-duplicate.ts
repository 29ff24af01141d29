import type { Severity } from '../../domain/issue.ts';
import type { Row } from '../../domain/row.ts';
import { int32At, textAt } from '../../domain/values/array-access.ts';
import { compareParsedCodes, parseCode } from '../../domain/values/register-code.ts';
import { findFirstAlike } from '../../domain/values/similarity.ts';
import { normalisedText } from '../cell-reading.ts';
import { hasEnded } from '../live-row.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { type FamilyOf, rowFamilies } from './row-families.ts';

const LEAST_SIMILARITY = 0.9;

/** Length of the code in the message. */
const SHOWN = 30;

/** All rows whose information reads the same, lowest code first. */
interface Group {
  readonly text: string;
  readonly first: Row;
  /** The rows after the first. */
  readonly others: Row[];
}

interface Paper {
  readonly groups: readonly Group[];
  readonly familyOf: FamilyOf;
}

export const nearDuplicate: Rule = defineRule<{ readonly code: string; readonly row: number }>({
  code: 'D02',
  name: 'near-duplicate',
  scope: 'workbook',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['information', 'unit'],
  since: '2010-04-30',
  sources: ['PP 61/2010 Pasal 4 ayat (2)'],
  text: {
    id: {
      title: 'Satu informasi satu baris',
      guide:
        'Informasi yang sama pada unit yang sama adalah kesalahan. Yang sangat mirip, atau sama tetapi pada unit lain, diperiksa kembali.',
      message: (p) => `Informasi ini sudah ada pada ${p.code === '' ? `baris ${p.row}` : p.code}.`,
    },
    en: {
      title: 'One information, one row',
      message: (p) => `This information stands already in ${p.code === '' ? `row ${p.row}` : p.code}.`,
    },
  },
  *check(book) {
    const proposals = paperOf(book.proposals);
    const entries = paperOf(book.entries);
    const [ofProposals, ofEntries] = originalsOf(namesOf(proposals), namesOf(entries));
    yield* duplicatesAmong(proposals, ofProposals);
    yield* duplicatesAmong(entries, ofEntries);
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: { information: 'Rekaman kamera ruang server' },
        others: [{ code: 'U-2026-002', information: 'Rekaman kamera ruang pelayanan dan tempat parkir' }],
      },
      {
        paper: 'proposed',
        cells: { information: 'Isi register akta kelahiran', withdrawnOn: '01/05/2026' },
        others: [{ code: 'U-2026-002', information: 'Isi register akta kelahiran' }],
      },
      { paper: 'register', cells: {}, others: [{ code: 'DIK-2026-002', replaces: 'DIK-2026-001', status: 'Menunggu SK' }] },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { information: 'Isi register akta kelahiran' },
        others: [{ code: 'U-2026-002', information: ' isi register akta  kelahiran.' }],
        params: { code: 'U-2026-001', row: 5 },
      },
      {
        paper: 'proposed',
        cells: { code: 'U-2026-010', information: 'Isi register akta kelahiran dan catatan pinggirnya' },
        others: [{ code: 'U-2026-002', information: 'Isi register akta kelahiran dan catatan pinggir' }],
        params: { code: 'U-2026-002', row: 6 },
      },
      {
        paper: 'register',
        cells: {},
        others: [{ code: 'DIK-2026-002', unit: 'Sekretariat' }],
        params: { code: 'DIK-2026-001', row: 5 },
      },
    ],
  },
  guideExamples: { right: 'Setiap informasi satu kali', wrong: 'Informasi yang sama pada U-2026-004 dan U-2026-029' },
});

interface Duplicate {
  readonly row: Row;
  readonly column: 'information';
  readonly severity: Severity;
  readonly params: { readonly code: string; readonly row: number };
}

/** What is searched: the texts of a paper, lowest code first, with the family of each that has more than one text, or ''. */
interface Names {
  readonly texts: readonly string[];
  readonly families: readonly string[];
}

/** For each text the place of the first one before it that reads nearly the same and is of another family, or -1: the one to keep. */
type Originals = Int32Array;

interface Searched extends Names {
  readonly originals: Originals;
}

/** The last searches of both papers: the rounds of one run look at the same texts again. */
let lastProposals: Searched = { texts: [], families: [], originals: new Int32Array(0) };
let lastEntries: Searched = lastProposals;

function originalsOf(proposals: Names, entries: Names): readonly [Originals, Originals] {
  if (!isSameSearch(proposals, lastProposals)) lastProposals = searched(proposals);
  if (!isSameSearch(entries, lastEntries)) lastEntries = picked(entries, lastProposals) ?? searched(entries);
  return [lastProposals.originals, lastEntries.originals];
}

function searched(names: Names): Searched {
  return { ...names, originals: findFirstAlike(names.texts, LEAST_SIMILARITY, names.families) };
}

/**
 * What a search would find, taken from one in a longer list in the same order, as long as that did not find a text which is missing here. The
 * register repeats what was proposed, so that this spares most searches.
 */
function picked(names: Names, from: Searched): Searched | undefined {
  if (hasFamilies(names) || hasFamilies(from)) return undefined;
  const { texts } = names;
  const placeOf = new Map(texts.map((text, place) => [text, place]));
  const originals = new Int32Array(texts.length).fill(-1);
  let place = 0;
  for (const [index, text] of from.texts.entries()) {
    if (text !== texts[place]) continue;
    const original = int32At(from.originals, index);
    const here = original < 0 ? -1 : placeOf.get(textAt(from.texts, original));
    if (here === undefined) return undefined;
    originals[place] = here;
    place += 1;
  }
  return place === texts.length ? { ...names, originals } : undefined;
}

function hasFamilies({ families }: Names): boolean {
  return families.some((family) => family !== '');
}

function isSameSearch(names: Names, last: Names): boolean {
  return isSame(names.texts, last.texts) && isSame(names.families, last.families);
}

function isSame(texts: readonly string[], others: readonly string[]): boolean {
  return texts.length === others.length && texts.every((text, place) => text === others[place]);
}

function* duplicatesAmong({ groups, familyOf }: Paper, originals: Originals): Iterable<Duplicate> {
  for (const [place, group] of groups.entries()) yield* duplicatesIn(group, groups[int32At(originals, place)]?.first, familyOf);
}

/** The rows of one text: the first of its unit stands, unless a near text with a lower code does. */
function* duplicatesIn({ first, others }: Group, original: Row | undefined, familyOf: FamilyOf): Iterable<Duplicate> {
  if (original) yield duplicate(first, original, 'warning');
  if (others.length === 0) return;
  const firstOfUnit = new Map([[unitOf(first), first]]);
  const families = new Set([familyOf(first)]);
  for (const row of others) {
    const twin = firstOfUnit.get(unitOf(row));
    if (!twin) firstOfUnit.set(unitOf(row), row);
    const family = familyOf(row);
    // An older row of the family has been compared already, or stands itself.
    const isKnown = family !== '' && families.has(family);
    families.add(family);
    if (isKnown) continue;
    yield twin ? duplicate(row, twin, 'error') : duplicate(row, first, 'warning');
  }
}

function duplicate(row: Row, other: Row, severity: Severity): Duplicate {
  return { row, column: 'information', severity, params: { code: shownText(other.code, SHOWN), row: other.rowNumber } };
}

function paperOf(rows: readonly Row[]): Paper {
  return { groups: groupsOf(rows.filter((row) => !hasEnded(row))), familyOf: rowFamilies(rows) };
}

/** Rows by their text, so that texts are compared once, however often they stand there; lowest code first. */
function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of byCode(rows)) {
    const text = normalisedText(row, 'information');
    const group = groups.get(text);
    if (group) group.others.push(row);
    else if (text !== '') groups.set(text, { text, first: row, others: [] });
  }
  return [...groups.values()];
}

function namesOf({ groups, familyOf }: Paper): Names {
  const families = groups.map(({ first }) => familyOf(first));
  const [known, shared] = [new Set<string>(), new Set<string>()];
  for (const family of families) (known.has(family) ? shared : known).add(family);
  // A family with one text says nothing here; named all the same, it would make every new code a new search.
  return { texts: groups.map(({ text }) => text), families: families.map((family) => (shared.has(family) ? family : '')) };
}

function unitOf(row: Row): string {
  return normalisedText(row, 'unit');
}

interface CodedRow {
  readonly row: Row;
  readonly code: ReturnType<typeof parseCode>;
}

/** By year and number of the code; rows without a code that can be read come last, in the order of the sheet. */
function byCode(rows: readonly Row[]): readonly Row[] {
  const coded = rows.map((row) => ({ row, code: parseCode(row.code) }));
  return coded.sort(compareCoded).map(({ row }) => row);
}

function compareCoded(a: CodedRow, b: CodedRow): number {
  return compareParsedCodes(a.code, b.code) || a.row.rowNumber - b.row.rowNumber;
}
