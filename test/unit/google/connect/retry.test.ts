import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callWithRetry } from '../../../../src/stores/google-sheets/connect/call-with-retry.ts';
import { decideNextStep, type Effect, type Effort, PATIENCE } from '../../../../src/stores/google-sheets/connect/retry-policy.ts';
import { errorOf } from '../../../fixtures/error-of.ts';

const KINDS = ['quota', 'server', 'broken', 'unsent', 'unauthenticated', 'forbidden', 'refused'] as const;
type Kind = (typeof KINDS)[number];

const effort = (change: Partial<Effort> = {}): Effort => ({
  effect: 'none',
  failures: 0,
  elapsed: 0,
  elapsedOfSort: 0,
  hasNewToken: false,
  chance: 0,
  ...change,
});
const failure = (kind: Kind, retryAfter?: number) => ({ kind, status: 0, words: '', retryAfter, api: '', project: '' });

describe('after a failure', () => {
  test.for<[Kind, Partial<Effort>, object]>([
    ['quota', { effect: 'once' }, { step: 'wait', milliseconds: 3750 }],
    ['quota', { failures: 2 }, { step: 'wait', milliseconds: 15_000 }],
    ['quota', { failures: 9 }, { step: 'wait', milliseconds: 45_000 }],
    ['quota', { failures: 9, chance: 1 }, { step: 'wait', milliseconds: 62_000 }],
    ['quota', { elapsed: 238_000 }, { step: 'stop' }],
    ['server', {}, { step: 'wait', milliseconds: 750 }],
    ['server', { effect: 'repeatable', failures: 3 }, { step: 'wait', milliseconds: 6000 }],
    ['server', { effect: 'once' }, { step: 'stop' }],
    ['broken', { effect: 'once' }, { step: 'stop' }],
    ['broken', { effect: 'repeatable' }, { step: 'wait', milliseconds: 750 }],
    ['broken', { elapsedOfSort: 89_900 }, { step: 'stop' }],
    ['unsent', { effect: 'once' }, { step: 'wait', milliseconds: 750 }],
    ['unsent', { effect: 'once', elapsedOfSort: 14_900 }, { step: 'stop' }],
    ['unauthenticated', { effect: 'once' }, { step: 'new-token' }],
    ['unauthenticated', { hasNewToken: true }, { step: 'stop' }],
    ['forbidden', {}, { step: 'stop' }],
    ['refused', {}, { step: 'stop' }],
  ])('%s with %o: %o', ([kind, change, next]) => {
    expect(decideNextStep(failure(kind), effort(change), PATIENCE)).toEqual(next);
  });

  test('a wait is never shorter than the service asks for', () => {
    expect(decideNextStep(failure('server', 30_000), effort(), PATIENCE)).toEqual({ step: 'wait', milliseconds: 30_000 });
    expect(decideNextStep(failure('server', 300_000), effort(), PATIENCE)).toEqual({ step: 'stop' });
  });
});

/** Makes a call whose attempts end as listed, then succeed; tells how often it was sent, and how long it took on its clock. */
async function play(ends: readonly Kind[], effect: Effect, chance: number) {
  let now = 0;
  let sent = 0;
  const timing = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
    random: () => chance,
    patience: PATIENCE,
  };
  const answers: Record<Kind, unknown> = {
    quota: { response: { status: 429 } },
    server: { response: { status: 503 } },
    broken: { code: 'ECONNRESET' },
    unsent: { code: 'ECONNREFUSED' },
    unauthenticated: { response: { status: 401 } },
    forbidden: { response: { status: 403, data: { error: {} } } },
    refused: { response: { status: 400, data: { error: {} } } },
  };
  const call = {
    effect,
    sign: async () => undefined,
    send: async () => {
      const end = ends[sent];
      sent += 1;
      if (end !== undefined) throw answers[end];
      return 'done';
    },
    forgetToken: () => undefined,
    context: () => ({ file: 'f', api: 'a', signer: 'program', keyFile: '', secrets: { account: '', values: [] } }) as const,
  };
  const error = await errorOf(() => callWithRetry(call, timing));
  return { sent, now, code: error?.code };
}

const anyRun = [
  fc.array(fc.constantFrom(...KINDS), { maxLength: 60 }),
  fc.constantFrom<Effect>('none', 'repeatable', 'once'),
  fc.double({ min: 0, max: 1, noNaN: true }),
] as const;

describe('whatever happens to a request', () => {
  test('it ends within the bounded time', async () => {
    await fc.assert(
      fc.asyncProperty(...anyRun, async (ends, effect, chance) => {
        const { now } = await play(ends, effect, chance);
        expect(now).toBeLessThanOrEqual(PATIENCE.total);
      }),
    );
  });

  test('one that must not arrive twice is never sent after an attempt whose end is not known', async () => {
    await fc.assert(
      fc.asyncProperty(...anyRun, async (ends, _, chance) => {
        const { sent } = await play(ends, 'once', chance);
        expect(ends.slice(0, sent - 1).filter((end) => end === 'server' || end === 'broken')).toEqual([]);
      }),
    );
  });

  test('a write that may have been carried out never ends as if it had not been', async () => {
    await fc.assert(
      fc.asyncProperty(...anyRun, async (ends, effect, chance) => {
        const { sent, code } = await play(ends, effect, chance);
        const wasUnclear = ends.slice(0, sent).some((end) => end === 'server' || end === 'broken');
        if (code === undefined || code === 'google-refused') return;
        expect(code === 'google-unclear').toBe(wasUnclear && effect !== 'none');
      }),
    );
  });
});

test('a fault of the program passes as it is', async () => {
  const timing = { now: () => 0, sleep: async () => undefined, random: () => 0, patience: PATIENCE };
  const fault = new TypeError('undefined is not a function');
  const call = {
    effect: 'none',
    sign: async () => undefined,
    send: () => Promise.reject(fault),
    forgetToken: () => undefined,
    context: () => {
      throw new Error('not asked');
    },
  } as const;
  await expect(callWithRetry(call, timing)).rejects.toBe(fault);
});
