import { badField, type Json, type Refusal } from '../http/failure.ts';
import type { FieldType, Schema } from './declarations.ts';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuseValue(path: string, type: string, value: unknown): never {
  const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  const words = `Invalid value at '${path}' (${type}), ${shown}`;
  throw badField(words, path, words);
}

function readNumber(value: unknown, path: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  return refuseValue(path, 'TYPE_INT32', value);
}

function readBoolean(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  if (value === 'false') return false;
  return refuseValue(path, 'TYPE_BOOL', value);
}

function readString(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  // the service takes `true` and 12 where a text is wanted
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return refuseValue(path, 'TYPE_STRING', value);
}

function readList(schema: Schema, of: FieldType, value: unknown, path: string): unknown[] {
  // lists inside a list are taken as one list, and a lone message as a list of one, as the service does
  const items = Array.isArray(value)
    ? of.kind === 'list' || of.kind === 'any'
      ? value
      : value.flat()
    : isRecord(value)
      ? [value]
      : undefined;
  if (items === undefined)
    return refuseValue(
      path,
      of.kind === 'message' ? `type.googleapis.com/google.apps.sheets.v4.${of.name}` : 'TYPE_STRING',
      value,
    );
  return items.map((item, index) => readValue(schema, of, item, `${path}[${index}]`));
}

function readValue(schema: Schema, type: FieldType, value: unknown, path: string): unknown {
  switch (type.kind) {
    case 'string':
      return readString(value, path);
    case 'number':
      return readNumber(value, path);
    case 'boolean':
      return readBoolean(value, path);
    case 'any':
      return value;
    case 'message':
      return readFields(schema, type.name, value, path);
    case 'list':
      return readList(schema, type.of, value, path);
    case 'map':
      if (!isRecord(value)) return refuseValue(path, 'Map', value);
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, readValue(schema, type.of, item, `${path}.${key}`)]),
      );
  }
}

function unknownName(key: string, path: string): Refusal {
  const words = `Invalid JSON payload received. Unknown name "${key}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`;
  return badField(words, path === '' ? undefined : path, words);
}

function readFields(schema: Schema, name: string, value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) return refuseValue(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value);
  const fields = schema.get(name);
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const field = fields?.has(key) === true ? key : camel(key);
    const type = fields?.get(field);
    if (type === undefined) throw unknownName(key, path);
    // what is null is as good as not there
    if (item !== null && item !== undefined)
      result[field] = readValue(schema, type, item, path === '' ? snake(field) : `${path}.${snake(field)}`);
  }
  return result;
}

/**
 * Reads a message out of parsed JSON as the service does: unknown names are refused, `"12"` and `"true"` become number and boolean, `null` is absent.
 *
 * @param base where the message stands in the request, for the words of an error: empty for the whole body
 * @throws Refusal 400 that names the field
 */
export function readMessage<Message>(schema: Schema, name: string, value: unknown, base = ''): Message {
  return readFields(schema, name, value ?? {}, base) as Message;
}

/** Parses a body; an empty one is an empty message. */
export function parseJson(body: string): Json {
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body) as Json;
  } catch {
    throw badField(
      'Invalid JSON payload received. Unable to parse.',
      undefined,
      'Invalid JSON payload received. Unable to parse.',
    );
  }
}
