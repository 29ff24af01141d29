import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, partHeight, tallestRow } from '../../../src/domain/archive/paginate.ts';

const BLOCKS = { page: 500, top: 200, head: 40, signature: 150 };

describe('pages of the printed list', () => {
  test.for([
    { what: 'all on one page', rows: [50, 50], breaksAfter: [], kept: true },
    { what: 'exactly full', rows: [60, 50], breaksAfter: [], kept: true },
    { what: 'the last row moves down with the signature', rows: [60, 51], breaksAfter: [0], kept: true },
    { what: 'the first page holds less, for the letterhead', rows: [130, 130, 130], breaksAfter: [1], kept: true },
    { what: 'a full last page gives its last row to the signature', rows: [260, 200, 200, 60], breaksAfter: [0, 2], kept: true },
    { what: 'one row that leaves no room for the signature', rows: [200], breaksAfter: [], kept: false },
    { what: 'no row at all', rows: [], breaksAfter: [], kept: true },
  ])('$what', ({ rows, breaksAfter, kept }) => {
    expect(paginate({ ...BLOCKS, rows })).toEqual({ breaksAfter, isSignatureKept: kept });
  });

  test.for([
    { what: 'the only row', index: 0, count: 1, tallest: 260 },
    { what: 'the first row leaves room for the letterhead', index: 0, count: 3, tallest: 260 },
    { what: 'a row in between has the page, up to what a sheet allows', index: 1, count: 3, tallest: 409 },
    { what: 'the last row leaves room for the signature', index: 2, count: 3, tallest: 310 },
  ])('$what', ({ index, count, tallest }) => {
    expect(tallestRow(BLOCKS, index, count)).toBe(tallest);
  });

  test('two parts of a parted row share a page', () => {
    expect(partHeight(BLOCKS) * 2 + BLOCKS.head).toBe(BLOCKS.page);
  });

  test('no page overflows and the signature never stands without a row, whatever the rows', () => {
    const rows = fc.array(fc.integer({ min: 12, max: 260 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, (heights) => {
        const { breaksAfter, isSignatureKept } = paginate({ ...BLOCKS, rows: heights });
        const starts = [0, ...breaksAfter.map((index) => index + 1)];
        const pages = starts.map((start, page) => heights.slice(start, starts[page + 1] ?? heights.length));
        expect(pages.flat()).toEqual(heights);
        pages.forEach((page, index) => {
          const used = page.reduce((sum, height) => sum + height, BLOCKS.head + (index === 0 ? BLOCKS.top : 0));
          const signature = isSignatureKept && index === pages.length - 1 ? BLOCKS.signature : 0;
          expect(page.length).toBeGreaterThan(0);
          expect(used + signature).toBeLessThanOrEqual(BLOCKS.page);
        });
        expect(isSignatureKept || heights.length === 1).toBe(true);
      }),
    );
  });
});
