/** The largest distance d with `1 - d / length >= least`, in the very arithmetic that judges a pair; -1 when there is none. */
export function allowedEdits(length: number, least: number): number {
  let edits = Math.max(-1, Math.min(length, Math.floor((1 - least) * length) + 1));
  while (edits >= 0 && (length === 0 ? 1 : 1 - edits / length) < least) edits -= 1;
  return edits;
}
