import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, ROOT } from './setup.mjs';

// `npm test`: set-up, then every test; further words go to vitest (`npm test -- test/unit/values`).
prepare();
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const outcome = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = outcome.status ?? 1;
