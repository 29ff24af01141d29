// Runs sha256sum over every file of a folder: the yardstick for `dik verify`.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const { status } = spawnSync(
  'sha256sum',
  files.filter((file) => statSync(file).isFile()),
  { maxBuffer: 1 << 28 },
);
process.exitCode = status ?? 1;
