import { isServiceAccount } from '../domain/people.ts';
import { maskPersonalData } from '../domain/values/personal-data.ts';
import { formatMessage } from '../messages/format.ts';
import type { AppError, ErrorParams } from './app-error.ts';
import { ERROR_CODES, type ErrorCode, type ExitCode } from './error-codes.ts';

/** An error in words: what happened, why, what to do. Personal numbers are masked. */
export interface ErrorDescription {
  readonly code: ErrorCode;
  readonly title: string;
  readonly why: string;
  readonly hint: string;
  readonly exitCode: ExitCode;
}

type ErrorTexts = Readonly<Record<ErrorCode, { readonly title: string; readonly why: string; readonly hint: string }>>;

/** Puts an error into the words of one language (`Messages.errors`). */
export function describeError(error: AppError, texts: ErrorTexts): ErrorDescription {
  const text = texts[error.code];
  const params = maskParams(error.params);
  return {
    code: error.code,
    title: text.title,
    why: formatMessage(text.why, params),
    hint: formatMessage(text.hint, params),
    exitCode: ERROR_CODES[error.code],
  };
}

function maskParams(params: ErrorParams): ErrorParams {
  const masked = Object.entries(params).map(([name, value]) => [
    name,
    // a service account is no person, and its address is what people need to share a workbook with
    typeof value === 'string' && !isServiceAccount(value) ? maskPersonalData(value) : value,
  ]);
  return Object.fromEntries(masked) as ErrorParams; // entries keep their types, `fromEntries` cannot know
}
