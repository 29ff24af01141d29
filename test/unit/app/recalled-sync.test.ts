import { describe, expect, test } from 'vitest';
import { runWorkbook } from '../../../src/app/run-workbook.ts';
import { syncWorkbook } from '../../../src/app/sync-workbook.ts';
import type { Snapshot } from '../../../src/domain/workbook/snapshot.ts';
import { loadMessages } from '../../../src/messages/catalog.ts';
import { createPalette } from '../../../src/report/palette.ts';
import { reportJson } from '../../../src/report/report-json.ts';
import { renderSync } from '../../../src/report/sync-text.ts';
import type { WorkbookStore } from '../../../src/stores/workbook-store.ts';
import { APPROVED, DESCRIBED } from '../../support/good-cells.ts';
import { type Office, openOffice, TODAY } from '../../support/office.ts';

const ENVIRONMENT = { today: TODAY, now: `${TODAY} 09:00` };

/** The store of an office that remembers what it was told, as long as nobody writes. */
function remembering(office: Office) {
  const notes = new Map<string, string>();
  const calls: string[] = [];
  const { store } = office;
  const wrapped: WorkbookStore = {
    kind: store.kind,
    location: store.location,
    read: () => {
      calls.push('read');
      return store.read();
    },
    create: (blueprint) => store.create(blueprint),
    addSheets: (basedOn, blueprint) => store.addSheets(basedOn, blueprint),
    apply: (plan) => {
      notes.clear();
      calls.push('apply');
      return store.apply(plan);
    },
    recall: async (key) => notes.get(key),
    remember: async (key, note) => {
      notes.set(key, note);
    },
  };
  return { store: wrapped, notes, calls };
}

async function settledOffice(): Promise<ReturnType<typeof remembering>> {
  const office = await openOffice();
  await office.type('U-2026-001', { ...DESCRIBED, period: null });
  await office.sync();
  return remembering(office);
}

describe('a sync of a workbook that nobody touched', () => {
  test('answers from the note of the sync before it, with its figures and without its cells', async () => {
    const { store, notes, calls } = await settledOffice();
    const read = await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    expect([read.cached, calls]).toEqual([undefined, ['read']]);
    const recalled = await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    expect(calls).toEqual(['read']);
    const errors = read.findings.filter(({ severity }) => severity === 'error').length;
    expect(errors).toBeGreaterThan(0);
    expect(recalled).toMatchObject({
      cached: true,
      written: false,
      findings: [],
      checked: read.checked,
      states: read.states,
      counts: { errors },
    });
    expect([...notes.values()].join()).not.toContain(String(DESCRIBED.information));
  });

  test('says again what was said of the workbook as a whole', async () => {
    const { store } = await settledOffice();
    const shown: WorkbookStore = {
      ...store,
      read: async () => ({
        ...(await store.read()),
        surroundings: { locale: 'en_US', timeZone: 'Asia/Pontianak', protections: [], markedSheets: [] },
      }),
    };
    await syncWorkbook(shown, ENVIRONMENT); // a workbook that lives online gets more lines
    const read = await syncWorkbook(shown, ENVIRONMENT, { recallFor: '0.1.0' });
    const recalled = await syncWorkbook(shown, ENVIRONMENT, { recallFor: '0.1.0' });
    expect(read.notices.map(({ code }) => code)).toContain('locale-changed');
    expect([recalled.cached, recalled.notices]).toEqual([true, read.notices]);
  });

  test('is not recalled when single rows had to be spoken of, since a note keeps no words of theirs', async () => {
    const office = await openOffice();
    await office.type('U-2026-001', { ...DESCRIBED, acceptedRules: 'W03' });
    await office.sync();
    const { store, notes } = remembering(office);
    const read = await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    expect(read.notices.some(({ row, cell }) => row !== undefined || cell !== undefined)).toBe(true);
    expect(notes.size).toBe(0);
  });

  test.for<[title: string, today: string, program: string | undefined]>([
    ['on another day', '2026-06-02', '0.1.0'],
    ['with another program', TODAY, '0.2.0'],
    ['when it may not recall', TODAY, undefined],
  ])('reads again %s', async ([, today, program]) => {
    const { store, calls } = await settledOffice();
    await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    const environment = { today, now: `${today} 09:00` };
    const report = await syncWorkbook(store, environment, program === undefined ? {} : { recallFor: program });
    expect([report.cached, calls.filter((call) => call === 'read').length]).toEqual([undefined, 2]);
  });

  test('does not remember one that had something to write', async () => {
    const office = await openOffice();
    await office.type('U-2026-001', APPROVED);
    const { store, notes } = remembering(office);
    expect((await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' })).written).toBe(true);
    expect(notes.size).toBe(0);
  });

  test.for([
    '',
    '{',
    'null',
    '{"templateVersion":4}',
    '{"templateVersion":"4","states":{"proposals":{},"register":{}},"checked":{},"counts":{}}',
  ])('reads again when the note is %s', async (note) => {
    const { store, notes, calls } = await settledOffice();
    await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    for (const key of notes.keys()) notes.set(key, note);
    expect((await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' })).cached).toBeUndefined();
    expect(calls).toEqual(['read', 'read']);
  });

  test('serves a run that makes no archive', async () => {
    const { store, calls } = await settledOffice();
    const options = {
      archive: 'never',
      recallFor: '0.1.0',
      folder: 'arsip',
      archives: { list: async () => [], read: async () => [], write: async () => '', verifyRead: async () => [] },
      render: async () => [],
      findUnfaithful: () => undefined,
    } as unknown as Parameters<typeof runWorkbook>[2]; // nothing of the archive is used
    await runWorkbook(store, ENVIRONMENT, options);
    expect((await runWorkbook(store, ENVIRONMENT, options)).cached).toBe(true);
    expect(calls).toEqual(['read']);
  });

  test.for<['id' | 'en', string]>([
    ['en', 'it was not read again'],
    ['id', 'tidak dibaca ulang'],
  ])('says so in %s, with the number of findings', async ([language, words]) => {
    const { store } = await settledOffice();
    await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    const recalled = await syncWorkbook(store, ENVIRONMENT, { recallFor: '0.1.0' });
    const messages = await loadMessages(language);
    const text = renderSync(recalled, { messages, palette: createPalette(false), ruleTitles: new Map() });
    expect(text).toContain(words);
    expect(text).toMatch(/[1-9]\d* (?:error|kesalahan|galat)/u);
    const json = reportJson(recalled, messages);
    expect(json).toMatchObject({ cached: true, counts: recalled.counts });
    expect([json.findings, json.notices]).toEqual([undefined, undefined]); // a list that nobody made must not look like an empty one
  });
});

describe('a sync after an interrupted write', () => {
  test('lets the store put right what was left, before it plans', async () => {
    const office = await openOffice();
    await office.type('U-2026-001', DESCRIBED);
    const { store, calls } = remembering(office);
    let isUnfinished = true;
    const read = async (): Promise<Snapshot> => {
      const surroundings = {
        locale: '',
        timeZone: '',
        protections: [],
        markedSheets: [],
        ...(isUnfinished ? { isUnfinished } : {}),
      };
      return { ...(await store.read()), surroundings };
    };
    const mend = async (): Promise<void> => {
      calls.push('mend');
      isUnfinished = false;
    };
    await syncWorkbook({ ...store, read, mend }, ENVIRONMENT);
    expect(calls).toEqual(['read', 'mend', 'read', 'apply']);
  });
});
