import type { Rule } from '../rules/rule.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';
import type { ConnectOptions } from '../stores/google-sheets/connect/connect-google.ts';
import type { Upload, UploadReport } from '../stores/google-sheets/create/upload-package.ts';
import type { LoginAnswer, LoginRequest } from '../stores/google-sheets/sign-in/login.ts';

/** Everything that the commands can do, as one value, so that a test can put another in its place. */
export interface UseCases {
  readonly openStore: typeof import('../stores/open-store.ts').openStore;
  readonly createArchiveFolder: () => Promise<ArchiveFolder>;
  readonly renderPackage: typeof import('../stores/package/render-package.ts').renderPackage;
  readonly findUnfaithful: () => Promise<typeof import('../stores/package/find-unfaithful.ts').findUnfaithful>;
  readonly loadTemplates: typeof import('../app/load-templates.ts').loadTemplates;
  readonly createWorkbook: typeof import('../app/create-workbook.ts').createWorkbook;
  readonly loadPeople: typeof import('../app/load-people.ts').loadPeople;
  readonly uploadPackage: (upload: Upload, google?: ConnectOptions) => Promise<UploadReport>;
  readonly adoptWorkbook: typeof import('../app/adopt-workbook.ts').adoptWorkbook;
  readonly checkWorkbook: typeof import('../app/check-workbook.ts').checkWorkbook;
  readonly planWorkbook: typeof import('../app/sync-workbook.ts').planWorkbook;
  readonly syncWorkbook: typeof import('../app/sync-workbook.ts').syncWorkbook;
  readonly archiveRegister: typeof import('../app/archive-register.ts').archiveRegister;
  readonly verifyArchives: typeof import('../app/verify-archives.ts').verifyArchives;
  readonly findByDigest: typeof import('../app/verify-archives.ts').findByDigest;
  readonly diffPackages: typeof import('../app/diff-packages.ts').diffPackages;
  readonly readWorkbookBytes: () => Promise<typeof import('../stores/xlsx/read-workbook-bytes.ts').readWorkbookBytes>;
  readonly publishPackage: typeof import('../app/publish-package.ts').publishPackage;
  readonly printPaper: typeof import('../app/print-paper.ts').printPaper;
  readonly findLogo: typeof import('../stores/picture/read-logo.ts').findLogo;
  readonly readLogo: typeof import('../stores/picture/read-logo.ts').readLogo;
  readonly savePrintFile: typeof import('../stores/package/save-print-file.ts').savePrintFile;
  readonly runWorkbook: typeof import('../app/run-workbook.ts').runWorkbook;
  readonly rewriteGuide: typeof import('../app/rewrite-guide.ts').rewriteGuide;
  readonly login: (request: LoginRequest) => Promise<LoginAnswer>;
  readonly logout: typeof import('../stores/google-sheets/sign-in/logout.ts').logout;
  readonly loadRules: () => Promise<RulePack>;
}

/** The rules and the version of the pack that they make up. */
export interface RulePack {
  readonly version: string;
  readonly rules: readonly Rule[];
}

/** The real ones; each is loaded when it is first used. */
export const useCases: UseCases = {
  openStore: async (...call) => (await import('../stores/open-store.ts')).openStore(...call),
  createArchiveFolder: async () => (await import('../stores/local-archive-folder.ts')).createArchiveFolder(),
  renderPackage: async (contents) => (await import('../stores/package/render-package.ts')).renderPackage(contents),
  findUnfaithful: async () => (await import('../stores/package/find-unfaithful.ts')).findUnfaithful,
  loadTemplates: async () => (await import('../app/load-templates.ts')).loadTemplates(),
  createWorkbook: async (...call) => (await import('../app/create-workbook.ts')).createWorkbook(...call),
  loadPeople: async (file) => (await import('../app/load-people.ts')).loadPeople(file),
  uploadPackage: async (upload, google) => {
    const [{ connectGoogle }, { uploadPackage }] = await Promise.all([
      import('../stores/google-sheets/connect/connect-google.ts'),
      import('../stores/google-sheets/create/upload-package.ts'),
    ]);
    return uploadPackage(await connectGoogle({ ...google, reach: 'folder' }), upload);
  },
  adoptWorkbook: async (...call) => (await import('../app/adopt-workbook.ts')).adoptWorkbook(...call),
  checkWorkbook: async (...call) => (await import('../app/check-workbook.ts')).checkWorkbook(...call),
  planWorkbook: async (...call) => (await import('../app/sync-workbook.ts')).planWorkbook(...call),
  syncWorkbook: async (...call) => (await import('../app/sync-workbook.ts')).syncWorkbook(...call),
  archiveRegister: async (...call) => (await import('../app/archive-register.ts')).archiveRegister(...call),
  verifyArchives: async (...call) => (await import('../app/verify-archives.ts')).verifyArchives(...call),
  findByDigest: async (...call) => (await import('../app/verify-archives.ts')).findByDigest(...call),
  diffPackages: async (...call) => (await import('../app/diff-packages.ts')).diffPackages(...call),
  readWorkbookBytes: async () => (await import('../stores/xlsx/read-workbook-bytes.ts')).readWorkbookBytes,
  publishPackage: async (...call) => (await import('../app/publish-package.ts')).publishPackage(...call),
  printPaper: async (...call) => (await import('../app/print-paper.ts')).printPaper(...call),
  findLogo: async (folder) => (await import('../stores/picture/read-logo.ts')).findLogo(folder),
  readLogo: async (file) => (await import('../stores/picture/read-logo.ts')).readLogo(file),
  savePrintFile: async (...call) => (await import('../stores/package/save-print-file.ts')).savePrintFile(...call),
  runWorkbook: async (...call) => (await import('../app/run-workbook.ts')).runWorkbook(...call),
  rewriteGuide: async (...call) => (await import('../app/rewrite-guide.ts')).rewriteGuide(...call),
  login: async (request) => (await import('../stores/google-sheets/sign-in/login.ts')).login(request),
  logout: async (...call) => (await import('../stores/google-sheets/sign-in/logout.ts')).logout(...call),
  loadRules: async () => {
    const [{ ALL_RULES }, { RULE_PACK_VERSION }] = await Promise.all([
      import('../rules/index.ts'),
      import('../rules/rule-pack.ts'),
    ]);
    return { version: RULE_PACK_VERSION, rules: ALL_RULES };
  },
};
