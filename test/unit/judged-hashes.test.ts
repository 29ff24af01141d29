import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionIdentity, isNewerTest, judgedHashes, shortDigest, testIdentity } from '../../src/domain/judged-hashes.ts';
import { JUDGED_COLUMNS } from '../../src/domain/memory.ts';
import { makeRow } from '../../src/domain/read-row.ts';
import { alteredRow, type RowCells } from '../support/rows.ts';

const row = alteredRow('proposed');

describe('digests of judged cells', () => {
  test('one for each judged column, sixteen hexadecimal digits', () => {
    const hashes = judgedHashes(row);
    expect(Object.keys(hashes)).toEqual([...JUDGED_COLUMNS]);
    for (const hash of Object.values(hashes)) expect(hash).toMatch(/^[0-9a-f]{16}$/u);
    expect(judgedHashes(row)).toBe(hashes);
  });

  test('are the first digits of SHA-256', () => {
    expect(shortDigest('abc')).toBe('ba7816bf8f01cfea'); // FIPS 180-2, appendix B.1
    expect(judgedHashes(makeRow('proposed', 5, { period: 'abc' }, 1900, false)).period).toBe('ba7816bf8f01cfea');
  });

  test.for<[string, RowCells, readonly string[]]>([
    ['white space does not count', { information: ' Data perseorangan\npenduduk  pada gudang data kependudukan provinsi' }, []],
    [
      'a composed letter is the same letter',
      { information: 'Data perseorangan penduduk pada gudang data kependudukan provinsi', unit: 'Se\u0301ksi' },
      [],
    ],
    ['case counts', { letters: 'J' }, ['letters']],
    ['the unit does not count', { unit: 'Sekretariat', form: 'Softcopy' }, []],
    ['each cell counts for itself', { scope: 'Sebagian', exemptPart: 'Kolom NIK' }, ['scope', 'exemptPart']],
  ])('%s', ([, cells, changed]) => {
    const after = judgedHashes(alteredRow('proposed', cells));
    expect(JUDGED_COLUMNS.filter((column) => after[column] !== judgedHashes(row)[column])).toEqual(changed);
  });

  test('are the same on both papers, so that a frozen text can be compared with its proposal', () => {
    expect(judgedHashes(alteredRow('register'))).toEqual(judgedHashes(row));
  });

  test('differ for texts that differ in more than white space', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const plain = (text: string): string =>
          text
            .normalize('NFC')
            .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
            .replace(/\s+/gu, ' ')
            .trim();
        const digest = (text: string): string => judgedHashes(makeRow('proposed', 5, { period: text }, 1900, false)).period;
        expect(digest(a) === digest(b)).toBe(plain(a) === plain(b));
      }),
    );
  });
});

describe('identity of a test', () => {
  test.for<[string, RowCells, boolean]>([
    ['nothing else on the row matters', { tester: 'PPID', decision: 'tidak' }, true],
    ['a date written otherwise', { testedOn: '12 Maret 2026' }, true],
    ['a result in capitals', { testResult: 'DIKECUALIKAN' }, true],
    ['another number', { testNumber: 'UK/04/PPID/2026' }, false],
    ['another date', { testedOn: '13/03/2026' }, false],
    ['a date that cannot be read', { testedOn: '31/02/2026' }, false],
    ['another result, which makes no newer test', { testResult: 'Terbuka' }, true],
    ['only a number', { testedOn: '', testResult: '' }, false],
  ])('%s', ([, cells, isSame]) => {
    expect(testIdentity(alteredRow('proposed', cells)) === testIdentity(row)).toBe(isSame);
  });

  test('is empty while nothing of it is filled', () => {
    expect(testIdentity(alteredRow('proposed', { testNumber: '', testedOn: '', testResult: '' }))).toBe('');
  });
});

describe('a newer test', () => {
  const before = { testNumber: 'UK/03/PPID/2026', testedOn: '12/03/2026' };

  test.for<[string, RowCells, boolean]>([
    ['the same test', before, false],
    ['another result', { ...before, testResult: 'Dikecualikan sebagian' }, false],
    ['a later date', { ...before, testedOn: '13/03/2026' }, true],
    ['another number on the same day', { ...before, testNumber: 'UK/04/PPID/2026' }, true],
    ['an earlier date', { ...before, testedOn: '11/03/2026' }, false],
    ['another number on an earlier day', { testNumber: 'UK/04/PPID/2026', testedOn: '11/03/2026' }, false],
    ['another number on a day that cannot be read', { testNumber: 'UK/04/PPID/2026', testedOn: 'Maret 2026' }, false],
    ['nothing', { testNumber: '', testedOn: '' }, false],
  ])('%s', ([, cells, isNewer]) => {
    const [than, shown] = [before, cells].map((some) => testIdentity(alteredRow('proposed', some)));
    expect(isNewerTest(shown ?? '', than ?? '')).toBe(isNewer);
    expect(isNewerTest(shown ?? '', '')).toBe(shown !== '');
  });
});

describe('identity of a decision', () => {
  test.for<[string, RowCells, boolean]>([
    ['the name of the official does not matter', { superior: 'Pejabat lain', superiorNip: '' }, true],
    ['a word in capitals', { decision: ' YA ' }, true],
    ['a date written otherwise', { decidedOn: '2026-03-18' }, true],
    ['another word', { decision: 'tidak' }, false],
    ['another date', { decidedOn: '19/03/2026' }, false],
    ['another remark', { remark: 'Setuju dengan catatan' }, false],
    ['parts that move from one cell to the next', { decision: '', remark: 'ya' }, false],
  ])('%s', ([, cells, isSame]) => {
    expect(decisionIdentity(alteredRow('proposed', cells)) === decisionIdentity(row)).toBe(isSame);
  });

  test('is empty while nothing of it is filled', () => {
    expect(decisionIdentity(alteredRow('proposed', { decision: '', decidedOn: '', remark: '' }))).toBe('');
    expect(decisionIdentity(makeRow('register', 5, {}, 1900, false))).toBe('');
  });
});
