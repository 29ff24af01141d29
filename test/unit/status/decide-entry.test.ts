import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/domain/issue.ts';
import type { EntryMemory } from '../../../src/domain/memory.ts';
import { decideEntry, type EntryDecision, type EntrySurroundings } from '../../../src/domain/status/decide-entry.ts';
import { type Cells, DETERMINED, entry } from '../../support/good-cells.ts';

const TODAY = '2026-06-01';
const NO_DECREE: Cells = {
  ...DETERMINED,
  status: 'Menunggu SK',
  startsOn: '',
  endsOn: '',
  reviewOn: '',
  form: '',
  decreeNumber: '',
  decreedOn: '',
  decreeOfficial: '',
  decreeOfficialNip: '',
};
const DECREED: Cells = {
  ...NO_DECREE,
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const CLOSED: Cells = { closingAction: 'Dibuka', closedOn: '20/05/2026', closingBasis: 'Jangka waktu berakhir' };

function decide(cells: Cells, around: Partial<EntrySurroundings> = {}): EntryDecision {
  return decideEntry(entry(cells), {
    memory: undefined,
    issues: [],
    today: TODAY,
    approval: 'upheld',
    isReplacedInForce: false,
    successor: '',
    ...around,
  });
}

function error(rule: string): Issue {
  return { rule, severity: 'error', sheet: 'register', row: 9, columnIndex: -1, code: 'DIK-2026-001', params: {} };
}

function remembered(cells: Cells): EntryMemory {
  return decide(cells).memory;
}

describe('a register row', () => {
  test.for([
    ['waits for its SK', NO_DECREE, {}, 'awaiting-decree'],
    ['comes into force with the whole SK group', DECREED, {}, 'in-force'],
    ['not with half of it', { ...DECREED, decreeOfficialNip: '' }, {}, 'awaiting-decree'],
    ['not before the day of the SK', { ...DECREED, decreedOn: '02/06/2026' }, {}, 'awaiting-decree'],
    ['not with an open error', DECREED, { issues: [error('S05')] }, 'awaiting-decree'],
    ['not when its approval was spent', DECREED, { approval: 'spent' }, 'awaiting-decree'],
    ['not when its proposal is unknown', DECREED, { approval: 'unknown' }, 'awaiting-decree'],
    ['stays in force when its proposal changed', DETERMINED, { approval: 'spent' }, 'in-force'],
    ['stays in force when the ya is taken back after the SK', DETERMINED, { approval: 'withdrawn' }, 'in-force'],
    ['is revoked when the ya is taken back before the SK', NO_DECREE, { approval: 'withdrawn' }, 'revoked'],
    ['is amended once its successor is in force', DETERMINED, { isReplacedInForce: true }, 'amended'],
    [
      'stays in force past its end until a person closes it',
      { ...DETERMINED, endsOn: '01/05/2026' },
      { issues: [error('J07')] },
      'in-force',
    ],
    ['is opened by the three closing cells', { ...DETERMINED, ...CLOSED }, {}, 'opened'],
    ['is revoked by them', { ...DETERMINED, ...CLOSED, closingAction: 'dicabut' }, {}, 'revoked'],
    ['not by two of them', { ...DETERMINED, ...CLOSED, closingBasis: '' }, {}, 'in-force'],
    ['not before the closing day', { ...DETERMINED, ...CLOSED, closedOn: '01/07/2026' }, {}, 'in-force'],
    ['an ended row stays ended', { ...DETERMINED, status: 'Dicabut' }, {}, 'revoked'],
  ] as const)('%s', ([, cells, around, state]) => {
    expect(decide(cells, around).to).toBe(state);
  });

  test('goes by the remembered state, not by what a person typed over it', () => {
    const memory = remembered(DETERMINED);
    expect(decide({ ...DETERMINED, status: 'Dicabut' }, { memory }).to).toBe('in-force');
  });

  test('an ended row whose closing cells were emptied stays ended and is said', () => {
    const memory = remembered({ ...DETERMINED, ...CLOSED });
    const decision = decide({ ...DETERMINED, status: 'Dibuka' }, { memory });
    expect(decision.to).toBe('opened');
    expect(decision.lacksClosing).toBe(true);
  });
});

test.for([
  ['Dibuka', 'Dicabut', true],
  ['Dicabut', 'Dibuka', true],
  ['Diubah', 'Dibuka', true],
  ['Dibuka', 'DIBUKA', false],
  ['Dibuka', '', false],
  ['Dibuka', 'Ditutup', false],
  ['Berlaku', 'Dicabut', false],
] as const)('a row that is %s with the closing action "%s": said to be closed otherwise is %s', ([status, action, isSaid]) => {
  const memory = remembered({ ...DETERMINED, status });
  expect(decide({ ...DETERMINED, status, closingAction: action }, { memory }).isClosedOtherwise).toBe(isSaid);
});

describe('suggestions', () => {
  test('dates come with the SK: start, end by the period, review a year after the test', () => {
    expect(decide(DECREED).suggestions).toEqual([
      { column: 'startsOn', value: { kind: 'date', date: '2026-04-01' } },
      { column: 'endsOn', value: { kind: 'date', date: '2031-04-01' } },
      { column: 'reviewOn', value: { kind: 'date', date: '2027-03-12' } },
      { column: 'form', value: { kind: 'text', text: 'Hardcopy dan softcopy' } },
    ]);
  });

  test('before the SK only what does not depend on it', () => {
    expect(decide(NO_DECREE).suggestions.map(({ column }) => column)).toEqual(['reviewOn', 'form']);
  });

  test.for([['5 tahun sejak laporan diterima'], ['Permanen'], ['Selama diperlukan untuk pelindungan data penduduk']] as const)(
    'no end for "%s"',
    ([period]) => {
      expect(decide({ ...DECREED, period }).suggestions.map(({ column }) => column)).not.toContain('endsOn');
    },
  );

  test('a start that a person typed counts for the end', () => {
    const end = decide({ ...DECREED, startsOn: '01/05/2026' }).suggestions.find(({ column }) => column === 'endsOn');
    expect(end?.value).toEqual({ kind: 'date', date: '2031-05-01' });
  });

  test.for([
    ['half an SK group', { ...DECREED, decreeNumber: '' }, {}],
    ['an SK whose number is refused', DECREED, { issues: [{ ...error('N01'), column: 'decreeNumber' }] }],
    ['an SK date that is refused', DECREED, { issues: [{ ...error('T03'), column: 'decreedOn' }] }],
  ] as const)('no start and no end from %s', ([, cells, around]) => {
    expect(decide(cells, around).suggestions.map(({ column }) => column)).toEqual(['reviewOn', 'form']);
  });

  test('a warning on the SK, or an error elsewhere, holds no date back', () => {
    const warning: Issue = { ...error('N01'), severity: 'warning', column: 'decreeNumber' };
    const issues = [warning, { ...error('S05'), column: 'period' } as const];
    expect(decide(DECREED, { issues }).suggestions.map(({ column }) => column)).toContain('startsOn');
  });

  test('no end from a start that is refused', () => {
    const issues = [{ ...error('T03'), column: 'startsOn' } as const];
    const columns = decide({ ...DECREED, startsOn: '01/05/2020' }, { issues }).suggestions.map(({ column }) => column);
    expect(columns).not.toContain('endsOn');
  });

  test('once only: a suggestion that a person emptied is not made again', () => {
    const memory = remembered(DECREED);
    expect(decide(DECREED, { memory }).suggestions).toEqual([]);
  });

  test('none on a row that has ended', () => {
    expect(decide({ ...DECREED, status: 'Dicabut' }).suggestions).toEqual([]);
  });
});
