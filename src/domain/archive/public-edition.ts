import { findPersonalData } from '../values/personal-data.ts';
import type { ArchiveDocument } from './archive-document.ts';
import { layOutList } from './lay-out-list.ts';
import type { PrintSheet } from './print-sheet.ts';

/** The public edition as data: printed columns of the entries in force, nothing else (decision 26). */
export interface PublicEdition {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  /** One text per column. */
  readonly rows: readonly (readonly string[])[];
}

const CSV_NAME = 'daftar-publik.csv';
const JSON_NAME = 'daftar-publik.json';
/** Running number: an integer in data, a text in print. */
const NUMBER_KEY = 'no';
const CODE_KEY = 'kode';
/** A byte order mark: without it Excel takes UTF-8 for the computer's own encoding. */
const BOM = '\uFEFF';
/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), at the beginning of a cell and after
 * anything that a spreadsheet with another list separator takes for one.
 */
const FORMULA = /(?<=^|[;,\t\r\n|])( *)(?=[=+\-@\t\r])/gu;

export function publicEditionOf(document: ArchiveDocument): PublicEdition {
  const keys = new Map(document.register.columns.map((column) => [column.id, column.key]));
  const columns = document.list.columns.map(({ id, above, header }) => ({
    key: String(keys.get(id)),
    title: above === undefined ? header : `${above}: ${header}`,
  }));
  return { columns, rows: document.list.rows };
}

/** The list for publication: signed by the office, not by a person, without NIP. */
export function layOutPublicList(document: ArchiveDocument): PrintSheet {
  return layOutList({ ...document, signature: { ...document.signature, name: '', rank: '', nip: '' } });
}

/** A text that no spreadsheet runs: an apostrophe stands before what it would take for a formula. */
export function guardFormula(text: string): string {
  return text.replace(FORMULA, "$1'");
}

function csvCell(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}

/** The rows as CSV (RFC 4180), UTF-8 with a byte order mark, every cell quoted, formulas disarmed. */
export function publicCsv({ columns, rows }: PublicEdition): string {
  const lines = [columns.map((column) => column.key), ...rows];
  return `${BOM}${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Cells of a CSV text, up to the first that is spelt as none can be; the guard of `publicCsv` is left as it stands. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  let current: string[] = [];
  const rows = [current];
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  for (const [, quoted, plain, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/guy)) {
    if (end === '' && quoted === undefined && plain === '') break;
    current.push(quoted === undefined ? String(plain) : quoted.replaceAll('""', '"'));
    if (end === ',' || end === '') continue;
    current = [];
    rows.push(current);
  }
  return rows.filter((cells) => cells.length > 0);
}

/** The rows as a JSON array of objects, exact texts, running numbers as numbers. */
export function publicJson({ columns, rows }: PublicEdition): string {
  const lines = rows.map((cells) => {
    const entries = columns.map(({ key }, index) => [key, key === NUMBER_KEY ? Number(cells[index]) : String(cells[index])]);
    return `  ${JSON.stringify(Object.fromEntries(entries))}`;
  });
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function fieldOf({ key, title }: PublicEdition['columns'][number]): object {
  if (key === NUMBER_KEY) return { name: key, title, type: 'integer', constraints: { required: true, unique: true, minimum: 1 } };
  if (key === CODE_KEY) {
    const constraints = { required: true, unique: true, pattern: '^DIK-[0-9]{4}-[0-9]{3,}$' };
    return { name: key, title, type: 'string', constraints };
  }
  return { name: key, title, type: 'string', constraints: { required: true } };
}

/** Description of the public files for programs (Frictionless Data Package 1.0). */
export function dataPackageJson(document: ArchiveDocument, edition: PublicEdition): string {
  const schema = { fields: edition.columns.map(fieldOf), primaryKey: CODE_KEY };
  const { license, csvNote } = document.publication;
  const resource = { encoding: 'utf-8', schema };
  const value = {
    profile: 'data-package',
    name: document.packageNumber.toLowerCase(),
    id: document.footer.contentDigest,
    title: document.titleLines.join(' '),
    created: `${document.provenance.asOf}T00:00:00Z`,
    licenses: [license],
    contributors: [
      { title: document.author, role: 'publisher' },
      { title: document.publication.official, role: 'author' },
    ],
    decree: document.decree,
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'daftar-publik-csv',
        path: CSV_NAME,
        format: 'csv',
        mediatype: 'text/csv',
        description: csvNote,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        ...resource,
      },
      // The tabular profile is for CSV files; the schema tells the same of the JSON file.
      {
        profile: 'data-resource',
        name: 'daftar-publik-json',
        path: JSON_NAME,
        format: 'json',
        mediatype: 'application/json',
        ...resource,
      },
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Codes of rows whose public texts hold what rule R01 keeps out. The register was checked before; this looks at the very texts
 * that are published.
 */
export function findLeaks({ columns, rows }: PublicEdition, provinceCodes: ReadonlySet<string>): readonly string[] {
  const codeAt = columns.findIndex(({ key }) => key === CODE_KEY);
  const leaking = rows.filter((cells) => cells.some((text) => findPersonalData(text, provinceCodes).length > 0));
  return leaking.map((cells) => String(cells[codeAt]));
}
