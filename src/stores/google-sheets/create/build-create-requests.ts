import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Blueprint } from '../../../domain/workbook/blueprint.ts';
import { columnFormatRequests, styleRequests, valueRequests } from './cell-requests.ts';
import { filterViewRequests } from './filter-view-requests.ts';
import { gridSize, type PlacedSheet } from './grid-range.ts';
import { addSheetRequest, dimensionRequests, mergeRequests } from './layout-requests.ts';
import { metadataRequests } from './metadata-requests.ts';
import { type Editors, protectionRequests } from './protection-requests.ts';
import { conditionalFormatRequests, validationRequests } from './rule-requests.ts';

/** What the requests need besides the blueprint. */
export interface CreateContext extends Editors {
  /** One id per sheet of the blueprint, chosen by us (`chooseIds`). */
  readonly sheetIds: readonly number[];
}

/**
 * The requests that add the sheets of a blueprint to a spreadsheet. All sheets come first, since drop-downs of one show cells of another; protections
 * last, when nothing more is written. Pure; the size of what comes out depends on the columns and texts of the blueprint, not on its empty lines.
 */
export function buildSheetRequests(
  { sheets, styles }: Pick<Blueprint, 'sheets' | 'styles'>,
  context: CreateContext,
): readonly sheets_v4.Schema$Request[] {
  const placed = sheets.map((sheet, index): PlacedSheet => {
    const sheetId = context.sheetIds[index];
    if (sheetId === undefined) throw new RangeError(`no id was chosen for sheet ${index + 1}`);
    return { sheet, sheetId, size: gridSize(sheet) };
  });
  return [
    ...placed.map(addSheetRequest),
    ...placed.flatMap((each) => [
      ...styleRequests(each, styles),
      ...columnFormatRequests(each, styles),
      ...valueRequests(each),
      ...mergeRequests(each),
      ...dimensionRequests(each),
    ]),
    ...placed.flatMap((each) => [
      ...validationRequests(each),
      ...conditionalFormatRequests(each),
      ...filterViewRequests(each),
      ...metadataRequests(each),
      ...protectionRequests(each, context),
    ]),
  ];
}

/**
 * The one batch that turns an empty spreadsheet into the workbook: region first, by which everything after it is read, then the sheets, and away with the
 * sheets that Google put there.
 */
export function buildCreateRequests(
  blueprint: Blueprint,
  context: CreateContext,
  defaultSheetIds: readonly number[],
): readonly sheets_v4.Schema$Request[] {
  const region = blueprint.region;
  return [
    {
      updateSpreadsheetProperties: {
        properties: { title: blueprint.title, ...region },
        fields: ['title', ...(region ? ['locale', 'timeZone'] : [])].join(','),
      },
    },
    ...buildSheetRequests(blueprint, context),
    ...defaultSheetIds.map((sheetId) => ({ deleteSheet: { sheetId } })),
  ];
}
