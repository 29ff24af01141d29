/**
 * How long `run` takes, for inputs that take a second where the work grows with their length and minutes where it grows with its square: a bound of
 * seconds tells the two apart on any machine.
 */
export function millisecondsOf(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** A bound for `millisecondsOf`: a hundred times what a slow machine needs, a tenth of what squared work needs. */
export const SOON = 2000;
