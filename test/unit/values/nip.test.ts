import { describe, expect, test } from 'vitest';
import { formatNip, readNip } from '../../../src/domain/values/nip.ts';

describe('a NIP', () => {
  test.for([
    '197108071997031998',
    '19710807 199703 1 998',
    '19710807.199703.1.998',
    '19710807-199703-1-998',
    'NIP. 19710807 199703 1 998',
    'Nip.197108071997031998',
    'NIP 197108071997031998',
    'NIP: 19710807 199703 1 998',
    'nip197108071997031998',
    'NIP PPPK 197108071997031998',
    'NI PPPK 197108071997031998',
    'NIPPPK 197108071997031998',
    'NIPPPK. 19710807 199703 1 998',
    'NIP.PPPK: 197108071997031998',
    'NIP (PPPK) 197108071997031998',
    'NIP/NIPPPK 197108071997031998',
    'NI\u00a0PPPK: 197108071997031998',
    '197108071997031998,',
    "'197108071997031998",
    '19710807\u00a0199703\u00a01\u00a0998',
    '１９７１０８０７１９９７０３１９９８',
    '\u200B197108071997031998 ',
  ])('%j is read by its digits', (raw) => {
    expect(readNip(raw)).toEqual({ kind: 'nip', digits: '197108071997031998' });
  });

  test.for([
    ['199004122015032997', 'a woman'],
    ['199004122024211999', 'PPPK with 21 in place of the month'],
    ['199004122024242999', 'PPPK with 24 in place of the month'],
    ['199004122024991999', 'PPPK with 99 in place of the month'],
    ['199004122006011997', 'appointed at 16'],
    ['195004122010121997', 'appointed at 60'],
    ['199004122015122001', 'serial 001'],
  ] as const)('%s is good: %s', ([raw]) => {
    expect(readNip(raw)).toEqual({ kind: 'nip', digits: raw });
  });

  test.for([
    ['19710807 199703 1 9989', 'length', '1971080719970319989'],
    ['19710807 1997031 1 998', 'length', '1971080719970311998'],
    ['1971080719970319', 'length', '1971080719970319'],
    ['19710807199703199A', 'length', '19710807199703199'],
    ['tidak ada', 'length', ''],
    ['NIK 197108071997031998', 'length', '197108071997031998'],
    ['197108071997031998 Budi', 'length', '197108071997031998'],
    ['19710832 199703 1 998', 'birth-date', '197108321997031998'],
    ['19711307 199703 1 998', 'birth-date', '197113071997031998'],
    ['19900229 200801 1 999', 'birth-date', '199002292008011999'],
    ['00000807 199703 1 998', 'birth-date', '000008071997031998'],
    ['19710807 199700 1 998', 'appointment-month', '197108071997001998'],
    ['19710807 199713 1 998', 'appointment-month', '197108071997131998'],
    ['19710807 199720 1 998', 'appointment-month', '197108071997201998'],
    ['19710807 199703 3 998', 'sex', '197108071997033998'],
    ['19710807 199703 0 998', 'sex', '197108071997030998'],
    ['19710807 198603 1 998', 'appointment-age', '197108071986031998'],
    ['19710807 203203 1 998', 'appointment-age', '197108072032031998'],
  ] as const)('%j is wrong in %s', ([raw, problem, digits]) => {
    expect(readNip(raw)).toEqual({ kind: 'invalid', problem, digits });
  });

  test.for([
    197_108_071_997_031_998,
    0,
    12.5,
    '1,97108E+17',
    '1.97108E+17',
    '1.97108071997032e17',
    '2E+17',
    '197108071997031000',
    '19710807 199703 1 000',
  ])('%j was damaged by being stored as a number', (raw) => {
    expect(readNip(raw)).toEqual({ kind: 'damaged' });
  });

  test.for([' 1,97108E+17 ', '+1,97108E+17', '-2E+17', '197108E+12', '1,97108 E +17', '1,97108e17'])(
    '%j was damaged too',
    (raw) => {
      expect(readNip(raw)).toEqual({ kind: 'damaged' });
    },
  );

  test.for([
    ['agenda 2E+17', '217'],
    ['2E+17 lembar', '217'],
    ['19710807 NIP 199703 1 998', '197108071997031998'],
  ] as const)('%j only looks like one that was damaged, or like one with its prefix', ([raw, digits]) => {
    expect(readNip(raw)).toEqual({ kind: 'invalid', problem: 'length', digits });
  });

  test.for(['NIP PPPK 199004122024211999', 'NIPPPPK. 199004122024211999', 'nip pppk: 19900412 202421 1 999'])(
    '%j is that of a PPPK',
    (raw) => {
      expect(readNip(raw)).toEqual({ kind: 'nip', digits: '199004122024211999' });
    },
  );

  test('nineteen digits ending in zeros have the wrong length, they are not damaged', () => {
    expect(readNip('1971080719970310000')).toMatchObject({ kind: 'invalid', problem: 'length' });
  });

  test('an empty cell is no NIP, a truth value a wrong one', () => {
    expect(readNip(null)).toBeUndefined();
    expect(readNip(' \u00a0')).toBeUndefined();
    expect(readNip(true)).toEqual({ kind: 'invalid', problem: 'length', digits: '' });
  });

  test('eighteen digits are printed in groups of 8, 6, 1 and 3', () => {
    expect(formatNip('197108071997031998')).toBe('19710807 199703 1 998');
    for (const other of ['1971', '1971080719970319989', 'A197108071997031998', '197108071997031998 '])
      expect(formatNip(other)).toBe(other);
  });
});
