import { expect, test } from 'vitest';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import { loadResources } from '../../../src/app/resources.ts';
import { makeCell } from '../../../src/domain/read-row.ts';
import { DESCRIBED } from '../../support/good-cells.ts';
import { openOffice } from '../../support/office.ts';

test('the files of the program are loaded once for the process', async () => {
  expect(await loadResources()).toBe(await loadResources());
});

test('checking again and again keeps no more readings of a cell than checking once', async () => {
  const office = await openOffice();
  await office.type('U-2026-001', DESCRIBED);
  const check = (): Promise<unknown> => checkWorkbook(office.store, { today: '2026-06-01', now: '2026-06-01' });
  const kept = (): number | undefined => makeCell(DESCRIBED.information ?? null, false).readings?.length;
  await check();
  const once = kept();
  for (let times = 0; times < 3; times += 1) await check();
  expect(once).toBeGreaterThan(0);
  expect(kept()).toBe(once);
});
