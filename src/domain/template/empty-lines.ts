import type { EmptyLines, PaperTemplate } from './template.ts';

/** How many empty lines a paper offers where the workbook lives: online people cannot insert rows between protected columns, so there are more. */
export function emptyLinesOf({ emptyLines }: Pick<PaperTemplate, 'emptyLines'>, isOnline: boolean): EmptyLines {
  return (isOnline ? emptyLines.online : undefined) ?? emptyLines;
}
