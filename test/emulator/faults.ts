import type { Edit } from './edits.ts';

/** What a fault may look at before it decides. */
export interface RequestSketch {
  /** Number of the call, 0 for those of the sign-in; counted from 1 since the start of the emulator or the last `faults.reset()`. */
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly kinds: readonly string[];
}

/** The n-th call (from 1), or the next calls that fulfil a condition. */
export type FaultTarget = number | ((request: RequestSketch) => boolean);

/** What happens instead of, before or after the ordinary answer. */
export type FaultAction =
  /** An error of the service; nothing is applied. */
  | { readonly kind: 'status'; readonly status: 401 | 403 | 429 | 500 | 502 | 503 }
  /** 403 with a quota reason, as Drive sends it; nothing is applied. */
  | { readonly kind: 'quota-403'; readonly reason: 'userRateLimitExceeded' | 'rateLimitExceeded' }
  /** A page of a front end instead of JSON; nothing is applied. */
  | { readonly kind: 'html'; readonly status: number }
  /** The request is carried out, but the answer is this error. */
  | { readonly kind: 'status-after'; readonly status: 500 | 502 | 503 }
  /** The connection breaks before the request is carried out. */
  | { readonly kind: 'cut-before' }
  /** The request is carried out, then the connection breaks without an answer. */
  | { readonly kind: 'cut-after' }
  /** The answer waits, in real milliseconds; the request itself is carried out at once. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Somebody else edits just before the request is carried out. */
  | { readonly kind: 'edit'; readonly fileId?: string; readonly edit: Edit };

/** The script of what goes wrong. Actions for the same request happen in the order in which they were given. */
export interface Faults {
  /** Does `action` at the n-th call, or at the next `times` (default 1) calls that fulfil the condition. */
  at(target: FaultTarget, action: FaultAction, times?: number): void;
  /** Runs an edit as another user just before call n is carried out; without `fileId` in the file that the call is about. */
  beforeRequest(target: FaultTarget, edit: Edit, fileId?: string): void;
  /** Number of the next call. */
  readonly nextNumber: number;
  /** How many planned faults have not happened. */
  readonly pending: number;
  /** Forgets what is planned and counts calls from 1 again. */
  reset(): void;
}

/** The script as the server works through it. */
export interface FaultScript extends Faults {
  /** What is planned for a call that arrives. Calls of the sign-in are not `counted`: they have no number, only conditions reach them. */
  take(request: Omit<RequestSketch, 'number'>, counted: boolean): readonly FaultAction[];
}

interface Planned {
  readonly target: FaultTarget;
  readonly action: FaultAction;
  left: number;
}

/** An empty script. */
export function createFaults(): FaultScript {
  let planned: Planned[] = [];
  let next = 1;
  const at = (target: FaultTarget, action: FaultAction, times = 1): void => {
    planned.push({ target, action, left: times });
  };
  return {
    at,
    beforeRequest: (target, edit, fileId) => at(target, { kind: 'edit', edit, ...(fileId === undefined ? {} : { fileId }) }),
    get nextNumber() {
      return next;
    },
    get pending() {
      return planned.length;
    },
    reset() {
      planned = [];
      next = 1;
    },
    take(request, counted) {
      const sketch: RequestSketch = { ...request, number: counted ? next : 0 };
      if (counted) next += 1;
      const due = planned.filter(({ target }) => (typeof target === 'number' ? target === sketch.number : target(sketch)));
      for (const fault of due) fault.left -= 1;
      planned = planned.filter((fault) => fault.left > 0);
      return due.map((fault) => fault.action);
    },
  };
}
