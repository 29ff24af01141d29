import { AppError, type ErrorParams } from '../../../errors/app-error.ts';
import type { ErrorCode } from '../../../errors/error-codes.ts';
import type { GoogleFailure } from './google-failure.ts';
import { type Secrets, withoutSecrets } from './without-secrets.ts';

/** Who asked for what, for the words of a failure. */
export interface FailureContext {
  /** The workbook, file or folder that the request was about, as people know it; may be empty. */
  readonly file: string;
  /** The API that was asked. */
  readonly api: string;
  /** A person signed in with `dik login` or `gcloud`; a service account or another program. */
  readonly signer: 'person' | 'program';
  /** The file that the key or token comes from; empty where there is none. */
  readonly keyFile: string;
  readonly secrets: Secrets;
}

interface Ending extends FailureContext {
  /** Whether the request, or an earlier attempt of it, may have been carried out. */
  readonly isUnclear: boolean;
  /** How long it was tried. */
  readonly seconds: number;
}

/** A failure as the error that people see. The cause keeps the service's words only, never the request with its token. */
export function describeFailure(failure: GoogleFailure, ending: Ending): AppError {
  const reason = withoutSecrets(failure.words, ending.secrets);
  const [code, params] = chooseError(failure, ending, reason);
  return new AppError(code, params, { cause: new Error(`HTTP ${failure.status} ${reason}`.replace(/^HTTP 0 /u, '')) });
}

function chooseError(failure: GoogleFailure, ending: Ending, reason: string): readonly [ErrorCode, ErrorParams] {
  const { file, keyFile, isUnclear, seconds, secrets } = ending;
  const { account } = secrets;
  // a refusal and a missing file say something about the request itself; everything else leaves open what became of the attempt before
  if (isUnclear && failure.kind !== 'refused' && failure.kind !== 'not-found') return ['google-unclear', { reason, file }];
  switch (failure.kind) {
    case 'quota':
      return ['google-quota', { reason, seconds }];
    case 'server':
    case 'broken':
    case 'unsent':
    case 'intercepted':
      return ['google-unreachable', { reason, seconds }];
    case 'unauthenticated':
      return ['google-sign-in-expired', { reason }];
    case 'grant':
      return ending.signer === 'person'
        ? ['google-sign-in-expired', { reason }]
        : ['google-key-refused', { file: keyFile, reason }];
    case 'client':
    case 'key':
      return ['google-key-refused', { file: keyFile, reason }];
    case 'scope':
      return ['google-scope-insufficient', { file }];
    case 'api-disabled':
      return ['google-api-disabled', { api: failure.api || ending.api, project: failure.project }];
    case 'storage':
      return ending.signer === 'program' ? ['google-no-storage', { account }] : ['google-drive-full', {}];
    case 'forbidden':
      return ['google-not-shared', { file, account }];
    case 'not-found':
      return ['workbook-not-found', { file, service: 'Google', account }];
    case 'refused':
      return ['google-refused', { reason, status: failure.status, ...(isUnclear ? { repeated: 1 } : {}) }];
  }
}
