import type { Rule } from '../rules/rule.ts';

/** Lines of the sheet `Panduan`: Kode, Aturan, Contoh benar, Contoh salah, Dasar. */
export function buildGuide(rules: readonly Rule[]): readonly (readonly string[])[] {
  return rules.map((rule) => [
    rule.code,
    `${rule.text.id.title}. ${rule.text.id.guide}`,
    rule.guideExamples.right,
    rule.guideExamples.wrong,
    rule.sources.join('; '),
  ]);
}
