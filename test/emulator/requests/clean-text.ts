import { createCalculator } from '../formulas/calculator.ts';
import { invalid } from '../http/failure.ts';
import { changeRow, withValue } from '../model/cells.ts';
import { requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import { type Cell, sizeOf } from '../model/spreadsheet.ts';
import { rendererOf } from '../sheets/context.ts';
import { localeHabits } from '../values/locale.ts';
import { parseEntered } from '../values/parse-entered.ts';
import { DEFAULT_RENDERING, renderCell } from '../values/render.ts';
import type { RequestHandler } from './handler.ts';

/** Trims blanks at the ends of texts and doubled blanks inside; formulas stay. */
export const trimWhitespace: RequestHandler<'trimWhitespace'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  let cellsChangedCount = 0;
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    changeRow(sheet, row, area.left, Math.min(area.right, sheet.rows[row]?.length ?? 0), (cell) => {
      const text = cell?.userEnteredValue?.stringValue;
      if (typeof text !== 'string') return cell;
      const trimmed = text.trim().replace(/[ \t\u00a0]+/g, ' ');
      if (trimmed === text) return cell;
      cellsChangedCount += 1;
      return withValue(cell, trimmed === '' ? undefined : { stringValue: trimmed });
    });
  }
  return { trimWhitespace: cellsChangedCount === 0 ? {} : { cellsChangedCount } };
};

/** Deletes rows of a range that repeat an earlier one, drawing the rest up; empty rows are no duplicates. */
export const deleteDuplicates: RequestHandler<'deleteDuplicates'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  const columns = (request.comparisonColumns ?? []).flatMap(({ startIndex, endIndex }) => {
    const [from, to] = [startIndex ?? area.left, endIndex ?? area.right];
    if (from < area.left || to > area.right) throw invalid('comparisonColumns must be inside the range.');
    return Array.from({ length: to - from }, (_, offset) => from + offset);
  });
  const compared =
    columns.length === 0 ? Array.from({ length: area.right - area.left }, (_, offset) => area.left + offset) : columns;
  const calculator = createCalculator(context.state, context.now);
  const seen = new Set<string>();
  const kept: (readonly (Cell | undefined)[])[] = [];
  const end = Math.min(area.bottom, sheet.rows.length);
  for (let row = area.top; row < end; row += 1) {
    const contents = compared.map((column) => {
      const content = calculator.content(sheet, row, column);
      return typeof content === 'string' ? content.toLowerCase() : content;
    });
    const key = JSON.stringify(contents);
    const isEmpty = contents.every((content) => content === undefined);
    if (!isEmpty && seen.has(key)) continue;
    seen.add(key);
    kept.push(sheet.rows[row] ?? []);
  }
  const removed = end - area.top - kept.length;
  for (let row = area.top; removed > 0 && row < end; row += 1) {
    changeRow(sheet, row, area.left, area.right, (_, column) => kept[row - area.top]?.[column]);
  }
  return { deleteDuplicates: removed <= 0 ? {} : { duplicatesRemovedCount: removed } };
};

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function detect(texts: readonly string[]): string | undefined {
  return [',', ';', '\t', '|', ' '].find((delimiter) => texts.some((text) => text.includes(delimiter)));
}

/** Splits the texts of one column at a delimiter into the columns beside it. */
export const textToColumns: RequestHandler<'textToColumns'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.source);
  if (area.right - area.left !== 1) throw invalid('source must span exactly one column.');
  const renderer = rendererOf(context.state, context.now, DEFAULT_RENDERING);
  const locale = localeHabits(context.state.properties.locale);
  const end = Math.min(area.bottom, sheet.rows.length);
  const texts = Array.from({ length: Math.max(0, end - area.top) }, (_, offset) =>
    String(renderCell(renderer, sheet, area.top + offset, area.left)),
  );
  const type = request.delimiterType ?? 'DELIMITER_TYPE_UNSPECIFIED';
  if (type === 'CUSTOM' && (request.delimiter ?? '') === '') throw invalid('delimiter must be set.');
  const delimiter = type === 'AUTODETECT' ? detect(texts) : type === 'CUSTOM' ? (request.delimiter ?? '') : DELIMITERS[type];
  if (delimiter === undefined) return undefined;
  for (const [offset, text] of texts.entries()) {
    if (!text.includes(delimiter)) continue;
    const parts = text.split(delimiter).map((part) => part.trim());
    const row = area.top + offset;
    const right = area.left + parts.length;
    assertEditable(context, sheet, { top: row, bottom: row + 1, left: area.left, right });
    const { columns } = sizeOf(sheet);
    if (right > columns)
      sheet.properties = { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties, columnCount: right } };
    changeRow(sheet, row, area.left, right, (cell, column) =>
      withValue(cell, parseEntered(parts[column - area.left] ?? '', locale, false).value),
    );
  }
  return undefined;
};
