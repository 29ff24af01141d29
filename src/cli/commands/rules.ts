import type { WorkbookTemplate } from '../../domain/template/template.ts';
import { AppError } from '../../errors/app-error.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import type { Language } from '../../messages/catalog.ts';
import { type RuleDescription, renderRule, renderRules } from '../../report/rules-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { rulesForDay } from '../../rules/rule-pack.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, composeView } from '../composition.ts';

/** `dik rules [CODE]`: the rules in force on the day, or everything about one. */
export async function rulesCommand(call: CommandCall): Promise<ExitCode> {
  const { today } = await composeEnvironment(call);
  const [{ rules, version }, template] = await Promise.all([call.useCases.loadRules(), call.useCases.loadTemplates()]);
  const described = rulesForDay(rules, today).map((rule) => describeRule(rule, template, call.language));
  const chosen = call.argument === undefined ? undefined : findRule(described, call.argument);
  call.io.stdout(
    call.options.json === true ? toJson(chosen ?? described, version, today) : await toText(call, described, chosen, version),
  );
  return EXIT.ok;
}

function findRule(rules: readonly RuleDescription[], code: string): RuleDescription {
  const found = rules.find((rule) => rule.code === code.trim().toUpperCase());
  if (found === undefined) throw new AppError('unknown-rule', { rule: code });
  return found;
}

function toJson(answer: RuleDescription | readonly RuleDescription[], rulePack: string, asOf: string): string {
  const rules = 'code' in answer ? [answer] : answer;
  return `${JSON.stringify({ asOf, rulePack, rules }, undefined, 2)}\n`;
}

async function toText(
  call: CommandCall,
  all: readonly RuleDescription[],
  chosen: RuleDescription | undefined,
  version: string,
): Promise<string> {
  const view = await composeView(call);
  return chosen === undefined ? renderRules(all, version, view) : renderRule(chosen, view);
}

function describeRule(rule: Rule, template: WorkbookTemplate, language: Language): RuleDescription {
  const text = rule.text[language];
  const papers = rule.sheets.map((id) => template[id]);
  const columns = papers.flatMap((paper) => paper.columns.filter((column) => rule.columns.includes(column.id)));
  const sentences = rule.examples.invalid.flatMap(({ params }) => (params === undefined ? [] : [text.message(params)]));
  return {
    code: rule.code,
    name: rule.name,
    severity: rule.severity,
    scope: rule.scope,
    title: text.title,
    sheets: papers.map((paper) => paper.sheet),
    columns: [...new Set(columns.map((column) => column.header))],
    since: rule.since,
    ...(rule.until === undefined ? {} : { until: rule.until }),
    sources: rule.sources,
    guide: rule.text.id.guide,
    right: rule.guideExamples.right,
    wrong: rule.guideExamples.wrong,
    messages: [...new Set(sentences)],
  };
}
