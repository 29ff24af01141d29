/** A place that the caller knows to lie inside; 0 outside. One function for each kind of array keeps each of them fast. */
export function uint32At(values: Uint32Array, index: number): number {
  return values[index] ?? 0;
}

export function uint16At(values: Uint16Array, index: number): number {
  return values[index] ?? 0;
}

export function uint8At(values: Uint8Array, index: number): number {
  return values[index] ?? 0;
}

export function int32At(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

export function int8At(values: Int8Array, index: number): number {
  return values[index] ?? 0;
}

export function float64At(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** '' outside. */
export function textAt(texts: readonly string[], index: number): string {
  return texts[index] ?? '';
}
