import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ValidationBlueprint } from '../../../domain/workbook/blueprint.ts';
import { colorStyle } from './cell-format.ts';
import { gridRange, type PlacedSheet } from './grid-range.ts';

/** True of every cell and written the same way in every locale: a rule that carries a hint and refuses nothing. */
const ALWAYS = '=1=1';

/**
 * Drop-downs and hints. A rule that refuses typing has no counterpart: a warning protection of the same columns asks instead (decision 21). Google shows
 * one sentence only, so the title of a hint goes before its text and the words of a refusal are its own.
 */
export function validationRequests(placed: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  return placed.sheet.validations.flatMap((validation) => {
    const rule = validation.range.top > placed.size.rows ? undefined : validationRule(validation);
    return rule ? [{ setDataValidation: { range: gridRange(placed, validation.range), rule } }] : [];
  });
}

function validationRule({ rule, promptTitle, prompt }: ValidationBlueprint): sheets_v4.Schema$DataValidationRule | undefined {
  const hint = [promptTitle, prompt].filter((part) => part !== undefined).join(': ');
  const inputMessage = hint === '' ? {} : { inputMessage: hint };
  switch (rule.kind) {
    case 'list-range':
      return {
        condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${rule.source}` }] },
        strict: rule.strict,
        showCustomUi: true,
        ...inputMessage,
      };
    case 'prompt-only':
      return {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: ALWAYS }] },
        strict: false,
        ...inputMessage,
      };
    case 'refuse-typing':
      return undefined;
  }
}

/** The colours of the states. */
export function conditionalFormatRequests(placed: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  return placed.sheet.conditionalFormats.map(({ range, text, fill, color }, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [gridRange(placed, range)],
        booleanRule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
          format: { backgroundColorStyle: colorStyle(fill), textFormat: { foregroundColorStyle: colorStyle(color) } },
        },
      },
    },
  }));
}
