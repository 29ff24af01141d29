import { readFile, writeFile } from 'node:fs/promises';

// `node scripts/generate-template-schema.mjs` writes sheets-templates/template.schema.json from the built schema;
// with `--check` it writes nothing and fails when the file is stale.
const target = new URL('../sheets-templates/template.schema.json', import.meta.url);
const { templateJsonSchema } = await import(new URL('../dist/domain/template/template-schema.js', import.meta.url));
const wanted = `${JSON.stringify(templateJsonSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const found = await readFile(target, 'utf8').catch(() => '');
  if (found.replaceAll('\r\n', '\n') !== wanted) {
    console.error('sheets-templates/template.schema.json is stale: run node scripts/generate-template-schema.mjs');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, wanted);
}
