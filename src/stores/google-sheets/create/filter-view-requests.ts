import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { FilterViewBlueprint } from '../../../domain/workbook/blueprint.ts';
import { gridRange, type PlacedSheet } from './grid-range.ts';

/** Ready-made views on a paper: everybody may open one without moving a row for anybody else. */
export function filterViewRequests(placed: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  return (placed.sheet.filterViews ?? []).map((view) => ({
    addFilterView: {
      filter: {
        title: view.title,
        range: gridRange(placed, view.range),
        filterSpecs: [{ columnIndex: view.column, filterCriteria: { condition: condition(view.shows) } }],
      },
    },
  }));
}

function condition(shows: FilterViewBlueprint['shows']): sheets_v4.Schema$BooleanCondition {
  if (shows.kind === 'filled') return { type: 'NOT_BLANK' };
  return { type: shows.kind === 'equals' ? 'TEXT_EQ' : 'TEXT_CONTAINS', values: [{ userEnteredValue: shows.text }] };
}
