import type { ArchiveFolder } from '../app/archive-register.ts';
import type { Rule } from '../rules/rule.ts';

/** Everything that the commands can do, as one value, so that a test can put another in its place. */
export interface UseCases {
  readonly openStore: typeof import('../stores/open-store.ts').openStore;
  readonly createArchiveFolder: () => Promise<ArchiveFolder>;
  /** Bytes of an archive file. */
  readonly writeArchive: typeof import('../stores/xlsx/write-archive.ts').writeArchive;
  readonly loadTemplates: typeof import('../app/load-templates.ts').loadTemplates;
  readonly createWorkbook: typeof import('../app/create-workbook.ts').createWorkbook;
  readonly adoptWorkbook: typeof import('../app/adopt-workbook.ts').adoptWorkbook;
  readonly checkWorkbook: typeof import('../app/check-workbook.ts').checkWorkbook;
  readonly planWorkbook: typeof import('../app/sync-workbook.ts').planWorkbook;
  readonly syncWorkbook: typeof import('../app/sync-workbook.ts').syncWorkbook;
  readonly archiveRegister: typeof import('../app/archive-register.ts').archiveRegister;
  readonly runWorkbook: typeof import('../app/run-workbook.ts').runWorkbook;
  readonly rewriteGuide: typeof import('../app/rewrite-guide.ts').rewriteGuide;
  readonly loadRules: () => Promise<RulePack>;
}

/** The rules and the version of the pack that they make up. */
export interface RulePack {
  readonly version: string;
  readonly rules: readonly Rule[];
}

/** The real ones; each is loaded when it is first used. */
export const useCases: UseCases = {
  openStore: async (location) => (await import('../stores/open-store.ts')).openStore(location),
  createArchiveFolder: async () => (await import('../stores/archive-folder.ts')).createArchiveFolder(),
  writeArchive: async (document) => (await import('../stores/xlsx/write-archive.ts')).writeArchive(document),
  loadTemplates: async () => (await import('../app/load-templates.ts')).loadTemplates(),
  createWorkbook: async (...call) => (await import('../app/create-workbook.ts')).createWorkbook(...call),
  adoptWorkbook: async (...call) => (await import('../app/adopt-workbook.ts')).adoptWorkbook(...call),
  checkWorkbook: async (...call) => (await import('../app/check-workbook.ts')).checkWorkbook(...call),
  planWorkbook: async (...call) => (await import('../app/sync-workbook.ts')).planWorkbook(...call),
  syncWorkbook: async (...call) => (await import('../app/sync-workbook.ts')).syncWorkbook(...call),
  archiveRegister: async (...call) => (await import('../app/archive-register.ts')).archiveRegister(...call),
  runWorkbook: async (...call) => (await import('../app/run-workbook.ts')).runWorkbook(...call),
  rewriteGuide: async (...call) => (await import('../app/rewrite-guide.ts')).rewriteGuide(...call),
  loadRules: async () => {
    const [{ ALL_RULES }, { RULE_PACK_VERSION }] = await Promise.all([
      import('../rules/index.ts'),
      import('../rules/rule-pack.ts'),
    ]);
    return { version: RULE_PACK_VERSION, rules: ALL_RULES };
  },
};
