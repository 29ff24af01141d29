/** The two vocabularies of the same format: transitional (ECMA-376, what Excel writes) and Strict (ISO 29500). */
export const SPREADSHEET_NAMESPACES = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
} as const;

export const RELATIONSHIP_NAMESPACES = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

export const WORKSHEET_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export type Vocabulary = keyof typeof SPREADSHEET_NAMESPACES;

export function isSpreadsheetNamespace(uri: string): boolean {
  return uri === SPREADSHEET_NAMESPACES.transitional || uri === SPREADSHEET_NAMESPACES.strict;
}
