import { z } from 'zod';
import { isLocalDate } from '../values/local-date.ts';
import { normaliseText } from '../values/normalise-text.ts';

const date = z.string().refine(isLocalDate, 'not a day in ISO form');
const certainty = z.enum(['A', 'B', 'D']);
const sentence = z
  .string()
  .min(3)
  .refine((text) => text === text.trim(), 'white space around it');

/** Fillers may be nothing but punctuation; every other word or phrase stands in the form in which texts are compared. */
const phrase = z
  .string()
  .min(1)
  .refine((text) => normaliseText(text) === text, 'not in normalised form');
const phrases = z
  .array(phrase)
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'a phrase stands twice');

const rule = { kind: z.string().min(2), number: z.int().positive(), year: z.int().min(1945).max(2100), certainty };

const law = z.strictObject({ ...rule, title: sentence, shortNames: z.array(z.string().min(2)) });
const replaced = z.strictObject({ ...rule, replacement: sentence, since: date, note: sentence });
const letter = z.strictObject({ label: sentence, example: z.string().min(40) });

/** The shape of each file in `sheets-templates/catalogue`, by file name. Not loaded at run time. */
export const CATALOGUE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'laws.json': z.strictObject({ note: sentence, laws: z.array(law).min(1) }),
  'replaced-laws.json': z.strictObject({ note: sentence, rules: z.array(replaced).min(1) }),
  'article17.json': z.strictObject({
    note: sentence,
    letters: z.record(z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']), letter),
  }),
  'stop-words.json': z.strictObject({ note: sentence, words: phrases }),
  'open-kinds.json': z.strictObject({
    note: sentence,
    kinds: z.array(z.strictObject({ phrases, reason: sentence })).min(1),
    exceptions: phrases,
  }),
  'unknown-grounds.json': z.strictObject({ note: sentence, grounds: phrases, exceptions: phrases }),
  'fillers.json': z.strictObject({
    note: sentence,
    fillers: z.array(z.string().min(1)).min(1),
    starts: z.array(z.string().min(1)).min(1),
  }),
  'vague-names.json': z.strictObject({ note: sentence, names: phrases }),
  'provinces.json': z.strictObject({ note: sentence, codes: z.record(z.string().regex(/^\d{2}$/u), sentence) }),
  'holidays.json': z.strictObject({
    note: sentence,
    source: sentence,
    days: z.array(z.strictObject({ date, kind: z.enum(['libur nasional', 'cuti bersama']) })).min(1),
  }),
};
