import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let copy = '';

/** Runs one of the scripts in a copy of the rules. */
function run(script: string, ...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'scripts', script), ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('the index of the rules is not stale (else: npm run generate)', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/generate.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect({ status, output: stdout + stderr }).toEqual({ status: 0, output: '' });
});

describe('the scripts that look after the rules', () => {
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'rules-'));
    await cp(join(ROOT, 'src/rules'), join(copy, 'src/rules'), { recursive: true });
    await cp(join(ROOT, 'src/domain/rule-code.ts'), join(copy, 'src/domain/rule-code.ts'), { recursive: true });
    for (const script of ['generate.mjs', 'new-rule.mjs']) await cp(join(ROOT, 'scripts', script), join(copy, 'scripts', script));
    await writeFile(join(copy, 'package.json'), '{"type":"module"}');
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('a stale index fails the check, is named, and is made anew', async () => {
    const index = join(copy, 'src/rules/index.ts');
    const before = await readFile(index, 'utf8');
    await writeFile(index, before.replace('  requiredCell,\n', ''));
    expect(run('generate.mjs', '--check')).toEqual({
      status: 1,
      output: 'src/rules/index.ts is stale: run node scripts/generate.mjs\n',
    });
    expect(await readFile(index, 'utf8')).not.toBe(before);
    expect(run('generate.mjs')).toEqual({ status: 0, output: 'src/rules/index.ts written\n' });
    expect(await readFile(index, 'utf8')).toBe(before);
    expect(run('generate.mjs')).toEqual({ status: 0, output: '' });
  });

  test('line ends of another system are not stale', async () => {
    const index = join(copy, 'src/rules/index.ts');
    const before = await readFile(index, 'utf8');
    await writeFile(index, before.replaceAll('\n', '\r\n'));
    expect(run('generate.mjs', '--check').status).toBe(0);
    await writeFile(index, before);
  });

  test('a new rule has its file, with an example that fails, and its place in the index', async () => {
    expect(run('new-rule.mjs', 'H12', 'reason-without-source')).toEqual({
      status: 0,
      output: 'src/rules/legal-basis/h12-reason-without-source.ts written\nsrc/rules/index.ts written\n',
    });
    const made = await readFile(join(copy, 'src/rules/legal-basis/h12-reason-without-source.ts'), 'utf8');
    expect(made).toContain("code: 'H12'");
    expect(made).toContain('*check() {}');
    const names = (await readFile(join(copy, 'src/rules/index.ts'), 'utf8')).split('ALL_RULES')[1];
    expect(names).toMatch(/openKind,\n {2}reasonWithoutSource,\n {2}tooShort,/u);
    expect(run('generate.mjs', '--check').status).toBe(0);
  });

  test.for([
    ['a code that is taken', 'H03', 'another-name'],
    ['a group that does not exist', 'Z01', 'some-name'],
    ['a name in capitals', 'H13', 'SomeName'],
    ['no name', 'H13', ''],
  ])('%s is refused', ([, code = '', name = '']) => {
    expect(run('new-rule.mjs', code, name).status).toBe(2);
  });
});
