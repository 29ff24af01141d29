import { hash } from 'node:crypto';
import { JUDGED_COLUMNS, type JudgedColumn, type JudgedHashes } from './memory.ts';
import { readOnce } from './read-once.ts';
import { type Row, textOf } from './row.ts';
import type { ColumnId } from './template/template.ts';
import { isLocalDate } from './values/local-date.ts';
import { collapseText, normaliseText } from './values/normalise-text.ts';

/** 64 bits: enough to notice a change, short enough for one line of the hidden sheet. */
const DIGITS = 16;

/** Stands between the parts of an identity; never typed in a cell. */
const SEPARATOR = '\u001F';

/** Rows are immutable, and several steps of one run ask for the same digests. */
const known = new WeakMap<Row, JudgedHashes>();

/** First 16 hexadecimal digits of the SHA-256 of a text. */
export function shortDigest(text: string): string {
  return hash('sha256', text).slice(0, DIGITS);
}

const digestOf = readOnce((text) => shortDigest(collapseText(text)));
const NOTHING = shortDigest('');

/** Digests of the judged cells as they stand: white space collapsed, case kept (section 5.2, S05; decision 5). */
export function judgedHashes(row: Row): JudgedHashes {
  const before = known.get(row);
  if (before) return before;
  const hashes = {} as Record<JudgedColumn, string>; // filled just below, one digest for every column
  for (const column of JUDGED_COLUMNS) {
    const cell = row.cells[column];
    hashes[column] = cell ? digestOf(cell) : NOTHING;
  }
  known.set(row, hashes);
  return hashes;
}

/** Stands before the date in the identity of a test. */
const ON = '@';

/**
 * Which test the row shows: a digest of its number, and its date, `1f2e3d4c5b6a7988@2026-03-12`; '' while both cells are empty. The result is no part of it: a
 * test whose result is corrected is the same test.
 */
export function testIdentity(row: Row): string {
  const number = collapseText(textOf(row, 'testNumber'));
  const date = dateText(row, 'testedOn');
  return number === '' && date === '' ? '' : `${shortDigest(number)}${ON}${date}`;
}

/** Whether a test came after another one: it has another number or date, and was not made on an earlier day. Both are identities. */
export function isNewerTest(test: string, than: string): boolean {
  if (test === '' || test === than) return false;
  if (!than.includes(ON)) return true; // none, or one that was remembered before dates were
  const [day, dayBefore] = [test, than].map((one) => one.slice(one.indexOf(ON) + 1));
  return isLocalDate(day ?? '') && isLocalDate(dayBefore ?? '') && (day ?? '') >= (dayBefore ?? '');
}

/** Number and date of the test that a row names: what both papers hold of it. */
export function testReference(row: Row): string {
  return `${collapseText(textOf(row, 'testNumber'))}${SEPARATOR}${dateText(row, 'testedOn')}`;
}

/** Which decision the row shows (ya or tidak, date, remark), read as the rules read it; '' while all three cells are empty. */
export function decisionIdentity(row: Row): string {
  return identity([normaliseText(textOf(row, 'decision')), dateText(row, 'decidedOn'), normaliseText(textOf(row, 'remark'))]);
}

function identity(parts: readonly string[]): string {
  return parts.every((part) => part === '') ? '' : shortDigest(parts.join(SEPARATOR));
}

/** A date is the same date however it is typed; one that cannot be read is compared as text. */
function dateText(row: Row, column: ColumnId): string {
  const reading = row.readings.dates[column];
  return reading?.kind === 'date' ? reading.date : collapseText(textOf(row, column));
}
