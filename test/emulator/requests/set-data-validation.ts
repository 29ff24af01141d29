import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { changeRow } from '../model/cells.ts';
import { requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import type { RequestHandler } from './handler.ts';

const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  BOOLEAN: [0, 2],
  ONE_OF_LIST: [1, 500],
  ONE_OF_RANGE: [1, 1],
  CUSTOM_FORMULA: [1, 1],
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_NOT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_NOT_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  FILTER_EXPRESSION: [1, 1],
};

/** Refuses a condition whose type is unknown or whose number of values is not what the type wants. */
export function assertCondition(condition: sheets_v4.Schema$BooleanCondition | null | undefined): void {
  const type = condition?.type ?? '';
  const count = COUNTS[type];
  if (count === undefined) throw invalid(`Unsupported condition type: ${type}`);
  const given = condition?.values?.length ?? 0;
  if (given < count[0] || given > count[1])
    throw invalid(`condition.type[${type}] requires ${count[0]} values but ${given} were given.`);
}

/** Sets the validation of cells, or takes it away when no rule is given. It does not check what the API writes. */
export const setDataValidation: RequestHandler<'setDataValidation'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  const { rule } = request;
  if (rule !== undefined && rule !== null) assertCondition(rule.condition);
  const kept =
    rule === undefined || rule === null
      ? undefined
      : Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== false));
  for (let row = area.top; row < (kept === undefined ? Math.min(area.bottom, sheet.rows.length) : area.bottom); row += 1) {
    changeRow(sheet, row, area.left, area.right, (cell) => {
      const { dataValidation: _old, ...rest } = cell ?? {};
      return kept === undefined ? rest : { ...rest, dataValidation: kept };
    });
  }
  return undefined;
};
