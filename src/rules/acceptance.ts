import { type Acceptance, decideAcceptance } from '../domain/acceptance.ts';
import type { Issue } from '../domain/issue.ts';
import type { Row } from '../domain/row.ts';
import type { WorkbookRows } from './rule.ts';

/** The acceptance that counts on a row of a workbook. */
export type AcceptanceOf = (row: Row) => Acceptance | undefined;

/**
 * The acceptances of a workbook as it was read, but for those of `hollow` rows, whose reason is a filler. Rows are found by paper and place, since a rule may
 * have been shown a row in which a reported cell was emptied.
 */
export function readAcceptances({ proposals, entries, memory }: WorkbookRows, hollow: ReadonlySet<Row>): AcceptanceOf {
  const standing = new Map<string, Acceptance>();
  for (const row of [...proposals, ...entries]) {
    if (hollow.has(row)) continue;
    const remembered = row.paper === 'proposed' ? memory.proposals.get(row.code) : memory.entries.get(row.code);
    const { state } = decideAcceptance(row, remembered);
    if (state.kind === 'standing') standing.set(placeOf(row), state.acceptance);
  }
  return (row) => standing.get(placeOf(row));
}

function placeOf(row: Row): string {
  return `${row.paper} ${row.rowNumber}`;
}

/** Marks a warning as accepted; an error stays as it is. */
export function markAccepted(issue: Issue, acceptance: Acceptance | undefined): Issue {
  if (issue.severity === 'error' || !acceptance?.rules.has(issue.rule)) return issue;
  return { ...issue, accepted: { reason: acceptance.reason, by: acceptance.by } };
}
