import { describe, expect, test } from 'vitest';
import { letterheadRows } from '../../../src/domain/archive/lay-out-letterhead.ts';
import { layOutList } from '../../../src/domain/archive/lay-out-list.ts';
import { layOutMinutes } from '../../../src/domain/archive/lay-out-minutes.ts';
import { printArea } from '../../../src/domain/archive/print-pages.ts';
import type { PrintSheet } from '../../../src/domain/archive/print-sheet.ts';
import { aLogo } from '../../support/pictures.ts';
import { IDENTITY, sampleArchive } from './sample-register.ts';

const LINES = 5;

/** Where the logo ends and where the lines of the letterhead begin, in points from the left edge of the sheet. */
function sides(sheet: PrintSheet) {
  const placed = sheet.rows[0]?.picture;
  if (!placed) throw new Error('the sheet has no logo in its first row');
  const edges = printArea(sheet).edges;
  const lines = sheet.rows.slice(0, LINES).map(({ cells: [cell] }) => [cell?.column ?? 0, cell?.columnSpan ?? 1] as const);
  const height = sheet.rows.slice(0, LINES).reduce((sum, row) => sum + row.height, 0);
  return {
    placed,
    height,
    lines: lines.map(([column, span]) => ({ left: edges[column] ?? 0, right: edges[column + span] ?? 0 })),
    width: edges.at(-1) ?? 0,
  };
}

describe('the letterhead', () => {
  test.for<[string, number, number, string]>([
    ['a tall logo on Folio', 60, 80, 'Folio'],
    ['a wide logo on Folio', 300, 40, 'Folio'],
    ['a square logo on A4', 50, 50, 'A4'],
  ])('has %s beside its lines, in its own proportions, never below the rule', ([, width, height, paper]) => {
    const document = sampleArchive({ logo: aLogo(200, width, height), identity: { ...IDENTITY, paper } });
    for (const sheet of [layOutList(document), layOutMinutes(document)]) {
      const { placed, lines, height: room } = sides(sheet);
      expect(placed.width / placed.height).toBeCloseTo(width / height, 6);
      expect(placed.down + placed.height).toBeLessThanOrEqual(room + 1e-9);
      for (const line of lines) expect(line.left).toBeGreaterThan(placed.left + placed.width);
    }
  });

  test('of the list keeps its lines in the middle of the page', () => {
    const { lines, width } = sides(layOutList(sampleArchive({ logo: aLogo() })));
    for (const { left, right } of lines) expect(Math.abs(left - (width - right))).toBeLessThan(8);
  });

  test('without a logo takes the whole width', () => {
    const sheet = layOutList(sampleArchive());
    expect(sheet.rows.every(({ picture }) => picture === undefined)).toBe(true);
    expect(sheet.rows[0]?.cells[0]).toMatchObject({ column: 0, columnSpan: 8 });
  });

  test.for([0, 1])('of %i lines makes room for a logo that can be seen', (count) => {
    const letterhead = Array.from({ length: count }, () => ({ role: 'agency', text: 'DINAS' }) as const);
    const rows = letterheadRows({ letterhead, logo: aLogo() }, { widths: [20, 40], from: 1, to: 2 });
    expect(rows.slice(0, -1).reduce((sum, row) => sum + row.height, 0)).toBe(54);
    expect(rows[0]?.picture?.height).toBe(54);
  });
});
