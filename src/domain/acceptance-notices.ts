import { acceptedRules, CELL_OF_PART, decideAcceptance } from './acceptance.ts';
import type { PaperView } from './decode-paper.ts';
import type { Issue, Notice } from './issue.ts';
import type { Memory } from './memory.ts';
import { headerOf } from './plan/paper-targets.ts';
import type { Row } from './row.ts';
import type { ColumnId } from './template/template.ts';

/** What the workbook was checked with, and what came of it. */
export interface CheckedWith {
  readonly issues: readonly Issue[];
  /** Codes of every rule there is, of today or not. */
  readonly codes: ReadonlySet<string>;
}

/** Everything worth saying about the acceptance of warnings on a row: what it lacks, that it lapsed, what it cannot accept. */
export function acceptanceNotices(paper: PaperView, row: Row, memory: Memory, { issues, codes }: CheckedWith): readonly Notice[] {
  const remembered = row.paper === 'proposed' ? memory.proposals.get(row.code) : memory.entries.get(row.code);
  const { state } = decideAcceptance(row, remembered);
  if (state.kind === 'none') return [];
  const rules = acceptedRules(row);
  const notice = (code: string, column: ColumnId, params: Notice['params']): Notice => ({
    code,
    sheet: row.paper,
    row: row.rowNumber,
    columnIndex: paper.layout.columns[column] ?? -1,
    key: row.code,
    column,
    params,
  });
  const listed = { rules: [...rules].join(', ') };
  if (state.kind === 'incomplete') {
    return state.missing.map((part) => notice(`acceptance-without-${part}`, CELL_OF_PART[part], listed));
  }
  if (state.kind === 'lapsed') {
    const columns = state.changed.map((column) => headerOf(paper.template, column)).join(', ');
    return [notice('acceptance-lapsed', 'acceptedBy', { ...listed, columns })];
  }
  const unknown = [...rules].filter((code) => !codes.has(code));
  const own = issues.filter((issue) => issue.sheet === row.paper && issue.row === row.rowNumber && issue.severity === 'error');
  const errors = [...new Set(own.map((issue) => issue.rule))].filter((code) => rules.has(code));
  return [
    ...(unknown.length > 0 ? [notice('acceptance-unknown-rule', 'acceptedRules', { rules: unknown.join(', ') })] : []),
    ...(errors.length > 0 ? [notice('acceptance-of-error', 'acceptedRules', { rules: errors.join(', ') })] : []),
  ];
}
