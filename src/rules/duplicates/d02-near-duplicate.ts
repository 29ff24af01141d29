import type { Severity } from '../../domain/issue.ts';
import { type Row, textOf } from '../../domain/row.ts';
import { parseCode } from '../../domain/values/register-code.ts';
import { findNearDuplicates, type NearDuplicate } from '../../domain/values/similarity.ts';
import { normalisedText } from '../cell-reading.ts';
import { hasEnded } from '../live-row.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';

const LEAST_SIMILARITY = 0.9;

/** Length of the code in the message. */
const SHOWN = 30;

/** All rows whose information reads the same, lowest code first. */
interface Group {
  readonly text: string;
  readonly rows: Row[];
  readonly first: Row;
  readonly firstOfUnit: Map<string, Row>;
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
    const replaced = new Set(book.entries.filter((row) => !hasEnded(row)).map((row) => textOf(row, 'replaces')));
    const proposals = groupsOf(book.proposals.filter((row) => !hasEnded(row)));
    const entries = groupsOf(book.entries.filter((row) => !hasEnded(row) && (row.code === '' || !replaced.has(row.code))));
    const similar = similarTexts([...proposals, ...entries]);
    yield* duplicatesAmong(proposals, similar);
    yield* duplicatesAmong(entries, similar);
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

/** The last search: the rounds of one run look at the same texts again. */
let last: { readonly texts: readonly string[]; readonly pairs: readonly NearDuplicate[] } = { texts: [], pairs: [] };

function nearPairs(texts: readonly string[]): readonly NearDuplicate[] {
  const isSame = texts.length === last.texts.length && texts.every((text, index) => text === last.texts[index]);
  if (!isSame) last = { texts, pairs: findNearDuplicates(texts, LEAST_SIMILARITY) };
  return last.pairs;
}

/** Texts near each other, each with the others. Both papers are searched at once, since the register repeats what was proposed. */
function similarTexts(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
  const texts = [...new Set(groups.map((group) => group.text))];
  const similar = new Map<string, string[]>();
  const note = (text: string, other: string): void => {
    const others = similar.get(text);
    if (others) others.push(other);
    else similar.set(text, [other]);
  };
  for (const { first, second } of nearPairs(texts)) {
    const [a, b] = [texts[first] ?? '', texts[second] ?? ''];
    note(a, b);
    note(b, a);
  }
  return similar;
}

function* duplicatesAmong(groups: readonly Group[], similar: ReadonlyMap<string, readonly string[]>): Iterable<Duplicate> {
  const indexOf = new Map(groups.map((group, index) => [group.text, index]));
  for (const [index, group] of groups.entries()) {
    // Of all texts that read nearly the same, the one with the lowest code is the one to keep.
    let original = index;
    for (const text of similar.get(group.text) ?? []) original = Math.min(original, indexOf.get(text) ?? index);
    yield* duplicatesIn(group, original < index ? groups[original]?.first : undefined);
  }
}

/** The rows of one text: the first of its unit stands, unless a near text with a lower code does. */
function* duplicatesIn(group: Group, original: Row | undefined): Iterable<Duplicate> {
  for (const row of group.rows) {
    const twin = group.firstOfUnit.get(unitOf(row));
    if (twin && twin !== row) yield duplicate(row, twin, 'error');
    else if (row !== group.first) yield duplicate(row, group.first, 'warning');
    else if (original) yield duplicate(row, original, 'warning');
  }
}

function duplicate(row: Row, other: Row, severity: Severity): Duplicate {
  return { row, column: 'information', severity, params: { code: shownText(other.code, SHOWN), row: other.rowNumber } };
}

/** Rows by their text, so that texts are compared once, however often they stand there; lowest code first. */
function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows.toSorted(compareRows)) {
    const text = normalisedText(row, 'information');
    if (text === '') continue;
    const unit = unitOf(row);
    const group = groups.get(text);
    if (!group) groups.set(text, { text, rows: [row], first: row, firstOfUnit: new Map([[unit, row]]) });
    else {
      group.rows.push(row);
      if (!group.firstOfUnit.has(unit)) group.firstOfUnit.set(unit, row);
    }
  }
  return [...groups.values()];
}

function unitOf(row: Row): string {
  return normalisedText(row, 'unit');
}

/** By year and number of the code; rows without a code that can be read come last, in the order of the sheet. */
function compareRows(a: Row, b: Row): number {
  const [first, second] = [parseCode(a.code), parseCode(b.code)];
  if (!first || !second) return Number(first === undefined) - Number(second === undefined) || a.rowNumber - b.rowNumber;
  return first.year - second.year || first.number - second.number || a.rowNumber - b.rowNumber;
}
