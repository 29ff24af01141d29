import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from './setup.mjs';

// `npm start` alone, or with options only, is the main job on the default workbook; `npm start -- check FILE` is `dik check FILE`.
const words = process.argv.slice(2);
const isMainJob = words.length === 0 || (words[0].startsWith('-') && !['-h', '--help', '-V', '--version'].includes(words[0]));

prepare();
const child = spawn(
  process.execPath,
  [join(ROOT, 'dist', 'main.js'), ...(isMainJob ? ['run', '--archive', 'always'] : []), ...words],
  {
    stdio: 'inherit',
  },
);
process.on('SIGINT', () => undefined); // the terminal sends it to the child as well, which ends in its own way
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
