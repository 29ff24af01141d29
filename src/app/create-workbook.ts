import { EMPTY_MEMORY } from '../domain/decode-workbook.ts';
import { encodeMemory } from '../domain/memory-sheet.ts';
import { NOBODY } from '../domain/people.ts';
import { buildBlueprint } from '../domain/template/build-blueprint.ts';
import type { PaperLine } from '../domain/template/build-paper-sheet.ts';
import { emptyLinesOf } from '../domain/template/empty-lines.ts';
import { resolveSample } from '../domain/template/sample.ts';
import type { IdentityValues } from '../domain/template/title-lines.ts';
import type { LocalDate } from '../domain/values/local-date.ts';
import { parseCode } from '../domain/values/register-code.ts';
import { ALL_RULES } from '../rules/index.ts';
import { rulesForDay } from '../rules/rule-pack.ts';
import type { NewPlace, WorkbookStore } from '../stores/workbook-store.ts';
import { buildGuide } from './build-guide.ts';
import type { Environment } from './environment.ts';
import { loadHolidays } from './load-catalogue.ts';
import { loadSample } from './load-templates.ts';
import { loadResources } from './resources.ts';

export interface CreateOptions {
  /** Fill in the sample of `sheets-templates/sample.json`. */
  readonly sample: boolean;
  /** Unique id for the hidden sheet. */
  readonly workbookId: string;
  /** Online only: title, folder and people of the new workbook. */
  readonly place?: NewWorkbookPlace;
}

/** Where a workbook that will live online goes, and who will work in it. */
export interface NewWorkbookPlace extends Pick<NewPlace, 'folder' | 'people'> {
  /** Absent: the title of the templates. */
  readonly title?: string;
}

/** What stands in a new workbook. */
export interface WorkbookContent {
  readonly identity: IdentityValues;
  readonly proposals: readonly PaperLine[];
  readonly entries: readonly PaperLine[];
}

const NO_CONTENT: WorkbookContent = { identity: {}, proposals: [], entries: [] };

async function loadContent(options: CreateOptions, today: LocalDate): Promise<WorkbookContent> {
  return options.sample ? resolveSample(await loadSample(), today) : NO_CONTENT;
}

function largestNumber(lines: readonly PaperLine[]): number {
  return Math.max(0, ...lines.map((line) => parseCode(String(line.code ?? ''))?.number ?? 0));
}

/** Makes a new workbook from the templates. Throws `workbook-exists`, `template-invalid`, and what the store throws. */
export async function createWorkbook(
  store: WorkbookStore,
  environment: Environment,
  options: CreateOptions,
): Promise<{ readonly proposals: number; readonly register: number }> {
  const content = await loadContent(options, environment.today);
  await createWorkbookFrom(store, environment, options.workbookId, content, options.place);
  return { proposals: content.proposals.length, register: content.entries.length };
}

/** Makes a new workbook with given lines on its papers; dates as ISO text. */
export async function createWorkbookFrom(
  store: WorkbookStore,
  environment: Environment,
  workbookId: string,
  content: WorkbookContent,
  place?: NewWorkbookPlace,
): Promise<void> {
  const isOnline = store.kind === 'google-sheets';
  const [{ template }, holidays] = await Promise.all([loadResources(), loadHolidays()]);
  const year = Number(environment.today.slice(0, 4));
  const firstCode = largestNumber(content.proposals) + 1;
  const memory = {
    ...EMPTY_MEMORY,
    workbookId,
    templateVersion: template.version,
    counters: new Map([
      [`DIK-${year}`, largestNumber(content.entries)],
      [`U-${year}`, firstCode - 1 + emptyLinesOf(template.proposed, isOnline).initial],
    ]),
  };
  const blueprint = buildBlueprint({
    template,
    ...content,
    ...(place?.title === undefined ? {} : { title: place.title }),
    guide: buildGuide(rulesForDay(ALL_RULES, environment.today)),
    holidays,
    memoryRows: encodeMemory(memory),
    year,
    firstCode,
    createdAt: `${environment.today}T00:00:00Z`,
    isOnline,
  });
  await store.create(blueprint, newPlace(workbookId, place));
}

function newPlace(nonce: string, place: NewWorkbookPlace | undefined): NewPlace {
  return { nonce, people: place?.people ?? NOBODY, ...(place?.folder === undefined ? {} : { folder: place.folder }) };
}
