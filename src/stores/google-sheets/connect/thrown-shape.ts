/** Anything with named fields; what is thrown by a library is read by its shape, since its classes exist in several copies. */
export type Shape = Readonly<Record<string, unknown>>;

export function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null;
}

/** A field that holds a shape; an empty one otherwise. */
export function shapeIn(value: unknown, name: string): Shape {
  const field = isShape(value) ? value[name] : undefined;
  return isShape(field) ? field : {};
}

/** A field that holds a text; empty otherwise. */
export function textIn(value: unknown, name: string): string {
  const field = isShape(value) ? value[name] : undefined;
  return typeof field === 'string' ? field : '';
}

/** The shapes in a field that holds a list. */
export function shapesIn(value: unknown, name: string): readonly Shape[] {
  const field = isShape(value) ? value[name] : undefined;
  return Array.isArray(field) ? field.filter(isShape) : [];
}

/** First text `code` on the way from an error down its causes: `ECONNRESET`, `TimeoutError` and the like. */
export function systemCodeIn(error: unknown, depth = 4): string {
  if (!isShape(error) || depth === 0) return '';
  const code = textIn(error, 'code') || (/^(?:Abort|Timeout)Error$/u.test(textIn(error, 'name')) ? textIn(error, 'name') : '');
  return code || systemCodeIn(error['cause'], depth - 1);
}
