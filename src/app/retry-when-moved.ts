import { AppError } from '../errors/app-error.ts';

/** Decision 14: how often a plan is made again when the workbook moved while we worked. */
const MOST_REPLANS = 3;

/**
 * Runs an attempt that reads, plans and writes; again when the workbook moved in between, at most three times. `replanned` counts the attempts
 * before this one. Throws what the last attempt throws.
 */
export async function retryWhenMoved<T>(attempt: (replanned: number) => Promise<T>): Promise<T> {
  for (let replanned = 0; ; replanned += 1) {
    try {
      return await attempt(replanned);
    } catch (error) {
      const moved = error instanceof AppError && error.code === 'workbook-changed';
      if (!moved || replanned >= MOST_REPLANS) throw error;
    }
  }
}
