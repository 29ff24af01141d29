import type { GoogleFailure } from './google-failure.ts';

/**
 * What a request does when it arrives. `none`: it only reads. `repeatable`: arriving twice does no more than arriving once, or the second is refused.
 * `once`: arriving twice would do its work twice.
 */
export type Effect = 'none' | 'repeatable' | 'once';

/** How long is waited, in milliseconds. */
export interface Patience {
  /** In all, from the first attempt to the end of the last wait; the quota refills each minute. */
  readonly total: number;
  /** For a service in trouble, from its first failure on. */
  readonly server: number;
  /** For a network that is not there, from the first failure on. */
  readonly network: number;
  /** For one answer; Google itself ends a request after 180 seconds. */
  readonly answer: number;
}

export const PATIENCE: Patience = { total: 240_000, server: 90_000, network: 15_000, answer: 185_000 };

/** For what is only asked to save another request: one attempt, short. */
export const BRIEF_PATIENCE: Patience = { total: 0, server: 0, network: 0, answer: 5000 };

/** Where a request stands that has just failed. */
export interface Effort {
  readonly effect: Effect;
  /** Failures of the same sort so far, this one not counted. */
  readonly failures: number;
  /** Milliseconds since the first attempt began. */
  readonly elapsed: number;
  /** Milliseconds since the first failure of this sort. */
  readonly elapsedOfSort: number;
  /** Whether another token was asked for already. */
  readonly hasNewToken: boolean;
  /** From 0 to 1: so that many runs which failed together do not come back together. */
  readonly chance: number;
}

export type NextStep =
  | { readonly step: 'stop' }
  | { readonly step: 'new-token' }
  | { readonly step: 'wait'; readonly milliseconds: number };

const STOP: NextStep = { step: 'stop' };
const MINUTE = 60_000;

/** Decides what follows a failure. Pure: the clock and chance are arguments. */
export function decideNextStep(failure: GoogleFailure, effort: Effort, patience: Patience): NextStep {
  switch (failure.kind) {
    case 'quota':
      return waitWithin(patience.total, effort, patience, quotaWait(failure, effort));
    case 'server':
    case 'broken':
      return effort.effect === 'once'
        ? STOP
        : waitWithin(patience.server, effort, patience, growing(1000, 20_000, effort, failure));
    case 'unsent':
      return waitWithin(patience.network, effort, patience, growing(1000, 5000, effort, failure));
    case 'unauthenticated':
      return effort.hasNewToken ? STOP : { step: 'new-token' };
    default:
      return STOP;
  }
}

function waitWithin(limit: number, { elapsed, elapsedOfSort }: Effort, { total }: Patience, milliseconds: number): NextStep {
  const isTooLong = elapsedOfSort + milliseconds > limit || elapsed + milliseconds > total;
  return isTooLong ? STOP : { step: 'wait', milliseconds };
}

/** Short at first, since the minute may be nearly over; never more than one minute and a little, when it surely is. */
function quotaWait(failure: GoogleFailure, effort: Effort): number {
  return growing(5000, MINUTE, effort, failure) + Math.round(effort.chance * 2000);
}

/** Doubles from `first` up to `most`, a part of it by chance; never less than the service asks for. */
function growing(first: number, most: number, { failures, chance }: Effort, { retryAfter }: GoogleFailure): number {
  const whole = Math.min(most, first * 2 ** failures);
  return Math.max(retryAfter ?? 0, Math.round(whole * (0.75 + chance / 4)));
}
