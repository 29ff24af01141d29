/** The time of the emulator: that of the machine or of the test, plus what was added by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(milliseconds: number): void;
}

/** A clock over `base` that can only be moved forward. */
export function createClock(base: () => number = Date.now): Clock {
  let added = 0;
  return {
    now: () => base() + added,
    advance(milliseconds) {
      added += milliseconds;
    },
  };
}
