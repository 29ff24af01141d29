import type { Severity } from '../domain/issue.ts';
import type { LabelKey } from '../messages/labels.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines, renderPairs } from './text-block.ts';

/** A rule ready to show: titles of sheets and headers of columns as the workbook has them, texts in one language. */
export interface RuleDescription {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly scope: string;
  readonly title: string;
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly since: string;
  readonly until?: string;
  readonly sources: readonly string[];
  /** As sheet `Panduan` explains it, Indonesian. */
  readonly guide: string;
  readonly right: string;
  readonly wrong: string;
  /** The sentence for each wrong example of the rule. */
  readonly messages: readonly string[];
}

/** One line per rule: code, severity, title. */
export function renderRules(rules: readonly RuleDescription[], rulePack: string, view: ReportView): string {
  const width = Math.max(...rules.map((rule) => severityLabel(rule.severity, view).length));
  const lines = rules.map((rule) => {
    const severity = severityLabel(rule.severity, view).padEnd(width);
    return `  ${view.palette.bold(rule.code)}  ${paint(rule.severity, view)(severity)}  ${rule.title}`;
  });
  return joinLines([label(view, 'rulesHeading', { count: rules.length, rulePack }), '', ...lines]);
}

/** Everything about one rule. */
export function renderRule(rule: RuleDescription, view: ReportView): string {
  const pairs: readonly (readonly [LabelKey, readonly string[]])[] = [
    ['ruleSheets', rule.sheets],
    ['ruleColumns', rule.columns],
    ['ruleScope', [rule.scope]],
    ['ruleSince', [rule.since]],
    ['ruleUntil', rule.until === undefined ? [] : [rule.until]],
    ['ruleSources', rule.sources],
    ['ruleMessage', [...new Set(rule.messages)]],
    ['ruleGuide', [rule.guide]],
    ['ruleRight', [rule.right]],
    ['ruleWrong', [rule.wrong]],
  ];
  const heading = `${view.palette.bold(rule.code)}  ${paint(rule.severity, view)(severityLabel(rule.severity, view))}  ${rule.title}  ${view.palette.dim(rule.name)}`;
  return joinLines([heading, '', ...renderPairs(pairs.map(([key, values]) => [label(view, key), values]))]);
}

function severityLabel(severity: Severity, view: ReportView): string {
  return label(view, severity === 'error' ? 'severityError' : 'severityWarning');
}

function paint(severity: Severity, view: ReportView): (text: string) => string {
  return severity === 'error' ? view.palette.red : view.palette.yellow;
}
