import { describe, expect, test } from 'vitest';
import { printPaper } from '../../../src/app/print-paper.ts';
import { DESCRIBED } from '../../support/good-cells.ts';
import { openOffice, TODAY } from '../../support/office.ts';
import { aLogo } from '../../support/pictures.ts';

const ENVIRONMENT = { today: TODAY, now: `${TODAY} 08:00` };

describe('a working paper of a workbook', () => {
  test('shows the proposals in the states that the last sync wrote, and is named after the day', async () => {
    const office = await openOffice();
    await office.type('U-2026-001', DESCRIBED);
    expect((await printPaper(office.store, ENVIRONMENT, 'test-sheet')).rows).toBe(0);
    await office.sync();
    const paper = await printPaper(office.store, ENVIRONMENT, 'test-sheet');
    expect(paper).toMatchObject({ rows: 1, fileName: `Lembar Pengujian Konsekuensi ${TODAY}` });
    expect(paper.sheet.rows[0]?.picture).toBeUndefined();
  });

  test('has the logo that it is given', async () => {
    const logo = aLogo();
    const paper = await printPaper((await openOffice()).store, ENVIRONMENT, 'proposal-list', logo);
    expect(paper.sheet.rows[0]?.picture?.picture).toBe(logo);
  });
});
