import type { Issue } from './issue.ts';

/** How many findings stand in each class; an accepted warning counts only as accepted. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
}

export function countFindings(findings: readonly Pick<Issue, 'severity' | 'accepted'>[]): FindingCounts {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: open.length - errors, accepted: findings.length - open.length };
}
