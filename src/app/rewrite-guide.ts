import { decodeTable, type TableView } from '../domain/decode-table.ts';
import type { WorkbookView } from '../domain/decode-workbook.ts';
import { planGuide } from '../domain/plan/plan-guide.ts';
import { planHeights } from '../domain/plan/plan-heights.ts';
import { tableAnchor } from '../domain/plan/sheet-anchors.ts';
import { findSheet, isProblem } from '../domain/template/find-columns.ts';
import { ALL_RULES } from '../rules/index.ts';
import { RULE_PACK_VERSION, rulesForDay } from '../rules/rule-pack.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { assertMemory } from './assert-memory.ts';
import { buildGuide } from './build-guide.ts';
import { describeChange, describeNotice } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { assertFits, viewWorkbook } from './examine-workbook.ts';
import { readWhole } from './read-whole.ts';
import type { GuideReport } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';
import { retryWhenMoved } from './retry-when-moved.ts';

function guideTable(view: WorkbookView): TableView {
  const { guide } = view.template;
  const sheet = findSheet(view.snapshot, guide);
  const table = isProblem(sheet) ? [sheet] : decodeTable(sheet, guide);
  if ('lines' in table) return table;
  assertFits(table);
  throw new Error('a guide without problems was not decoded');
}

async function attempt(
  store: WorkbookStore,
  resources: Resources,
  environment: Environment,
  replanned: number,
): Promise<GuideReport> {
  const view = viewWorkbook(await readWhole(store), resources);
  assertMemory(view);
  const rules = rulesForDay(ALL_RULES, environment.today);
  const table = guideTable(view);
  const { changes, notices } = planGuide(table, buildGuide(rules));
  const written = {
    basedOn: view.snapshot.revision,
    changes,
    heights: planHeights(view, changes),
    anchors: [tableAnchor(table, 'code')],
  };
  const receipt = changes.length === 0 ? undefined : await store.apply(written);
  return {
    workbook: view.snapshot.location,
    asOf: environment.today,
    rulePack: RULE_PACK_VERSION,
    templateVersion: view.template.version,
    rules: rules.length,
    changes: changes.map((change) => describeChange(view, change)),
    notices: notices.map((notice) => describeNotice(view, notice)),
    written: receipt !== undefined,
    cellsWritten: receipt?.cellsWritten ?? 0,
    ...(receipt?.backup === undefined ? {} : { backup: receipt.backup }),
    replanned,
  };
}

/**
 * Writes the sheet `Panduan` anew from the rules of the day; nothing else in the workbook is touched, and a guide that is up to date is not written.
 * Throws as a sync does, and `sheet-missing` or `column-missing` when the sheet is not the guide any more; then nothing was written.
 */
export async function rewriteGuide(store: WorkbookStore, environment: Environment): Promise<GuideReport> {
  const resources = await loadResources();
  return retryWhenMoved((replanned) => attempt(store, resources, environment, replanned));
}
