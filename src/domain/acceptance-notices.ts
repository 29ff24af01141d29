import { type AcceptancePart, acceptedRules, decideAcceptance } from './acceptance.ts';
import type { PaperView } from './decode-paper.ts';
import type { Issue, Notice } from './issue.ts';
import type { Memory } from './memory.ts';
import { headerOf } from './plan/paper-targets.ts';
import type { Row } from './row.ts';
import type { ColumnId } from './template/template.ts';

/** Where a missing part belongs. */
const CELL_OF_PART: Readonly<Record<AcceptancePart, ColumnId>> = {
  rules: 'acceptedRules',
  reason: 'acceptanceReason',
  name: 'acceptedBy',
  date: 'acceptedBy',
};

/** What a code looks like: the letter of its group and two digits. */
const RULE_CODE = /^[WHKJTPDSRX]\d\d$/u;

/** Everything worth saying about the acceptance of warnings on a row: what it lacks, that it lapsed, what it cannot accept. */
export function acceptanceNotices(paper: PaperView, row: Row, memory: Memory, issues: readonly Issue[]): readonly Notice[] {
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
  const unknown = [...rules].filter((code) => !RULE_CODE.test(code));
  const own = issues.filter((issue) => issue.sheet === row.paper && issue.row === row.rowNumber && issue.severity === 'error');
  const errors = [...new Set(own.map((issue) => issue.rule))].filter((code) => rules.has(code));
  return [
    ...unknown.map((code) => notice('acceptance-unknown-rule', 'acceptedRules', { rules: code })),
    ...errors.map((code) => notice('acceptance-of-error', 'acceptedRules', { rules: code })),
  ];
}
