import { describe, expect, test } from 'vitest';
import type { CellChange, WritePlan } from '../../../../src/domain/plan/change.ts';
import type { Snapshot } from '../../../../src/domain/workbook/snapshot.ts';
import { AppError } from '../../../../src/errors/app-error.ts';
import { LOCK_TITLE } from '../../../../src/stores/google-sheets/book-state.ts';
import type { GoogleService } from '../../../../src/stores/google-sheets/google-service.ts';
import { createGoogleSheetsStore } from '../../../../src/stores/google-sheets/google-sheets-store.ts';
import type { VersionCache } from '../../../../src/stores/google-sheets/version-cache.ts';
import type { WorkbookStore } from '../../../../src/stores/workbook-store.ts';
import {
  deleteRows,
  deleteSheet,
  type Edit,
  insertColumns,
  insertRows,
  moveColumns,
  renameSheet,
  setCell,
  sortRows,
} from '../../../emulator/edits.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { editableGrid, type GridBook, type GridScript, gridBook, gridService } from '../../../support/grid-book.ts';

const SHEET = 'Usulan';
const ROWS: readonly (readonly string[])[] = [
  ['USULAN'],
  ['Kode', 'Status', 'Isi', 'Catatan'],
  ['U1', 'Draf', 'naskah', 'tiga'],
  ['U2', 'Draf', 'denah', 'dua'],
  ['U3', 'Draf', 'rekaman', 'satu'],
];
const ANCHORS = [{ sheet: SHEET, headerRows: { from: 2, to: 2 }, keyColumn: 0 }];

function snapshot(rows: readonly (readonly string[])[] = ROWS): Snapshot {
  const lines = rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((value) => (value === '' ? undefined : { value, formula: false })),
  }));
  return {
    location: '',
    revision: '',
    dateSystem: 1900,
    sheets: [{ name: SHEET, visibility: 'visible', rows: lines, merges: [] }],
  };
}

/** Status cells of the three rows. */
const CHANGES: readonly CellChange[] = [3, 4, 5].map((row) => ({
  sheet: SHEET,
  row,
  column: 1,
  before: 'Draf',
  after: 'Diuji',
  type: 'text',
}));

interface Desk {
  readonly book: GridBook;
  readonly clock: { now: number };
  readonly left: number[];
  readonly open: (
    script?: GridScript,
    more?: { readonly cache?: VersionCache; readonly wrap?: (service: GoogleService) => GoogleService },
  ) => WorkbookStore & { readonly requests: () => number };
  /** Filled cells of the sheet, row by row. */
  readonly lines: () => readonly string[];
}

function desk(start: Snapshot = snapshot()): Desk {
  const book = gridBook(start);
  const clock = { now: 1_800_000_000_000 };
  const left: number[] = [];
  let seed = 1;
  return {
    book,
    clock,
    left,
    open: (script = {}, { cache, wrap = (service: GoogleService) => service } = {}) => {
      const service = gridService(book, script);
      const store = createGoogleSheetsStore('gsheet:contoh', 'contoh', {
        connect: async () => wrap(service),
        now: () => clock.now,
        sleep: async (milliseconds) => {
          clock.now += milliseconds;
        },
        random: () => {
          seed = (seed * 48_271) % 2_147_483_647;
          return seed / 2_147_483_647;
        },
        onLockLeft: (until) => left.push(until),
        ...(cache ? { cache } : {}),
      });
      return Object.assign(store, { requests: service.count });
    },
    lines: () => {
      const sheet = book.sheets.find(({ title }) => title === SHEET);
      const texts = (sheet?.lines ?? []).map((line) =>
        line
          .map((cell) => cell?.formula ?? String(cell?.value ?? '-'))
          .join(' ')
          .replace(/(?: -)+$/u, ''),
      );
      return texts.filter((text) => text !== '-');
    },
  };
}

async function planOn(store: WorkbookStore, changes: readonly CellChange[] = CHANGES): Promise<WritePlan> {
  return { basedOn: (await store.read()).revision, changes, anchors: ANCHORS };
}

/** People edit just before request n. */
function editing(edits: Readonly<Record<number, Edit>>): GridScript {
  return { before: (number, _kind, book) => edits[number]?.(editableGrid(book)) };
}

const DONE = ['USULAN', 'Kode Status Isi Catatan', 'U1 Diuji naskah tiga', 'U2 Diuji denah dua', 'U3 Diuji rekaman satu'];
const ours = ({ book }: Desk): readonly string[] =>
  book.sheets.map(({ title }) => title).filter((title) => title.startsWith(LOCK_TITLE));

describe('a write to a shared workbook', () => {
  test('reads, locks, writes and unlocks in one request each, and leaves nothing of its own', async () => {
    const office = desk();
    const store = office.open();
    const receipt = await store.apply(await planOn(store));
    expect(office.lines()).toEqual(DONE);
    expect(ours(office)).toEqual([]);
    expect(store.requests()).toBe(4);
    expect(receipt).toMatchObject({ revision: (await office.open().read()).revision, cellsWritten: 3 });
  });

  test.for([10, 5_000])('costs the same for %i rows', async (count) => {
    const rows = Array.from({ length: count }, (_unused, index) => [`U${index}`, 'Draf', `isi ${index}`]);
    const office = desk(snapshot([...ROWS.slice(0, 2), ...rows]));
    const store = office.open();
    const changes = rows.map(
      (_row, index): CellChange => ({ sheet: SHEET, row: index + 3, column: 1, before: 'Draf', after: 'Diuji', type: 'text' }),
    );
    await store.apply(await planOn(store, changes));
    expect(store.requests()).toBe(4);
    expect(office.lines().filter((line) => line.includes('Diuji'))).toHaveLength(count);
  });

  test.for<[title: string, edit: Edit]>([
    ['a cell was edited', setCell(SHEET, 2, 3, 'lain')],
    ['rows were sorted', sortRows(SHEET, { column: 3, firstRow: 2, endRow: 5 })],
    ['the sheet was renamed', renameSheet(SHEET, 'Lain')],
  ])('is planned again when %s before the lock', async ([, edit]) => {
    const office = desk();
    const store = office.open(editing({ 2: edit }));
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect([store.requests(), ours(office)]).toEqual([3, []]);
    expect(office.lines().join()).not.toContain('Diuji');
  });

  test.for<[title: string, edit: Edit, lines: readonly string[]]>([
    [
      'rows were sorted',
      sortRows(SHEET, { column: 3, firstRow: 2, endRow: 5 }),
      ['U2 Draf denah dua', 'U3 Draf rekaman satu', 'U1 Draf naskah tiga'],
    ],
    ['a row was inserted', insertRows(SHEET, 3), ['U1 Draf naskah tiga', 'U2 Draf denah dua', 'U3 Draf rekaman satu']],
    ['a column was moved', moveColumns(SHEET, 3, 1), ['U1 tiga Draf naskah', 'U2 dua Draf denah', 'U3 satu Draf rekaman']],
    [
      'a column was inserted',
      insertColumns(SHEET, 1),
      ['U1 - Draf naskah tiga', 'U2 - Draf denah dua', 'U3 - Draf rekaman satu'],
    ],
  ])('is taken back when %s between lock and write', async ([, edit, lines]) => {
    const office = desk();
    const store = office.open(editing({ 3: edit }));
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect(office.lines().slice(2)).toEqual(lines);
    expect(ours(office)).toEqual([]);
    expect(store.requests()).toBe(5);
  });

  test('leaves what people do in other rows meanwhile', async () => {
    const office = desk();
    const store = office.open(editing({ 3: setCell(SHEET, 6, 2, 'baris lain') }));
    await store.apply(await planOn(store));
    expect(office.lines()).toEqual([...DONE, '- - baris lain']);
  });

  test('taken back, gives way to what people typed over it and follows rows that move again', async () => {
    const office = desk();
    const moved = insertColumns(SHEET, 0);
    const again: Edit = (book) => {
      setCell(SHEET, 2, 1, 'U1-baru')(book);
      sortRows(SHEET, { column: 4, firstRow: 2, endRow: 5 })(book);
    };
    const store = office.open(editing({ 3: moved, 4: again }));
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect(office.lines().slice(2)).toEqual(['- U2 Draf denah dua', '- U3 Draf rekaman satu', '- U1-baru Draf naskah tiga']);
    expect(ours(office)).toEqual([]);
  });

  test('brings back a formula of people that it met', async () => {
    const office = desk();
    const store = office.open(
      editing({
        3: (book) => {
          insertColumns(SHEET, 1)(book);
          setCell(SHEET, 3, 1, '=C4&"!"')(book);
        },
      }),
    );
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect(office.lines()[3]).toBe('U2 =C4&"!" Draf denah dua');
  });

  test('that people keep moving ends with the names of the rows, and the next run puts them right', async () => {
    const office = desk();
    const turn = insertColumns(SHEET, 0);
    const always: GridScript = {
      before: (number, kind, book) => (number > 2 && number < 7 && kind === 'batch' ? turn(editableGrid(book)) : undefined),
    };
    const store = office.open(always);
    const plan = await planOn(store);
    const failure = await errorOf(() => store.apply(plan));
    expect(failure?.code).toBe('google-write-unproven');
    expect(String(failure?.params['rows'])).toMatch(/U1|U2|U3/u);
    expect(ours(office).length).toBeGreaterThan(1);
    const next = office.open();
    expect((await next.read()).surroundings?.isUnfinished).toBe(true);
    await next.mend?.();
    expect(office.lines().slice(2)).toEqual([
      '- - - - U1 Draf naskah tiga',
      '- - - - U2 Draf denah dua',
      '- - - - U3 Draf rekaman satu',
    ]);
    expect([ours(office), (await next.read()).surroundings?.isUnfinished]).toEqual([[], undefined]);
  });

  test('whose sheet was deleted in between is planned again', async () => {
    const office = desk({
      ...snapshot(),
      sheets: [...snapshot().sheets, { name: 'Lain', visibility: 'visible', rows: [], merges: [] }],
    });
    const store = office.open(editing({ 3: deleteSheet(SHEET) }));
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect(ours(office)).toEqual([]);
  });

  test('that a protection refuses says so', async () => {
    const office = desk();
    const refusing = (service: GoogleService): GoogleService => ({
      ...service,
      account: 'program@contoh.test',
      batchUpdate: (request) => {
        if (request.body.requests?.some(({ duplicateSheet }) => duplicateSheet) !== true) return service.batchUpdate(request);
        throw new AppError('google-refused', { reason: 'You are trying to edit a protected cell or object.', status: 400 });
      },
    });
    const store = office.open({}, { wrap: refusing });
    const plan = await planOn(store);
    expect(await errorOf(() => store.apply(plan))).toMatchObject({
      code: 'google-protected',
      params: { account: 'program@contoh.test' },
    });
    expect(ours(office)).toEqual([]);
  });

  test('that is refused for no reason of people is not tried for ever', async () => {
    const office = desk();
    const refusing = (service: GoogleService): GoogleService => ({
      ...service,
      batchUpdate: (request) => {
        if (request.body.requests?.some(({ duplicateSheet }) => duplicateSheet) !== true) return service.batchUpdate(request);
        throw new AppError('google-refused', { reason: 'Tidak boleh.', status: 400 });
      },
    });
    const store = office.open({}, { wrap: refusing });
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('google-refused');
  });

  test('below which empty lines were deleted meanwhile is planned again', async () => {
    const office = desk();
    const store = office.open(editing({ 3: deleteRows(SHEET, 20, 15) }));
    const plan = await planOn(store, [...CHANGES, { sheet: SHEET, row: 33, column: 2, before: null, after: 'x', type: 'text' }]);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect([store.requests(), ours(office)]).toEqual([5, []]);
    await store.apply(await planOn(store));
    expect(office.lines()).toEqual(DONE);
  });

  test('hands out the workbook that it left, as a reading would show it', async () => {
    const office = desk();
    const store = office.open();
    const { snapshot: left } = await store.apply(await planOn(store));
    expect(left).toEqual(await office.open().read());
  });

  test('hands out nothing when a formula on another sheet may show something else by now', async () => {
    const lone: CellChange = { sheet: 'Lain', row: 1, column: 0, before: null, after: 'x', type: 'text' };
    const office = desk({
      ...snapshot(),
      sheets: [...snapshot().sheets, { name: 'Lain', visibility: 'visible', rows: [], merges: [] }],
    });
    setCell(SHEET, 4, 3, '=Lain!A1')(editableGrid(office.book));
    const store = office.open();
    expect((await store.apply(await planOn(store, [lone]))).snapshot).toBeUndefined();
  });

  test('whose taking back is refused each time says why', async () => {
    const office = desk();
    let writes = 0;
    const refusing = (service: GoogleService): GoogleService => ({
      ...service,
      batchUpdate: (request) => {
        if (request.body.requests?.some(({ duplicateSheet }) => duplicateSheet) === true) writes += 1;
        else return service.batchUpdate(request);
        if (writes === 1) return service.batchUpdate(request);
        throw new AppError('google-refused', { reason: 'Tidak boleh.', status: 400 });
      },
    });
    const store = office.open(editing({ 3: insertColumns(SHEET, 0) }), { wrap: refusing });
    const plan = await planOn(store);
    expect(await errorOf(() => store.apply(plan))).toMatchObject({ code: 'google-refused', params: { reason: 'Tidak boleh.' } });
    const next = office.open();
    await next.read();
    await next.mend?.();
    expect(office.lines().slice(2)).toEqual(['- U1 Draf naskah tiga', '- U2 Draf denah dua', '- U3 Draf rekaman satu']);
  });

  test('asks for the whole answer when the service does not know the names of sheets that it is still to make', async () => {
    const office = desk();
    const strict = (service: GoogleService): GoogleService => ({
      ...service,
      batchUpdate: (request) => {
        if (!request.body.responseRanges) return service.batchUpdate(request);
        throw new AppError('google-refused', { reason: 'Unable to parse range', status: 400 });
      },
    });
    const store = office.open({}, { wrap: strict });
    await store.apply(await planOn(store));
    expect(office.lines()).toEqual(DONE);
  });
});

describe('a write whose connection breaks', () => {
  test.for<[title: string, at: number, when: 'before' | 'after', isWritten: boolean]>([
    ['before the lock', 2, 'before', false],
    ['after the lock', 2, 'after', false],
    ['before the write', 3, 'before', false],
    ['after the write', 3, 'after', true],
    ['before the unlock', 4, 'before', true],
    ['after the unlock', 4, 'after', true],
  ])('%s leaves a workbook that the next run goes on with', async ([, at, when, isWritten]) => {
    const office = desk();
    const store = office.open({ cut: (number) => (number === at ? when : undefined) });
    const plan = await planOn(store);
    const failure = await errorOf(() => store.apply(plan));
    expect(failure?.code).toBe(isWritten ? undefined : 'google-unreachable');
    expect(office.lines().includes('U1 Diuji naskah tiga')).toBe(isWritten);
    expect(office.left).toHaveLength(at === 4 ? 1 : 0);
    office.clock.now += 600_000;
    const next = office.open();
    const now = await next.read();
    if (now.surroundings?.isUnfinished) await next.mend?.();
    if (!isWritten) await next.apply(await planOn(next));
    expect(office.lines()).toEqual(DONE);
  });

  test('for good after the write: the images tell the next run that it was right, whatever people did since', async () => {
    const office = desk();
    const store = office.open({ cut: (number) => (number === 3 ? 'after' : number > 3 ? 'before' : undefined) });
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('google-write-unclear');
    sortRows(SHEET, { column: 3, firstRow: 2, endRow: 5 })(editableGrid(office.book));
    office.clock.now += 600_000;
    const next = office.open();
    await next.mend?.();
    expect(office.lines().slice(2)).toEqual(['U2 Diuji denah dua', 'U3 Diuji rekaman satu', 'U1 Diuji naskah tiga']);
    expect(ours(office)).toEqual([]);
  });

  test('for good after a write that met other rows: the next run takes it back', async () => {
    const office = desk();
    const store = office.open({
      ...editing({ 3: insertColumns(SHEET, 0) }),
      cut: (number) => (number === 3 ? 'after' : number > 3 ? 'before' : undefined),
    });
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('google-write-unclear');
    expect(office.lines()[2]).toBe('- Diuji Draf naskah tiga');
    setCell(SHEET, 3, 4, 'catatan baru')(editableGrid(office.book));
    office.clock.now += 600_000;
    const next = office.open();
    await next.read();
    await next.mend?.();
    expect(office.lines().slice(2)).toEqual(['- U1 Draf naskah tiga', '- U2 Draf denah catatan baru', '- U3 Draf rekaman satu']);
    expect(ours(office)).toEqual([]);
  });
});

describe('what an interrupted write left', () => {
  /** Cut off for good after the write; answers when the lock has run out. */
  async function cutOff(office: Desk, script: GridScript = {}): Promise<void> {
    const store = office.open({ ...script, cut: (number) => (number === 3 ? 'after' : number > 3 ? 'before' : undefined) });
    const plan = await planOn(store);
    const failure: unknown = await store.apply(plan).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'google-write-unclear', cause: { code: 'google-unreachable' } });
    office.clock.now += 600_000;
  }

  test('stays when the lock with its notes is gone, since it may have been right; and that is said', async () => {
    const office = desk();
    await cutOff(office);
    deleteSheet(LOCK_TITLE)(editableGrid(office.book));
    const next = office.open();
    await next.read();
    await next.mend?.();
    expect([office.lines(), ours(office)]).toEqual([DONE, []]);
    expect((await next.read()).surroundings?.unjudgedSheets).toEqual([SHEET]);
  });

  test('is right though a formula changed something in a row that it did not touch', async () => {
    const office = desk();
    await cutOff(office);
    const after = office.book.sheets.findIndex(({ title }) => title.includes('sesudah'));
    office.book.sheets = office.book.sheets.map((sheet, index) =>
      index === after ? { ...sheet, lines: sheet.lines.with(8, [{ value: 'tumpahan' }]) } : sheet,
    );
    const next = office.open();
    await next.read();
    await next.mend?.();
    expect([office.lines(), ours(office)]).toEqual([DONE, []]);
  });
});

describe('a store whose own lock was left', () => {
  test('takes it over at once when it writes again', async () => {
    const office = desk();
    const store = office.open({ cut: (number) => (number === 4 ? 'before' : undefined) });
    await store.apply(await planOn(store));
    expect(office.left).toHaveLength(1);
    const before = office.clock.now;
    const again = [{ sheet: SHEET, row: 3, column: 2, before: 'naskah', after: 'peta', type: 'text' }] as const;
    await store.read();
    await store.mend?.();
    await store.apply(await planOn(store, again));
    expect([office.clock.now - before, ours(office), office.lines()[2]]).toEqual([0, [], 'U1 Diuji peta tiga']);
  });

  test('knows a lock whose answer was lost for its own, by one look', async () => {
    const office = desk();
    let locks = 0;
    const losing = (service: GoogleService): GoogleService => ({
      ...service,
      batchUpdate: async (request) => {
        const answer = await service.batchUpdate(request);
        const isLock = request.body.requests?.some(({ addSheet }) => addSheet) === true;
        if (isLock) locks += 1;
        if (isLock && locks === 1) throw new AppError('google-unclear', { reason: 'ECONNRESET' });
        return answer;
      },
    });
    const store = office.open({}, { wrap: losing });
    await store.apply(await planOn(store));
    expect([office.lines(), ours(office), store.requests()]).toEqual([DONE, [], 5]);
  });
});

describe('two runs at once', () => {
  test('do not write at the same time: the second plans again on what the first left', async () => {
    const office = desk();
    const [one, two] = [office.open(), office.open()];
    const [first, second] = [await planOn(one), await planOn(two)];
    const outcomes = await Promise.allSettled([one.apply(first), two.apply(second)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(office.lines()).toEqual(DONE);
    expect(ours(office)).toEqual([]);
  });

  test('a lock that is held is waited for, then named', async () => {
    const office = desk();
    const holder = office.open({ cut: (number) => (number >= 3 ? 'before' : undefined) });
    const plan = await planOn(holder);
    expect((await errorOf(() => holder.apply(plan)))?.code).toBe('google-write-unclear');
    const waiting = office.open();
    const second = await planOn(waiting);
    const before = office.clock.now;
    const failure = await errorOf(() => waiting.apply(second));
    expect(failure?.code).toBe('google-locked');
    expect(failure?.params['until']).toBe('15:05');
    expect(office.clock.now - before).toBe(60_000);
    expect(waiting.requests()).toBeLessThan(20);
    office.clock.now += 300_000;
    const third = office.open();
    await third.apply(await planOn(third));
    expect([office.lines(), ours(office)]).toEqual([DONE, []]);
  });

  test('a lock that goes while one waits lets the waiting run write', async () => {
    const office = desk();
    const holder = office.open({ cut: (number) => (number >= 3 ? 'before' : undefined) });
    const plan = await planOn(holder);
    await errorOf(() => holder.apply(plan));
    const waiting = office.open(editing({ 3: deleteSheet(LOCK_TITLE) }));
    await waiting.apply(await planOn(waiting));
    expect([office.lines(), ours(office)]).toEqual([DONE, []]);
  });

  test('a run whose lock was taken from it writes nothing', async () => {
    const office = desk();
    const store = office.open(editing({ 3: deleteSheet(LOCK_TITLE) }));
    const plan = await planOn(store);
    expect((await errorOf(() => store.apply(plan)))?.code).toBe('workbook-changed');
    expect(office.lines().join()).not.toContain('Diuji');
  });

  test('a sheet of the name of the lock that is none of ours is taken away', async () => {
    const office = desk();
    editableGrid(office.book).apply([{ addSheet: { properties: { sheetId: 99, title: LOCK_TITLE } } }]);
    const store = office.open();
    await store.apply(await planOn(store));
    expect([office.lines(), ours(office)]).toEqual([DONE, []]);
  });
});

describe('a version that was seen', () => {
  const memory = (): VersionCache & { readonly kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    const nameOf = (seen: object): string => JSON.stringify(seen);
    return { kept, find: async (seen) => kept.get(nameOf(seen)), keep: async (seen, note) => void kept.set(nameOf(seen), note) };
  };

  test('answers in one request until somebody edits', async () => {
    const office = desk();
    const cache = memory();
    const first = office.open({}, { cache });
    expect(await first.recall?.('hari ini')).toBeUndefined();
    await first.read();
    await first.remember?.('hari ini', 'catatan');
    expect(first.requests()).toBe(2);
    const second = office.open({}, { cache });
    expect(await second.recall?.('hari ini')).toBe('catatan');
    expect(second.requests()).toBe(1);
    expect(await office.open({}, { cache }).recall?.('besok')).toBeUndefined();
    setCell(SHEET, 2, 2, 'lain')(editableGrid(office.book));
    expect(await office.open({}, { cache }).recall?.('hari ini')).toBeUndefined();
  });

  test('cannot be told when Drive does not answer, and that costs nothing else', async () => {
    const office = desk();
    const cache = memory();
    const off = (service: GoogleService): GoogleService => ({
      ...service,
      getFile: async () => {
        throw new AppError('google-api-disabled', {});
      },
    });
    const store = office.open({}, { cache, wrap: off });
    expect(await store.recall?.('hari ini')).toBeUndefined();
    await store.remember?.('hari ini', 'catatan');
    expect(cache.kept.size).toBe(0);
  });

  test('does not hide that nobody is signed in', async () => {
    const office = desk();
    const ended = (service: GoogleService): GoogleService => ({
      ...service,
      getFile: async () => {
        throw new AppError('google-sign-in-expired', {});
      },
    });
    const store = office.open({}, { cache: memory(), wrap: ended });
    expect((await errorOf(async () => store.recall?.('hari ini')))?.code).toBe('google-sign-in-expired');
  });

  test('is not asked for without a cache', async () => {
    const office = desk();
    const store = office.open();
    expect(await store.recall?.('hari ini')).toBeUndefined();
    await store.remember?.('hari ini', 'catatan');
    expect(store.requests()).toBe(0);
  });
});
