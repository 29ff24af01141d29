import { allowedEdits } from './allowed-edits.ts';
import { distanceWithin } from './levenshtein.ts';

export { findFirstAlike } from './near-duplicates.ts';

/** 1 - edit distance / length of the longer text, in UTF-16 units; two empty texts are alike (1). */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distanceWithin(a, b, longer) / longer;
}

/** `similarity(a, b) >= least`, but soon done with texts that are far from it. */
export function isSimilar(a: string, b: string, least: number): boolean {
  const edits = allowedEdits(Math.max(a.length, b.length), least);
  return edits >= 0 && distanceWithin(a, b, edits) <= edits;
}
