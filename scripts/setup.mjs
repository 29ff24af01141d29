import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Exit code of a set-up that failed: the configuration class of the program itself. */
const SETUP_FAILED = 2;

/**
 * Makes a fresh clone ready: installs the locked packages when they are missing or older than the lock file, and
 * builds when the sources differ from those of the last build. Says one line for each, and nothing when all is ready.
 * Ends the process with 2 when a step fails.
 */
export function prepare() {
  if (!isInstalled()) {
    console.error('Setting up: installing packages (once, needs the network) ...');
    install();
  }
  if (!isBuilt()) {
    console.error('Setting up: building ...');
    build();
  }
}

/** npm writes `node_modules/.package-lock.json` last, so an interrupted install is seen as missing. */
export function isInstalled(root = ROOT) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** True when `dist` was built from exactly the sources that stand in `src` now. */
export function isBuilt(root = ROOT) {
  const stamp = join(root, 'dist', '.sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

function install() {
  // dev packages are asked for by name since they hold the compiler and NODE_ENV=production would leave them out
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const outcome = runNpm(words);
  if (outcome.status !== 0) stop('The packages could not be installed. Check the network connection, then try again.', outcome);
}

/** The npm that runs this script, if one does; calling `npm.cmd` by name needs a shell on Windows. */
function runNpm(words) {
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  if (npm !== undefined && basename(npm) === 'npm-cli.js' && existsSync(npm))
    return spawnSync(process.execPath, [npm, ...words], options);
  return spawnSync(`npm ${words.join(' ')}`, { ...options, shell: true });
}

/** Compiles into a folder of its own and puts it in place at the end, so that a failed build leaves the old one. */
export function build() {
  const sources = fingerprint(ROOT);
  const fresh = join(ROOT, `dist.new-${process.pid}`);
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  rmSync(fresh, { recursive: true, force: true });
  const words = [compiler, '-p', join(ROOT, 'src', 'tsconfig.json'), '--outDir', fresh];
  const outcome = spawnSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (outcome.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    stop('The build failed.', outcome);
  }
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, '.sources'), sources);
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(ROOT, 'dist'));
}

/** Name, size and time of every file that the build reads: also seen are files removed or put back to an older state. */
function fingerprint(root) {
  const files = [...listFiles(join(root, 'src')), join(root, 'tsconfig.json'), join(root, 'package-lock.json')].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function stop(sentence, outcome) {
  console.error(outcome.error === undefined ? sentence : `${sentence} (${outcome.error.message})`);
  process.exit(SETUP_FAILED);
}
