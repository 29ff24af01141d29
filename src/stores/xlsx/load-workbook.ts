import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { CellNote, SheetSnapshot, Snapshot } from '../../domain/workbook/snapshot.ts';
import { readCellNotes } from './cell-notes.ts';
import { openPackage } from './package-kind.ts';
import { createPartReader, type PartReader } from './part-reader.ts';
import type { ZipArchive } from './read-zip.ts';
import type { ScanContext } from './scan-state.ts';
import { parseSharedStrings } from './shared-strings.ts';
import type { SheetScan } from './sheet-scan.ts';
import { scanSheet } from './sheet-scanner.ts';
import type { UnpackLimits } from './unpack-entry.ts';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './workbook-parts.ts';
import type { PartEncoding } from './xml-encoding.ts';

/** A sheet with what a patch needs; a chart sheet has no cells and so no scan. */
interface LoadedSheet {
  readonly name: string;
  readonly scan: SheetScan | undefined;
  readonly encoding: PartEncoding;
  readonly notes: readonly CellNote[];
}

/** One version of a workbook file, read and scanned. */
export interface LoadedWorkbook {
  readonly archive: ZipArchive;
  readonly parts: WorkbookParts;
  readonly sheets: readonly LoadedSheet[];
  readonly snapshot: Snapshot;
  /** A reader that may unpack as much again. */
  readonly openReader: () => PartReader;
}

/** Reads all sheets of a package. Throws what `openPackage`, `readWorkbookParts` and `scanSheet` throw. */
export function loadWorkbook(bytes: Uint8Array, revision: string, location: string, limits: UnpackLimits): LoadedWorkbook {
  const archive = openPackage(bytes);
  const openReader = (): PartReader => createPartReader(archive, limits);
  const reader = openReader();
  const parts = readWorkbookParts(reader);
  const context = readContext(reader, parts);
  const sheets = parts.sheets.map((sheet) => loadSheet(reader, sheet, context));
  const snapshot: Snapshot = {
    location,
    revision,
    dateSystem: parts.dateSystem,
    sheets: parts.sheets.map((sheet, index) => snapshotOf(sheet, sheets[index])),
  };
  return { archive, parts, sheets, snapshot, openReader };
}

function readContext(reader: PartReader, { sharedStrings, dateSystem }: WorkbookParts): ScanContext {
  const text = sharedStrings === undefined ? undefined : reader.readText(sharedStrings);
  const strings = text && sharedStrings !== undefined ? parseSharedStrings(text.xml, sharedStrings) : [];
  return { dateSystem, sharedCells: strings.map((string): Cell => ({ value: string === '' ? null : string, formula: false })) };
}

function loadSheet(reader: PartReader, { name, part }: SheetEntry, context: ScanContext): LoadedSheet {
  if (part === undefined) return { name, scan: undefined, encoding: 'utf-8', notes: [] };
  const { xml, encoding } = reader.requireText(part);
  return { name, scan: scanSheet(xml, part, context), encoding, notes: readCellNotes(reader, part) };
}

function snapshotOf({ name, visibility }: SheetEntry, loaded: LoadedSheet | undefined): SheetSnapshot {
  const { rows = [], merges = [] } = loaded?.scan ?? {};
  return { name, visibility, rows, merges, ...(loaded && loaded.notes.length > 0 ? { notes: loaded.notes } : {}) };
}
