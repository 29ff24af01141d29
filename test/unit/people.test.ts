import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPeople } from '../../src/app/load-people.ts';
import { everybody, isMailAddress, isServiceAccount, joinPeople, maskAddress, NOBODY } from '../../src/domain/people.ts';
import { errorOf } from '../fixtures/error-of.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function fileWith(text: string): Promise<string> {
  const file = join(await mkdtemp(join(folder, 'f-')), 'orang.json');
  await writeFile(file, text);
  return file;
}

describe('one mail address', () => {
  test.for(['ppid@contoh.test', 'a.b+c@dinas.contoh.test', 'x_y-1@a-b.contoh.test'])('%s is one', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  test.for([
    '',
    'ppid',
    'ppid@contoh',
    '@contoh.test',
    'ppid@',
    'ppid@contoh..test',
    'a@b@contoh.test',
    'a@contoh.test,b@contoh.test',
    'a b@contoh.test',
    '<a@contoh.test>',
    'a@contoh.test\n',
    `${'a'.repeat(250)}@contoh.test`,
  ])('%j is none', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});

test('a person with two roles is one person', () => {
  const first = { ...NOBODY, ppid: ['a@contoh.test'], share: ['A@contoh.test'] };
  expect(everybody(first)).toEqual(['A@contoh.test']);
  expect(joinPeople(first, { ...NOBODY, ppid: ['A@CONTOH.test', 'b@contoh.test'] }).ppid).toEqual([
    'A@CONTOH.test',
    'b@contoh.test',
  ]);
});

test.for([
  ['sinkron@proyek-contoh.iam.gserviceaccount.com', true],
  ['ppid@contoh.test', false],
  ['gserviceaccount.com@contoh.test', false],
] as const)('%s is the address of a program: %s', ([address, isProgram]) => {
  expect(isServiceAccount(address)).toBe(isProgram);
});

test.for([
  ['ppid@contoh.test', 'p…@contoh.test'],
  ['x@contoh.test', 'x…@contoh.test'],
  ['"a@b"@contoh.test', '"…@contoh.test'],
])('%s is shown as %s', ([address = '', shown]) => {
  expect(maskAddress(address)).toBe(shown);
});

describe('a file of people', () => {
  test('has the words of the options, and lists may be missing', async () => {
    const file = await fileWith('{"petugas": ["a@contoh.test"], "atasan": ["b@contoh.test"]}');
    expect(await loadPeople(file)).toEqual({ officer: ['a@contoh.test'], ppid: [], superior: ['b@contoh.test'], share: [] });
  });

  test.for([
    { text: '[]', place: '' },
    { text: '{"ppid": "a@contoh.test"}', place: 'ppid' },
    { text: '{"ppid": ["a@contoh.test", "bukan alamat"]}', place: 'ppid 2' },
    { text: '{"petugas": [7]}', place: 'petugas 1' },
    { text: '{"kepala": [], "share": []}', place: 'kepala' },
  ])('$text is refused with its place and without what stands there', async ({ text, place }) => {
    const file = await fileWith(text);
    expect(await errorOf(() => loadPeople(file))).toEqual({ code: 'people-invalid', params: { file, place } });
  });

  test('that is no JSON, or not there, is named', async () => {
    const file = await fileWith('{');
    expect(await errorOf(() => loadPeople(file))).toEqual({ code: 'people-unreadable', params: { file, reason: 'JSON' } });
    const missing = join(folder, 'tidak-ada.json');
    expect(await errorOf(() => loadPeople(missing))).toEqual({
      code: 'people-unreadable',
      params: { file: missing, reason: 'ENOENT' },
    });
  });
});
