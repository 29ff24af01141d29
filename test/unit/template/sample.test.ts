import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSample, loadTemplates } from '../../../src/app/load-templates.ts';
import type { PaperLine } from '../../../src/domain/template/build-paper-sheet.ts';
import { resolveDate, resolveSample } from '../../../src/domain/template/sample.ts';
import type { ColumnId, PaperId } from '../../../src/domain/template/template.ts';
import { addDays, addMonths, isLocalDate, weekday } from '../../../src/domain/values/local-date.ts';
import { readNip } from '../../../src/domain/values/nip.ts';
import { parseCode } from '../../../src/domain/values/register-code.ts';

const sample = await loadSample();
const template = await loadTemplates();
const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2020-01-01', days));

describe('a date relative to the day of making', () => {
  // 2026-06-01 is a Monday
  test.for([
    { text: '@', date: '2026-06-01' },
    { text: '@-75', date: '2026-03-18' },
    { text: '@+40', date: '2026-07-11' },
    { text: '@-1w', date: '2026-05-29' },
    { text: '@-2w', date: '2026-05-29' },
    { text: '@-3w', date: '2026-05-29' },
    { text: '@+40-6m', date: '2026-01-11' },
    { text: '@+40-6mw', date: '2026-01-09' },
    { text: '@-1+1m', date: '2026-06-30' },
  ])('$text on 1 June 2026 is $date', ({ text, date }) => {
    expect(resolveDate(text, '2026-06-01')).toBe(date);
  });

  test.for(['', '2026-01-01', '@5', '@+', '@-5y', '@ -5', '@w-5x'])('%o is none', (text) => {
    expect(() => resolveDate(text, '2026-06-01')).toThrow(RangeError);
  });

  test('w never leaves a date on a weekend and moves it two days at most', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const date = resolveDate('@w', today);
        expect([0, 6]).not.toContain(weekday(date));
        expect([today, addDays(today, -1), addDays(today, -2)]).toContain(date);
      }),
    );
  });
});

describe('the sample on any day', () => {
  const datesOf = (paper: PaperId): readonly ColumnId[] =>
    template[paper].columns.filter(({ type }) => type === 'date').map(({ id }) => id);
  const everyLine = (today: string): readonly { readonly paper: PaperId; readonly line: PaperLine }[] => {
    const { proposals, entries } = resolveSample(sample, today);
    return [
      ...proposals.map((line) => ({ paper: 'proposed' as const, line })),
      ...entries.map((line) => ({ paper: 'register' as const, line })),
    ];
  };

  test('holds real dates in date columns and no placeholder anywhere', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { paper, line } of everyLine(today)) {
          for (const id of datesOf(paper)) if (line[id] !== undefined) expect(isLocalDate(String(line[id]))).toBe(true);
          expect(Object.values(line).filter((value) => /[{}@]/u.test(String(value)))).toEqual([]);
        }
      }),
    );
  });

  test('keeps proposal, test, decision, decree and start in order, the past in the past', () => {
    const order = ['proposedOn', 'testedOn', 'decidedOn', 'decreedOn', 'startsOn'] as const;
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { line } of everyLine(today)) {
          const dates = order.flatMap((id) => line[id] ?? []);
          expect(dates).toEqual(dates.toSorted());
          for (const id of ['proposedOn', 'testedOn', 'decidedOn', 'decreedOn'] as const)
            expect(String(line[id] ?? '') <= today).toBe(true);
        }
      }),
    );
  });

  test('numbers tests and decrees in the year of their date, codes in the year of making', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { line } of everyLine(today)) {
          expect(parseCode(String(line.code))?.year).toBe(Number(today.slice(0, 4)));
          for (const [number, date] of [
            ['testNumber', 'testedOn'],
            ['decreeNumber', 'decreedOn'],
          ] as const) {
            if (line[number] !== undefined) expect(String(line[number])).toContain(String(line[date]).slice(0, 4));
          }
        }
      }),
    );
  });

  test('has an exemption by number of months that ends within six weeks, exactly when its period does', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const ending = resolveSample(sample, today).entries.find(({ period }) => period === '6 bulan');
        expect(ending?.endsOn).toBe(addMonths(String(ending?.startsOn), 6));
        expect(String(ending?.endsOn) > addDays(today, 50) && String(ending?.endsOn) <= addDays(today, 57)).toBe(true);
      }),
    );
  });
});

describe('the rows of the sample', () => {
  const { proposals, entries } = resolveSample(sample, '2026-11-23');

  test('fill only columns that their paper has', () => {
    for (const line of proposals)
      expect(template.proposed.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(line)));
    for (const line of entries)
      expect(template.register.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(line)));
  });

  test('are coded one after the other', () => {
    expect(proposals.map(({ code }) => code)).toEqual(
      proposals.map((_line, index) => `U-2026-${String(index + 1).padStart(3, '0')}`),
    );
    expect(entries.map(({ code }) => code)).toEqual(
      entries.map((_line, index) => `DIK-2026-${String(index + 1).padStart(3, '0')}`),
    );
  });

  test('carry the text of the approved proposal into the register', () => {
    for (const entry of entries) {
      const proposal = proposals.find(({ code }) => code === entry.proposalCode);
      expect(proposal?.decision).toBe('ya');
      for (const id of ['information', 'legalBasis', 'harmIfOpened', 'period', 'unit', 'testNumber', 'testedOn'] as const)
        expect(entry[id]).toBe(proposal?.[id]);
    }
  });

  test('every approved and tested proposal has its register row', () => {
    const approved = proposals
      .filter(({ decision, testResult }) => decision === 'ya' && testResult !== undefined)
      .map(({ code }) => code);
    expect(entries.map(({ proposalCode }) => proposalCode)).toEqual(approved);
  });

  test('take units, scopes and states from the lists', () => {
    const units = sample.identity['units'];
    for (const { paper, line } of [
      ...proposals.map((each) => ({ paper: template.proposed, line: each })),
      ...entries.map((each) => ({ paper: template.register, line: each })),
    ]) {
      for (const column of paper.columns) {
        const value = line[column.id];
        const allowed = column.id === 'unit' ? units : template.choices.lists[column.list ?? '']?.values;
        if (value !== undefined && allowed !== undefined) expect(allowed).toContain(value);
      }
    }
  });

  test('name invented people only: serials 997 to 999', () => {
    const nips = [...proposals, ...entries]
      .flatMap((line) => [line.officerNip, line.superiorNip, line.decreeOfficialNip])
      .concat([String(sample.identity['superiorNip']), String(sample.identity['decreeOfficialNip'])]);
    for (const nip of nips) if (nip !== undefined) expect(String(nip)).toMatch(/99[7-9]$/u);
    expect(nips.filter((nip) => nip !== undefined && readNip(nip)?.kind !== 'nip')).toHaveLength(1);
  });

  test('an entry without proposal stands by itself', () => {
    const lonely = resolveSample({ ...sample, entries: [{ code: 'DIK-{YYYY}-001', information: 'x' }] }, '2026-11-23');
    expect(lonely.entries).toEqual([{ code: 'DIK-2026-001', information: 'x' }]);
  });
});
