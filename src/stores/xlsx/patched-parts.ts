import type { WritePlan } from '../../domain/plan/change.ts';
import { AppError } from '../../errors/app-error.ts';
import { withCalcOnLoad } from './calc-on-load.ts';
import { patchSheet } from './cell-patch.ts';
import type { LoadedWorkbook } from './load-workbook.ts';
import { encodePart } from './xml-encoding.ts';
import type { ZipPart } from './zip-entry.ts';

/** The sheet parts that the changes touch, and the workbook part where formulas must be told (decision 15). */
export function patchedParts(loaded: LoadedWorkbook, { changes, heights = [] }: WritePlan): readonly ZipPart[] {
  const parts: ZipPart[] = [];
  for (const { name, scan, encoding } of loaded.sheets) {
    const own = changes.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    if (!scan) throw new AppError('sheet-not-found', { sheet: name });
    const ownHeights = heights.filter(({ sheet }) => sheet === name);
    parts.push({ name: scan.part, bytes: encodePart({ xml: patchSheet(scan, own, ownHeights), encoding }) });
  }
  if (!loaded.sheets.some(({ scan }) => scan?.hasFormula)) return parts;
  const { workbook } = loaded.parts;
  const text = loaded.openReader().requireText(workbook);
  const xml = withCalcOnLoad(text.xml, workbook);
  return xml === text.xml ? parts : [...parts, { name: workbook, bytes: encodePart({ ...text, xml }) }];
}
