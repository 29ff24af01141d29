import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../src/cli/choose-language.ts';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { runInProcess } from './run-in-process.ts';

describe('help and version', () => {
  test('--help lists every command and the exit codes, and ends well', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(['--help']);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
    expect(stdout).toContain('--lang <id|en>');
    expect(stdout).toContain('70 fault of the program');
  });

  test('--help speaks Indonesian when asked', async () => {
    const { stdout } = await runInProcess(['--help', '--lang', 'id']);
    expect(stdout).toContain('Pemakaian:');
    expect(stdout).toContain('Perintah:');
    expect(stdout).not.toMatch(/Usage:|Options:|Commands:|\(choices|default:/u);
  });

  test('say the same whether the page is asked for alone or along the way', async () => {
    const alone = await runInProcess(['-h']);
    expect(await runInProcess(['--lang=en', '--help'])).toEqual(alone);
    expect(await runInProcess(['--help', 'sync'])).toEqual(alone);
    expect((await runInProcess([])).stderr).toContain(alone.stdout);
  });

  test('is refused in a language that is not spoken', async () => {
    expect(await runInProcess(['--help', '--lang', 'jv'])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test.for(COMMANDS.map(({ name }) => name))('%s --help explains its options', async (name) => {
    const { exitCode, stdout } = await runInProcess([name, '--help']);
    expect(exitCode).toBe(0);
    const isDated = COMMANDS.find((command) => command.name === name)?.options.includes('as-of') ?? false;
    expect(stdout.includes('--as-of <date>')).toBe(isDated);
    expect(stdout).toContain('--lang <language>');
  });

  test('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runInProcess(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('mistakes on the command line end with 2 and say what is wrong', () => {
  test.for([
    { words: ['--bogus'], says: 'There is no option --bogus.' },
    { words: ['check', 'b.xlsx', '--jsn'], says: 'Did you mean --json?' },
    { words: ['chekc', 'b.xlsx'], says: 'There is no command chekc. Did you mean check?' },
    { words: ['check'], says: 'The command needs <file>.' },
    { words: ['check', 'a.xlsx', 'b.xlsx'], says: 'takes fewer arguments' },
    { words: ['check', 'b.xlsx', '--as-of'], says: 'The option --as-of <date> needs a value.' },
    { words: ['check', 'b.xlsx', '--fail-on', 'info'], says: 'info cannot be used for --fail-on <severity>.' },
    { words: ['run', '--archive', 'sometimes'], says: 'sometimes cannot be used for --archive <when>.' },
    { words: ['check', 'b.xlsx', '--lang', 'jv'], says: 'jv cannot be used for --lang <language>.' },
    { words: ['check', 'b.xlsx', '--sk', '1'], says: 'There is no option --sk.' },
    { words: [], says: 'A command is missing.' },
  ])('dik $words', async ({ words, says }) => {
    const { exitCode, stdout, stderr } = await runInProcess(words, {}, fakeUseCases());
    expect(stderr).toContain(says);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
  });

  test('with --json as one object on standard output', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(['check', '--json'], {}, fakeUseCases());
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'usage', exitCode: 2 } });
  });

  test('in Indonesian when asked', async () => {
    const { stderr } = await runInProcess(['--lang', 'id', 'cek'], {}, fakeUseCases());
    expect(stderr).toContain('Perintah cek tidak dikenal.');
    expect(stderr).toContain('Yang perlu dilakukan');
  });
});

describe('the language of the terminal', () => {
  test.for<{ words: string[]; environment: Record<string, string>; system: string; language: string }>([
    { words: [], environment: {}, system: 'en-US', language: 'en' },
    { words: [], environment: {}, system: 'id-ID', language: 'id' },
    { words: [], environment: { LANG: 'id_ID.UTF-8' }, system: 'en-US', language: 'id' },
    { words: [], environment: { LANG: 'id' }, system: 'en-US', language: 'id' },
    { words: [], environment: { LANG: 'C' }, system: 'id-ID', language: 'en' },
    { words: [], environment: { LANG: 'ido' }, system: 'id-ID', language: 'en' },
    { words: [], environment: { LC_ALL: 'en_GB', LANG: 'id_ID' }, system: 'id-ID', language: 'en' },
    { words: [], environment: { LC_ALL: '', LC_MESSAGES: 'id_ID', LANG: 'en_US' }, system: 'en-US', language: 'id' },
    { words: ['--lang', 'id'], environment: { LC_ALL: 'en_US' }, system: 'en-US', language: 'id' },
    { words: ['check', 'f', '--lang=en'], environment: { LANG: 'id_ID' }, system: 'id-ID', language: 'en' },
    { words: ['--lang', 'en', '--lang', 'id'], environment: {}, system: 'en-US', language: 'id' },
    { words: ['--lang', 'jv'], environment: { LANG: 'id_ID' }, system: 'en-US', language: 'id' },
    { words: ['--lang'], environment: {}, system: 'en-US', language: 'en' },
  ])('$words with $environment on a $system system is $language', ({ words, environment, system, language }) => {
    expect(chooseLanguage(words, { environment, systemLocale: () => system })).toBe(language);
  });
});
