import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Backend } from './backend.ts';
import { EVERYTHING } from './masks/mask.ts';
import { type SheetState, sizeOf } from './model/spreadsheet.ts';
import { cellData } from './sheets/cell-data.ts';
import { rendererOf } from './sheets/context.ts';
import { type ResourceView, sheetResource, spreadsheetResource } from './sheets/resource.ts';
import { renderArea } from './values-api/read-values.ts';

/** A look at a spreadsheet past the API, for assertions. */
export interface SpreadsheetReading {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Titles in the order of the tabs, hidden ones too. */
  readonly titles: readonly string[];
  /** Unformatted values of a sheet, trimmed: text stays text, dates are serial numbers. Throws when there is no such sheet. */
  values(title: string): readonly (readonly (string | number | boolean)[])[];
  /** One cell whole (entered, effective, format, note, validation), or `undefined` when nothing stands there; indexes from 0. */
  cell(title: string, row: number, column: number): sheets_v4.Schema$CellData | undefined;
  /** A sheet as `spreadsheets.get` with grid data tells it. Throws when there is no such sheet. */
  sheet(title: string): sheets_v4.Schema$Sheet;
  /** The whole resource with grid data. */
  resource(): sheets_v4.Schema$Spreadsheet;
}

/** Looks at a spreadsheet as it is now. Throws when there is none. */
export function readSpreadsheet(backend: Backend, fileId: string): SpreadsheetReading {
  const { spreadsheet: state, owner } = backend.spreadsheetFile(fileId);
  const renderer = rendererOf(state, backend.clock.now(), { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' });
  const view: ResourceView = { renderer, account: owner, owner, mask: EVERYTHING, gridData: true, selection: undefined };
  const find = (title: string): SheetState => {
    const sheet = state.sheets.find(({ properties }) => properties.title === title);
    if (sheet === undefined)
      throw new Error(
        `There is no sheet "${title}"; there are ${state.sheets.map(({ properties }) => properties.title).join(', ')}.`,
      );
    return sheet;
  };
  return {
    title: state.properties.title,
    locale: state.properties.locale,
    timeZone: state.properties.timeZone,
    titles: state.sheets.map(({ properties }) => properties.title),
    values(title) {
      const sheet = find(title);
      const { rows, columns } = sizeOf(sheet);
      return renderArea(renderer, sheet, { top: 0, left: 0, bottom: rows, right: columns });
    },
    cell(title, row, column) {
      const data = cellData(renderer, find(title), row, column);
      return Object.keys(data).length === 0 ? undefined : data;
    },
    sheet: (title) => sheetResource(view, { sheet: find(title), areas: undefined }),
    resource: () => spreadsheetResource(view),
  };
}
