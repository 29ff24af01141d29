import { findNumberRuns } from './number-runs.ts';
import { isDates, type PersonalDataKind, type PersonalSpan } from './personal-span.ts';

const CIVIL_ACT = /(?<![\p{L}\d])\d{4} ?[-\u2010-\u2015] ?[a-z]{1,4} ?[-\u2010-\u2015] ?\d{8} ?[-\u2010-\u2015] ?\d{4}(?!\d)/giu;
/** What is masked already ends at its mask: the quote and the bracket behind it belong to the sentence that shows it. */
const PASSWORD =
  /(?<!\p{L})(?:pass\s{0,3}word|passwd|kata\s{0,3}sandi|pwd)\s{0,3}[:=][^\S\n]{0,3}(?:\*{3}(?=["'\u201D),.;\]]{0,5}(?:\s|$))|\S{1,200})/giu;

/** Digits of an account number. */
const SHORTEST_ACCOUNT = 8;

/** Characters between the word "rekening" and its number, and characters of that number. */
const LONGEST_GAP = 60;

/** Words after which a number is an amount or a day. */
const NO_ACCOUNT = /(?:rp|sebesar|senilai|tahun|tanggal|per)\W*$/iu;

/** `5.1.02.01.01.0024`: a line of the budget is called "kode rekening" too (Permendagri 90/2019). */
const BUDGET_CODE = /^\d\.\d(?:\.\d{2,3}){3}(?:\.\d{4,5})?$/u;

/** Everything personal that is known by more than its digits: e-mail, account, civil act, password. */
export function* findPersonalWords(text: string): Generator<PersonalSpan> {
  yield* findEmails(text);
  yield* findAccounts(text);
  yield* findMatches(text, 'civil-act', CIVIL_ACT);
  yield* findMatches(text, 'password', PASSWORD);
}

function* findEmails(text: string): Generator<PersonalSpan> {
  let floor = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > floor && /[\w.%+-]/u.test(text.charAt(start - 1))) start -= 1;
    floor = at + 1;
    let end = at + 1;
    while (end < text.length && /[\w.-]/u.test(text.charAt(end))) end += 1;
    const domain = /^[a-z\d](?:[\w-]*\.)+[a-z]{2,24}/iu.exec(text.slice(at + 1, Math.min(end, at + 254)));
    if (start < at && domain) yield { kind: 'email', start, end: at + 1 + domain[0].length };
  }
}

function* findAccounts(text: string): Generator<PersonalSpan> {
  for (const match of text.matchAll(/(?<!\p{L})(?:rekening|norek)(?!\p{L})/giu)) {
    const from = match.index + match[0].length;
    const gap = text.slice(from, from + LONGEST_GAP).search(/[\d;]|\n(?!\s{0,5}\d)/u);
    if (gap < 0 || NO_ACCOUNT.test(text.slice(from, from + gap))) continue;
    const [run] = findNumberRuns(text.slice(from + gap, from + gap + LONGEST_GAP));
    if (run?.start !== 0 || run.digits.length < SHORTEST_ACCOUNT) continue;
    const start = from + gap;
    const number = text.slice(start, start + run.end);
    if (!isDates(number, run) && !BUDGET_CODE.test(number)) yield { kind: 'account', start, end: start + run.end };
  }
}

function* findMatches(text: string, kind: PersonalDataKind, pattern: RegExp): Generator<PersonalSpan> {
  for (const match of text.matchAll(pattern)) yield { kind, start: match.index, end: match.index + match[0].length };
}
