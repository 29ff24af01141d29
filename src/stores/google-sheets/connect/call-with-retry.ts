import { AppError } from '../../../errors/app-error.ts';
import { describeFailure, type FailureContext } from './describe-failure.ts';
import { type GoogleFailure, readFailure } from './google-failure.ts';
import { decideNextStep, type Effect, PATIENCE, type Patience } from './retry-policy.ts';

/** Why and how long nothing happens; `quota`: the minute is used up, `service`: Google or the network is in trouble. */
export interface Wait {
  readonly reason: 'quota' | 'service';
  readonly milliseconds: number;
}

/** Time, chance and patience, so that a test needs no real ones. */
export interface Timing {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly patience: Patience;
}

export const REAL_TIMING: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  patience: PATIENCE,
};

/** One request that can be made several times. */
export interface Call<T> {
  readonly effect: Effect;
  /** Gets a token that is still good; failing here means that the request itself was not made. */
  readonly sign: () => Promise<unknown>;
  /** Makes the request, which may last so many milliseconds. */
  readonly send: (timeout: number) => Promise<T>;
  /** Forgets the token, so that the next `sign` asks for another. */
  readonly forgetToken: () => void;
  readonly context: () => FailureContext;
}

interface Progress {
  readonly began: number;
  /** Failures by sort: how many, and when the first one came. */
  readonly sorts: Map<GoogleFailure['kind'], { readonly failures: number; readonly since: number }>;
  hasNewToken: boolean;
  /** An attempt ended in a way that leaves open whether it was carried out. */
  isUnclear: boolean;
}

/**
 * Makes a request until it succeeds, is refused, or patience ends. A request that must not arrive twice is made again only when it is certain that it
 * was not carried out. Throws `AppError`; whatever else is thrown is a fault of the program and passes.
 */
export async function callWithRetry<T>(call: Call<T>, timing: Timing, onWait?: (wait: Wait) => void): Promise<T> {
  const progress: Progress = { began: timing.now(), sorts: new Map(), hasNewToken: false, isUnclear: false };
  for (;;) {
    const attempt = await tryOnce(call, timing);
    if ('answer' in attempt) return attempt.answer;
    await prepareNext(call, attempt, progress, timing, onWait);
  }
}

type Attempt<T> = { readonly answer: T } | { readonly failure: GoogleFailure; readonly wasSent: boolean };

async function tryOnce<T>(call: Call<T>, { patience }: Timing): Promise<Attempt<T>> {
  try {
    await call.sign();
  } catch (error) {
    return { failure: readSigningFailure(error), wasSent: false };
  }
  try {
    return { answer: await call.send(patience.answer) };
  } catch (error) {
    const failure = readFailure(error);
    if (failure === undefined) throw error;
    return { failure, wasSent: true };
  }
}

/** Signing reads files and keys, too: what is no failure of a request is one of these. */
function readSigningFailure(error: unknown): GoogleFailure {
  if (error instanceof AppError) throw error;
  const words = error instanceof Error ? error.message : String(error);
  return readFailure(error) ?? { kind: 'key', status: 0, words, retryAfter: undefined, api: '', project: '' };
}

async function prepareNext<T>(
  call: Call<T>,
  { failure, wasSent }: { readonly failure: GoogleFailure; readonly wasSent: boolean },
  progress: Progress,
  timing: Timing,
  onWait: ((wait: Wait) => void) | undefined,
): Promise<void> {
  const now = timing.now();
  const elapsed = now - progress.began;
  const { failures, since } = progress.sorts.get(failure.kind) ?? { failures: 0, since: now };
  const effect = wasSent ? call.effect : 'none'; // asking for a token again does no harm
  if (wasSent && isUnclearEnd(failure)) progress.isUnclear = true;
  const effort = { effect, failures, elapsed, elapsedOfSort: now - since, hasNewToken: progress.hasNewToken };
  const next = decideNextStep(failure, { ...effort, chance: timing.random() }, timing.patience);
  if (next.step === 'stop') {
    const isOpen = progress.isUnclear && call.effect !== 'none';
    throw describeFailure(failure, { ...call.context(), isUnclear: isOpen, seconds: Math.round(elapsed / 1000) });
  }
  if (next.step === 'new-token') {
    progress.hasNewToken = true;
    call.forgetToken();
    return;
  }
  progress.sorts.set(failure.kind, { failures: failures + 1, since });
  onWait?.({ reason: failure.kind === 'quota' ? 'quota' : 'service', milliseconds: next.milliseconds });
  await timing.sleep(next.milliseconds);
}

function isUnclearEnd({ kind }: GoogleFailure): boolean {
  return kind === 'server' || kind === 'broken';
}
