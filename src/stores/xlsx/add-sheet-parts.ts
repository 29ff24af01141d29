import { cellAddress } from '../../domain/workbook/a1.ts';
import type { SheetBlueprint } from '../../domain/workbook/blueprint.ts';
import type { SheetVisibility } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import { createCell } from './cell-xml.ts';
import {
  CONTENT_TYPES,
  isSpreadsheetNamespace,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIP_NAMESPACES,
  SPREADSHEET_NAMESPACES,
  WORKSHEET_CONTENT_TYPE,
} from './namespaces.ts';
import { parseXml } from './parse-xml.ts';
import type { PartReader } from './part-reader.ts';
import { relationshipsPart } from './relationships.ts';
import { spliceText } from './splice-text.ts';
import { asOpenTag, tagName } from './start-tag.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { encodePart, type PartText } from './xml-encoding.ts';
import { encodeAttribute } from './xml-text.ts';
import type { ZipPart } from './zip-entry.ts';

/** The part that lists the content types (ISO 29500-2, 7.2.3.1). */
const CONTENT_TYPES_PART = '[Content_Types].xml';

const STATES: Readonly<Record<SheetVisibility, string>> = {
  visible: '',
  hidden: ' state="hidden"',
  'very-hidden': ' state="veryHidden"',
};

interface NewSheet {
  readonly blueprint: SheetBlueprint;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly part: string;
}

/**
 * The parts that change when whole sheets join a workbook: a new part each, and their names in workbook, relationships
 * and content types. Cells carry values only; `styles` of the blueprint are left aside. The names must be free
 * (`assertSheetsFit`).
 */
export function addSheetParts(
  reader: PartReader,
  parts: WorkbookParts,
  partNames: readonly string[],
  sheets: readonly SheetBlueprint[],
): readonly ZipPart[] {
  const fresh = nameSheets(parts, partNames, sheets);
  const relationships = relationshipsPart(parts.workbook);
  return [
    ...fresh.map((sheet) => ({
      name: sheet.part,
      bytes: Buffer.from(worksheetXml(sheet.blueprint, SPREADSHEET_NAMESPACES[parts.vocabulary]), 'utf8'),
    })),
    editPart(reader, parts.workbook, (xml) => listSheets(xml, parts, fresh)),
    editPart(reader, relationships, (xml) =>
      appendChildren(xml, relationships, PACKAGE_RELATIONSHIPS, 'Relationships', (prefix) =>
        fresh.map((sheet) => relationshipXml(sheet, parts, prefix)),
      ),
    ),
    editPart(reader, CONTENT_TYPES_PART, (xml) =>
      appendChildren(xml, CONTENT_TYPES_PART, CONTENT_TYPES, 'Types', (prefix) =>
        fresh.map((sheet) => overrideXml(sheet, prefix)),
      ),
    ),
  ];
}

function editPart(reader: PartReader, name: string, edit: (xml: string) => string): ZipPart {
  const text: PartText = reader.requireText(name);
  return { name, bytes: encodePart({ ...text, xml: edit(text.xml) }) };
}

/** Free part names and numbers for the new sheets. */
function nameSheets(parts: WorkbookParts, partNames: readonly string[], sheets: readonly SheetBlueprint[]): readonly NewSheet[] {
  const takenParts = new Set(partNames.map((name) => name.toLowerCase()));
  const takenIds = new Set(parts.relationships.map(({ id }) => id));
  const lastId = Math.max(0, ...parts.sheets.map(({ sheetId }) => sheetId));
  return sheets.map((blueprint, index) => ({
    blueprint,
    sheetId: lastId + index + 1,
    relationshipId: takeFree(takenIds, (number) => `rId${number}`),
    part: takeFree(takenParts, (number) => `${folderOf(parts.workbook)}worksheets/sheet${number}.xml`),
  }));
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The first name that is not taken; takes it. */
function takeFree(taken: Set<string>, nameOf: (number: number) => string): string {
  let number = 1;
  while (taken.has(nameOf(number).toLowerCase()) || taken.has(nameOf(number))) number += 1;
  taken.add(nameOf(number));
  return nameOf(number);
}

function listSheets(xml: string, parts: WorkbookParts, fresh: readonly NewSheet[]): string {
  const namespace = RELATIONSHIP_NAMESPACES[parts.vocabulary];
  return appendChildren(xml, parts.workbook, undefined, 'sheets', (prefix) =>
    fresh.map(
      ({ blueprint, sheetId, relationshipId }) =>
        `<${prefix}sheet name="${encodeAttribute(blueprint.name)}" sheetId="${sheetId}"${STATES[blueprint.visibility]} xmlns:r="${namespace}" r:id="${relationshipId}"/>`,
    ),
  );
}

/** Adds children at the end of the first element of that name; `namespace` undefined stands for the spreadsheet's. */
function appendChildren(
  xml: string,
  part: string,
  namespace: string | undefined,
  local: string,
  childrenOf: (prefix: string) => readonly string[],
): string {
  let parent:
    | { readonly prefix: string; readonly start: number; readonly openEnd: number; readonly isEmpty: boolean }
    | undefined;
  let closeStart = 0;
  parseXml(xml, part, {
    open({ local: name, uri, prefix, start, openEnd, isSelfClosing }) {
      const isSought = name === local && (namespace === undefined ? isSpreadsheetNamespace(uri) : uri === namespace);
      if (isSought) parent ??= { prefix, start, openEnd, isEmpty: isSelfClosing };
    },
    close(name, _path, start) {
      if (name === local) closeStart = start;
    },
  });
  if (!parent) throw new AppError('workbook-malformed', { part, reason: `no-${local}` });
  const text = childrenOf(parent.prefix).join('');
  if (!parent.isEmpty) return spliceText(xml, [{ start: closeStart, end: closeStart, text }]);
  const tag = xml.slice(parent.start, parent.openEnd);
  return spliceText(xml, [{ start: parent.start, end: parent.openEnd, text: `${asOpenTag(tag)}${text}</${tagName(tag)}>` }]);
}

function relationshipXml({ relationshipId, part }: NewSheet, { vocabulary, workbook }: WorkbookParts, prefix: string): string {
  const target = encodeAttribute(part.slice(folderOf(workbook).length));
  return `<${prefix}Relationship Id="${relationshipId}" Type="${RELATIONSHIP_NAMESPACES[vocabulary]}/worksheet" Target="${target}"/>`;
}

function overrideXml({ part }: NewSheet, prefix: string): string {
  return `<${prefix}Override PartName="/${encodeAttribute(part)}" ContentType="${WORKSHEET_CONTENT_TYPE}"/>`;
}

function worksheetXml(sheet: SheetBlueprint, namespace: string): string {
  const columns = sheet.columns
    .map(
      ({ width, hidden }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const rows = sheet.rows
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, cells }) => {
      const filled = cells
        .toSorted((a, b) => a.column - b.column)
        .map(({ column, value }) =>
          value === null || value === '' ? '' : createCell(cellAddress(row, column), undefined, value, ''),
        );
      return `<row r="${row}">${filled.join('')}</row>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    columns === '' ? '' : `<cols>${columns}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    '</worksheet>',
  ].join('');
}
