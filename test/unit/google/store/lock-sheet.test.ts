import { describe, expect, test } from 'vitest';
import { imageTitle, type LockState, parseImageTitle, type WriteNote } from '../../../../src/stores/google-sheets/book-state.ts';
import { decodeSpreadsheet } from '../../../../src/stores/google-sheets/decode-spreadsheet.ts';
import { giveUpRequest, lockRequests, noteRequests } from '../../../../src/stores/google-sheets/lock-sheet.ts';
import { gridService } from '../../../support/grid-book.ts';
import { carryOutBatch, type GridBook } from '../../../support/grid-requests.ts';

const NOTE: WriteNote = {
  round: 1,
  sourceId: 0,
  isPlan: true,
  cells: [
    { top: 10, left: 1, bottom: 5_010, right: 2 },
    { top: 7_000, left: 40, bottom: 7_000, right: 40 },
  ],
  digest: 'abc',
  headerFrom: 8,
  headerTo: 9,
  header: { key: 'string ID Usulan', texts: ['string ID Usulan', 'string Status'] },
};
const LOCK: LockState = { sheetId: 77, owner: '2026-06-01T01:00:00.000Z k3y', expiresAt: 1_800_000_000_000, notes: [NOTE] };

async function lockOf(book: GridBook): Promise<LockState | undefined> {
  return decodeSpreadsheet(await gridService(book).getSpreadsheet({ spreadsheetId: 'x', fields: '*' })).lock;
}

describe('the lock sheet', () => {
  test('tells owner, expiry and notes as they were written', async () => {
    const book: GridBook = { sheets: [], version: 1 };
    carryOutBatch(book, lockRequests(LOCK));
    expect(await lockOf(book)).toEqual(LOCK);
    const second: WriteNote = { ...NOTE, round: 2, isPlan: false, header: { key: '', texts: [] } };
    carryOutBatch(book, noteRequests({ ...LOCK, expiresAt: 1_900_000_000_000 }, [second]));
    expect(await lockOf(book)).toEqual({ ...LOCK, expiresAt: 1_900_000_000_000, notes: [NOTE, second] });
    carryOutBatch(book, noteRequests(LOCK, []));
    carryOutBatch(book, [giveUpRequest(LOCK)]);
    expect(await lockOf(book)).toMatchObject({ owner: LOCK.owner, expiresAt: 0 });
  });

  test('that people wrote on protects nothing any more, and hides no whole note', async () => {
    const book: GridBook = { sheets: [], version: 1 };
    carryOutBatch(book, [
      { addSheet: { properties: { sheetId: 5, title: '_dik_kunci' } } },
      {
        updateCells: {
          start: { sheetId: 5, rowIndex: 1, columnIndex: 0 },
          rows: [
            { values: [{}, { userEnteredValue: { stringValue: 'besok' } }] },
            { values: [{ userEnteredValue: { stringValue: 'coretan' } }] },
            {
              values: [1, 0, 'abc', 8, 9, '{rusak', 1, '2.1.0.0'].map((value) => ({
                userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
              })),
            },
          ],
        },
      },
    ]);
    const note = { ...NOTE, cells: [{ top: 2, left: 1, bottom: 2, right: 1 }], header: { key: '', texts: [] } };
    expect(await lockOf(book)).toEqual({ sheetId: 5, owner: '', expiresAt: 0, notes: [note] });
  });

  test('tells thousands of scattered cells, and no note at all where they are too many or cannot be read', async () => {
    const scattered = (count: number): WriteNote => ({
      ...NOTE,
      cells: Array.from({ length: count }, (_unused, index) => {
        const row = 2 * index + 9;
        return { top: row, left: 3, bottom: row, right: 3 };
      }),
    });
    for (const [count, notes] of [
      [20_000, 1],
      [120_000, 0],
    ] as const) {
      const book: GridBook = { sheets: [], version: 1 };
      carryOutBatch(book, lockRequests({ ...LOCK, notes: [scattered(count)] }));
      const lock = await lockOf(book);
      expect(lock?.notes).toEqual(notes === 1 ? [scattered(count)] : []);
      const [sheet] = book.sheets;
      expect(Math.max(...(sheet?.lines[2] ?? []).map((cell) => String(cell?.value ?? '').length))).toBeLessThan(50_000);
      if (sheet)
        carryOutBatch(book, [
          {
            updateCells: {
              start: { sheetId: sheet.id, rowIndex: 2, columnIndex: 7 },
              rows: [{ values: [{ userEnteredValue: { stringValue: 'x y' } }] }],
            },
          },
        ]);
      expect((await lockOf(book))?.notes).toEqual([]);
    }
  });
});

describe('the title of an image', () => {
  test('says what it is', () => {
    expect(parseImageTitle(imageTitle(2, 'before', 31))).toEqual({ round: 2, moment: 'before', sourceId: 31 });
    expect(parseImageTitle(imageTitle(1, 'after', 0))).toEqual({ round: 1, moment: 'after', sourceId: 0 });
  });

  test.for([
    '_dik',
    '_dik_kunci',
    '_dik_kunci 1 sebelum',
    '_dik_kunci 0 sebelum 4',
    'Salinan _dik_kunci 1 sebelum 4',
    '_dik_kunci 1 kemarin 4',
  ])('%s is none', (title) => {
    expect(parseImageTitle(title)).toBeUndefined();
  });
});
