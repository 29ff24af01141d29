import type { ArchiveDocument } from './archive-document.ts';
import type { ChangesLayout } from './archive-layout.ts';
import { compareRegisters, type RegisterChange } from './compare-registers.ts';
import { layOutChanges } from './lay-out-changes.ts';
import { layOutList } from './lay-out-list.ts';
import { layOutMinutes } from './lay-out-minutes.ts';
import { layOutProvenance } from './lay-out-provenance.ts';
import { layOutRegister } from './lay-out-register.ts';
import type { PrintSheet } from './print-sheet.ts';
import { dataPackageJson, layOutPublicList, publicCsv, publicEditionOf, publicJson } from './public-edition.ts';
import { formatRegisterFile, type RegisterFile, registerFileOf } from './register-file.ts';

/** Properties of a file, none of them taken from a clock. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  readonly asOf: string;
}

/** A file of a package before it is made: text as it stands, or sheets for a writer of that format. */
export type PlannedFile = { readonly path: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'xlsx' | 'pdf'; readonly sheets: readonly PrintSheet[] }
);

/** Everything that lies under `data/`, as data. */
export interface PackageContents {
  readonly properties: FileProperties;
  readonly register: RegisterFile;
  readonly changes: readonly RegisterChange[];
  readonly files: readonly PlannedFile[];
}

export const INTERNAL_WORKBOOK = 'internal/register-internal.xlsx';
export const INTERNAL_JSON = 'internal/register-internal.json';
export const PUBLIC_FOLDER = 'publik/';
export const PUBLIC_CSV = 'publik/daftar-publik.csv';
export const PUBLIC_JSON = 'publik/daftar-publik.json';

/** What goes into a package: internal edition, public edition, minutes. A pure function of its input. */
export function packageContents(
  document: ArchiveDocument,
  layout: ChangesLayout,
  previous: RegisterFile | undefined,
): PackageContents {
  const register = registerFileOf(document);
  const edition = publicEditionOf(document);
  const changes = previous ? compareRegisters(previous, register) : [];
  const { page, footer } = document;
  const changeSheet = layOutChanges(changes, { layout, page, footer, previousNumber: previous?.packageNumber });
  const publicSheets = [layOutPublicList(document)];
  return {
    properties: { title: document.title, author: document.author, asOf: document.provenance.asOf },
    register,
    changes,
    files: [
      {
        path: INTERNAL_WORKBOOK,
        kind: 'xlsx',
        sheets: [layOutList(document), layOutRegister(document), layOutProvenance(document), changeSheet],
      },
      { path: INTERNAL_JSON, kind: 'text', text: formatRegisterFile(register) },
      { path: 'publik/daftar-publik.xlsx', kind: 'xlsx', sheets: publicSheets },
      { path: 'publik/daftar-publik.pdf', kind: 'pdf', sheets: publicSheets },
      { path: PUBLIC_CSV, kind: 'text', text: publicCsv(edition) },
      { path: PUBLIC_JSON, kind: 'text', text: publicJson(edition) },
      { path: 'publik/datapackage.json', kind: 'text', text: dataPackageJson(document, edition) },
      { path: 'berita-acara.pdf', kind: 'pdf', sheets: [layOutMinutes(document)] },
    ],
  };
}
