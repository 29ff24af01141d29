import type { FilterViewBlueprint } from '../workbook/blueprint.ts';
import type { PaperTemplate } from './template.ts';
import { paperPlaces } from './title-lines.ts';

/** The ready-made views of a paper on a new sheet whose table reaches down to the row `bottom` (1-based). */
export function paperFilterViews(paper: PaperTemplate, bottom: number): readonly FilterViewBlueprint[] {
  const range = { top: paperPlaces(paper).header, left: 0, bottom, right: paper.columns.length - 1 };
  return paper.filterViews.map(({ title, column, shows }) => ({
    title,
    range,
    column: paper.columns.findIndex(({ id }) => id === column),
    shows,
  }));
}
