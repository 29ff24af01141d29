import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadArchiveLayout } from '../../../src/app/load-archive-layout.ts';
import { LAYOUT, REGISTER_COLUMNS } from './sample-register.ts';

async function folderWith(content: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-layout-'));
  await writeFile(join(folder, 'archive.json'), content);
  return pathToFileURL(`${folder}/`);
}

describe('the form of the archive', () => {
  test('is found beside the sources', async () => {
    expect(await loadArchiveLayout()).toEqual(LAYOUT);
  });

  test.for([
    { what: 'no JSON', content: '{' },
    { what: 'null', content: 'null' },
    { what: 'no columns', content: '{}' },
    { what: 'no papers', content: JSON.stringify({ ...LAYOUT, papers: undefined }) },
    {
      what: 'a paper without widths for all columns',
      content: JSON.stringify({ ...LAYOUT, printedColumns: LAYOUT.printedColumns.slice(1) }),
    },
    { what: 'a paper that is missing', content: JSON.stringify({ ...LAYOUT, papers: { folio: LAYOUT.papers.folio } }) },
  ])('is refused when it is $what', async ({ content }) => {
    await expect(loadArchiveLayout(await folderWith(content))).rejects.toMatchObject({
      code: 'template-invalid',
      params: { file: 'archive.json' },
    });
  });

  test('is refused when the file is missing', async () => {
    await expect(loadArchiveLayout(pathToFileURL(`${join(tmpdir(), 'no-such-folder')}/`))).rejects.toMatchObject({
      code: 'template-invalid',
    });
  });

  test('prints columns of the register under the headers of the register', () => {
    for (const column of LAYOUT.printedColumns) {
      const template = REGISTER_COLUMNS.find((one) => one.id === column.id);
      expect({ header: column.header, above: column.above }).toEqual({ header: template?.header, above: template?.above });
    }
  });

  test('leaves out only columns that exist', () => {
    expect(REGISTER_COLUMNS.map((column) => column.id)).toEqual(expect.arrayContaining([...LAYOUT.omittedColumns]));
  });

  test('paper sizes are Folio 13 x 8.5 inches and A4, lying', () => {
    expect([LAYOUT.papers.folio.width / 72, LAYOUT.papers.folio.height / 72]).toEqual([13, 8.5]);
    expect([LAYOUT.papers.a4.width, LAYOUT.papers.a4.height].map((points) => Math.round((points / 72) * 25.4))).toEqual([
      297, 210,
    ]);
  });
});
