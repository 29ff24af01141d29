// Puts `count` linked packages into a folder: one real package under many numbers, each naming the one before.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildBag, packageDigest } from '../../dist/domain/archive/bag.js';
import { parseBagInfo } from '../../dist/domain/archive/package-facts.js';
import { formatPackageNumber, packageFolderName } from '../../dist/domain/archive/package-name.js';
import { createArchiveFolder } from '../../dist/stores/local-archive-folder.js';

const [source, target, count] = process.argv.slice(2);
const archives = createArchiveFolder();
const [name] = await archives.list(source);
const files = await archives.read(join(source, name));
const payload = files.filter(({ path }) => path.startsWith('data/')).map(({ path, bytes }) => ({ path: path.slice(5), bytes }));
const facts = parseBagInfo(new TextDecoder().decode(files.find(({ path }) => path === 'bag-info.txt').bytes));
facts.delete('Payload-Oxum');
for (let number = 1; number <= Number(count); number += 1) {
  facts.set('External-Identifier', formatPackageNumber(2026, number));
  const bag = buildBag(payload, [...facts]);
  const folder = join(target, packageFolderName('DINAS', formatPackageNumber(2026, number)));
  for (const { path, bytes } of bag) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  facts.set('Previous-Package', formatPackageNumber(2026, number));
  facts.set('Previous-Package-Digest-SHA256', packageDigest(bag));
}
