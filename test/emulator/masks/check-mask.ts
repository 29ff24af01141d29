import type { FieldType, Schema } from '../schema/declarations.ts';
import { type Mask, wantsAll } from './mask.ts';

function messageBehind(type: FieldType): string | undefined {
  if (type.kind === 'message') return type.name;
  return type.kind === 'list' || type.kind === 'map' ? messageBehind(type.of) : undefined;
}

function firstUnknownBelow(schema: Schema, type: FieldType, mask: Mask, path: string): string | undefined {
  if (wantsAll(mask) || type.kind === 'any') return undefined;
  if (type.kind === 'map') {
    for (const [key, below] of mask.fields) {
      const found = firstUnknownBelow(schema, type.of, below, `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const name = messageBehind(type);
  return name === undefined ? `${path}.${[...mask.fields.keys()][0] ?? ''}` : findUnknownPath(schema, name, mask, path);
}

/** The first path of a mask that a message does not have, or `undefined`. */
export function findUnknownPath(schema: Schema, message: string, mask: Mask, base = ''): string | undefined {
  const fields = schema.get(message);
  for (const [name, below] of mask.fields) {
    if (name === '*') continue;
    const path = base === '' ? name : `${base}.${name}`;
    const type = fields?.get(name);
    if (type === undefined) return path;
    const found = firstUnknownBelow(schema, type, below, path);
    if (found !== undefined) return found;
  }
  return undefined;
}
