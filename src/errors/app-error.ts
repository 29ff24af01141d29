import type { ErrorCode } from './error-codes.ts';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** A problem of the program or its surroundings. The table in `error-codes.ts` gives exit code; `messages/` the words. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { readonly cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
