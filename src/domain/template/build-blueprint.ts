import { formatCode } from '../values/register-code.ts';
import type { Blueprint, SheetBlueprint } from '../workbook/blueprint.ts';
import type { CellScalar } from '../workbook/cell-value.ts';
import { buildPaperSheet, type PaperLine } from './build-paper-sheet.ts';
import {
  buildChoicesSheet,
  buildIdentitySheet,
  buildMemorySheet,
  buildTableSheet,
  type HolidayLine,
  holidayLines,
} from './build-plain-sheets.ts';
import { buildStyles } from './cell-styles.ts';
import { emptyLinesOf } from './empty-lines.ts';
import type { SheetId, WorkbookTemplate } from './template.ts';
import type { IdentityValues } from './title-lines.ts';

export interface BlueprintInput {
  readonly template: WorkbookTemplate;
  /** By field id; a list (`units`) as an array. */
  readonly identity: IdentityValues;
  /** Filled lines of both papers; dates as ISO text. A missing `sequence` is counted. */
  readonly proposals: readonly PaperLine[];
  readonly entries: readonly PaperLine[];
  /** Lines of the guide sheet, in the order of its columns. */
  readonly guide: readonly (readonly string[])[];
  readonly holidays: readonly HolidayLine[];
  /** Lines of the hidden sheet, by column id. */
  readonly memoryRows: readonly Readonly<Record<string, CellScalar>>[];
  /** Year and number of the first code that an empty numbered line gets. */
  readonly year: number;
  readonly firstCode: number;
  /** ISO date-time. */
  readonly createdAt: string;
  /** Title of the file; absent: that of the templates. */
  readonly title?: string;
  /** The workbook will live online, where it needs more empty lines. */
  readonly isOnline?: boolean;
}

/** A whole new workbook as data: papers, guide, identity, choices, holidays, history and the program's memory. */
export function buildBlueprint(input: BlueprintInput): Blueprint {
  const { template } = input;
  return {
    title: input.title ?? template.look.title,
    createdAt: input.createdAt,
    styles: buildStyles(template.look),
    region: { locale: template.look.online.locale, timeZone: template.look.online.timeZone },
    sheets: template.look.order.map((sheet) => SHEET_BUILDERS[sheet](input)),
  };
}

const SHEET_BUILDERS: Readonly<Record<SheetId, (input: BlueprintInput) => SheetBlueprint>> = {
  proposed: ({ template, identity, ...input }) =>
    buildPaperSheet({
      template,
      paper: template.proposed,
      identity,
      lines: [...numbered(input.proposals), ...emptyLines({ template, ...input })],
    }),
  register: ({ template, identity, entries }) =>
    buildPaperSheet({
      template,
      paper: template.register,
      identity,
      lines: [...numbered(entries), ...Array.from({ length: template.register.emptyLines.initial }, () => ({}))],
    }),
  guide: ({ template, guide }) => buildTableSheet(template, template.guide, guide),
  identity: ({ template, identity }) => buildIdentitySheet(template, identity),
  choices: ({ template }) => buildChoicesSheet(template),
  holidays: ({ template, holidays }) => buildTableSheet(template, template.holidays, holidayLines(holidays)),
  history: ({ template }) => buildTableSheet(template, template.history, []),
  memory: ({ template, memoryRows }) => buildMemorySheet(template, memoryRows),
};

function numbered(lines: readonly PaperLine[]): readonly PaperLine[] {
  return lines.map((line, index) => ({ sequence: index + 1, ...line }));
}

/** Numbered lines that wait for people: `U-2026-015`, `U-2026-016` ... */
function emptyLines(
  input: Pick<BlueprintInput, 'template' | 'proposals' | 'year' | 'firstCode' | 'isOnline'>,
): readonly PaperLine[] {
  return Array.from({ length: emptyLinesOf(input.template.proposed, input.isOnline === true).initial }, (_unused, index) => ({
    sequence: input.proposals.length + index + 1,
    code: formatCode({ prefix: 'U', year: input.year, number: input.firstCode + index }),
  }));
}
