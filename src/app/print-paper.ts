import type { WorkingPaperName } from '../domain/archive/archive-layout.ts';
import type { FileProperties } from '../domain/archive/package-contents.ts';
import type { Picture } from '../domain/archive/picture.ts';
import type { PrintSheet } from '../domain/archive/print-sheet.ts';
import { buildWorkingPaper } from '../domain/archive/working-paper.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import type { Environment } from './environment.ts';
import { viewWorkbook } from './examine-workbook.ts';
import { loadArchiveLayout } from './load-archive-layout.ts';
import { loadResources } from './resources.ts';

/** A paper ready to be written in any format. */
export interface PrintedPaperAnswer {
  readonly sheet: PrintSheet;
  readonly properties: FileProperties;
  /** File name without its ending. */
  readonly fileName: string;
  readonly rows: number;
}

/** Lays out a working paper from the states that the workbook shows; writes nothing. Throws what reading throws. */
export async function printPaper(
  store: WorkbookStore,
  environment: Environment,
  name: WorkingPaperName,
  logo?: Picture,
): Promise<PrintedPaperAnswer> {
  const [resources, snapshot, layout] = await Promise.all([loadResources(), store.read(), loadArchiveLayout()]);
  const view = viewWorkbook(snapshot, resources);
  const { today } = environment;
  const { proposed, identity } = view;
  const paper = buildWorkingPaper({ name, rows: proposed.rows, identity, layout, date: today, ...(logo && { logo }) });
  const { sheet, title, author, rows } = paper;
  return { sheet, properties: { title, author, asOf: today }, fileName: `${paper.fileName} ${today}`, rows };
}
