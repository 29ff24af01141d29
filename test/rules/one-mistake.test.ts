import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CONTEXT, codesIn, type RowCells } from '../support/rows.ts';

/** An untested proposal that differs from the good one in these cells. */
function codesOf(cells: RowCells): readonly string[] {
  const untested: RowCells = {
    status: '',
    testNumber: '',
    testedOn: '',
    tester: '',
    testResult: '',
    decision: '',
    decidedOn: '',
    superior: '',
    superiorNip: '',
  };
  return codesIn(runRules(bookOf({ proposals: [alteredRow('proposed', { ...untested, ...cells })] }), CONTEXT, ALL_RULES));
}

describe('one mistake gives its own codes and no others', () => {
  test.for<[string, RowCells, readonly string[]]>([
    [
      'a letter that article 17 does not have, whatever its number',
      { legalBasis: 'UU 14/2008 Pasal 17 huruf k angka 2', letters: 'k' },
      ['H02'],
    ],
    ['a number beyond the letter', { legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 6', letters: 'h' }, ['H03']],
    ['number nought', { legalBasis: 'UU 14/2008 Pasal 17 huruf a angka 0', letters: 'a', period: '10 tahun' }, ['H03']],
    ['a letter too many', { letters: 'j, h' }, ['H10']],
    ['a letter too few', { legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 1 dan huruf g', letters: 'h' }, ['H10']],
    ['one letter for another', { legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 1 dan huruf g', letters: 'e, h' }, ['H10']],
    [
      'a law without its year, which then is not found in the catalogue',
      { legalBasis: 'UU No. 14 Pasal 17 huruf h', letters: 'h' },
      ['H07'],
    ],
    [
      'no year of the law, where letter j has its other law',
      { legalBasis: 'UU No. 14 Pasal 17 huruf j; UU PDP Pasal 36' },
      ['H07'],
    ],
    ['no year of the law, and letter j alone', { legalBasis: 'UU No. 14 Pasal 17 huruf j' }, ['H06', 'H07']],
    [
      'letter j alone, whatever else of its own law is cited without a year',
      { legalBasis: 'UU 14/2008 Pasal 17 huruf j; UU No. 14 Pasal 54' },
      ['H06', 'H07'],
    ],
    ['another law of that number', { legalBasis: 'UU 14/2008 Pasal 17 huruf j; UU No. 14 Tahun 2005 Pasal 5' }, ['H07']],
    ['for ever', { legalBasis: 'UU 14/2008 Pasal 17 huruf a angka 1', letters: 'a', period: 'Permanen' }, ['J03']],
    ['nothing, where a condition opens what is closed for ever', { period: 'Permanen' }, []],
    ['nothing wrong', {}, []],
  ])('%s', ([, cells, codes]) => {
    expect(codesOf(cells)).toEqual(codes);
  });
});
