import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { Catalogue } from '../../domain/values/catalogue.ts';
import { isErrorValue } from '../../domain/values/error-value.ts';
import { collapseText, normaliseText, startsWithPhrase } from '../../domain/values/normalise-text.ts';
import { readCellOnceWith } from '../cell-reading.ts';

/** Longer than every filler and every beginning of a prompt: most texts need no closer look. */
const LONGEST = 60;

/** True for a text that only holds a place: a dash, `n/a`, `tidak ada`, a prompt that was left standing, the error of a formula. An empty text is no filler. */
export function isFiller(text: string, catalogue: Pick<Catalogue, 'fillers' | 'fillerStarts'>): boolean {
  if (text === '') return false;
  if (!/[\p{L}\p{N}]/u.test(text) || isErrorValue(text)) return true;
  const initial = text.charAt(0).toLowerCase();
  if (text.length >= LONGEST && !catalogue.fillerStarts.some((start) => start.startsWith(initial))) return false;
  const plain = collapseText(text.slice(0, LONGEST)).toLowerCase();
  if (text.length < LONGEST && (catalogue.fillers.includes(plain) || catalogue.fillers.includes(normaliseText(text))))
    return true;
  return catalogue.fillerStarts.some((start) => startsWithPhrase(plain, start));
}

/** `isFiller` of a cell. */
export const fillerReader: (catalogue: Catalogue) => (row: Row, column: ColumnId) => boolean = readCellOnceWith(
  (text, catalogue: Catalogue): boolean => isFiller(text, catalogue),
);
