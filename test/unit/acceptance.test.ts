import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AcceptancePart, decideAcceptance } from '../../src/domain/acceptance.ts';
import { judgedHashes } from '../../src/domain/judged-hashes.ts';
import type { AcceptanceMemory } from '../../src/domain/memory.ts';
import { readNameAndDate } from '../../src/domain/values/name-and-date.ts';
import { type Cells, DESCRIBED, DETERMINED, entry, proposal } from '../support/good-cells.ts';

const ACCEPTED: Cells = {
  acceptedRules: 'H08, K06',
  acceptanceReason: 'Aturan pengganti belum berlaku bagi berkas lama',
  acceptedBy: 'Maya Lestari, 2 April 2026',
};

const papers = [
  { paper: 'proposed', row: (cells: Cells) => proposal({ ...DESCRIBED, ...cells }) },
  { paper: 'register', row: (cells: Cells) => entry({ ...DETERMINED, ...cells }) },
] as const;

describe.for(papers)('the acceptance of warnings on the paper $paper', ({ row }) => {
  const remembered = (cells: Cells): AcceptanceMemory => decideAcceptance(row({ ...ACCEPTED, ...cells }), undefined).memory;
  const kindOf = (cells: Cells, memory?: AcceptanceMemory): string =>
    decideAcceptance(row({ ...ACCEPTED, ...cells }), memory).state.kind;

  test('counts once codes, reason, name and date are there, and is bound to the judged cells', () => {
    const accepted = row(ACCEPTED);
    const { state, memory } = decideAcceptance(accepted, undefined);
    expect(state).toEqual({
      kind: 'standing',
      acceptance: { rules: new Set(['H08', 'K06']), reason: ACCEPTED.acceptanceReason, by: ACCEPTED.acceptedBy },
    });
    expect(memory.accepted).toMatch(/^[0-9a-f]{16}$/u);
    expect(memory.acceptedJudged).toEqual(judgedHashes(accepted));
  });

  test('is nothing while its three cells are empty', () => {
    const nothing = { state: { kind: 'none' }, memory: { accepted: '', acceptedJudged: undefined } };
    expect(decideAcceptance(row({}), undefined)).toEqual(nothing);
    expect(decideAcceptance(row({}), remembered({}))).toEqual(nothing);
  });

  test.for<[string, Cells, readonly AcceptancePart[]]>([
    ['without codes', { acceptedRules: ' , ' }, ['rules']],
    ['without a reason', { acceptanceReason: '' }, ['reason']],
    ['by nobody', { acceptedBy: '2 April 2026' }, ['name']],
    ['by nobody on a weekday', { acceptedBy: 'Kamis, tgl. 2 April 2026' }, ['name']],
    ['on no day', { acceptedBy: 'Maya Lestari' }, ['date']],
    ['on a day that the calendar does not have', { acceptedBy: 'Maya Lestari, 31/02/2026' }, ['date']],
    ['with an empty last cell', { acceptedBy: '' }, ['name', 'date']],
    ['with a bare number', { acceptedBy: 46_114 }, ['name', 'date']],
    ['with the reason alone', { acceptedRules: '', acceptedBy: '' }, ['rules', 'name', 'date']],
    ['with name and date alone', { acceptedRules: '', acceptanceReason: '' }, ['rules', 'reason']],
    ['with the codes alone', { acceptanceReason: '', acceptedBy: '' }, ['reason', 'name', 'date']],
  ])('%s does not count, says what is missing, and is not remembered', ([, cells, missing]) => {
    expect(decideAcceptance(row({ ...ACCEPTED, ...cells }), remembered({}))).toEqual({
      state: { kind: 'incomplete', missing },
      memory: { accepted: '', acceptedJudged: undefined },
    });
  });

  test('lapses when a judged cell changes, and names the cell', () => {
    const memory = remembered({});
    const { state, memory: next } = decideAcceptance(row({ ...ACCEPTED, period: '10 tahun', scope: 'Sebagian' }), memory);
    expect(state).toEqual({ kind: 'lapsed', changed: ['scope', 'period'] });
    expect(next).toEqual(memory);
  });

  test.for<[string, Cells, string]>([
    ['the text as it was accepted', {}, 'standing'],
    ['another white space', { period: '5  tahun ', acceptedBy: 'Maya Lestari,  2 April 2026' }, 'standing'],
    ['a cell that is not judged', { unit: 'Sekretariat', form: 'Softcopy' }, 'standing'],
    ['a changed text', { information: 'Rekaman kamera ruang server' }, 'lapsed'],
    [
      'a changed text accepted anew by a new date',
      { information: 'Rekaman', acceptedBy: 'Maya Lestari, 3 April 2026' },
      'standing',
    ],
    [
      'a changed text accepted anew with another reason',
      { information: 'Rekaman', acceptanceReason: 'Sudah dibahas' },
      'standing',
    ],
    ['a changed text accepted anew with another code', { information: 'Rekaman', acceptedRules: 'H08' }, 'standing'],
    [
      'a changed text with the same codes in full width',
      { information: 'Rekaman', acceptedRules: 'Ｈ０８, Ｋ\u200B０６' },
      'lapsed',
    ],
    ['a changed text with the same codes in another order', { information: 'Rekaman', acceptedRules: 'k06;h08' }, 'lapsed'],
  ])('once remembered: %s', ([, cells, kind]) => {
    expect(kindOf(cells, remembered({}))).toBe(kind);
  });

  test('is bound anew where the hidden sheet lost the cells that it was bound to', () => {
    const { accepted } = remembered({});
    const changed = row({ ...ACCEPTED, period: '10 tahun' });
    const { state, memory } = decideAcceptance(changed, { accepted, acceptedJudged: undefined });
    expect(state.kind).toBe('standing');
    expect(memory).toEqual({ accepted, acceptedJudged: judgedHashes(changed) });
  });

  test('stands again when the text is what was accepted', () => {
    const memory = remembered({});
    const lapsed = decideAcceptance(row({ ...ACCEPTED, period: '10 tahun' }), memory).memory;
    expect(kindOf({}, lapsed)).toBe('standing');
  });

  test.for([
    ['H08, K06', ['H08', 'K06']],
    ['h08;k06', ['H08', 'K06']],
    [' H08 / K06 ', ['H08', 'K06']],
    ['H08 dan K06.', ['H08', 'K06']],
    ['H08\nK06', ['H08', 'K06']],
    ['H8', ['H8']],
  ] as const)('codes written as %j', ([text, rules]) => {
    const { state } = decideAcceptance(row({ ...ACCEPTED, acceptedRules: text }), undefined);
    expect(state.kind === 'standing' && [...state.acceptance.rules]).toEqual(rules);
  });
});

describe('who and when', () => {
  test.for<[string, boolean, string | undefined]>([
    ['Maya Lestari, 2 April 2026', true, '2026-04-02'],
    ['Maya Lestari, 02/04/2026', true, '2026-04-02'],
    ['Maya Lestari 2-4-2026', true, '2026-04-02'],
    ['Maya Lestari (02.04.2026)', true, '2026-04-02'],
    ['02 / 04 / 2026 Maya', true, '2026-04-02'],
    ['2026-04-02, Maya Lestari', true, '2026-04-02'],
    ['Kamis, 2 April 2026 oleh PPID', true, '2026-04-02'],
    ['PPID, 2 Apr 2026', true, '2026-04-02'],
    ['Maya\n2\u2013April\u20132026', true, '2026-04-02'],
    ['Maya, 31/02/2026, diperbaiki 01/03/2026', true, '2026-03-01'],
    ['Maya, 2   April   2026', true, '2026-04-02'],
    ['Maya, 13/13/2026', true, undefined],
    ['Maya, 2 April', true, undefined],
    ['Maya, 02/04/26', true, undefined],
    ['Maya, 102/04/2026', true, undefined],
    ['Maya, 02/04/20261', true, undefined],
    ['2 April 2026', false, '2026-04-02'],
    ['Tgl 2 April 2026', false, '2026-04-02'],
    ['M. 2 April 2026', false, '2026-04-02'],
    ['Al, 2 April 2026', false, '2026-04-02'],
    ['Ali, 2 April 2026', true, '2026-04-02'],
    ['', false, undefined],
    ['---', false, undefined],
    [`${' '.repeat(600)}Maya, 2 April 2026`, false, undefined],
  ])('in %j', ([text, hasName, date]) => {
    expect(readNameAndDate(text)).toEqual({ hasName, date });
  });

  test('never throws and never hangs, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1 '.repeat(20_000), '12-a'.repeat(9000))), (text) => {
        expect(typeof readNameAndDate(text).hasName).toBe('boolean');
      }),
    );
  });
});
