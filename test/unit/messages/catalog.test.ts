import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { describeError } from '../../../src/errors/describe-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../../src/errors/error-codes.ts';
import { loadMessages } from '../../../src/messages/catalog.ts';
import { placeholdersOf } from '../../../src/messages/format.ts';
import { helpEn } from '../../../src/messages/help-en.ts';
import { helpId } from '../../../src/messages/help-id.ts';

/** Every sentence of a nested table with its path, so that a difference names its place. */
function sentences(table: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : sentences(value as object, `${path}${key}.`),
  );
}

function placeholdersByPath(table: object): Record<string, readonly string[]> {
  return Object.fromEntries(sentences(table).map(([path, text]) => [path, [...placeholdersOf(text)].sort()]));
}

/** Texts of all source files below folders of `src`. */
function sources(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const root = fileURLToPath(new URL(`../../../src/${folder}`, import.meta.url));
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(root, name), 'utf8'));
  });
}

describe('both languages', async () => {
  const [id, en] = await Promise.all([loadMessages('id'), loadMessages('en')]);

  test('say the same things with the same values', () => {
    expect(placeholdersByPath({ ...id, language: '' })).toEqual(placeholdersByPath({ ...en, language: '' }));
    expect(placeholdersByPath(helpId)).toEqual(placeholdersByPath(helpEn));
  });

  test('name themselves', () => {
    expect([id.language, en.language]).toEqual(['id', 'en']);
  });

  test.for([id, en])('leave nothing empty and no brace unpaired ($language)', (messages) => {
    for (const [path, text] of sentences(messages)) {
      expect(text.trim(), path).not.toBe('');
      expect(text.replaceAll(/\{\w+(?:\|[^|{}]*\|[^|{}]*)?\}/gu, ''), path).not.toMatch(/[{}]/u);
      expect(text.split('[[').length, path).toBe(text.split(']]').length);
    }
  });

  test('differ wherever there are words', () => {
    const same = sentences(en.errors).filter(
      ([path, text]) =>
        /[a-z]{4}/u.test(text.replaceAll(/\{.*?\}/gu, '')) &&
        sentences(id.errors).some(([other, words]) => other === path && words === text),
    );
    expect(same).toEqual([]);
  });

  test.for(Object.keys(ERROR_CODES) as ErrorCode[])('%s is described with title, reason and what to do', (code) => {
    for (const { errors } of [id, en]) {
      const described = describeError(new AppError(code), errors);
      expect(described).toMatchObject({ code, exitCode: ERROR_CODES[code] });
      for (const text of [described.title, described.why, described.hint]) expect(text.length).toBeGreaterThan(8);
    }
  });

  test('have words for every notice that the program raises', () => {
    const raised = sources(['domain', 'app']).flatMap((text) =>
      [...text.matchAll(/\bcode: '([a-z]+(?:-[a-z]+)+)'/gu)].map((match) => match[1] ?? ''),
    );
    expect(raised.length).toBeGreaterThan(10);
    for (const { notices, archiveProblems } of [id, en]) {
      const words: Readonly<Record<string, string>> = { ...notices, ...archiveProblems };
      expect(raised.filter((code) => words[code] === undefined)).toEqual([]);
    }
  });

  test('mask personal numbers in the values of an error', () => {
    const { why } = describeError(new AppError('workbook-not-found', { file: 'nip 199004122015032997.xlsx' }), en.errors);
    expect(why).toMatch(/nip 19\D+97\.xlsx/u);
  });
});

test('the address of a service account is told whole, since a workbook has to be shared with it; that of a person is not', async () => {
  const { errors } = await loadMessages('en');
  const say = (account: string): string => describeError(new AppError('google-not-shared', { account }), errors).hint;
  expect(say('register-dik@proyek-contoh.iam.gserviceaccount.com')).toContain(
    'register-dik@proyek-contoh.iam.gserviceaccount.com',
  );
  expect(say('orang@contoh.test')).not.toContain('orang@contoh.test');
});
