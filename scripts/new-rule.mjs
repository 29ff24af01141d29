import { readdir, writeFile } from 'node:fs/promises';
import { GROUPS, generate } from './generate.mjs';

// `node scripts/new-rule.mjs H12 some-name` makes the file of a new rule, with examples that fail until its check is written, and lists it in the index.
const FOLDERS = {
  W: 'completeness',
  H: 'legal-basis',
  K: 'consequence',
  J: 'period',
  T: 'dates',
  P: 'officers',
  D: 'duplicates',
  S: 'workflow',
  R: 'secrecy',
  X: 'archiving',
};
const RULES = new URL('../src/rules/', import.meta.url);

function ruleText(code, name, constant, today) {
  return `import { defineRule, type Rule } from '../rule.ts';

export const ${constant}: Rule = defineRule<Readonly<Record<string, never>>>({
  code: '${code}',
  name: '${name}',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['information'],
  since: '${today}',
  sources: [],
  text: {
    id: { title: 'Belum ditulis', guide: 'Belum ditulis.', message: () => 'Belum ditulis.' },
    en: { title: 'Not written yet', message: () => 'Not written yet.' },
  },
  *check() {},
  examples: {
    valid: [],
    invalid: [{ paper: 'proposed', cells: { information: 'Teks yang melanggar aturan ini' }, params: {} }],
  },
  guideExamples: { right: '', wrong: '' },
});
`;
}

function camelCase(name) {
  return name.replace(/-([a-z0-9])/gu, (_, letter) => letter.toUpperCase());
}

async function newRule(code = '', name = '') {
  if (!new RegExp(`^[${GROUPS}]\\d\\d$`, 'u').test(code) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(name)) {
    console.error('Usage: node scripts/new-rule.mjs CODE name, for example: node scripts/new-rule.mjs H12 reason-without-source');
    return 2;
  }
  const folder = new URL(`${FOLDERS[code[0]]}/`, RULES);
  const prefix = `${code.toLowerCase()}-`;
  const taken = (await readdir(folder)).find((file) => file.startsWith(prefix));
  if (taken !== undefined) {
    console.error(`${code} is taken by ${taken}; codes are never used again`);
    return 2;
  }
  const file = `${prefix}${name}.ts`;
  await writeFile(new URL(file, folder), ruleText(code, name, camelCase(name), new Date().toISOString().slice(0, 10)), {
    flag: 'wx',
  });
  console.log(`src/rules/${FOLDERS[code[0]]}/${file} written`);
  return generate(false);
}

process.exitCode = await newRule(process.argv[2], process.argv[3]);
