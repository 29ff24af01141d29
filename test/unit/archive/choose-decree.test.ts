import { describe, expect, test } from 'vitest';
import { chooseDecree, decreesOf, isArchived, isInForce } from '../../../src/domain/archive/choose-decree.ts';
import { type EntryCells, entryRow } from './sample-register.ts';

const OLD = { decreeNumber: '188.4/10/DISKOMINFO/2025', decreedOn: '2025-02-03' };
const NEW = { decreeNumber: '188.4/21/DISKOMINFO/2026', decreedOn: '2026-04-01' };
const SAME_DAY = { decreeNumber: '188.4/22/DISKOMINFO/2026', decreedOn: '2026-04-01' };

function rowsOf(...all: readonly EntryCells[]): readonly ReturnType<typeof entryRow>[] {
  return all.map((cells, index) => entryRow(`DIK-2026-00${index + 1}`, cells));
}

describe('the decree of the annex block', () => {
  test.for<{ what: string; rows: EntryCells[]; asked?: string; number: string | undefined }>([
    { what: 'the newest by date', rows: [OLD, NEW, OLD], number: NEW.decreeNumber },
    { what: 'of one day the greater number, whatever the order of rows', rows: [SAME_DAY, NEW], number: SAME_DAY.decreeNumber },
    {
      what: 'the newest of the entries in force before newer ones of closed entries',
      rows: [OLD, { ...NEW, status: 'Dicabut' }],
      number: OLD.decreeNumber,
    },
    {
      what: 'the newest of closed entries when none is in force',
      rows: [
        { ...OLD, status: 'Dibuka' },
        { ...NEW, status: 'Dicabut' },
      ],
      number: NEW.decreeNumber,
    },
    {
      what: 'the one asked for, however it is spaced',
      rows: [OLD, NEW],
      asked: ' 188.4 / 10 / Diskominfo / 2025',
      number: OLD.decreeNumber,
    },
    { what: 'none that no entry carries', rows: [OLD, NEW], asked: '188.4/99/DISKOMINFO/2026', number: undefined },
    { what: 'none of an entry that awaits its decree', rows: [{ ...NEW, status: 'Menunggu SK' }], number: undefined },
    { what: 'none without a number', rows: [{ ...NEW, decreeNumber: '' }], number: undefined },
    { what: 'none with a date that cannot be read', rows: [{ ...NEW, decreedOn: 'Mei 2022' }], number: undefined },
    { what: 'none of an empty register', rows: [], number: undefined },
  ])('is $what', ({ rows, asked, number }) => {
    expect(chooseDecree(rowsOf(...rows), asked)?.number).toBe(number);
  });

  test('carries the date of the row', () => {
    expect(chooseDecree(rowsOf(NEW))).toEqual({ number: NEW.decreeNumber, date: NEW.decreedOn });
  });
});

test('the decrees of a register come newest first, each once, with its entries counted', () => {
  const rows = rowsOf(OLD, NEW, SAME_DAY, NEW, { ...NEW, status: 'Menunggu SK' });
  expect(decreesOf(rows)).toEqual([
    { number: SAME_DAY.decreeNumber, date: SAME_DAY.decreedOn, rows: 1 },
    { number: NEW.decreeNumber, date: NEW.decreedOn, rows: 2 },
    { number: OLD.decreeNumber, date: OLD.decreedOn, rows: 1 },
  ]);
});

test.for([
  { status: 'Berlaku', archived: true, inForce: true },
  { status: 'Diubah', archived: true, inForce: false },
  { status: 'Dibuka', archived: true, inForce: false },
  { status: 'Dicabut', archived: true, inForce: false },
  { status: 'Menunggu SK', archived: false, inForce: false },
])('$status: archived $archived, printed $inForce', ({ status, archived, inForce }) => {
  const row = entryRow('DIK-2026-001', { status });
  expect([isArchived(row), isInForce(row)]).toEqual([archived, inForce]);
});
