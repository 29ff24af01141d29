import type { LocalDate } from '../domain/values/local-date.ts';
import type { Rule } from './rule.ts';

/** Version of the rules as a whole; stands in every report and archive, so that old findings can be explained by the rules of their day. */
export const RULE_PACK_VERSION: string = '2026.1';

/** The rules that counted on a day. */
export function rulesForDay(rules: readonly Rule[], day: LocalDate): readonly Rule[] {
  return rules.filter((rule) => rule.since <= day && (rule.until === undefined || day <= rule.until));
}
