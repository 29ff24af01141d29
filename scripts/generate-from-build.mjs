import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { prepare } from './setup.mjs';

// `node scripts/generate-from-build.mjs` writes what is made from the built rules and schemas: a page per rule in docs/aturan, and
// sheets-templates/template.schema.json. With `--check` it writes nothing, names the stale files and exits 1.
const ROOT = new URL('../', import.meta.url);
const PAGES = 'docs/aturan/';

async function wantedFiles() {
  prepare();
  const load = (path) => import(new URL(`dist/${path}`, ROOT));
  const [{ buildRulePages }, { ALL_RULES }, { RULE_PACK_VERSION }, { loadTemplates }, { templateJsonSchema }] = await Promise.all(
    [
      load('app/build-rule-pages.js'),
      load('rules/index.js'),
      load('rules/rule-pack.js'),
      load('app/load-templates.js'),
      load('domain/template/template-schema.js'),
    ],
  );
  const pages = buildRulePages(ALL_RULES, await loadTemplates(), RULE_PACK_VERSION);
  return new Map([
    ...[...pages].map(([name, text]) => [`${PAGES}${name}`, text]),
    ['sheets-templates/template.schema.json', `${JSON.stringify(templateJsonSchema(), null, 2)}\n`],
  ]);
}

/** Pages of rules that are no more have no text. */
async function withLeftovers(wanted) {
  const names = await readdir(new URL(PAGES, ROOT)).catch(() => []);
  const left = names.map((name) => `${PAGES}${name}`).filter((path) => path.endsWith('.md') && !wanted.has(path));
  return [...wanted, ...left.map((path) => [path, undefined])];
}

async function isStale([path, text]) {
  const found = await readFile(new URL(path, ROOT), 'utf8').catch(() => undefined);
  return found?.replaceAll('\r\n', '\n') !== text;
}

async function put([path, text]) {
  if (text === undefined) return rm(new URL(path, ROOT));
  await mkdir(new URL('.', new URL(path, ROOT)), { recursive: true });
  await writeFile(new URL(path, ROOT), text);
}

const isCheck = process.argv.includes('--check');
const files = await withLeftovers(await wantedFiles());
const flags = await Promise.all(files.map(isStale));
const stale = files.filter((_unused, index) => flags[index]);
if (!isCheck) await Promise.all(stale.map(put));
for (const [path] of stale) console.log(isCheck ? `${path} is stale: run npm run generate` : `${path} written`);
if (isCheck && stale.length > 0) process.exitCode = 1;
