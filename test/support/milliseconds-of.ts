/** Processor time of this process so far, in milliseconds: other programs on a busy machine do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Processor time that `run` takes, for inputs that take a second where the work grows with their length and minutes where it grows with its square: a
 * bound of seconds tells the two apart on any machine.
 */
export function millisecondsOf(run: () => unknown): number {
  const begun = processorTime();
  run();
  return processorTime() - begun;
}

/** A bound for `millisecondsOf`: a hundred times what a slow machine needs, a tenth of what squared work needs. */
export const SOON = 2000;
