import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// `node scripts/generate.mjs` writes every generated file that is stale; with `--check` it writes nothing, names the stale ones and exits 1.
const ROOT = new URL('../', import.meta.url);
const RULES = new URL('src/rules/', ROOT);

/** Letters of the groups of rules, in the order of the guide. A script cannot import TypeScript, so it reads the line that says them. */
export const GROUPS = /RULE_GROUPS: string = '([A-Z]+)'/u.exec(
  await readFile(new URL('src/domain/rule-code.ts', ROOT), 'utf8'),
)[1];
const RULE_FILE = new RegExp(`^([${GROUPS.toLowerCase()}])(\\d\\d)-[a-z0-9-]+\\.ts$`, 'u');

/** One entry for each generated file: its path from the root, and the function that makes its text. */
const GENERATORS = [{ path: 'src/rules/index.ts', make: makeRuleIndex }];

/** Lists the rule files in the order of their codes. */
async function makeRuleIndex() {
  const entries = await readdir(RULES, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(new URL(`${folder}/`, RULES))).map((file) => ({ folder, file }))),
  );
  const rules = files.flat().filter(({ file }) => RULE_FILE.test(file));
  const sorted = rules.toSorted((a, b) => rank(a.file) - rank(b.file) || a.file.localeCompare(b.file, 'en'));
  const named = await Promise.all(sorted.map(async (rule) => ({ ...rule, name: await exportedRule(rule) })));
  const imports = named.map(({ folder, file, name }) => ({
    path: `./${folder}/${file}`,
    line: `import { ${name} } from './${folder}/${file}';`,
  }));
  imports.push({ path: './rule.ts', line: "import type { Rule } from './rule.ts';" });
  return [
    '// Made by scripts/generate.mjs from the files in the folders beside it; do not edit.',
    ...imports.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ line }) => line),
    '',
    `/** Every rule of the completion guide, in the order of the guide: ${[...GROUPS].join(', ')}. */`,
    'export const ALL_RULES: readonly Rule[] = [',
    ...named.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

function rank(file) {
  const [, group, number] = RULE_FILE.exec(file);
  return GROUPS.toLowerCase().indexOf(group) * 100 + Number(number);
}

async function exportedRule({ folder, file }) {
  const text = await readFile(new URL(`${folder}/${file}`, RULES), 'utf8');
  const name = /^export const (\w+): Rule = defineRule/mu.exec(text)?.[1];
  if (name === undefined) throw new Error(`src/rules/${folder}/${file} exports no rule`);
  return name;
}

async function staleFiles() {
  const made = await Promise.all(GENERATORS.map(async ({ path, make }) => ({ path, text: await make() })));
  const found = await Promise.all(made.map(({ path }) => readFile(new URL(path, ROOT), 'utf8').catch(() => '')));
  return made.filter(({ text }, index) => found[index]?.replaceAll('\r\n', '\n') !== text);
}

/** Writes the stale files, or with `isCheck` only names them. Returns the exit code. */
export async function generate(isCheck) {
  const stale = await staleFiles();
  if (!isCheck) await Promise.all(stale.map(({ path, text }) => writeFile(new URL(path, ROOT), text)));
  for (const { path } of stale) console.log(isCheck ? `${path} is stale: run node scripts/generate.mjs` : `${path} written`);
  return isCheck && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await generate(process.argv.includes('--check'));
