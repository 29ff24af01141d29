// Made by scripts/generate.mjs from the files in the folders beside it; do not edit.
import { incompleteArchive } from './archiving/x01-incomplete-archive.ts';
import { requiredCell } from './completeness/w01-required-cell.ts';
import { filler } from './completeness/w02-filler.ts';
import { vagueName } from './completeness/w03-vague-name.ts';
import { tooShort } from './consequence/k01-too-short.ts';
import { restatesArticle } from './consequence/k02-restates-article.ts';
import { sameText } from './consequence/k03-same-text.ts';
import { copiedColumn } from './consequence/k04-copied-column.ts';
import { openingCondition } from './consequence/k05-opening-condition.ts';
import { repeatedSentence } from './consequence/k06-repeated-sentence.ts';
import { foreignGround } from './consequence/k07-foreign-ground.ts';
import { impossibleDate } from './dates/t01-impossible-date.ts';
import { futureDate } from './dates/t02-future-date.ts';
import { wrongOrder } from './dates/t03-wrong-order.ts';
import { rowCode } from './duplicates/d01-row-code.ts';
import { nearDuplicate } from './duplicates/d02-near-duplicate.ts';
import { noArticle } from './legal-basis/h01-no-article.ts';
import { unknownLetter } from './legal-basis/h02-unknown-letter.ts';
import { numberBeyondLetter } from './legal-basis/h03-number-beyond-letter.ts';
import { noLetter } from './legal-basis/h04-no-letter.ts';
import { noStatute } from './legal-basis/h05-no-statute.ts';
import { letterJAlone } from './legal-basis/h06-letter-j-alone.ts';
import { unknownLaw } from './legal-basis/h07-unknown-law.ts';
import { replacedLaw } from './legal-basis/h08-replaced-law.ts';
import { article84 } from './legal-basis/h09-article-84.ts';
import { lettersDiffer } from './legal-basis/h10-letters-differ.ts';
import { openKind } from './legal-basis/h11-open-kind.ts';
import { incompleteDecision } from './officers/p01-incomplete-decision.ts';
import { invalidNip } from './officers/p02-invalid-nip.ts';
import { damagedNumber } from './officers/p03-damaged-number.ts';
import { samePerson } from './officers/p04-same-person.ts';
import { unreadablePeriod } from './period/j01-unreadable-period.ts';
import { beyondThirtyYears } from './period/j02-beyond-thirty-years.ts';
import { permanent } from './period/j03-permanent.ts';
import { noOpeningCondition } from './period/j04-no-opening-condition.ts';
import { wrongEnd } from './period/j05-wrong-end.ts';
import { endsSoon } from './period/j06-ends-soon.ts';
import { ended } from './period/j07-ended.ts';
import { reviewDue } from './period/j08-review-due.ts';
import type { Rule } from './rule.ts';
import { personalData } from './secrecy/r01-personal-data.ts';
import { unknownChoice } from './workflow/s01-unknown-choice.ts';
import { approvedUntested } from './workflow/s02-approved-untested.ts';
import { noReason } from './workflow/s03-no-reason.ts';
import { noApproval } from './workflow/s04-no-approval.ts';
import { changedAfterApproval } from './workflow/s05-changed-after-approval.ts';

/** Every rule of the completion guide, in the order of the guide: W, H, K, J, T, P, D, S, R, X. */
export const ALL_RULES: readonly Rule[] = [
  requiredCell,
  filler,
  vagueName,
  noArticle,
  unknownLetter,
  numberBeyondLetter,
  noLetter,
  noStatute,
  letterJAlone,
  unknownLaw,
  replacedLaw,
  article84,
  lettersDiffer,
  openKind,
  tooShort,
  restatesArticle,
  sameText,
  copiedColumn,
  openingCondition,
  repeatedSentence,
  foreignGround,
  unreadablePeriod,
  beyondThirtyYears,
  permanent,
  noOpeningCondition,
  wrongEnd,
  endsSoon,
  ended,
  reviewDue,
  impossibleDate,
  futureDate,
  wrongOrder,
  incompleteDecision,
  invalidNip,
  damagedNumber,
  samePerson,
  rowCode,
  nearDuplicate,
  unknownChoice,
  approvedUntested,
  noReason,
  noApproval,
  changedAfterApproval,
  personalData,
  incompleteArchive,
];
