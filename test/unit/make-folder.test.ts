import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/stores/make-folder.ts';
import { errorOf } from '../fixtures/error-of.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

test('makes a folder with those above it, and is content when it is there', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b');
  await makeFolder(folder);
  await makeFolder(folder);
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('says that a file is in the way', async () => {
  const file = join(await temporaryFolder(), 'data');
  await writeFile(file, '');
  for (const folder of [file, join(file, 'cetak')])
    expect(await errorOf(() => makeFolder(folder))).toEqual({ code: 'not-a-folder', params: { folder } });
});

test('says which folder cannot be made, and why', async () => {
  expect(await errorOf(() => makeFolder(join('x'.repeat(300), 'data')))).toMatchObject({ code: 'name-too-long' });
});
