import type { Clock } from './clock.ts';
import { quotaExceeded } from './http/failure.ts';

/** Calls of Sheets that are allowed in a minute. */
export interface QuotaLimits {
  readonly readsPerUser: number;
  readonly writesPerUser: number;
  readonly readsPerProject: number;
  readonly writesPerProject: number;
}

/** What the service allows by default. */
export const SERVICE_QUOTA: QuotaLimits = { readsPerUser: 60, writesPerUser: 60, readsPerProject: 300, writesPerProject: 300 };

/** Counts calls; refuses the one that is too many. */
export interface Quota {
  /** Throws the 429 of the service when the account or the project has used up its minute. */
  spend(kind: 'read' | 'write', account: string): void;
}

const MINUTE = 60_000;

/** A quota that refills at each full minute of the clock; without limits it counts nothing. */
export function createQuota(clock: Clock, limits: Partial<QuotaLimits> | false | undefined): Quota {
  if (limits === undefined || limits === false) return { spend: () => undefined };
  const allowed: QuotaLimits = { ...SERVICE_QUOTA, ...limits };
  let minute = -1;
  let spent = new Map<string, number>();
  return {
    spend(kind, account) {
      const current = Math.floor(clock.now() / MINUTE);
      if (current !== minute) {
        minute = current;
        spent = new Map();
      }
      const metric = kind === 'read' ? 'Read' : 'Write';
      const perUser = kind === 'read' ? allowed.readsPerUser : allowed.writesPerUser;
      const perProject = kind === 'read' ? allowed.readsPerProject : allowed.writesPerProject;
      const mine = spent.get(`${kind} ${account}`) ?? 0;
      const everybody = spent.get(kind) ?? 0;
      // refused calls are not charged, so that a client that waits a minute always gets through
      if (mine >= perUser) throw quotaExceeded(metric, true);
      if (everybody >= perProject) throw quotaExceeded(metric, false);
      spent.set(`${kind} ${account}`, mine + 1);
      spent.set(kind, everybody + 1);
    },
  };
}
