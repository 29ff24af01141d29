import type { DateSystem, SheetVisibility } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import { isSpreadsheetNamespace, RELATIONSHIP_NAMESPACES, SPREADSHEET_NAMESPACES, type Vocabulary } from './namespaces.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import type { PartReader } from './part-reader.ts';
import { parseRelationships, type Relationship, relationshipsPart } from './relationships.ts';

/** A sheet as the workbook part lists it. Chart, dialog and macro sheets have no cells: `part` is undefined. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly sheetId: number;
  readonly part: string | undefined;
}

/** What the workbook part and its relationships say. */
export interface WorkbookParts {
  /** Name of the workbook part, usually `xl/workbook.xml`. */
  readonly workbook: string;
  readonly vocabulary: Vocabulary;
  readonly dateSystem: DateSystem;
  /** In tab order. */
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | undefined;
  readonly relationships: readonly Relationship[];
}

/** Sheet kinds that hold no cells to read. */
const CELLLESS_KINDS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Finds the workbook part and its sheets. Throws `workbook-not-xlsx` for another Office format, `workbook-malformed`. */
export function readWorkbookParts(reader: PartReader): WorkbookParts {
  const workbook = findWorkbookPart(reader);
  const relationships = parseRelationships(reader.requireText(relationshipsPart(workbook)).xml, workbook);
  const raw = parseWorkbook(reader.requireText(workbook).xml, workbook);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return {
    workbook,
    vocabulary: raw.vocabulary,
    dateSystem: raw.dateSystem,
    sheets: raw.sheets.map((sheet) => locateSheet(sheet, byId.get(sheet.relationship), workbook)),
    sharedStrings: relationships.find(({ kind }) => kind === 'sharedStrings')?.target,
    relationships,
  };
}

function findWorkbookPart(reader: PartReader): string {
  const root = parseRelationships(reader.requireText(relationshipsPart('')).xml, '');
  const part = root.find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined) throw new AppError('workbook-not-xlsx', { found: 'zip' });
  if (/\.bin$/iu.test(part)) throw new AppError('workbook-not-xlsx', { found: 'xlsb' });
  return part;
}

interface RawSheet extends Omit<SheetEntry, 'part'> {
  readonly relationship: string;
}

interface RawWorkbook {
  vocabulary: Vocabulary;
  dateSystem: DateSystem;
  readonly sheets: RawSheet[];
}

function parseWorkbook(xml: string, part: string): RawWorkbook {
  const workbook: RawWorkbook = { vocabulary: 'transitional', dateSystem: 1900, sheets: [] };
  parseXml(xml, part, {
    open(element) {
      if (element.path.length === 0) workbook.vocabulary = vocabularyOf(element);
      if (!isSpreadsheetNamespace(element.uri)) return;
      if (element.local === 'workbookPr' && isTrue(element.attribute('date1904'))) workbook.dateSystem = 1904;
      if (element.local === 'sheet' && element.path.at(-1) === 'sheets') workbook.sheets.push(readSheet(element));
    },
  });
  return workbook;
}

function vocabularyOf(root: XmlElement): Vocabulary {
  if (root.local !== 'workbook' || !isSpreadsheetNamespace(root.uri))
    throw new AppError('workbook-not-xlsx', { found: root.local });
  return root.uri === SPREADSHEET_NAMESPACES.strict ? 'strict' : 'transitional';
}

function readSheet(element: XmlElement): RawSheet {
  const { transitional, strict } = RELATIONSHIP_NAMESPACES;
  return {
    name: element.attribute('name') ?? '',
    sheetId: Number(element.attribute('sheetId') ?? 0),
    visibility: visibilityOf(element.attribute('state')),
    relationship: element.attribute('id', transitional) ?? element.attribute('id', strict) ?? '',
  };
}

function visibilityOf(state: string | undefined): SheetVisibility {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

function locateSheet(
  { relationship: id, ...sheet }: RawSheet,
  relationship: Relationship | undefined,
  workbook: string,
): SheetEntry {
  if (relationship?.kind === 'worksheet') return { ...sheet, part: relationship.target };
  if (relationship && CELLLESS_KINDS.has(relationship.kind)) return { ...sheet, part: undefined };
  throw new AppError('workbook-malformed', { part: workbook, reason: 'sheet-without-part', sheet: sheet.name });
}

/** A boolean attribute (XML Schema Part 2, 3.2.2). */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
