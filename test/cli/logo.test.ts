import { describe, expect, test } from 'vitest';
import type { Picture } from '../../src/domain/archive/picture.ts';
import { aLogo } from '../support/pictures.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { runInProcess } from './run-in-process.ts';
import { aCheckReport, aDiffAnswer, anArchiveReport, aRunReport } from './sample-reports.ts';

const BESIDE = aLogo();
const NAMED = aLogo(90);

/** Where the logo was looked for, and which one the use case got. */
async function logoOf(words: string): Promise<{ readonly asked: readonly string[]; readonly used: Picture | undefined }> {
  const asked: string[] = [];
  let used: Picture | undefined;
  const useCases = fakeUseCases({
    findLogo: async (folder) => {
      asked.push(`folder ${folder}`);
      return BESIDE;
    },
    readLogo: async (file) => {
      asked.push(`file ${file}`);
      return NAMED;
    },
    archiveRegister: async (_store, _environment, options) => {
      used = options.logo;
      return { ...aCheckReport(), ...anArchiveReport() };
    },
    runWorkbook: async (_store, _environment, options) => {
      used = options.logo;
      return aRunReport();
    },
    printPaper: async (_store, _environment, _name, logo) => {
      used = logo;
      return { ...aDiffAnswer(), fileName: 'Lembar', rows: 2 };
    },
  });
  await runInProcess(words.split(' '), {}, useCases);
  return { asked, used };
}

describe('the logo', () => {
  test.for([
    'archive kantor/a.xlsx',
    'run kantor/a.xlsx',
    'run kantor/a.xlsx --archive always',
    'print test-sheet kantor/a.xlsx --out lain',
  ])('of dik %s is the one beside the workbook', async (words) => {
    expect(await logoOf(words)).toEqual({ asked: ['folder kantor'], used: BESIDE });
  });

  test.for(['archive kantor/a.xlsx', 'run kantor/a.xlsx', 'print proposal-list kantor/a.xlsx'])(
    'of dik %s is the one that is named',
    async (words) => {
      expect(await logoOf(`${words} --logo gambar/b.png`)).toEqual({ asked: ['file gambar/b.png'], used: NAMED });
    },
  );

  test('is not looked for by a run that makes no archive', async () => {
    expect(await logoOf('run kantor/a.xlsx --archive never')).toEqual({ asked: [], used: undefined });
  });
});
