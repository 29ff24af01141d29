import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Folders of a package below `node_modules`, at every depth. */
function copiesOf(name: string, folder = join(ROOT, 'node_modules')): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) return [];
    if (entry.name.startsWith('@')) return copiesOf(name, path);
    const inside = join(path, 'node_modules');
    return [...(entry.name === name ? [path] : []), ...(hasFolder(inside) ? copiesOf(name, inside) : [])];
  });
}

function hasFolder(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return false;
  }
}

/** Source files, with what they import at run time by name. */
function importsOf(text: string): readonly string[] {
  const found = text.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)'|\bimport\('([^']+)'\)/gmu);
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

describe('the packages of Google', () => {
  test('hold one copy of the sign-in', () => {
    expect(copiesOf('google-auth-library')).toHaveLength(1);
    expect(copiesOf('gaxios').length).toBeGreaterThan(0); // the search finds what is there
  });

  test('are imported by sub-path, when they are needed, in two places', () => {
    const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const found = names.flatMap((name) => {
      const text = readFileSync(join(ROOT, 'src', name), 'utf8');
      return importsOf(text)
        .filter((path) => /^(?:google|gaxios|@google)/u.test(path))
        .map((path) => `${name.split(/[\\/]/u).at(-1)}: ${text.includes(`import('${path}')`) ? 'lazy' : 'at once'} ${path}`);
    });
    expect([...new Set(found)].sort()).toEqual([
      'authorize-in-browser.ts: lazy @google-cloud/local-auth',
      'google-library.ts: lazy googleapis/build/src/apis/drive/index.js',
      'google-library.ts: lazy googleapis/build/src/apis/sheets/index.js',
    ]);
  });
});
