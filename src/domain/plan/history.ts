import { maskPersonalData } from '../values/personal-data.ts';
import type { Phrases } from './phrases.ts';

/** One line for `Riwayat`. */
export interface HistoryLine {
  readonly code: string;
  readonly event: keyof Phrases['events'];
  readonly from: string;
  readonly to: string;
  /** Header of the column that changed; '' for a move without one. */
  readonly changed: string;
  readonly before: string;
  readonly after: string;
}

/** A line about a state that moved. */
export function moveLine(code: string, event: HistoryLine['event'], from: string, to: string): HistoryLine {
  return { code, event, from, to, changed: '', before: '', after: '' };
}

/** Masks personal numbers in every text of a line (decision 18). */
export function maskLine(line: HistoryLine): HistoryLine {
  return { ...line, before: maskPersonalData(line.before), after: maskPersonalData(line.after) };
}
