import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample, loadTemplates } from '../../../src/app/load-templates.ts';
import { AppError } from '../../../src/errors/app-error.ts';

const DELIVERED = new URL('../../../sheets-templates/', import.meta.url);

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'templates-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** A copy of the delivered folder with one file changed; `undefined` deletes it. */
async function folderWith(file: string, change: (text: string) => string | undefined): Promise<URL> {
  const folder = await mkdtemp(join(root, 'case-'));
  await cp(DELIVERED, folder, { recursive: true });
  const changed = change(await readFile(join(folder, file), 'utf8'));
  if (changed === undefined) await rm(join(folder, file));
  else await writeFile(join(folder, file), changed);
  return pathToFileURL(`${folder}/`);
}

async function problemOf(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the templates were accepted');
}

/** Replaces a text that must be there. */
function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the delivered file does not hold ${from}`);
    return text.replace(from, to);
  };
}

describe('the delivered templates', () => {
  test('load whole and are found beside the sources', async () => {
    const template = await loadTemplates();
    expect(template.version).toBe(1);
    expect([template.proposed.sheet, template.register.sheet]).toEqual(['Akan Dikecualikan', 'Dikecualikan']);
  });

  test('come with a sample', async () => {
    const sample = await loadSample();
    expect(sample.proposals.length).toBeGreaterThanOrEqual(12);
    expect(sample.entries.length).toBeGreaterThanOrEqual(5);
  });
});

describe('a template file that does not fit is refused by name', () => {
  test.for([
    { title: 'a missing file', file: 'guide.json', change: () => undefined, problem: 'ENOENT' },
    { title: 'no JSON', file: 'history.json', change: () => '{', problem: 'JSON' },
    { title: 'JSON that is no object', file: 'choices.json', change: () => '42', problem: '"id" is not "choices"' },
    { title: 'null', file: 'choices.json', change: () => 'null', problem: '"id" is not "choices"' },
    { title: 'an object without id', file: 'identity.json', change: () => '{}', problem: '"id" is not "identity"' },
    {
      title: 'the id of another file',
      file: 'register.json',
      change: replace('"id": "register"', '"id": "proposed"'),
      problem: '"id" is not "register"',
    },
    {
      title: 'a version that is no number',
      file: 'workbook.json',
      change: replace('"version": 1', '"version": "1"'),
      problem: 'version',
    },
    { title: 'version 0', file: 'workbook.json', change: replace('"version": 1', '"version": 0'), problem: 'version' },
    {
      title: 'a sheet without a tab',
      file: 'workbook.json',
      change: replace('"history", ', ''),
      problem: 'sheet "history" is missing in "order"',
    },
    {
      title: 'a title that Excel refuses',
      file: 'guide.json',
      change: replace('"sheet": "Panduan"', '"sheet": "Panduan/Isi"'),
      problem: 'cannot be the title',
    },
    {
      title: 'a title that is too long',
      file: 'guide.json',
      change: replace('"sheet": "Panduan"', `"sheet": "${'a'.repeat(32)}"`),
      problem: 'cannot be the title',
    },
    {
      title: 'a title twice, in another case',
      file: 'choices.json',
      change: replace('"sheet": "Pilihan"', '"sheet": "PANDUAN"'),
      problem: 'titled',
    },
    {
      title: 'a column twice',
      file: 'proposed.json',
      change: replace('"id": "scope"', '"id": "unit"'),
      problem: 'column "unit" stands twice',
    },
    {
      title: 'a header twice',
      file: 'proposed.json',
      change: replace('"header": "Lingkup"', '"header": "INFORMASI"'),
      problem: 'header "informasi" stands twice',
    },
    {
      title: 'an unknown group',
      file: 'register.json',
      change: replace('"group": "decree"', '"group": "sk"'),
      problem: 'unknown group "sk"',
    },
    {
      title: 'an unknown list',
      file: 'proposed.json',
      change: replace('"list": "scope"', '"list": "lingkup"'),
      problem: 'unknown list "lingkup"',
    },
    {
      title: 'a list column without a list',
      file: 'proposed.json',
      change: replace('"type": "list", "list": "scope"', '"type": "list"'),
      problem: 'unknown list ""',
    },
    {
      title: 'a protected group that belongs to nobody alone',
      file: 'register.json',
      change: replace('"owner": "suggested" }', '"owner": "suggested", "protection": "strict" }'),
      problem: 'group "validity" is protected',
    },
    {
      title: 'a filter view of a column that is not there',
      file: 'proposed.json',
      change: replace('"title": "Menunggu uji", "column": "status"', '"title": "Menunggu uji", "column": "endsOn"'),
      problem: 'filter view "Menunggu uji" names the unknown column "endsOn"',
    },
    {
      title: 'a print edge that is no column',
      file: 'register.json',
      change: replace('"lastColumn": "unit"', '"lastColumn": "officer"'),
      problem: 'unknown column "officer"',
    },
    {
      title: 'a column of a table twice',
      file: 'history.json',
      change: replace('"id": "from"', '"id": "to"'),
      problem: 'column "to" stands twice',
    },
    {
      title: 'an unknown list in a table',
      file: 'holidays.json',
      change: replace('"list": "holidayKind"', '"list": "kind"'),
      problem: 'unknown list "kind"',
    },
    {
      title: 'a list column of a table without a list',
      file: 'holidays.json',
      change: replace(', "list": "holidayKind"', ''),
      problem: 'unknown list ""',
    },
    {
      title: 'a field twice',
      file: 'identity.json',
      change: replace('"id": "phone"', '"id": "email"'),
      problem: 'field "email" stands twice',
    },
  ])('$title', async ({ file, change, problem }) => {
    const error = await problemOf(loadTemplates(await folderWith(file, change)));
    expect(error.code).toBe('template-invalid');
    expect(error.params['file']).toBe(file);
    expect(error.params['problem']).toContain(problem);
  });

  test('a file whose shape is too broken to be looked at', async () => {
    const error = await problemOf(
      loadTemplates(await folderWith('proposed.json', () => '{ "id": "proposed", "sheet": "Akan Dikecualikan" }')),
    );
    expect(error.code).toBe('template-invalid');
    expect(error.params['problem']).toContain('template.schema.json');
  });

  test('a sample that is no JSON', async () => {
    const error = await problemOf(loadSample(await folderWith('sample.json', () => '')));
    expect([error.code, error.params['file']]).toEqual(['template-invalid', 'sample.json']);
  });
});
