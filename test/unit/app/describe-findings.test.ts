import { expect, test } from 'vitest';
import { describeNotice } from '../../../src/app/describe-findings.ts';
import { openOffice } from '../../support/office.ts';

/** Somebody typed a NIK where a code belongs. */
const NIK = '6171010101900000';
const MASKED = '61************00';

test.for<[title: string, place: object]>([
  ['a sheet', { sheet: 'proposed', row: 5 }],
  ['no sheet', {}],
])('personal numbers in the key of a notice with %s are masked', async ([, place]) => {
  const view = await (await openOffice()).view();
  expect(describeNotice(view, { code: 'text-below-table', ...place, key: NIK, params: {} }).key).toBe(MASKED);
});
