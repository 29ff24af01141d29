/** Letters of the groups of rules, in the order of the guide; `scripts/` reads them here too. */
export const RULE_GROUPS: string = 'WHKJTPDSRX';

const RULE_CODE = new RegExp(`^[${RULE_GROUPS}]\\d\\d$`, 'u');

/** True for what looks like the code of a rule: the letter of its group and two digits. */
export function isRuleCode(text: string): boolean {
  return RULE_CODE.test(text);
}
