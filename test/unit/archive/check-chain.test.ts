import { describe, expect, test } from 'vitest';
import { type ChainLink, checkChain, comparePackageNumbers } from '../../../src/domain/archive/check-chain.ts';
import { packageFolderName } from '../../../src/domain/archive/package-name.ts';

function link(packageNumber: string, before?: string, change: Partial<ChainLink> = {}): ChainLink {
  const previous = before === undefined ? undefined : { number: before, packageDigest: `seal of ${before}` };
  return {
    name: packageFolderName('DINAS', packageNumber),
    facts: { packageNumber, contentDigest: '', decreeNumber: '', workbookId: '', previous },
    packageDigest: `seal of ${packageNumber}`,
    ...change,
  };
}

const codes = (links: readonly ChainLink[]) => checkChain(links).map(({ code }) => code);

describe('a chain of packages', () => {
  const chain = [link('ARSIP-2026-001'), link('ARSIP-2026-002', 'ARSIP-2026-001'), link('ARSIP-2027-001', 'ARSIP-2026-002')];

  test('holds over years and in any order of reading', () => {
    expect(codes(chain)).toEqual([]);
    expect(codes(chain.toReversed())).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  test.for<[string, readonly ChainLink[], string]>([
    ['a package is gone from the middle', [chain[0], chain[2]] as ChainLink[], 'previous-missing'],
    ['the first package is gone', chain.slice(1), 'previous-missing'],
    [
      'a package was sealed anew',
      [link('ARSIP-2026-001', undefined, { packageDigest: 'x' }), ...chain.slice(1)],
      'previous-differs',
    ],
    ['a number stands twice', [...chain, link('ARSIP-2026-001')], 'number-twice'],
    ['two packages follow the same one', [...chain, link('ARSIP-2027-002', 'ARSIP-2026-002')], 'number-order'],
    ['a second chain begins', [...chain, link('ARSIP-2027-002')], 'number-order'],
    ['a package follows itself', [link('ARSIP-2026-001', 'ARSIP-2026-001')], 'number-order'],
    ['a folder bears another number', [link('ARSIP-2026-001', undefined, { name: chain[1]?.name ?? '' })], 'name-differs'],
    ['a folder bears no number', [link('ARSIP-2026-001', undefined, { name: 'lain' })], 'name-differs'],
  ])('does not hold when %s', ([, links, code]) => {
    expect(codes(links)).toContain(code);
  });

  test.for([
    ['ARSIP-2026-999', 'ARSIP-2026-1000', -1],
    ['ARSIP-2026-002', 'ARSIP-2026-001', 1],
    ['ARSIP-2026-009', 'ARSIP-2027-001', -1],
    ['x', 'ARSIP-2027-001', -1],
    ['x', 'y', 0],
  ] as const)('%s against %s', ([a, b, sign]) => {
    expect(Math.sign(comparePackageNumbers(a, b))).toBe(sign);
  });
});
