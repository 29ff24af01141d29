import { dirname } from 'node:path';
import type { WritePlan } from '../../domain/plan/change.ts';
import type { Blueprint } from '../../domain/workbook/blueprint.ts';
import type { Snapshot } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import { assertPlanFits, assertSheetsFit } from '../assert-plan-fits.ts';
import { folderError } from '../folder-error.ts';
import type { Receipt, WorkbookStore } from '../workbook-store.ts';
import { createFile, digestOf, replaceFile } from './atomic-write.ts';
import { fileError, systemCode } from './file-error.ts';
import { nodeFileSystem } from './file-system.ts';
import { type LoadedWorkbook, loadWorkbook } from './load-workbook.ts';
import { isSigned } from './package-kind.ts';
import { UNPACK_LIMITS, type UnpackLimits } from './unpack-entry.ts';
import type { WriteEnvironment } from './write-lock.ts';
import type { ZipPart } from './zip-entry.ts';

/** What can be put in the place of the outside world. */
export interface XlsxStoreOptions extends Partial<WriteEnvironment> {
  readonly limits?: UnpackLimits;
  /** Builds the bytes of a new workbook. */
  readonly createSheets?: (blueprint: Blueprint) => Promise<Uint8Array>;
}

/**
 * A workbook in an `.xlsx` or `.xlsm` file. Cells are patched inside the sheet XML and every other part is copied byte
 * for byte (decision 15); a write is atomic and keeps the version before beside it.
 */
export function createXlsxStore(path: string, options: XlsxStoreOptions = {}): WorkbookStore {
  return new XlsxStore(path, options);
}

/** What writes is loaded when something is written: most runs only look. */
class XlsxStore implements WorkbookStore {
  readonly kind = 'xlsx';
  readonly location: string;
  readonly #environment: WriteEnvironment;
  readonly #limits: UnpackLimits;
  readonly #createSheets: (blueprint: Blueprint) => Promise<Uint8Array>;
  /** The version read last, so that the same bytes are not scanned twice. */
  #loaded: LoadedWorkbook | undefined;

  constructor(path: string, options: XlsxStoreOptions) {
    this.location = path;
    this.#environment = { files: options.files ?? nodeFileSystem, now: options.now ?? Date.now };
    this.#limits = options.limits ?? UNPACK_LIMITS;
    this.#createSheets = options.createSheets ?? buildWorkbook;
  }

  async read(): Promise<Snapshot> {
    return (await this.#load()).snapshot;
  }

  async create(blueprint: Blueprint): Promise<void> {
    const { files } = this.#environment;
    try {
      await assertFolder(dirname(this.location), files);
      if (await exists(this.location, files)) throw new AppError('workbook-exists');
      await createFile(this.location, await this.#createSheets(blueprint), this.#environment);
    } catch (error) {
      throw fileError(error, this.location, 'write-failed');
    }
  }

  async apply(plan: WritePlan): Promise<Receipt> {
    if (plan.changes.length === 0) return { revision: plan.basedOn, cellsWritten: 0 };
    const loaded = await this.#load();
    assertPlanFits(loaded.snapshot, plan);
    const { patchedParts } = await import('./patched-parts.ts');
    return this.#write(loaded, () => patchedParts(loaded, plan), plan.changes.length);
  }

  async addSheets(basedOn: string, blueprint: Blueprint): Promise<Receipt> {
    const loaded = await this.#load();
    assertSheetsFit(loaded.snapshot, basedOn, blueprint.sheets);
    const cells = blueprint.sheets
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      .filter(({ value }) => value !== null && value !== '');
    const { addSheetParts } = await import('./add-sheet-parts.ts');
    const names = loaded.archive.entries.map(({ name }) => name);
    return this.#write(loaded, () => addSheetParts(loaded.openReader(), loaded.parts, names, blueprint.sheets), cells.length);
  }

  async #load(): Promise<LoadedWorkbook> {
    try {
      const bytes = await this.#environment.files.readFile(this.location);
      const revision = digestOf(bytes);
      if (this.#loaded?.snapshot.revision !== revision) this.#loaded = loadWorkbook(bytes, revision, this.location, this.#limits);
      return this.#loaded;
    } catch (error) {
      throw fileError(error, this.location, 'read-failed');
    }
  }

  async #write(loaded: LoadedWorkbook, build: () => readonly ZipPart[], cellsWritten: number): Promise<Receipt> {
    try {
      if (isSigned(loaded.archive)) throw new AppError('workbook-signed');
      const { rewriteZip } = await import('./rewrite-zip.ts');
      const bytes = rewriteZip(loaded.archive, build());
      const target = await this.#environment.files.realpath(this.location);
      const backup = await replaceFile(target, bytes, loaded.archive.bytes, this.#environment);
      this.#loaded = undefined;
      return { revision: digestOf(bytes), cellsWritten, backup };
    } catch (error) {
      throw fileError(error, this.location, 'write-failed');
    }
  }
}

/** exceljs takes longer to load than most runs take; only a new workbook needs it. */
async function buildWorkbook(blueprint: Blueprint): Promise<Uint8Array> {
  const { createSheets } = await import('./create-sheets.ts');
  return createSheets(blueprint);
}

async function assertFolder(folder: string, files: WriteEnvironment['files']): Promise<void> {
  const facts = await files.stat(folder).catch((error: unknown) => {
    throw folderError(error, folder) ?? error;
  });
  if (!facts.isDirectory()) throw new AppError('not-a-folder', { folder });
}

async function exists(path: string, files: WriteEnvironment['files']): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
