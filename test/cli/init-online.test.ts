import { describe, expect, test } from 'vitest';
import type { CreateOptions } from '../../src/app/create-workbook.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { Upload } from '../../src/stores/google-sheets/create/upload-package.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { runInProcess } from './run-in-process.ts';
import { aCheckReport, anArchiveReport } from './sample-reports.ts';

const ADDRESS = 'https://docs.google.com/spreadsheets/d/1abcdefghijklmnopqrstuvwxyz/edit';

/** Runs `dik` with a store on Google that gets its address when it is made; tells what was asked for. */
async function init(words: readonly string[], options: { readonly isId?: boolean } = {}) {
  const asked: CreateOptions[] = [];
  const opened: unknown[] = [];
  const useCases = fakeUseCases({
    openStore: async (location, open) => {
      opened.push([location, open]);
      return openStore(location, open);
    },
    createWorkbook: async (store, _environment, create) => {
      asked.push(create);
      if (store.kind === 'google-sheets') Object.assign(store, { location: ADDRESS });
      return { proposals: 0, register: 0 };
    },
    loadPeople: async (file) => {
      if (file !== 'orang.json') throw new AppError('people-invalid', { file, problem: 'it cannot be read' });
      return { officer: ['petugas@contoh.test'], ppid: [], superior: ['atasan@contoh.test'], share: [] };
    },
  });
  const language = options.isId ? ['--lang', 'id'] : [];
  const outcome = await runInProcess(['init', ...words, ...language], {}, useCases);
  return { ...outcome, place: asked[0]?.place, opened, isAsked: asked.length > 0 };
}

describe('dik init gsheet:', () => {
  test('hands on title, folder and people, and says where the workbook is and what to do next', async () => {
    const words = [
      'gsheet:',
      '--title',
      'DIK Dinas Contoh',
      '--folder',
      'https://drive.google.com/drive/folders/1folder-kantor',
      '--ppid',
      'ppid@contoh.test',
      '--atasan',
      'atasan@contoh.test',
      '--petugas',
      'a@contoh.test',
      'b@contoh.test',
      '--petugas',
      'c@contoh.test',
    ];
    const { exitCode, stdout, place, opened } = await init(words);
    expect(exitCode).toBe(0);
    expect(place).toEqual({
      title: 'DIK Dinas Contoh',
      folder: '1folder-kantor',
      people: {
        officer: ['a@contoh.test', 'b@contoh.test', 'c@contoh.test'],
        ppid: ['ppid@contoh.test'],
        superior: ['atasan@contoh.test'],
        share: [],
      },
    });
    expect(stdout).toContain(ADDRESS);
    expect(stdout).toContain('5 people may work in it now');
    expect(stdout).toContain(`dik sync "${ADDRESS}"`);
    expect(stdout).not.toContain('only warn');
    expect(opened).toMatchObject([['gsheet:', { google: { reach: 'folder' } }]]);
  });

  test('joins people of a file and of the options', async () => {
    const { place } = await init([
      'gsheet:',
      '--people',
      'orang.json',
      '--ppid',
      'ppid@contoh.test',
      '--share',
      'ATASAN@contoh.test',
    ]);
    expect(place?.people).toEqual({
      officer: ['petugas@contoh.test'],
      ppid: ['ppid@contoh.test'],
      superior: ['atasan@contoh.test'],
      share: ['ATASAN@contoh.test'],
    });
  });

  test('says which columns nobody guards, and needs no people at all', async () => {
    const { exitCode, stdout, place } = await init(['gsheet:'], { isId: true });
    expect(exitCode).toBe(0);
    expect(place?.people).toEqual({ officer: [], ppid: [], superior: [], share: [] });
    expect(stdout).toContain('--ppid');
    expect(stdout).toContain('--atasan');
    expect(stdout).not.toContain('boleh bekerja');
  });
});

describe('options that cannot be heeded', () => {
  test.for([
    { words: ['f.xlsx', '--title', 'x'], says: '--title' },
    { words: ['f.xlsx', '--folder', '1folder-kantor'], says: '--folder' },
    { words: ['f.xlsx', '--share', 'a@contoh.test'], says: '--share' },
    { words: ['f.xlsx', '--petugas', 'a@contoh.test'], says: '--petugas' },
    { words: ['f.xlsx', '--ppid', 'a@contoh.test'], says: '--ppid' },
    { words: ['f.xlsx', '--atasan', 'a@contoh.test'], says: '--atasan' },
    { words: ['f.xlsx', '--people', 'orang.json'], says: '--people' },
    { words: ['gsheet:', '--ppid', 'bukan-alamat'], says: 'bukan-alamat' },
    { words: ['gsheet:', '--atasan', 'a@contoh.test,b'], says: '--atasan' },
    { words: ['gsheet:', '--title', '  '], says: '--title' },
    { words: ['gsheet:', '--folder', 'https://contoh.test/x'], says: '--folder' },
    { words: ['gsheet:', '--people', 'lain.json'], says: 'lain.json' },
  ])('$words are refused before anything is made', async ({ words, says }) => {
    const { exitCode, stderr, isAsked } = await init(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
    expect(isAsked).toBe(false);
  });
});

describe('dik archive --drive-folder', () => {
  async function archive(words: readonly string[], outcome: 'made' | 'unchanged' | 'skipped' = 'made') {
    const uploads: Upload[] = [];
    const useCases = fakeUseCases({
      archiveRegister: async () => {
        const { file: _file, ...report } = anArchiveReport({ outcome });
        return { ...aCheckReport(), ...report, ...(outcome === 'skipped' ? {} : { file: 'arsip/DINAS ARSIP-2026-001' }) };
      },
      uploadPackage: async (upload) => {
        uploads.push(upload);
        if (upload.folder === '1folder-putus')
          throw new AppError('google-upload-incomplete', { file: upload.name, done: 3, all: 12, address: '', reason: '' });
        return { address: 'https://drive.google.com/drive/folders/baru', uploaded: 3, present: 9 };
      },
    });
    return { ...(await runInProcess(['archive', ...words], {}, useCases)), uploads };
  }

  test('uploads the package under its own name and says where', async () => {
    const { exitCode, stdout, uploads } = await archive(['f.xlsx', '--drive-folder', '1folder-arsip']);
    expect(exitCode).toBe(0);
    expect(uploads).toMatchObject([{ folder: '1folder-arsip', name: 'DINAS ARSIP-2026-001' }]);
    expect(stdout).toContain('Uploaded to https://drive.google.com/drive/folders/baru (3 files sent, 9 already there)');
  });

  test('goes on with the package that is there already', async () => {
    const { uploads, stdout } = await archive(['f.xlsx', '--drive-folder', '1folder-arsip', '--json'], 'unchanged');
    expect(uploads).toHaveLength(1);
    expect(JSON.parse(stdout).upload).toEqual({
      address: 'https://drive.google.com/drive/folders/baru',
      uploaded: 3,
      present: 9,
    });
  });

  test('that breaks off still says where the package lies on this computer', async () => {
    const { exitCode, stdout, stderr } = await archive(['f.xlsx', '--drive-folder', '1folder-putus']);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('arsip/DINAS ARSIP-2026-001');
    expect(stderr).toContain('3 of 12 files');
    const json = await archive(['f.xlsx', '--drive-folder', '1folder-putus', '--json']);
    expect(JSON.parse(json.stdout).error.code).toBe('google-upload-incomplete');
  });

  test('has nothing to upload where no package is', async () => {
    expect((await archive(['f.xlsx', '--drive-folder', '1folder-arsip'], 'skipped')).uploads).toEqual([]);
  });

  test('refuses what is no folder before it archives', async () => {
    const { exitCode, stderr, uploads } = await archive(['f.xlsx', '--drive-folder', 'x y']);
    expect([exitCode, uploads]).toEqual([2, []]);
    expect(stderr).toContain('--drive-folder');
  });
});

test('a workbook on Google has its archives where the command runs', async () => {
  const folders: string[] = [];
  const useCases = fakeUseCases({
    archiveRegister: async (_store, _environment, { folder }) => {
      folders.push(folder);
      return { ...aCheckReport(), ...anArchiveReport() };
    },
  });
  await runInProcess(['archive', ADDRESS], {}, useCases);
  await runInProcess(['archive', 'gsheet:1abcdefghijklmnopqrstuvwxyz'], {}, useCases);
  await runInProcess(['archive', 'kantor/f.xlsx'], {}, useCases);
  expect(folders).toEqual(['arsip', 'arsip', 'kantor/arsip']);
});
