import { type Mask, wantsAll } from './mask.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a mask leaves of an answer. Lists keep their length, so an element of which nothing is left is `{}`; the order of the names is that of the
 * answer.
 */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (wantsAll(mask)) return value;
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  if (!isRecord(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const below = mask.fields.get(key);
    if (below !== undefined && item !== undefined) result[key] = applyMask(item, below);
  }
  return result;
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** One field of an update: the new value, or `undefined` for a field that is taken away. */
function updatedField(before: unknown, given: unknown, below: Mask): unknown {
  if (wantsAll(below)) return given;
  const inner = updateByMask(record(before), record(given), below);
  return Object.keys(inner).length === 0 ? undefined : inner;
}

/**
 * The other direction, for updates: copies what a mask names from `source` onto `target`. A field that the mask names and the source lacks is taken
 * away. Neither argument is changed.
 */
export function updateByMask<Value extends object>(target: Value, source: object, mask: Mask): Value {
  if (wantsAll(mask)) return { ...source } as Value;
  const result: Record<string, unknown> = { ...(target as Record<string, unknown>) };
  for (const [key, below] of mask.fields) {
    const value = updatedField(result[key], (source as Record<string, unknown>)[key], below);
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result as Value;
}
