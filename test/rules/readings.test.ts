import { describe, expect, test } from 'vitest';
import { makeRow } from '../../src/domain/read-row.ts';
import { groupBy } from '../../src/domain/values/group-by.ts';
import { normalisedText, readCellOnce } from '../../src/rules/cell-reading.ts';
import { isFiller } from '../../src/rules/completeness/filler.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import { findCatalogueLaw, isTitleOf } from '../../src/rules/legal-basis/law-lookup.ts';
import { exampleFor } from '../../src/rules/letter-example.ts';
import { isLongerThan } from '../../src/rules/period/long-period.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CATALOGUE, CONTEXT, codesIn, GOOD_PROPOSAL } from '../support/rows.ts';

describe('readings of a cell', () => {
  test('are made once for each text, wherever it stands', () => {
    const read: string[] = [];
    const upper = readCellOnce((text) => {
      read.push(text);
      return text.toUpperCase();
    });
    const row = alteredRow('proposed', { letters: 'j' });
    expect([upper(row, 'letters'), upper(row, 'letters')]).toEqual(['J', 'J']);
    expect(upper(alteredRow('register', { letters: 'j' }), 'letters')).toBe('J');
    expect(upper(alteredRow('proposed', { letters: 'g, h' }), 'letters')).toBe('G, H');
    expect(read).toEqual(['', 'j', 'g, h']);
  });

  test('a column that is not there reads as empty', () => {
    expect(normalisedText(makeRow('proposed', 5, {}, 1900, false), 'information')).toBe('');
  });
});

describe('fillers', () => {
  test.for([
    '-',
    '--',
    '.',
    '...',
    '…',
    '0',
    'x',
    'XXX',
    'N/A',
    'na',
    'Nihil',
    'ada',
    'Tidak ada',
    'tidak  ada.',
    'idem',
    'sda',
    's.d.a',
    'dst',
    'dll.',
    '?',
    'TBD',
    '– –',
    '(-)',
    'Tuliskan di sini',
    'Contoh: data penduduk',
    'masukkan alamat',
    'Isi di sini',
    'isi  di sini ya',
    'Jelaskan akibatnya',
    `Tuliskan ${'konsekuensi '.repeat(20)}`,
  ])('%s only fills a cell', (text) => {
    expect(isFiller(text, CATALOGUE)).toBe(true);
  });

  test.for([
    '',
    '5 tahun',
    'ada apa',
    'Tidak ada lagi pelapor',
    'Nada suara',
    'Contoh tanda tangan pejabat',
    'Masukkanlah',
    'Adanya',
    '10',
    'h',
    'j',
    `Tulisan ${'panjang '.repeat(20)}`,
    `Isi ${'register akta kelahiran '.repeat(10)}`,
  ])('"%s" says something', (text) => {
    expect(isFiller(text, CATALOGUE)).toBe(false);
  });
});

describe('examples by letter', () => {
  const examples = { h: 'Untuk h', j: 'Untuk j' };

  test.for<[string, string, string]>([
    ['the first letter that has an example', 'UU 14/2008 Pasal 17 huruf c dan huruf h', 'h'],
    ['letter j where the row has none', 'Sesuai aturan', 'j'],
  ])('%s', ([, legalBasis, letter]) => {
    expect(exampleFor(alteredRow('proposed', { legalBasis, letters: '' }), examples)).toEqual({
      letter,
      example: `Untuk ${letter}`,
    });
  });

  test('an empty table gives an empty example', () => {
    expect(exampleFor(alteredRow('proposed'), {})).toEqual({ letter: 'j', example: '' });
  });

  test('a catalogue without labels finds nothing restated', () => {
    const proposal = alteredRow('proposed', {
      harmIfOpened: 'Mengungkap rahasia pribadi seseorang',
      legalBasis: 'UU 14/2008 Pasal 17 huruf h',
      letters: 'h',
    });
    const codes = (context: typeof CONTEXT): readonly string[] =>
      codesIn(
        runRules(
          bookOf({ proposals: [proposal] }),
          context,
          ALL_RULES.filter(({ code }) => code === 'K02'),
        ),
      );
    expect(codes(CONTEXT)).toEqual(['K02']);
    expect(codes({ ...CONTEXT, catalogue: { ...CATALOGUE, article17: {} } })).toEqual([]);
  });
});

describe('laws', () => {
  const law = { kind: 'UU', number: 43, year: 2009, title: 'Kearsipan', shortNames: ['Arsip'] };

  test.for<[string, boolean]>([
    ['Kearsipan', true],
    ['KEARSIPAN.', true],
    ['Kearsipn', true],
    ['Arsip', true],
    ['Kearsipan Nasional', true],
    ['Kepegawaian', false],
    ['Publik', false],
  ])('"%s" names UU 43/2009: %s', ([title, isSame]) => {
    expect(isTitleOf(title, law)).toBe(isSame);
  });

  test.for<[string, number, number, string, boolean]>([
    ['PP', 61, 2010, 'Pelaksanaan UU 14/2008', true],
    ['PP', 61, 2010, 'Pelaksanaan UU No. 14 Tahun 2008 tentang KIP', true],
    ['PP', 61, 2010, 'Pelaksanaan UU KIP', true],
    ['PP', 61, 2010, 'Pelaksanaan Undang-Undang RI Nomor 14 Thn. 2008', true],
    ['PP', 61, 2010, 'Pelaksanaan UU 14/2009', false],
    ['PP', 61, 2010, 'Pelaksanaan Undang-Undang Nomor 14 Tahun 2009 tentang Keterbukaan Informasi Publik', false],
    ['PP', 61, 2010, 'Pelayanan Publik', false],
    ['PP', 28, 2012, 'Pelaksanaan UU 43/2009', true],
    ['PP', 40, 2019, 'Pelaksanaan UU Nomor 23 Tahun 2006', true],
    ['PP', 40, 2019, 'Pelaksanaan UU 24/2013 tentang Kearsipan', false],
    ['UU', 24, 2013, 'Perubahan atas UU 23/2006', true],
    ['UU', 24, 2013, 'Perubahan UU No.23 Tahun 2006', true],
    ['UU', 24, 2013, 'Perubahan UU Adminduk', true],
    ['UU', 24, 2013, 'Perubahan atas UU 23/2002 tentang Perlindungan Anak', false],
    ['UU', 35, 2014, 'Perubahan atas UU 23/2002', true],
    ['UU', 1, 2024, 'Perubahan Kedua atas UU 11/2008', true],
    ['UU', 1, 2024, 'Perubahan Kedua atas UU ITE', true],
    ['PP', 12, 2017, 'Binwas', true],
    ['UU', 17, 2011, 'Intelijen', true],
    ['UU', 17, 2011, 'Kearsipan', false],
  ])('%s %d/%d is "%s": %s', ([kind, number, year, title, isSame]) => {
    const known = findCatalogueLaw({ kind, number, year, text: '' }, CATALOGUE);
    expect(known && isTitleOf(title, known)).toBe(isSame);
  });

  test('a shortened title needs two words', () => {
    const monopoly = { ...law, title: 'Larangan Praktek Monopoli dan Persaingan Usaha Tidak Sehat', shortNames: [] };
    expect(isTitleOf('Persaingan Usaha', monopoly)).toBe(true);
    expect(isTitleOf('Usaha', monopoly)).toBe(false);
  });

  test('are found by kind, number and year together', () => {
    const find = (kind: string, number: number, year: number): unknown =>
      findCatalogueLaw({ kind, number, year, text: '' }, CATALOGUE)?.title;
    expect(find('UU', 14, 2008)).toContain('Keterbukaan');
    expect([find('PP', 14, 2008), find('UU', 14, 2009), find('UU', 15, 2008)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('long periods', () => {
  test.for<[number, 'year' | 'month' | 'day', number, boolean]>([
    [30, 'year', 30, false],
    [31, 'year', 30, true],
    [360, 'month', 30, false],
    [361, 'month', 30, true],
    [10_958, 'day', 30, false],
    [10_959, 'day', 30, true],
    [9_132, 'day', 25, false],
    [9_133, 'day', 25, true],
  ])('%d %s against %d years', ([amount, unit, years, isLonger]) => {
    expect(isLongerThan({ amount, unit }, years)).toBe(isLonger);
  });
});

describe('smaller pieces', () => {
  test('groups keep the order of first appearance', () => {
    const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (number) => number % 2 === 0);
    expect([...groups]).toEqual([
      [false, [3, 1, 1, 5, 9]],
      [true, [4, 2, 6]],
    ]);
  });

  test('a choice without a list is not judged', () => {
    const book = bookOf({ proposals: [alteredRow('proposed', { decision: 'ok', form: 'Kertas' })] });
    const columns = (lists: typeof CONTEXT.lists): readonly unknown[] =>
      runRules(book, { ...CONTEXT, lists }, ALL_RULES).flatMap(({ rule, column }) => (rule === 'S01' ? [column] : []));
    expect(columns(CONTEXT.lists)).toEqual(['form', 'decision']);
    expect(columns({ decision: ['ya', 'tidak'] })).toEqual(['decision']);
  });

  test('a table rule that names no cell silences nothing', () => {
    const silent = ALL_RULES.filter(({ code }) => code === 'W03');
    const [rule] = silent;
    if (rule?.scope !== 'row') throw new Error('W03 looks at rows');
    const odd = {
      ...rule,
      code: 'W01',
      *check() {
        yield { params: {} };
      },
    } as typeof rule;
    const rows = bookOf({ proposals: [alteredRow('proposed', { information: String(GOOD_PROPOSAL.unit).slice(0, 6) })] });
    expect(codesIn(runRules(rows, CONTEXT, [odd, rule]))).toEqual(['W01', 'W03']);
  });
});
