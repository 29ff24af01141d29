import { JUDGED_COLUMNS } from '../memory.ts';
import { TAKEN_OVER_COLUMNS } from '../status/column-groups.ts';
import { addDays, addMonths, type LocalDate, weekday } from '../values/local-date.ts';
import type { PaperLine } from './build-paper-sheet.ts';
import type { ColumnId } from './template.ts';
import type { IdentityValues } from './title-lines.ts';

/** A line of the sample: text by column; dates relative to the day of making (see `resolveDate`). */
type SampleLine = Readonly<Partial<Record<ColumnId, string>>>;

/** `sample.json`: an office, proposals in every state, and the register rows of the approved ones. */
export interface Sample {
  readonly id: 'sample';
  readonly identity: IdentityValues;
  readonly proposals: readonly SampleLine[];
  /** Name their proposal and what only the register holds; the frozen columns are taken from the proposal. */
  readonly entries: readonly SampleLine[];
}

export interface ResolvedSample {
  readonly identity: IdentityValues;
  /** Dates as ISO text. */
  readonly proposals: readonly PaperLine[];
  readonly entries: readonly PaperLine[];
}

/** What an entry takes over from its proposal when it is approved. */
const FROZEN: readonly ColumnId[] = [...JUDGED_COLUMNS, ...TAKEN_OVER_COLUMNS];

/** The date whose year `{YYYY}` of a column means; other columns mean the year of making. */
const YEAR_FROM: Readonly<Partial<Record<ColumnId, ColumnId>>> = { testNumber: 'testedOn', decreeNumber: 'decreedOn' };

/** The sample as of one day: relative dates become ISO dates, `{YYYY}` the year of the row's own date or of the day. */
export function resolveSample(sample: Sample, today: LocalDate): ResolvedSample {
  const proposals = sample.proposals.map((line) => resolveLine(line, today));
  const entries = sample.entries.map((line) => {
    const entry = resolveLine(line, today);
    const proposal = proposals.find(({ code }) => code !== undefined && code === entry.proposalCode) ?? {};
    const frozen = FROZEN.filter((id) => proposal[id] !== undefined).map((id) => [id, proposal[id]]);
    return { ...Object.fromEntries(frozen), ...entry };
  });
  return { identity: sample.identity, proposals, entries };
}

type ResolvedLine = Readonly<Partial<Record<ColumnId, string>>>;

function resolveLine(line: SampleLine, today: LocalDate): ResolvedLine {
  const dated = Object.entries(line).map(([id, text]) => [id, text.startsWith('@') ? resolveDate(text, today) : text] as const);
  const values: ResolvedLine = Object.fromEntries(dated);
  const filled = dated.map(([id, text]) => {
    const source = YEAR_FROM[id as ColumnId];
    const year = ((source && values[source]) ?? today).slice(0, 4);
    return [id, text.replaceAll('{YYYY}', year)];
  });
  return Object.fromEntries(filled);
}

/**
 * Reads a relative date: `@` and steps from left to right, `+40` days, `-6m` months, `w` back to Friday from a weekend. So
 * `@+40-6m` lies six months before the day that is 40 days ahead. Throws RangeError for anything else.
 */
export function resolveDate(text: string, today: LocalDate): LocalDate {
  if (!/^@([+-]\d+m?|w)*$/u.test(text)) throw new RangeError(`not a relative date: ${text}`);
  let date = today;
  for (const [step] of text.matchAll(/[+-]\d+m?|w/gu)) date = takeStep(date, step);
  return date;
}

function takeStep(date: LocalDate, step: string): LocalDate {
  if (step === 'w') return addDays(date, { 6: -1, 0: -2 }[weekday(date)] ?? 0);
  return step.endsWith('m') ? addMonths(date, Number(step.slice(0, -1))) : addDays(date, Number(step));
}
