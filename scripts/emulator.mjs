// Starts the emulator of Google Sheets and Drive by itself: `npm run emulator -- --port 8080`.
// Prints its base address, one line, and runs until it is interrupted. Other programs steer it over HTTP below /emulator/.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'test', 'emulator');

/** The sources of the emulator: path below its folder to text. */
async function readSources() {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return paths
    .map((path, index) => ({ path: path.slice(source.length + 1), text: texts[index] ?? '' }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A folder beside the packages, so that they are found from it; a temporary one with a link to them where that cannot be written. */
async function makeFolder(name) {
  const cache = join(root, 'node_modules', '.cache', 'emulator');
  try {
    await mkdir(cache, { recursive: true });
    return { target: join(cache, name), work: await mkdtemp(join(cache, 'new-')) };
  } catch {
    const work = await mkdtemp(join(tmpdir(), 'emulator-'));
    await symlink(join(root, 'node_modules'), join(work, 'node_modules'), 'junction');
    process.once('exit', () => rm(work, { recursive: true, force: true }).catch(() => undefined));
    return { target: work, work };
  }
}

/** Strips the types of every source. Nothing is checked here: the tests do that. */
async function compile(sources, folder) {
  const { default: typescript } = await import('typescript');
  const { ModuleKind, ScriptTarget } = typescript;
  const compilerOptions = {
    module: ModuleKind.ESNext,
    target: ScriptTarget.ES2023,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
    allowImportingTsExtensions: true,
  };
  for (const { path, text } of sources) {
    const { outputText } = typescript.transpileModule(text, { compilerOptions, fileName: path });
    const output = join(folder, path.replace(/\.ts$/, '.js'));
    await mkdir(dirname(output), { recursive: true });
    await writeFile(output, outputText);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n');
}

/** The compiled emulator: an earlier one when the sources are the same. */
async function prepare() {
  const sources = await readSources();
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  const { target, work } = await makeFolder(hash.digest('hex').slice(0, 16));
  const ready = join(target, 'emulator.js');
  if (target !== work && (await readFile(ready).catch(() => undefined)) !== undefined) {
    await rm(work, { recursive: true, force: true });
    return ready;
  }
  await compile(sources, work);
  if (target !== work) {
    // somebody else may have been faster with the same sources
    await rename(work, target).catch(() => rm(work, { recursive: true, force: true }));
    const others = (await readdir(dirname(target))).filter(
      (name) => /^[0-9a-f]{16}$/.test(name) && join(dirname(target), name) !== target,
    );
    await Promise.all(others.map((name) => rm(join(dirname(target), name), { recursive: true, force: true })));
  }
  return ready;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '0' }, quota: { type: 'boolean', default: false } },
    });
    const port = Number(values.port);
    return Number.isInteger(port) && port >= 0 && port < 65_536 ? { port, quota: values.quota } : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options === undefined) {
  console.error('usage: npm run emulator -- [--port N] [--quota]');
  process.exitCode = 2;
} else {
  const { startEmulator } = await import(pathToFileURL(await prepare()).href);
  try {
    const emulator = await startEmulator({ port: options.port, ...(options.quota ? { quota: {} } : {}) });
    console.log(emulator.url);
    const stop = () => emulator.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 3;
  }
}
