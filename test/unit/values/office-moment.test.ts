import { expect, test } from 'vitest';
import { officeMoment } from '../../../src/domain/values/office-moment.ts';

test.for([
  ['2026-06-01T01:05:59Z', '2026-06-01', '08:05'],
  ['2026-06-01T16:59:00Z', '2026-06-01', '23:59'],
  ['2026-06-01T17:00:00Z', '2026-06-02', '00:00'],
  ['2025-12-31T17:30:00Z', '2026-01-01', '00:30'],
] as const)('%s is %s %s by the clock of the office', ([moment, date, time]) => {
  expect(officeMoment(Date.parse(moment))).toEqual({ date, time });
});
