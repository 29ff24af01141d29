import { ENTRY_WORDS } from '../status/status.ts';
import { guardFormula, parseCsv } from './public-edition.ts';
import type { FiledRow, RegisterFile } from './register-file.ts';

const NUMBER_KEY = 'no';

function parseObjects(text: string): readonly Readonly<Record<string, unknown>>[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
    return isList ? (value as readonly Readonly<Record<string, unknown>>[]) : undefined; // just looked at
  } catch {
    return undefined;
  }
}

/** What a public row shows under these keys: its running number, and the texts of the entry. */
function shownTexts(row: FiledRow, index: number, keys: readonly string[]): readonly string[] {
  return keys.map((key) => (key === NUMBER_KEY ? String(index + 1) : String(row[key] ?? '')));
}

function isSameTexts(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((text, index) => text === b[index]);
}

function isSameTable(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return a.every((texts, index) => isSameTexts(texts, b[index])) && a.length === b.length;
}

/**
 * True when both public files show every entry in force exactly once, in the order and with the texts of the register, under the
 * same keys.
 */
export function isPublicTrue(csv: string, json: string, register: RegisterFile): boolean {
  const entries = register.rows.filter((row) => row['status'] === ENTRY_WORDS['in-force']);
  const [keys = [], ...lines] = parseCsv(csv);
  const objects = parseObjects(json);
  if (!keys.includes('kode') || !objects) return false;
  const texts = entries.map((entry, index) => shownTexts(entry, index, keys));
  const isKeyed = objects.every((object) => isSameTexts(Object.keys(object), keys));
  const values = objects.map((object) => Object.values(object).map(String));
  return (
    isKeyed &&
    isSameTable(values, texts) &&
    isSameTable(
      lines,
      texts.map((shown) => shown.map(guardFormula)),
    )
  );
}
