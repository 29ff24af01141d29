import { createCalculator } from '../formulas/calculator.ts';
import type { SpreadsheetState } from '../model/spreadsheet.ts';
import type { Renderer, RenderOptions } from '../values/render.ts';

/** Whom a batch is run for and under which circumstances. */
export interface BatchContext {
  /** Changed in place: a fork of what stands, put back only when every request went through. */
  readonly state: SpreadsheetState;
  /** Mail address of the caller. */
  readonly account: string;
  /** Mail address of the file's owner, who may edit whatever is protected. */
  readonly owner: string;
  /** Whether protections are not looked at, as for edits of the tests. */
  readonly ignoreProtections: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly sortMovesMetadata: boolean;
}

/** A renderer of a state as it is now. */
export function rendererOf(state: SpreadsheetState, now: number, options: RenderOptions): Renderer {
  return { state, calculator: createCalculator(state, now), options };
}
