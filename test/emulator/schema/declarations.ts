import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The type of a field of a message, as the client's own declarations tell it. */
export type FieldType =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly of: FieldType };

/** Message name (`GridRange`) to its fields. */
export type Schema = ReadonlyMap<string, ReadonlyMap<string, FieldType>>;

function typeOf(text: string): FieldType {
  const bare = text.replace(/ \| null$/, '');
  // matrices of values are checked where they are written, in words of their own
  if (bare === 'any[][]') return { kind: 'any' };
  const list = /^(.*)\[\]$/.exec(bare)?.[1];
  if (list !== undefined) return { kind: 'list', of: typeOf(list) };
  const message = /^Schema\$(\w+)$/.exec(bare)?.[1];
  if (message !== undefined) return { kind: 'message', name: message };
  if (bare === 'string' || bare === 'number' || bare === 'boolean') return { kind: bare };
  return { kind: 'any' };
}

/**
 * Reads the messages of an API out of the TypeScript declarations that ship with the client, so that the emulator refuses exactly the field names
 * that the service does not know, without a copy of Google's discovery document.
 */
function parseDeclarations(text: string): Schema {
  const schema = new Map<string, Map<string, FieldType>>();
  for (const [, name = '', body = ''] of text.matchAll(/^ {4}(?:export )?interface Schema\$(\w+) \{\n(.*?)^ {4}\}/gms)) {
    const fields = new Map<string, FieldType>();
    for (const [, field = '', type = ''] of body.matchAll(/^ {8}(\w+)\?: ([^{]*?);$/gm)) fields.set(field, typeOf(type));
    for (const [, field = '', type = ''] of body.matchAll(/^ {8}(\w+)\?: \{\n {12}\[key: string\]: (.*?);$/gm)) {
      fields.set(field, { kind: 'map', of: typeOf(type) });
    }
    // structures written in place hold plain values; the emulator need not look into them
    for (const [, field = ''] of body.matchAll(/^ {8}(\w+)\?: \{$/gm)) if (!fields.has(field)) fields.set(field, { kind: 'any' });
    schema.set(name, fields);
  }
  return schema;
}

const cache = new Map<string, Schema>();

/** The messages of Sheets v4 or Drive v3. */
export function schemaOf(api: 'sheets/v4' | 'drive/v3'): Schema {
  const known = cache.get(api);
  if (known !== undefined) return known;
  const path = createRequire(import.meta.url)
    .resolve(`googleapis/build/src/apis/${api}.js`)
    .replace(/\.js$/, '.d.ts');
  const schema = parseDeclarations(readFileSync(path, 'utf8'));
  cache.set(api, schema);
  return schema;
}
