import type { ChangesLayout } from '../domain/archive/archive-layout.ts';
import { packageDigest } from '../domain/archive/bag.ts';
import { compareRegisters } from '../domain/archive/compare-registers.ts';
import { layOutChanges } from '../domain/archive/lay-out-changes.ts';
import type { FileProperties } from '../domain/archive/package-contents.ts';
import { readPackageFacts } from '../domain/archive/package-facts.ts';
import type { PrintSheet } from '../domain/archive/print-sheet.ts';
import type { RegisterFile } from '../domain/archive/register-file.ts';
import { AppError } from '../errors/app-error.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';
import { registerOf } from './archive-chain.ts';
import { loadArchiveLayout } from './load-archive-layout.ts';
import type { DiffReport } from './reports.ts';

/** A difference as data and as a sheet with coloured cells. */
export interface DiffAnswer {
  readonly report: DiffReport;
  readonly sheet: PrintSheet;
  readonly properties: FileProperties;
}

async function readRegister(folder: string, archives: ArchiveFolder): Promise<RegisterFile> {
  const files = await archives.read(folder);
  const facts = readPackageFacts(files);
  const digest = packageDigest(files);
  if (!facts || digest === undefined) throw new AppError('archive-damaged', { file: folder });
  return registerOf({ name: folder, facts, packageDigest: digest, files });
}

function sheetOf(report: DiffReport, layout: ChangesLayout, page: PrintSheet['page']): PrintSheet {
  const footer = { left: `${report.before} - ${report.after}`, right: '{page}/{pages}' };
  return layOutChanges(report.changes, { layout, page, footer, previousNumber: report.before });
}

/** What changed from one package to another. Throws `folder-not-found` and `archive-damaged`. */
export async function diffPackages(before: string, after: string, archives: ArchiveFolder): Promise<DiffAnswer> {
  const [old, now, layout] = await Promise.all([
    readRegister(before, archives),
    readRegister(after, archives),
    loadArchiveLayout(),
  ]);
  const changes = compareRegisters(old, now);
  const report: DiffReport = { before: old.packageNumber, after: now.packageNumber, changes };
  return {
    report,
    sheet: sheetOf(report, layout.changes, layout.papers.folio),
    properties: { title: `${report.before} - ${report.after}`, author: now.head.office['agency'] ?? '', asOf: now.asOf },
  };
}
