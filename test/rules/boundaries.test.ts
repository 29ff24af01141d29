import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/values/local-date.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import { exemptionLetters } from '../../src/rules/legal-basis/exemption-letters.ts';
import { exemptionEnd } from '../../src/rules/period/exemption-end.ts';
import type { RuleParams } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CONTEXT, type RowCells, TODAY } from '../support/rows.ts';

interface Altered {
  readonly proposal?: RowCells;
  readonly entry?: RowCells;
  readonly today?: LocalDate;
}

function findings({ proposal = {}, entry = {}, today = TODAY }: Altered, code: string): readonly RuleParams[] {
  const book = bookOf({ proposals: [alteredRow('proposed', proposal)], entries: [alteredRow('register', entry)] });
  return runRules(book, { ...CONTEXT, today }, ALL_RULES)
    .filter((issue) => issue.rule === code)
    .map(({ params }) => params);
}

const LETTER_H = { legalBasis: 'UU 14/2008 Pasal 17 huruf h', letters: 'h' };

describe('at its boundary', () => {
  test.for<[title: string, altered: Altered, code: string, findings: number]>([
    ['a range beyond the numbers of a letter', { proposal: { legalBasis: 'UU KIP Pasal 17 huruf h angka 1 s/d 50' } }, 'H03', 1],
    ['two numbers beyond the letter', { proposal: { legalBasis: 'UU KIP Pasal 17 huruf h angka 7 dan 9' } }, 'H03', 2],
    ['a number of five digits', { proposal: { legalBasis: 'UU KIP Pasal 17 huruf h angka 12345' } }, 'H03', 1],
    ['a range beyond the letters', { proposal: { legalBasis: 'UU KIP Pasal 17 huruf a s/d z' } }, 'H02', 1],
    ['two letters that are not there', { proposal: { legalBasis: 'UU KIP Pasal 17 huruf h, m, dan s' } }, 'H02', 2],
    [
      'Pasal 17 whose law is not named beside another law',
      { proposal: { ...LETTER_H, legalBasis: 'Pasal 17 huruf h; UU 43/2009 Pasal 44' } },
      'H05',
      1,
    ],
    [
      'Pasal 17 whose law is named elsewhere',
      { proposal: { ...LETTER_H, legalBasis: 'UU KIP; UU 43/2009 Pasal 44; Pasal 17 huruf h' } },
      'H05',
      0,
    ],
    [
      'the constitution without a year is no doubtful law',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; UUD Pasal 28G` } },
      'H07',
      0,
    ],
    [
      'a law cited by its name alone is no doubtful law',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; KUHP Pasal 322` } },
      'H07',
      0,
    ],
    [
      'a law without number is doubtful',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; UU Tahun 2013 Pasal 79` } },
      'H07',
      1,
    ],
    [
      'a rule is replaced from that day on',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; Permendagri No. 3 Tahun 2017` }, today: '2026-02-01' },
      'H08',
      1,
    ],
    [
      'a rule is in force until the day before',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; Permendagri No. 3 Tahun 2017` }, today: '2026-01-31' },
      'H08',
      0,
    ],
    [
      'two replaced rules are two findings',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; UU No. 43 Tahun 1999; UU No. 8 Tahun 1974` } },
      'H08',
      2,
    ],
    [
      'a replaced rule cited twice is one finding',
      { proposal: { legalBasis: `${LETTER_H.legalBasis}; UU No. 43 Tahun 1999 Pasal 3; UU No. 43 Tahun 1999 Pasal 4` } },
      'H08',
      1,
    ],
    [
      'a long exemption without a letter wants no opening condition yet',
      {
        proposal: { legalBasis: 'UU No. 24 Tahun 2013 Pasal 79 ayat (1)', letters: '', period: 'Permanen', openingCondition: '' },
      },
      'J04',
      0,
    ],
    ['a review date that cannot be read is not also due', { entry: { reviewOn: '31/02/2027' } }, 'J08', 0],
    [
      'an end on the day it starts is wrong',
      { entry: { period: '5 tahun', endsOn: '01/04/2026' }, proposal: { period: '5 tahun' } },
      'J05',
      1,
    ],
    [
      'the first year of the law is a sound year',
      { entry: { testedOn: '01/05/2010' }, proposal: { testedOn: '01/05/2010' } },
      'T01',
      0,
    ],
    ['a year before it is none', { entry: { testedOn: '31/12/2009' }, proposal: { testedOn: '31/12/2009' } }, 'T01', 2],
    ['forty years ahead is a sound year', { entry: { period: '40 tahun', endsOn: '01/04/2066' } }, 'T01', 0],
    ['forty-one is none', { entry: { endsOn: '01/04/2067' } }, 'T01', 1],
    [
      'a decision today and a test today are in order',
      { proposal: { decidedOn: '18/03/2026', testedOn: '18/03/2026' }, today: '2026-03-18' },
      'T03',
      0,
    ],
    [
      'a decision today before a later test is out of order',
      { proposal: { proposedOn: '18/03/2026', testedOn: '12/03/2026', decidedOn: '18/03/2026' }, today: '2026-03-18' },
      'T03',
      1,
    ],
    [
      'a decree before the approval of its own test is out of order',
      { entry: { decreedOn: '17/03/2026', startsOn: '01/04/2026' } },
      'T03',
      1,
    ],
    [
      'a decree before the approval of a newer test is in order',
      { entry: { decreedOn: '17/03/2026', startsOn: '01/04/2026' }, proposal: { testNumber: 'UK/04/PPID/2026' } },
      'T03',
      0,
    ],
    [
      'a decree before an approval after another test day is in order',
      { entry: { decreedOn: '17/03/2026', startsOn: '01/04/2026' }, proposal: { testedOn: '13/03/2026' } },
      'T03',
      0,
    ],
    ['an SK without date, its official named, is P01 alone', { entry: { decreedOn: '', decreeOfficialNip: '' } }, 'S04', 0],
    ['an SK without date, a NIP beside it, is P01 alone', { entry: { decreedOn: '', decreeOfficial: '' } }, 'S04', 0],
    [
      'an entry in force with the number of an SK alone lacks its date',
      { entry: { decreedOn: '', decreeOfficial: '', decreeOfficialNip: '' } },
      'S04',
      1,
    ],
    [
      'an empty decision beside its date alone is P01 alone',
      { proposal: { decision: '', superior: '', superiorNip: '' } },
      'S04',
      0,
    ],
    [
      'an empty decision beside nothing is none',
      { proposal: { decision: '', decidedOn: '', superior: '', superiorNip: '' } },
      'S04',
      1,
    ],
    ['a remark of ten letters is a reason', { proposal: { decision: 'tidak', remark: 'kurang data' } }, 'S03', 0],
    ['a remark of nine letters is none', { proposal: { decision: 'tidak', remark: 'kurang dat' } }, 'S03', 1],
  ])('%s', ([, altered, code, expected]) => {
    expect(findings(altered, code)).toHaveLength(expected);
  });

  test('J03 names every letter that is not for ever', () => {
    const basis = { legalBasis: 'UU 14/2008 Pasal 17 huruf b dan huruf e', letters: 'b, e', period: 'Permanen' };
    expect(findings({ proposal: basis }, 'J03')).toEqual([{ letters: 'b, e' }]);
  });
});

describe('the letters of a row', () => {
  test.for<[legalBasis: string, letters: string, expected: readonly string[]]>([
    ['UU 14/2008 Pasal 17 huruf h dan i', 'h, i', ['h', 'i']],
    ['UU 14/2008 Pasal 17 huruf h dan i', 'i', ['i']],
    ['UU 14/2008 Pasal 17 huruf h', 'i', []],
    ['UU 14/2008 Pasal 17 huruf h', '', ['h']],
    ['UU 24/2013 Pasal 79', 'j', ['j']],
    ['UU 14/2008 Pasal 17 huruf k dan h', '', ['h']],
    ['UU 24/2013 Pasal 79', 'j, k', ['j']],
    ['UU 14/2008 Pasal 17 huruf k', 'k', []],
  ])('of "%s" with Huruf "%s" are %j', ([legalBasis, letters, expected]) => {
    expect(exemptionLetters(alteredRow('proposed', { legalBasis, letters }))).toEqual(expected);
  });
});

test.for<[title: string, cells: RowCells, expected: LocalDate | undefined]>([
  ['an event without ceiling has no last day', { period: 'Selama proses penyidikan berlangsung', endsOn: '' }, undefined],
  ['a length ends where it says', { period: '5 tahun', endsOn: '01/04/2031' }, '2031-04-01'],
  ['a wrong end is no end', { period: '5 tahun', endsOn: '01/04/2030' }, undefined],
])('%s', ([, cells, expected]) => {
  expect(exemptionEnd(alteredRow('register', cells), TODAY)).toBe(expected);
});
