import { type Row, textOf } from '../row.ts';
import { entryState } from '../status/status.ts';
import type { ColumnTemplate } from '../template/template.ts';
import { parseLetters } from '../values/letters.ts';
import { formatIndonesian, type LocalDate } from '../values/local-date.ts';
import { formatNip } from '../values/nip.ts';
import { normaliseChoice } from '../values/normalise-text.ts';
import { compareRowCodes } from '../values/register-code.ts';
import { archiveCell, canonicalCell, wellFormed } from './archive-cell.ts';
import type {
  ArchiveCell,
  ArchiveDocument,
  ArchiveMinutes,
  ArchiveProvenance,
  Decree,
  FullRegister,
  PrintedList,
  RegisterColumn,
} from './archive-document.ts';
import type { ArchiveLayout, LabelledLine, PaperName } from './archive-layout.ts';
import { type ArchiveContent, contentDigest, formatDigest, shortDigest } from './checksum.ts';
import { decreesOf, isArchived, isInForce } from './choose-decree.ts';
import { type Fields, fillKnown, fillLine, fillText, inCase } from './fill-text.ts';
import type { PreviousPackage } from './package-facts.ts';
import type { Picture } from './picture.ts';

/** Everything that an archive is a function of. */
export interface ArchiveInput {
  /** All rows of the register sheet, in any order. */
  readonly rows: readonly Row[];
  /** Columns of the register sheet. */
  readonly registerColumns: readonly ColumnTemplate[];
  /** Values of `Identitas` by field id. */
  readonly identity: Readonly<Record<string, string>>;
  readonly layout: ArchiveLayout;
  /** The decree that the annex block names; see `chooseDecree`. */
  readonly decree: Decree;
  /** The day whose state is archived. */
  readonly date: LocalDate;
  /** `ARSIP-2026-001`; see `nextPackageNumber`. */
  readonly packageNumber: string;
  readonly rulePack: string;
  readonly templateVersion: number;
  /** What the determination covers; the year of the decree when absent. */
  readonly period?: string;
  /** The package before in the chain (decision 22). */
  readonly previous?: PreviousPackage;
  /** The office's logo for the letterhead. */
  readonly logo?: Picture;
}

/** Fields of `Identitas` that the printed head shows; a change of any makes other content. */
const OFFICE_FIELDS = [
  'government',
  'agency',
  'agencyCode',
  'address',
  'phone',
  'email',
  'website',
  'city',
  'postalCode',
] as const;
const OFFICIAL_FIELDS = ['decreeOfficialTitle', 'decreeOfficialName', 'decreeOfficialRank', 'decreeOfficialNip'] as const;

function nipDigits(text: string): string {
  const digits = text.replace(/\D/gu, '');
  return digits.length === 18 ? digits : text;
}

/** A NIP as it is printed: 8, 6, 1 and 3 digits; any other text as it stands. */
export function printedNip(text: string): string {
  const digits = nipDigits(text);
  return /^\d{18}$/u.test(digits) ? formatNip(digits) : text;
}

export interface CleanIdentity extends Fields {
  readonly agency: string;
  readonly decreeOfficialNip: string;
}

/** Values of `Identitas` as they are printed: trimmed, numbers of persons as digits. */
export function cleanIdentity(identity: Readonly<Record<string, string>>): CleanIdentity {
  const cleaned = Object.entries(identity).map(([id, text]) => [id, wellFormed(text).trim()] as const);
  const fields = Object.fromEntries(cleaned);
  return { ...fields, agency: fields['agency'] ?? '', decreeOfficialNip: nipDigits(fields['decreeOfficialNip'] ?? '') };
}

function pick(fields: Fields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? '']));
}

/** The paper that `Identitas` names; Folio, the everyday paper of offices, when it names none that is known. */
export function paperOf(identity: Readonly<Record<string, string>>): PaperName {
  return normaliseChoice(identity['paper'] ?? '') === 'a4' ? 'a4' : 'folio';
}

function registerColumn(column: ColumnTemplate): RegisterColumn {
  const { id, key, header, type, width } = column;
  return { id, key, header: column.above === undefined ? header : `${column.above}: ${header}`, type, width };
}

function rowCells(row: Row, index: number, columns: readonly ColumnTemplate[]): readonly ArchiveCell[] {
  return columns.map((column) => (column.id === 'sequence' ? { kind: 'number', value: index + 1 } : archiveCell(row, column)));
}

function archivedColumns(input: ArchiveInput): readonly ColumnTemplate[] {
  return input.registerColumns.filter((column) => !input.layout.omittedColumns.includes(column.id));
}

function buildRegister(input: ArchiveInput, rows: readonly Row[], fields: Fields): FullRegister {
  const columns = archivedColumns(input);
  return {
    sheet: input.layout.sheets.register,
    titleLines: input.layout.registerTitle.map((line) => fillText(line, fields)),
    columns: columns.map(registerColumn),
    rows: rows.map((row, index) => rowCells(row, index, columns)),
  };
}

/** An entry as canonical JSON holds it; the running number says nothing about the entry and is left out. */
function canonicalRow(row: Row, columns: readonly ColumnTemplate[]): Readonly<Record<string, string | number>> {
  const members: Record<string, string | number> = {};
  for (const column of columns) {
    const value = canonicalCell(archiveCell(row, column));
    if (value !== undefined && column.id !== 'sequence') members[column.key] = value;
  }
  return members;
}

function printedText(row: Row, index: number, id: ColumnTemplate['id']): string {
  return id === 'sequence' ? String(index + 1) : wellFormed(textOf(row, id));
}

function letterCounts(rows: readonly Row[]): ArchiveProvenance['letters'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const letter of parseLetters(textOf(row, 'letters')).letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].map(([letter, count]) => ({ letter, rows: count })).sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

function decreeFields(decree: Decree): Fields {
  const number = wellFormed(decree.number);
  return { decreeNumber: number, decreeDate: formatIndonesian(decree.date), decreeYear: decree.date.slice(0, 4) };
}

function countFields(rows: readonly Row[]): Fields {
  const states = rows.map(entryState);
  const count = (state: string): string => String(states.filter((other) => other === state).length);
  return { amended: count('amended'), opened: count('opened'), revoked: count('revoked') };
}

/** The labels with their fields filled in. */
export function fillLabels(lines: readonly LabelledLine[], fields: Fields): readonly LabelledLine[] {
  return lines.map((line) => ({ label: line.label, value: fillText(line.value, fields) }));
}

function countsOf(input: ArchiveInput, archived: readonly Row[], printed: number): ArchiveProvenance['counts'] {
  return { inForce: printed, closed: archived.length - printed, awaitingDecree: input.rows.length - archived.length };
}

/** Every field that provenance and minutes may name. */
function allFields(counts: ArchiveProvenance['counts'], archived: readonly Row[], fields: Fields): Fields {
  return {
    ...fields,
    ...countFields(archived),
    inForce: String(counts.inForce),
    closed: String(counts.closed),
    awaitingDecree: String(counts.awaitingDecree),
  };
}

function buildMinutes(layout: ArchiveLayout['minutes'], letters: ArchiveProvenance['letters'], fields: Fields): ArchiveMinutes {
  return {
    sheet: layout.sheet,
    titleLines: layout.titleLines.map((line) => fillText(line, fields)),
    opening: fillText(layout.opening, fields),
    facts: fillLabels(layout.facts, fields).filter((fact) => fact.value !== ''),
    statusTitle: layout.statusTitle,
    statuses: fillLabels(layout.statuses, fields),
    letterTitle: layout.letterTitle,
    letters: letters.map(({ letter, rows }) => {
      const own = { ...fields, letter, rows: String(rows) };
      return { label: fillText(layout.letter.label, own), value: fillText(layout.letter.value, own) };
    }),
    placeAndDate: fillText(layout.placeAndDate, fields),
    closing: fillText(layout.closing, fields),
  };
}

function buildProvenance(
  input: ArchiveInput,
  archived: readonly Row[],
  counts: ArchiveProvenance['counts'],
  all: Fields,
): ArchiveProvenance {
  const { provenance, sheets } = input.layout;
  const decrees = decreesOf(archived);
  return {
    sheet: sheets.provenance,
    asOf: input.date,
    rulePack: input.rulePack,
    templateVersion: input.templateVersion,
    counts,
    letters: letterCounts(archived.filter(isInForce)),
    decrees,
    title: provenance.title,
    lines: fillLabels(provenance.lines, all).filter(({ value }) => value !== ''),
    decreesTitle: provenance.decreesTitle,
    decreeLines: decrees.map((decree) => {
      const own = { ...all, ...decreeFields(decree), rows: String(decree.rows) };
      return { label: fillText(provenance.decree.label, own), value: fillText(provenance.decree.value, own) };
    }),
    notesTitle: provenance.notesTitle,
    notes: provenance.notes.map((note) => fillText(note, all)),
  };
}

function periodOf(input: ArchiveInput): string {
  return input.period ?? input.decree.date.slice(0, 4);
}

/** Every field that the layout may name. */
function archiveFields(input: ArchiveInput, identity: CleanIdentity, printed: number, digest: string): Fields {
  const nip = identity.decreeOfficialNip;
  return {
    ...identity,
    ...decreeFields(input.decree),
    nip: printedNip(nip),
    period: periodOf(input),
    previousNumber: input.previous?.number ?? '',
    previousDigest: input.previous?.packageDigest ?? '',
    logoDigest: input.logo?.digest ?? '',
    asOf: formatIndonesian(input.date),
    packageNumber: input.packageNumber,
    rowCount: String(printed),
    contentDigest: digest,
    shortDigest: formatDigest(shortDigest(digest)),
    rulePack: input.rulePack,
    templateVersion: String(input.templateVersion),
  };
}

function contentOf(input: ArchiveInput, identity: Fields, archived: readonly Row[]): ArchiveContent {
  const columns = archivedColumns(input);
  const decree = { number: wellFormed(input.decree.number), date: input.decree.date, ...pick(identity, OFFICIAL_FIELDS) };
  // A logo is printed like the name of the office: another one makes another letterhead.
  const logo = input.logo && { logo: input.logo.digest };
  return {
    head: { office: { ...pick(identity, OFFICE_FIELDS), ...logo }, decree },
    rows: archived.map((row) => canonicalRow(row, columns)),
  };
}

/** The lines of the letterhead that have something to say. */
export function buildLetterhead(layout: ArchiveLayout, fields: Fields): ArchiveDocument['letterhead'] {
  return layout.letterhead.map((line) => ({ role: line.role, text: fillLine(line, fields) })).filter((line) => line.text !== '');
}

function buildHead(
  layout: ArchiveLayout,
  fields: Fields,
): Pick<ArchiveDocument, 'letterhead' | 'annex' | 'titleLines' | 'signature'> {
  const { annex, signature } = layout;
  return {
    letterhead: buildLetterhead(layout, fields),
    annex: { heading: fillText(annex.heading, fields), lines: fillLabels(annex.lines, fields) },
    titleLines: layout.titleLines.map((line) => inCase(fillText(line.text, fields), line.isUpperCase)),
    signature: {
      placeAndDate: fillText(signature.placeAndDate, fields),
      title: fillText(signature.title, fields),
      name: fillText(signature.name, fields),
      rank: fillText(signature.rank, fields),
      nip: fillText(signature.nip, fields),
    },
  };
}

function buildList(layout: ArchiveLayout, printed: readonly Row[]): PrintedList {
  return {
    sheet: layout.sheets.list,
    columns: layout.printedColumns,
    rows: printed.map((row, index) => layout.printedColumns.map((column) => printedText(row, index, column.id))),
    emptyText: layout.empty,
    continuedMark: layout.continued,
  };
}

/**
 * The archived register of one package: a pure function of its input (decision 23). Printed are the entries in force, in
 * the order of their codes; the full register holds every entry but those that await their decree, which are counted.
 * Title year, place and date of signing are those of the chosen decree.
 */
export function buildArchive(input: ArchiveInput): ArchiveDocument {
  const { layout, packageNumber } = input;
  const archived = input.rows.filter(isArchived).sort((a, b) => compareRowCodes(a.code, b.code));
  const printed = archived.filter(isInForce);
  const identity = cleanIdentity(input.identity);
  const register = buildRegister(input, archived, { ...identity, asOf: formatIndonesian(input.date) });
  const content = contentOf(input, identity, archived);
  const digest = contentDigest(content);
  const fields = archiveFields(input, identity, printed.length, digest);
  const counts = countsOf(input, archived, printed.length);
  const all = allFields(counts, archived, fields);
  const provenance = buildProvenance(input, archived, counts, all);
  const head = buildHead(layout, fields);
  return {
    packageNumber,
    period: periodOf(input),
    decree: { number: wellFormed(input.decree.number), date: input.decree.date },
    content,
    publication: { ...layout.publication, official: head.signature.title.replace(/,$/u, '') },
    title: `${head.titleLines.join(' ')} (${packageNumber})`,
    author: identity.agency,
    page: layout.papers[paperOf(identity)],
    ...head,
    ...(input.logo && { logo: input.logo }),
    list: buildList(layout, printed),
    register,
    footer: {
      packageNumber,
      rowCount: printed.length,
      contentDigest: digest,
      shortDigest: shortDigest(digest),
      left: fillText(layout.footer.left, fields),
      right: fillKnown(layout.footer.right, fields),
    },
    provenance,
    minutes: buildMinutes(layout.minutes, provenance.letters, all),
  };
}
