import type { Issue } from '../domain/issue.ts';
import { type Row, textOf } from '../domain/row.ts';

export interface Acceptance {
  readonly rules: ReadonlySet<string>;
  readonly reason: string;
  /** Name and date, as typed. */
  readonly by: string;
}

/** The warnings that the PPID accepted for this row; undefined unless codes, reason and name are all there. */
export function readAcceptance(row: Row): Acceptance | undefined {
  const codes = textOf(row, 'acceptedRules')
    .toUpperCase()
    .split(/[\s,;]+/u)
    .filter((code) => code !== '');
  const reason = textOf(row, 'acceptanceReason');
  const by = textOf(row, 'acceptedBy');
  return codes.length === 0 || reason === '' || by === '' ? undefined : { rules: new Set(codes), reason, by };
}

/** Marks a warning as accepted; an error stays as it is. */
export function markAccepted(issue: Issue, acceptance: Acceptance | undefined): Issue {
  if (issue.severity === 'error' || !acceptance?.rules.has(issue.rule)) return issue;
  return { ...issue, accepted: { reason: acceptance.reason, by: acceptance.by } };
}
