import { uint32At } from './array-access.ts';

/** Texts as UTF-16 units, one behind the other; text i stands from `starts[i]` up to `starts[i + 1]`. */
export interface TextUnits {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** Lays texts out for work that looks at the same units many times. */
export function unitsOf(texts: readonly string[]): TextUnits {
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) starts[index + 1] = uint32At(starts, index) + text.length;
  const units = new Uint16Array(uint32At(starts, texts.length));
  for (const [index, text] of texts.entries()) {
    const start = uint32At(starts, index);
    for (let at = 0; at < text.length; at += 1) units[start + at] = text.charCodeAt(at);
  }
  return { units, starts };
}

export function lengthAt(texts: TextUnits, index: number): number {
  return uint32At(texts.starts, index + 1) - uint32At(texts.starts, index);
}
