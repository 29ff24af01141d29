import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Area, gridRangeOf } from '../a1/area.ts';
import { type Mask, maskBelow } from '../masks/mask.ts';
import { allMetadata, metadataResource } from '../model/metadata.ts';
import { protectedRangeResource } from '../model/protections.ts';
import { propertiesWithIndex, type SheetState, sizeOf } from '../model/spreadsheet.ts';
import type { Renderer } from '../values/render.ts';
import { gridData } from './grid-data.ts';

/** Which sheets and blocks an answer shows. */
export interface Selection {
  readonly sheet: SheetState;
  /** Blocks of grid data; `undefined` shows the whole sheet. */
  readonly areas: readonly Area[] | undefined;
}

/** Who looks, and what they want to see. */
export interface ResourceView {
  readonly renderer: Renderer;
  readonly account: string;
  readonly owner: string;
  /** What the answer shows of a spreadsheet. Grid data is computed only where the mask wants it. */
  readonly mask: Mask;
  readonly gridData: boolean;
  /** Sheets in the order of their tabs; `undefined` shows all of them whole. */
  readonly selection: readonly Selection[] | undefined;
}

const nonEmpty = <Key extends string, Item>(key: Key, items: readonly Item[]): Partial<Record<Key, Item[]>> =>
  items.length === 0 ? {} : ({ [key]: [...items] } as Partial<Record<Key, Item[]>>);

const wholeGrid = (sheet: SheetState): Area => {
  const { rows, columns } = sizeOf(sheet);
  return { top: 0, left: 0, bottom: rows, right: columns };
};

/** One sheet as `spreadsheets.get` shows it. */
export function sheetResource(view: ResourceView, { sheet, areas }: Selection): sheets_v4.Schema$Sheet {
  const { renderer, account, owner } = view;
  const dataMask = view.gridData ? maskBelow(view.mask, 'sheets', 'data') : undefined;
  const { sheetId } = sheet.properties;
  const metadata = sheet.metadata.filter(({ place }) => place.kind === 'SHEET').map((entry) => metadataResource(sheetId, entry));
  return {
    properties: propertiesWithIndex(renderer.state, sheet),
    ...(dataMask === undefined
      ? {}
      : { data: (areas ?? [wholeGrid(sheet)]).map((area) => gridData(renderer, sheet, area, dataMask)) }),
    ...nonEmpty(
      'merges',
      sheet.merges.map((area) => gridRangeOf(sheetId, area)),
    ),
    ...nonEmpty('conditionalFormats', sheet.conditionalFormats),
    ...nonEmpty('filterViews', sheet.filterViews),
    ...nonEmpty(
      'protectedRanges',
      sheet.protections.map((protection) => protectedRangeResource(protection, account, owner)),
    ),
    ...(sheet.basicFilter === undefined ? {} : { basicFilter: sheet.basicFilter }),
    ...nonEmpty('bandedRanges', sheet.bandedRanges),
    ...nonEmpty('developerMetadata', metadata),
    ...nonEmpty('rowGroups', sheet.rowGroups),
    ...nonEmpty('columnGroups', sheet.columnGroups),
    ...nonEmpty('slicers', sheet.slicers),
    ...nonEmpty('tables', sheet.tables),
  };
}

/** A spreadsheet as `spreadsheets.get` shows it, before the mask is applied. */
export function spreadsheetResource(view: ResourceView): sheets_v4.Schema$Spreadsheet {
  const { state } = view.renderer;
  const selection = view.selection ?? state.sheets.map((sheet) => ({ sheet, areas: undefined }));
  const wantsSheets = maskBelow(view.mask, 'sheets') !== undefined;
  const metadata = allMetadata(state).filter(({ location }) => location?.locationType === 'SPREADSHEET');
  return {
    spreadsheetId: state.spreadsheetId,
    properties: state.properties,
    ...(wantsSheets
      ? nonEmpty(
          'sheets',
          selection.map((selected) => sheetResource(view, selected)),
        )
      : {}),
    ...nonEmpty('namedRanges', state.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${state.spreadsheetId}/edit`,
    ...nonEmpty('developerMetadata', metadata),
  };
}
