import { expect, test } from 'vitest';
import { createWorkbookFrom } from '../../../../src/app/create-workbook.ts';
import { APPROVED, TESTED } from '../../../support/good-cells.ts';
import { openGoogleOffice } from '../../../support/google-office.ts';
import { officeOf, TODAY } from '../../../support/office.ts';
import { stayOnLoopback } from '../loopback-guard.ts';

stayOnLoopback();

const U1 = 'U-2026-001';
const U2 = 'U-2026-002';

test('rows whose code and text came apart are told so in Google too, also a row without a code', async () => {
  const google = await openGoogleOffice();
  const proposals = [APPROVED, { ...TESTED, code: U2, information: 'Log akses pemanfaatan data kependudukan per pengguna' }];
  await createWorkbookFrom(google.open(), { today: TODAY, now: TODAY }, 'test-workbook', {
    identity: { agencyCode: 'DISDUKCAPIL', units: ['Sekretariat'] },
    proposals,
    entries: [],
  });
  const office = officeOf(google.open());
  await office.sync();
  const [first, second] = [await office.row(U1), await office.row(U2)];
  await office.typeAt('proposed', first.rowNumber, { code: null });
  await office.typeAt('proposed', second.rowNumber, { code: U1 });
  await office.sync();
  const { proposed, register } = await office.view();
  expect(proposed.rows.map(({ code, cells }) => [code, /milik (U-\d{4}-\d+)/u.exec(cells.message?.text ?? '')?.[1]])).toEqual([
    ['', U1],
    [U1, U2],
  ]);
  expect(register.rows.map(({ cells }) => cells.status?.text)).toEqual(['Menunggu SK']);
  await office.typeAt('proposed', second.rowNumber, { code: U2 });
  await office.typeAt('proposed', first.rowNumber, { code: U1 });
  await office.sync();
  expect(await office.cell(U1, 'status')).toBe('Disetujui');
  expect(await office.cell(U1, 'message')).toBe('');
  expect((await office.sync()).written).toBe(false);
});
