import type { UseCases } from '../../src/cli/use-cases.ts';
import type { WorkbookStore } from '../../src/stores/workbook-store.ts';
import {
  aCheckReport,
  aDiffAnswer,
  aGuideReport,
  anArchiveReport,
  aRunReport,
  aSyncReport,
  aVerifyReport,
} from './sample-reports.ts';

/** A store that only has a name: the fakes below never read it. */
function storeAt(location: string): WorkbookStore {
  const refuse = (): never => {
    throw new Error('a fake store holds nothing');
  };
  return { kind: 'memory', location, read: refuse, create: refuse, apply: refuse, addSheets: refuse };
}

/** Use cases that answer with fixed reports; a test replaces the ones it is about. */
export function fakeUseCases(change: Partial<UseCases> = {}): UseCases {
  return {
    openStore: async (location) => storeAt(location),
    createArchiveFolder: async () => ({
      isPackage: async () => false,
      list: async () => [],
      read: async () => [],
      write: async (folder, name) => `${folder}/${name}`,
    }),
    renderPackage: async () => [],
    findUnfaithful: async () => () => undefined,
    verifyArchives: async () => aVerifyReport(),
    findByDigest: async () => aVerifyReport(),
    diffPackages: async () => aDiffAnswer(),
    readWorkbookBytes: async () => () => {
      throw new Error('no workbook here');
    },
    publishPackage: async (_, target) => target,
    findLogo: async () => undefined,
    readLogo: () => Promise.reject(new Error('no picture here')),
    savePrintFile: async () => undefined,
    printPaper: async () => ({ ...aDiffAnswer(), fileName: 'Lembar', rows: 2 }),
    loadTemplates: () => Promise.reject(new Error('no templates here')),
    loadRules: async () => ({ version: '2026.1', rules: [] }),
    createWorkbook: async () => ({ proposals: 13, register: 6 }),
    loadPeople: async () => ({ officer: [], ppid: [], superior: [], share: [] }),
    uploadPackage: async ({ folder, files }) => ({ address: folder, uploaded: files.length, present: 0 }),
    adoptWorkbook: async (store) => ({
      workbook: store.location,
      proposals: 13,
      register: 6,
      notices: [],
      spentTests: [],
      spentReturns: [],
      unapproved: [],
    }),
    checkWorkbook: async (store) => aCheckReport({ workbook: store.location }),
    planWorkbook: async (store) => ({ ...aCheckReport({ workbook: store.location }), changes: [], transitions: [] }),
    syncWorkbook: async (store) => aSyncReport({ workbook: store.location }),
    rewriteGuide: async (store) => aGuideReport({ workbook: store.location }),
    archiveRegister: async (store) => ({ ...aCheckReport({ workbook: store.location }), ...anArchiveReport() }),
    runWorkbook: async (store) => aRunReport({ workbook: store.location }),
    login: async ({ scope }) => ({ file: '/rumah/google-token.json', scope }),
    logout: async () => ({ file: '/rumah/google-token.json', outcome: 'revoked', reason: '' }),
    ...change,
  };
}
