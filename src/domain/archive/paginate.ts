import { TALLEST_ROW } from './row-height.ts';

/** Heights in points of what has to share pages. */
export interface PageBlocks {
  /** Room between the margins. */
  readonly page: number;
  /** Letterhead, annex block and title, on the first page only. */
  readonly top: number;
  /** Head of the table, on every page. */
  readonly head: number;
  /** Rows of the table; none is split. */
  readonly rows: readonly number[];
  /** Signature block; never without a row above it on its page. */
  readonly signature: number;
}

export interface Pages {
  /** Indexes of the rows after which a page ends, ascending. */
  readonly breaksAfter: readonly number[];
  /** False when the signature does not fit beside the only row of its page: that row must be parted. */
  readonly isSignatureKept: boolean;
}

/**
 * The tallest that the row at `index` of `count` may be: the first shares its page with the top, the last with the
 * signature. Never more than a sheet allows.
 */
export function tallestRow(blocks: Omit<PageBlocks, 'rows'>, index: number, count: number): number {
  const above = index === 0 ? blocks.top : 0;
  const below = index === count - 1 ? blocks.signature : 0;
  return Math.min(TALLEST_ROW, blocks.page - blocks.head - Math.max(above, below));
}

/** The height of the parts of a row that has to be parted: two share a page. */
export function partHeight(blocks: Omit<PageBlocks, 'rows'>): number {
  return (blocks.page - blocks.head) / 2;
}

/** Fills pages from the top. The last row moves to a page of its own when the signature would stand there alone. */
export function paginate(blocks: PageBlocks): Pages {
  const breaksAfter: number[] = [];
  let used = blocks.top + blocks.head;
  let rowsOnPage = 0;
  blocks.rows.forEach((height, index) => {
    if (rowsOnPage > 0 && used + height > blocks.page) {
      breaksAfter.push(index - 1);
      used = blocks.head;
      rowsOnPage = 0;
    }
    used += height;
    rowsOnPage += 1;
  });
  if (used + blocks.signature <= blocks.page) return { breaksAfter, isSignatureKept: true };
  if (rowsOnPage < 2) return { breaksAfter, isSignatureKept: false };
  return { breaksAfter: [...breaksAfter, blocks.rows.length - 2], isSignatureKept: true };
}
