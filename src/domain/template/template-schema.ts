import { z } from 'zod';
import type { Sample } from './sample.ts';
import type { IdentityTemplate, PaperTemplate, TableTemplate, WorkbookLook } from './template.ts';

/** Limits of a spreadsheet's input prompt and error box, in characters. */
const PROMPT_LENGTH = 255;
const ERROR_LENGTH = 225;
const BOX_TITLE_LENGTH = 32;

const COLUMN_IDS = [
  'sequence',
  'code',
  'status',
  'message',
  'information',
  'scope',
  'exemptPart',
  'unit',
  'form',
  'legalBasis',
  'letters',
  'harmIfOpened',
  'interestIfClosed',
  'period',
  'openingCondition',
  'proposedOn',
  'officer',
  'officerNip',
  'testNumber',
  'testedOn',
  'tester',
  'testResult',
  'decision',
  'decidedOn',
  'superior',
  'superiorNip',
  'remark',
  'revision',
  'withdrawnOn',
  'startsOn',
  'endsOn',
  'reviewOn',
  'decreeNumber',
  'decreedOn',
  'decreeOfficial',
  'decreeOfficialNip',
  'archiveLocation',
  'closingAction',
  'closedOn',
  'closingBasis',
  'replaces',
  'proposalCode',
  'acceptedRules',
  'acceptanceReason',
  'acceptedBy',
] as const;

const text = z.string().min(1);
const color = z.string().regex(/^[0-9A-F]{6}$/u);
const owner = z.enum(['program', 'suggested', 'officer', 'ppid', 'superior']);
const columnType = z.enum(['text', 'whole-number', 'date', 'nip', 'code', 'list']);
const columnId = z.enum(COLUMN_IDS);
/** Excel's limits: at most 31 characters, none of `[]:*?/\`. */
const sheetTitle = z.string().regex(/^[^[\]:*?/\\]{1,31}$/u);
/** Characters; Excel takes no more than 255. */
const width = z.number().positive().max(255);
const count = z.number().int().nonnegative();

/** What every template file begins with. */
function file<T extends string, S extends z.core.$ZodShape>(id: T, shape: S) {
  return z.strictObject({ $schema: z.string().optional(), id: z.literal(id), ...shape });
}

const paperColumn = z.strictObject({
  id: columnId,
  key: z.string().regex(/^[a-z]+(_[a-z]+)*$/u),
  above: text.optional(),
  header: text,
  group: text,
  owner,
  type: columnType,
  list: text.optional(),
  keepAsTyped: z.boolean().optional(),
  width,
  prompt: z.string().min(1).max(PROMPT_LENGTH).optional(),
});

const emptyLines = { initial: count, least: count };

const filterCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['equals', 'contains']), text }),
  z.strictObject({ kind: z.literal('filled') }),
]);

const paperShape = {
  sheet: sheetTitle,
  titleLines: z.array(text),
  groups: z.array(z.strictObject({ id: text, title: text, owner, protection: z.enum(['strict', 'warning']).optional() })),
  columns: z.array(paperColumn).min(1),
  emptyLines: z.strictObject({ ...emptyLines, online: z.strictObject(emptyLines).optional() }),
  signatureStarts: z.array(text),
  filterViews: z.array(z.strictObject({ title: text, column: columnId, shows: filterCondition })),
  frozenColumns: count,
  isProtected: z.boolean(),
  print: z.strictObject({
    lastColumn: columnId,
    repeatColumns: count,
    pagesWide: z.number().int().positive(),
    continuesAt: columnId.optional(),
  }),
};

const tableShape = {
  sheet: sheetTitle,
  titleLines: z.array(text),
  columns: z.array(z.strictObject({ id: text, header: text, width, type: columnType, owner, list: text.optional() })).min(1),
  emptyLines: count,
  isProtected: z.boolean(),
  orientation: z.enum(['landscape', 'portrait']),
};

const choices = file('choices', {
  sheet: sheetTitle,
  titleLines: z.array(text),
  lists: z.record(text, z.strictObject({ title: text, values: z.array(text).min(1) })),
});

const identity = file('identity', {
  sheet: sheetTitle,
  titleLines: z.array(text),
  headers: z.array(text).length(3),
  widths: z.array(width).length(3),
  fields: z
    .array(
      z.strictObject({
        id: text,
        label: text,
        type: columnType,
        isList: z.boolean().optional(),
        lines: z.number().int().positive().optional(),
        list: text.optional(),
        hint: text.optional(),
      }),
    )
    .min(1),
});

const cellStyle = z.strictObject({
  font: text.optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  size: z.number().positive().optional(),
  color: color.optional(),
  fill: color.optional(),
  border: z.enum(['thin', 'double-bottom']).optional(),
  horizontal: z.enum(['left', 'center', 'right']).optional(),
  vertical: z.enum(['top', 'middle', 'bottom']).optional(),
  wrap: z.boolean().optional(),
  numberFormat: text.optional(),
  unlocked: z.boolean().optional(),
});

const baseStyle = z.enum([
  'letterhead',
  'letterheadEnd',
  'title',
  'office',
  'note',
  'summary',
  'legend',
  'groupHeader',
  'header',
  'cell',
  'label',
  'value',
  'hint',
]);
const sheetId = z.enum(['proposed', 'register', 'guide', 'identity', 'choices', 'holidays', 'history', 'memory']);

const workbook = file('workbook', {
  version: z.number().int().positive(),
  title: text,
  order: z.array(sheetId),
  tabs: z.partialRecord(sheetId, color),
  summary: text,
  refusal: z.strictObject({ title: z.string().max(BOX_TITLE_LENGTH), text: z.string().max(ERROR_LENGTH) }),
  listError: z.strictObject({ title: z.string().max(BOX_TITLE_LENGTH), text: z.string().max(ERROR_LENGTH) }),
  lastValidatedRow: z.number().int().positive(),
  font: text,
  owners: z.record(owner, z.strictObject({ legend: text, headerFill: color, cellFill: color.optional() })),
  states: z.array(z.strictObject({ text, fill: color, color })),
  styles: z.record(baseStyle, cellStyle),
  online: z.strictObject({
    locale: z.string().regex(/^[a-z]{2}_[A-Z]{2}$/u),
    timeZone: z.string().regex(/^[A-Za-z_]+\/[A-Za-z_]+$/u),
    protectionNames: z.strictObject({ columns: text, column: text, header: text, sheet: text }),
  }),
  footer: text,
});

const line = z.partialRecord(columnId, text);
const sample = file('sample', {
  identity: z.record(text, z.union([text, z.array(text)])),
  proposals: z.array(line),
  entries: z.array(line),
});

/** Any file of `sheets-templates/` that holds a form, its look or the sample; told apart by `id`. */
const templateFile = z.discriminatedUnion('id', [
  file('proposed', paperShape),
  file('register', paperShape),
  file('guide', tableShape),
  file('holidays', tableShape),
  file('history', tableShape),
  file('memory', tableShape),
  choices,
  identity,
  workbook,
  sample,
]);

/** A template file whose whole shape was checked. */
export type TemplateFileContent =
  | PaperTemplate
  | TableTemplate
  | IdentityTemplate
  | { readonly id: 'choices' }
  | ({ readonly id: 'workbook' } & WorkbookLook)
  | Sample;

/** Checks one template file whole. Throws ZodError, which names every place that does not fit. */
export function parseTemplateFile(value: unknown): TemplateFileContent {
  return templateFile.parse(value) as TemplateFileContent; // optional properties that zod types as `| undefined` are absent in JSON
}

/** The JSON Schema (2020-12) of all template files, for editors and for `template.schema.json`. */
export function templateJsonSchema(): object {
  return { title: 'Template file of register-dik', ...z.toJSONSchema(templateFile) };
}
