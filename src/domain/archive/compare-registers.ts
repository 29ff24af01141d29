import type { ChangeKind } from './archive-layout.ts';
import type { FiledRow, RegisterFile } from './register-file.ts';

/** One difference between the registers of two packages. */
export interface RegisterChange {
  readonly kind: ChangeKind;
  /** Code of the entry; '' for the head. */
  readonly code: string;
  /** Key of the column or of the field of the head; '' where a whole entry came or went. */
  readonly key: string;
  /** Header of the column; the key where there is none. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

const CODE = 'kode';
const STATUS = 'status';
const INFORMATION = 'informasi';
const REPLACES = 'ganti';
const ENDS_ON = 'berakhir';
const OPENED = 'Dibuka';
/** Columns that say who determined, tested or closed an entry, and when. */
const DECISION_KEYS: ReadonlySet<string> = new Set([
  'no_uji',
  'tgl_uji',
  'no_sk',
  'tgl_sk',
  'penetap',
  'nip_penetap',
  STATUS,
  'tindakan',
  'tgl_tutup',
  'dasar_tutup',
  REPLACES,
]);
const CLOSING_KEYS: ReadonlySet<string> = new Set([STATUS, 'tindakan', 'tgl_tutup', 'dasar_tutup']);

function textAt(row: FiledRow | undefined, key: string): string {
  return String(row?.[key] ?? '');
}

function byCode(rows: readonly FiledRow[]): ReadonlyMap<string, FiledRow> {
  return new Map(rows.map((row) => [textAt(row, CODE), row]));
}

function kindOf(key: string, before: FiledRow, after: FiledRow): ChangeKind {
  if (CLOSING_KEYS.has(key) && textAt(after, STATUS) === OPENED && textAt(before, STATUS) !== OPENED) return 'opened';
  if (key === ENDS_ON && textAt(after, key) > textAt(before, key) && textAt(before, key) !== '') return 'extended';
  return DECISION_KEYS.has(key) ? 'decision' : 'text';
}

/** A new entry that replaces one of the same information is its extension (decision 8). */
function kindOfAdded(row: FiledRow, earlier: ReadonlyMap<string, FiledRow>): ChangeKind {
  const replaced = earlier.get(textAt(row, REPLACES));
  return replaced && textAt(replaced, INFORMATION) === textAt(row, INFORMATION) ? 'extended' : 'added';
}

function headerOf(file: RegisterFile, key: string): string {
  return file.columns.find((column) => column.key === key)?.header ?? key;
}

function compareEntries(before: RegisterFile, after: RegisterFile): readonly RegisterChange[] {
  const earlier = byCode(before.rows);
  const keys = [...new Set([...before.columns, ...after.columns].map((column) => column.key))];
  return after.rows.flatMap((row): readonly RegisterChange[] => {
    const code = textAt(row, CODE);
    const old = earlier.get(code);
    if (!old) {
      const kind = kindOfAdded(row, earlier);
      const previous = kind === 'extended' ? textAt(row, REPLACES) : '';
      return [{ kind, code, key: '', column: '', before: previous, after: textAt(row, INFORMATION) }];
    }
    return keys.flatMap((key) => {
      const pair = { before: textAt(old, key), after: textAt(row, key) };
      return pair.before === pair.after
        ? []
        : [{ kind: kindOf(key, old, row), code, key, column: headerOf(after, key), ...pair }];
    });
  });
}

function compareHeads(before: RegisterFile, after: RegisterFile): readonly RegisterChange[] {
  const fields = (file: RegisterFile): Readonly<Record<string, string>> => ({ ...file.head.office, ...file.head.decree });
  const [old, now] = [fields(before), fields(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    const pair = { before: old[key] ?? '', after: now[key] ?? '' };
    return pair.before === pair.after ? [] : [{ kind: 'head' as const, code: '', key, column: key, ...pair }];
  });
}

/** What differs from one register to the other: the head, entries that are gone (there must be none), entries in their order. */
export function compareRegisters(before: RegisterFile, after: RegisterFile): readonly RegisterChange[] {
  const later = byCode(after.rows);
  const removed = before.rows
    .filter((row) => !later.has(textAt(row, CODE)))
    .map(
      (row): RegisterChange => ({
        kind: 'removed',
        code: textAt(row, CODE),
        key: '',
        column: '',
        before: textAt(row, INFORMATION),
        after: '',
      }),
    );
  return [...compareHeads(before, after), ...removed, ...compareEntries(before, after)];
}
