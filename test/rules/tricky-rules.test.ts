import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import type { ColumnId, PaperId } from '../../src/domain/template/template.ts';
import { parsePeriod } from '../../src/domain/values/exemption-period.ts';
import { addDays } from '../../src/domain/values/local-date.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { RuleContext, WorkbookRows } from '../../src/rules/rule.ts';
import { compareCodes, runArchiveRules, runRules } from '../../src/rules/run-rules.ts';
import {
  alteredRow,
  bookOf,
  CONTEXT,
  codesIn,
  EMPTY_MEMORY,
  FIRST_ROW,
  GOOD_IDENTITY,
  memoryOf,
  type RowCells,
  TODAY,
} from '../support/rows.ts';

interface Parts {
  readonly proposal?: RowCells;
  readonly entry?: RowCells;
  readonly proposals?: readonly RowCells[];
  readonly entries?: readonly RowCells[];
}

/** One good proposal and its entry, altered, with further rows below. */
function book({ proposal = {}, entry = {}, proposals = [], entries = [] }: Parts, memory = EMPTY_MEMORY): WorkbookRows {
  return bookOf({
    proposals: [proposal, ...proposals].map((cells, index) => alteredRow('proposed', cells, FIRST_ROW + index)),
    entries: [entry, ...entries].map((cells, index) => alteredRow('register', cells, FIRST_ROW + index)),
    memory,
  });
}

function check(parts: Parts | WorkbookRows, context: RuleContext = CONTEXT): readonly Issue[] {
  return runRules('looseTexts' in parts ? parts : book(parts), context, ALL_RULES);
}

function only(code: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.rule === code);
}

function message(issue: Issue | undefined, language: 'id' | 'en' = 'id'): string {
  return ALL_RULES.find((rule) => rule.code === issue?.rule)?.text[language].message(issue?.params ?? {}) ?? '';
}

function place(issue: Issue): readonly [PaperId | string, number, ColumnId | undefined] {
  return [issue.sheet, issue.row, issue.column];
}

const GOOD_MEMORY = memoryOf([alteredRow('proposed')], [alteredRow('register')]);
const REMEMBERED = (parts: Parts): WorkbookRows => book(parts, GOOD_MEMORY);
const NO_DECREE = { decreeNumber: '', decreedOn: '', decreeOfficial: '', decreeOfficialNip: '', startsOn: '' } as const;
const NO_TEST = { testNumber: '', testedOn: '', tester: '', testResult: '' } as const;
const NO_DECISION = { decision: '', decidedOn: '', superior: '', superiorNip: '' } as const;

describe('a good register', () => {
  test('gives no finding, remembered or not', () => {
    expect(check({})).toEqual([]);
    expect(check(REMEMBERED({}))).toEqual([]);
    expect(check(bookOf({}))).toEqual([]);
  });
});

describe('one mistake, one finding', () => {
  test.for<[string, Parts, readonly string[]]>([
    ['an empty cell is W01 and nothing else', { proposal: { legalBasis: '' } }, ['W01']],
    ['a filler is W02 and nothing else', { proposal: { letters: 'x', period: '?', officerNip: '0' } }, ['W02']],
    ['a filler in the register likewise', { entry: { harmIfOpened: 'Jelaskan akibatnya di sini', period: 'sda' } }, ['W02']],
    ['an unreadable date is T01', { proposal: { decidedOn: '31/02/2026' } }, ['T01']],
    ['a date before the law is T01', { proposal: { testedOn: '12/03/1926' }, entry: { testedOn: '12/03/1926' } }, ['T01']],
    ['a future test after its decision is T02 and in the wrong order', { proposal: { testedOn: '12/03/2027' } }, ['T02', 'T03']],
    ['a future SK that also starts then is T02 alone', { entry: { decreedOn: '02/06/2026', startsOn: '02/06/2026' } }, ['T02']],
    ['a future SK after the start is both', { entry: { decreedOn: '02/06/2026' } }, ['T03', 'T02']],
    [
      'an end that a long period wants is no slip',
      { proposal: { period: '50 tahun' }, entry: { period: '50 tahun', endsOn: '01/04/2076' } },
      [],
    ],
    ['a day more of it neither', { proposal: { period: '50 tahun' }, entry: { period: '50 tahun', endsOn: '02/04/2076' } }, []],
    [
      'another far end is T01',
      { proposal: { period: '50 tahun' }, entry: { period: '50 tahun', endsOn: '01/04/2086' } },
      ['T01'],
    ],
    ['a far end of an event is T01', { entry: { endsOn: '01/04/2076' } }, ['T01']],
    ['a filler for the form is W02 in the register', { entry: { form: '-' } }, ['W02']],
    ['a filler for the scope likewise', { entry: { scope: 'sda' } }, ['W02']],
    ['on the proposal it is S01', { proposal: { form: 'nihil', scope: '-' } }, ['S01']],
    ['a filler for the NIP of the superior is W02', { proposal: { superiorNip: '-' } }, ['W02']],
    ['nought there likewise', { proposal: { superiorNip: 0 } }, ['W02']],
    ['a filler for the NIP of the official likewise', { entry: { decreeOfficialNip: 'nihil' } }, ['W02']],
    ['a number of a test without a digit is W02', { proposal: { testNumber: 'menyusul' } }, ['W02']],
    ['a number of an SK without a digit likewise', { entry: { decreeNumber: 'Belum ada' } }, ['W02']],
    ['a Roman number is one', { entry: { decreeNumber: 'XIV/SK/DISDUKCAPIL' } }, []],
    ['also between other parts', { proposal: { testNumber: 'UK/III/PPID' } }, []],
    ['but not alone', { entry: { decreeNumber: 'XIV' } }, ['W02']],
    ['nor is a placeholder of its letters', { entry: { decreeNumber: 'XXX/SK/DISDUKCAPIL' } }, ['W02']],
    ['nor is a small letter', { proposal: { testNumber: 'uk/i/ppid' } }, ['W02']],
    [
      'an uproar is no ground that is listed',
      { proposal: { harmIfOpened: 'Menimbulkan kegaduhan di antara keluarga ahli waris' } },
      [],
    ],
    ['an unreadable period is J01', { proposal: { period: 'Selama berlaku' }, entry: { period: 'Selama berlaku' } }, ['J01']],
    ['a damaged NIP is P03', { proposal: { superiorNip: 197108071997031000 } }, ['P03']],
    [
      'a rule below the law is H05, with or without an article',
      { proposal: { legalBasis: 'Perda Nomor 5 Tahun 2020' } },
      ['H05'],
    ],
    ['a letter that does not exist is H02', { proposal: { legalBasis: 'UU 14/2008 Pasal 17 huruf z', letters: 'z' } }, ['H02']],
    ['a wrong letter in the column is H02, not also different', { proposal: { letters: 'z' } }, ['H02']],
    ['two letters that contradict each other are H10 alone', { proposal: { letters: 'a', period: 'Permanen' } }, ['H10']],
    ['a short harm is K01, not also boilerplate', { proposal: { harmIfOpened: 'Menimbulkan polemik' } }, ['K01']],
    [
      'a copied short name is K04',
      { proposal: { information: 'Data akses sistem', harmIfOpened: 'data akses sistem' } },
      ['K04'],
    ],
    ['a wrong end is J05, not also ended', { entry: { period: '5 tahun', endsOn: '01/05/2026' } }, ['J05']],
    ['an undecided choice is S01', { proposal: { decision: 'ok' } }, ['S01']],
    ['a questioned choice is S01', { proposal: { decision: 'ya?' } }, ['S01']],
    ['a choice of a soft hyphen alone is S01', { proposal: { form: '\u00AD' } }, ['S01']],
    [
      'choices with other white space are the choices',
      { proposal: { form: 'Hardcopy\n dan\u00a0softcopy', testResult: 'Dikecualikan\u00a0sebagian' } },
      [],
    ],
    ['a part that is named as such needs its part', { proposal: { scope: 'Sebagian.', exemptPart: '' } }, ['W01']],
    ['a state with other white space is the state', { entry: { status: 'Menunggu\u00a0SK' } }, []],
    ['a missing word beside a decision is P01', { proposal: { decision: '' } }, ['P01']],
    ['a missing date of the SK beside its official is P01', { entry: { decreedOn: '' } }, ['P01']],
    ['a proposal whose code was mistyped is D01', { proposal: { code: 'U-2026-1' } }, ['D01']],
    [
      'an approval with an error waits without S04',
      { proposals: [{ code: 'U-2026-002', information: 'Isi register akta lahir', form: '' }] },
      ['W01'],
    ],
    [
      'the same number twice as officer and superior, both invalid, is P02',
      { proposal: { officerNip: '123', superiorNip: '123' } },
      ['P02'],
    ],
  ])('%s', ([, parts, codes]) => {
    expect(codesIn(check(parts))).toEqual(codes);
  });

  test('a piece of a merged row is told once, and its secrets are still found', () => {
    const piece = alteredRow('proposed', { code: '', information: '', remark: 'Telepon 0812-3456-7890' }, FIRST_ROW + 1, true);
    const whole = book({});
    expect(check({ ...whole, proposals: [...whole.proposals, piece] }).map(({ rule, row }) => [rule, row])).toEqual([
      ['D01', 6],
      ['R01', 6],
    ]);
    expect(message(check({ ...whole, proposals: [...whole.proposals, piece] })[0])).toContain('digabung');
    expect(message(check({ ...whole, proposals: [...whole.proposals, piece] })[0], 'en')).toContain('merged');
  });

  test.for<[string, Parts]>([
    [
      'a withdrawn proposal',
      {
        proposal: { withdrawnOn: '01/05/2026', harmIfOpened: '', decision: 'ok', legalBasis: 'Perda 1/2020' },
        entry: { proposalCode: '', status: 'Dicabut' },
      },
    ],
    [
      'an entry that was opened',
      { entry: { status: 'Dibuka', legalBasis: '', period: 'Selama berlaku', decreeNumber: '', reviewOn: '' } },
    ],
  ])('%s is no longer judged', ([, parts]) => {
    expect(check(parts)).toEqual([]);
  });

  test('a withdrawn proposal still shows a date that cannot be read', () => {
    expect(codesIn(check({ proposal: { withdrawnOn: '01/05/2026', testedOn: '31/02/2026' } }))).toEqual(['T01']);
  });
});

describe('order and acceptance of issues', () => {
  const faulty: Parts = {
    proposal: { letters: 'h', interestIfClosed: 'Rahasia' },
    proposals: [{ code: 'U-2026-002', information: 'Data pribadi', decision: '', decidedOn: '', superior: '', superiorNip: '' }],
    entry: { reviewOn: '', legalBasis: 'UU 14/2008 Pasal 17 huruf j' },
  };

  test('is paper, row, column, code, whatever the order of the rules', () => {
    const issues = check(faulty);
    expect(issues.map((issue) => [...place(issue), issue.rule])).toEqual([
      ['proposed', 5, 'letters', 'H10'],
      ['proposed', 5, 'interestIfClosed', 'K01'],
      ['proposed', 6, 'information', 'W03'],
      ['register', 5, 'legalBasis', 'H06'],
      ['register', 5, 'reviewOn', 'J08'],
    ]);
    expect(runRules(book(faulty), CONTEXT, ALL_RULES.toReversed())).toEqual(issues);
    expect(issues[0]).toEqual({
      rule: 'H10',
      severity: 'error',
      sheet: 'proposed',
      row: 5,
      columnIndex: -1,
      code: 'U-2026-001',
      column: 'letters',
      params: { chosen: 'h', cited: 'j' },
    });
  });

  test('codes are ordered as in the guide', () => {
    expect(['X01', 'T03', 'W02', 'H11', 'H02', 'R01', 'W01'].toSorted(compareCodes)).toEqual([
      'W01',
      'W02',
      'H02',
      'H11',
      'T03',
      'R01',
      'X01',
    ]);
  });

  const accepting = {
    acceptedRules: 'j08; h06',
    acceptanceReason: 'Menunggu jadwal PPID',
    acceptedBy: 'Maya Lestari, 02/04/2026',
  };

  test('a warning is accepted with reason and name, an error never', () => {
    const [statute, review] = check({ entry: { ...faulty.entry, ...accepting } });
    expect([statute?.rule, statute?.accepted]).toEqual(['H06', undefined]);
    expect([review?.rule, review?.accepted]).toEqual(['J08', { reason: 'Menunggu jadwal PPID', by: 'Maya Lestari, 02/04/2026' }]);
  });

  test.for<[string, RowCells]>([
    ['another code', { acceptedRules: 'J07' }],
    ['no code', { acceptedRules: ' , ' }],
    ['no reason', { acceptanceReason: '' }],
    ['no name', { acceptedBy: '' }],
  ])('%s accepts nothing', ([, cells]) => {
    expect(check({ entry: { reviewOn: '', ...accepting, ...cells } }).map((issue) => issue.accepted)).toEqual([undefined]);
  });

  test('rules of another day are not asked', () => {
    expect(codesIn(check(faulty, { ...CONTEXT, today: '2010-04-29' }))).toEqual([]);
  });
});

describe('T03: order of dates', () => {
  test.for<[string, Parts, readonly [string, string, ColumnId][]]>([
    [
      'one day for everything',
      {
        proposal: { proposedOn: '12/03/2026', decidedOn: '12/03/2026' },
        entry: { decreedOn: '12/03/2026', startsOn: '12/03/2026' },
      },
      [],
    ],
    [
      'each wrong pair of neighbours',
      { proposal: { proposedOn: '20/03/2026', decidedOn: '10/03/2026' } },
      [
        ['Tanggal Usulan', 'Tanggal Uji Konsekuensi', 'testedOn'],
        ['Tanggal Uji Konsekuensi', 'Tanggal Keputusan', 'decidedOn'],
      ],
    ],
    [
      'proposal and decision where no test stands between',
      { proposal: { testedOn: '', decidedOn: '19/02/2026' } },
      [['Tanggal Usulan', 'Tanggal Keputusan', 'decidedOn']],
    ],
    [
      'a decision after the SK',
      { proposal: { decidedOn: '02/04/2026' } },
      [['Tanggal Keputusan', 'Tanggal SK Penetapan', 'decreedOn']],
    ],
    [
      'a decision on a newer test says nothing about the old SK',
      { proposal: { testNumber: 'UK/09/PPID/2026', testedOn: '10/05/2026', decidedOn: '20/05/2026' } },
      [],
    ],
    [
      'a decision that is no ya says nothing about the SK',
      { proposal: { decision: 'tidak', decidedOn: '20/05/2026', remark: 'Lengkapi dasar hukum' } },
      [],
    ],
    [
      'test and SK where the proposal is not found',
      { entry: { proposalCode: '', decreedOn: '11/03/2026' } },
      [['Tanggal Lembar Uji', 'Tanggal SK Penetapan', 'decreedOn']],
    ],
    ['SK and start', { entry: { startsOn: '31/03/2026' } }, [['Tanggal SK Penetapan', 'Mulai Berlaku', 'startsOn']]],
    [
      'decision and start where the SK is missing',
      { entry: { ...NO_DECREE, startsOn: '17/03/2026' } },
      [['Tanggal Keputusan', 'Mulai Berlaku', 'startsOn']],
    ],
  ])('%s', ([, parts, pairs]) => {
    const found = only('T03', check(parts));
    expect(found.map(({ params, column }) => [params['first'], params['second'], column])).toEqual(pairs);
  });
});

describe('J05: the end of a period', () => {
  test.for<[string, string, string, string | undefined]>([
    ['5 tahun', '01/04/2026', '01/04/2031', undefined],
    ['5 tahun', '01/04/2026', '31/03/2031', undefined],
    ['5 tahun', '01/04/2026', '02/04/2031', undefined],
    ['5 tahun', '01/04/2026', '03/04/2031', '01/04/2031'],
    ['5 tahun', '01/04/2026', '30/03/2031', '01/04/2031'],
    ['1 tahun', '29/02/2024', '28/02/2025', undefined],
    ['1 tahun', '29/02/2024', '01/03/2025', undefined],
    ['1 bulan', '31/01/2026', '28/02/2026', undefined],
    ['90 hari', '01/04/2026', '30/06/2026', undefined],
    ['1 hari', '01/04/2026', '01/04/2026', '02/04/2026'],
    ['5 tahun', '01/04/2026', '', '01/04/2031'],
    ['5 tahun', '', '01/04/2031', undefined],
    ['5 tahun', 'April 2026', '01/04/2031', undefined],
    ['5 tahun', '01/04/2026', '31/02/2031', undefined],
    ['5 tahun sejak laporan diterima', '01/04/2026', '15/08/2029', undefined],
    ['5 tahun sejak laporan diterima', '01/04/2026', '', undefined],
    ['5 tahun sejak laporan diterima', '01/04/2026', '31/03/2026', 'sesudah 01/04/2026'],
    ['Sampai perkara dibuka dalam sidang, paling lama 30 tahun', '01/04/2026', '', undefined],
    [
      'Sampai perkara dibuka dalam sidang, paling lama 30 tahun',
      '01/04/2026',
      '01/04/2056',
      'kosong, karena jangka waktunya bukan bilangan',
    ],
    ['Permanen', '01/04/2026', '01/04/2056', 'kosong, karena jangka waktunya bukan bilangan'],
    ['Selama berlaku', '01/04/2026', '01/04/2056', undefined],
  ])('%s from %s to %s', ([period, startsOn, endsOn, expected]) => {
    const found = only('J05', check({ entry: { period, startsOn, endsOn, decreedOn: '' } }));
    expect(found.map((issue) => message(issue))).toEqual(
      expected === undefined ? [] : [`Tanggal berakhir seharusnya ${expected}.`],
    );
  });

  test.for([
    ['5 tahun', '01/04/2026', 'The end should be 01/04/2031.'],
    ['5 tahun sejak laporan diterima', '01/04/2026', 'The end should be after 01/04/2026.'],
    ['Permanen', '01/04/2026', 'The end should be empty, since the period is no number.'],
  ])('in English: %s', ([period, endsOn, expected]) => {
    const found = only('J05', check({ entry: { period, startsOn: '01/04/2026', endsOn } as RowCells }));
    expect(found.map((issue) => message(issue, 'en'))).toEqual([expected]);
  });
});

describe('J06 and J07: the end comes near', () => {
  /** An entry of so many months from a day, in force. */
  const lasting = (months: number, startsOn: string, endsOn: string): Parts => ({
    entry: { period: `${months} bulan`, startsOn, endsOn, decreedOn: '', reviewOn: '12/03/2027' },
  });
  const on = (today: string): RuleContext => ({ ...CONTEXT, today });

  test.for<[string, readonly string[]]>([
    ['2026-03-18', []],
    ['2026-03-26', []],
    ['2026-03-27', ['J06']],
    ['2026-06-30', ['J06']],
    ['2026-07-01', ['J07']],
    ['2026-08-01', ['J07']],
  ])('an exemption until 1 July 2026, looked at on %s', ([today, codes]) => {
    const found = check(lasting(3, '01/04/2026', '01/07/2026'), on(today));
    expect(codesIn(found).filter((code) => code === 'J06' || code === 'J07')).toEqual(codes);
  });

  test('names the last legal day, with the holidays of that year', () => {
    const [found] = only('J06', check(lasting(3, '01/04/2026', '01/07/2026')));
    expect(message(found)).toBe(
      'Masa pengecualian berakhir 01/07/2026. PPID wajib menetapkan pembukaan paling lambat 12/05/2026 (30 hari kerja sebelumnya).',
    );
    expect(message(found, 'en')).toContain('on 12/05/2026 at the latest');
  });

  test('says "before" and names the years that have no list of holidays', () => {
    const [found] = only('J06', check(lasting(1, '15/12/2026', '15/01/2027'), on('2026-12-30')));
    expect(message(found)).toContain(
      'sebelum 02/12/2026 (30 hari kerja sebelumnya; daftar libur tahun 2027 belum ada pada lembar Libur: 1 Januari tidak tercantum)',
    );
    expect(message(found, 'en')).toContain('before 02/12/2026');
  });

  test('an event rings before its ceiling, and ends with it', () => {
    const event: Parts = {
      entry: { period: 'Sampai keputusan mutasi ditetapkan, paling lama 3 bulan', startsOn: '01/04/2026', endsOn: '' },
    };
    expect(codesIn(check(event))).toEqual(['J06']);
    expect(codesIn(check(event, on('2026-07-01')))).toEqual(['J07']);
    expect(check({ entry: { ...event.entry, startsOn: '', decreedOn: '' } }).filter(({ rule }) => rule.startsWith('J'))).toEqual(
      [],
    );
  });

  test.for(['Menunggu SK', 'Dibuka', 'Dicabut', 'Diubah'])('an entry that is %s does not ring', (status) => {
    const issues = check({ entry: { period: '1 bulan', startsOn: '01/04/2026', endsOn: '01/05/2026', status } });
    expect(codesIn(issues)).not.toContain('J07');
  });

  test('many holidays make it ring earlier', () => {
    const days = new Set(Array.from({ length: 200 }, (_, index) => addDays(TODAY, 2 * index)));
    const far = { ...CONTEXT, holidays: { years: new Set([2026, 2027]), days } };
    const rings = (context: RuleContext): readonly Issue[] => only('J06', check(lasting(7, '01/04/2026', '01/11/2026'), context));
    expect(rings(far)).toHaveLength(1);
    expect(rings(CONTEXT)).toEqual([]);
  });
});

describe('H05: a legal basis without a law', () => {
  const WARNED = [
    'warning',
    'Undang-undang dari pasal ini belum disebut. Tulis misalnya: UU No. 14 Tahun 2008 Pasal 17 huruf h.',
  ];
  const UNNAMED = ['error', WARNED[1]];
  const LOWER = ['error', 'Pengecualian harus berdasar undang-undang; peraturan di bawahnya hanya boleh sebagai tambahan.'];

  test.for<[string, readonly (string | undefined)[] | undefined]>([
    ['Pasal 17 huruf h', WARNED],
    ['Pasal 17 huruf g; h angka 1', WARNED],
    ['Pasal 17', UNNAMED],
    ['Pasal 79 ayat (1)', UNNAMED],
    ['Pasal 17 huruf h dan Pasal 79 ayat (1)', UNNAMED],
    ['Pasal 17 huruf j', UNNAMED],
    ['Pasal 17 huruf h; PP 61/2010 Pasal 8', LOWER],
    ['Pergub No. 22 Tahun 2016', LOWER],
    ['UU KIP Pasal 17 huruf h', undefined],
  ])('%s', ([legalBasis, told]) => {
    const [found] = only('H05', check({ proposal: { legalBasis } }));
    expect(found && [found.severity, message(found)]).toEqual(told);
  });
});

describe('J01: the advice', () => {
  const advice = (period: string, language: 'id' | 'en'): string =>
    message(only('J01', check({ proposal: { period } }))[0], language);

  test.for<[string, string]>([
    ['Selama berlaku', '"5 tahun", "Sampai pemenang diumumkan secara resmi", atau "Selama penyidikan masih berlangsung"'],
    ['20', '"Sampai pemenang diumumkan secara resmi"'],
    ['Sampai 31 Desember 2030', 'bukan tanggal berakhirnya, misalnya "5 tahun"'],
    ['s.d. 31/12/2030', 'bukan tanggal berakhirnya, misalnya "5 tahun"'],
    ['Hingga tanggal 31-12-2030.', 'bukan tanggal berakhirnya, misalnya "5 tahun"'],
    ['31 Desember 2030', 'bukan tanggal berakhirnya, misalnya "5 tahun"'],
    ['Selama 5 tahun', 'Tulis "5 tahun" saja'],
    ['SELAMA 5 (lima) tahun.', 'Tulis "5 (lima) tahun" saja'],
    ['Hingga 6 bulan', 'Tulis "6 bulan" saja'],
  ])('%s', ([period, words]) => {
    expect(advice(period, 'id')).toContain(words);
  });

  test.for(['Selama berlaku', 'Sampai 31 Desember 2030', 'Selama 5 (lima) tahun', 'Hingga 6 bulan', '20'])(
    'behind "%s" names only periods that pass',
    (period) => {
      for (const language of ['id', 'en'] as const) {
        const named = [...advice(period, language).matchAll(/"([^"]+)"/gu)].map(([, text]) => text ?? '');
        expect(named.length).toBeGreaterThan(0);
        expect(named.filter((text) => parsePeriod(text) === undefined)).toEqual([]);
      }
    },
  );
});

describe('D01: codes', () => {
  const COPY: RowCells = { code: 'U-2026-001', information: 'Isi register akta kelahiran dan catatan pinggirnya' };

  test('of two rows with one code the upper one keeps it when neither is known', () => {
    expect(only('D01', check({ proposals: [COPY] })).map(place)).toEqual([['proposed', 6, 'code']]);
  });

  test('the row whose text is remembered keeps it, wherever it stands', () => {
    const moved = bookOf({
      proposals: [alteredRow('proposed', COPY, 5), alteredRow('proposed', {}, 6)],
      entries: [alteredRow('register')],
      memory: GOOD_MEMORY,
    });
    expect(only('D01', check(moved)).map(place)).toEqual([['proposed', 5, 'code']]);
    expect(only('S05', check(moved))).toEqual([]);
  });

  test('of two copies that are both as remembered the upper one keeps it', () => {
    expect(only('D01', check(REMEMBERED({ proposals: [{}] }))).map(place)).toEqual([['proposed', 6, 'code']]);
  });

  test.for<[PaperId, string, string]>([
    ['proposed', 'DIK-2026-001', '"DIK-2026-001" tidak mengikuti pola U-2026-001.'],
    ['proposed', 'u-2026-001', '"u-2026-001" tidak mengikuti pola U-2026-001.'],
    ['proposed', 'U-2026-01', '"U-2026-01" tidak mengikuti pola U-2026-001.'],
    ['register', 'DIK/2026/001', '"DIK/2026/001" tidak mengikuti pola DIK-2026-001.'],
    ['register', '', 'Kode Register kosong.'],
  ])('%s: %s', ([paper, code, words]) => {
    const found = only('D01', check(paper === 'proposed' ? { proposal: { code } } : { entry: { code } }));
    expect(found.map((issue) => message(issue))).toEqual([
      `Kode baris kosong atau ganda. Baris gabungan (merge) harus dipisah. ${words}`,
    ]);
    expect(message(found[0], 'en')).toMatch(/pattern|missing/u);
  });

  test('a new line of paper 1 has no code yet', () => {
    expect(
      only(
        'D01',
        check({
          proposals: [
            { code: '', information: 'Isi register akta kelahiran' },
            { code: '', information: 'Rekaman kamera ruang server' },
          ],
        }),
      ),
    ).toEqual([]);
  });

  test('a NIK in the code column is not printed', () => {
    const [found] = only('D01', check({ proposal: { code: '6171054102900000' } }));
    expect(message(found)).not.toContain('6171054102900000');
  });
});

describe('D02: the same information twice', () => {
  const AKTA = 'Isi register akta kelahiran dan catatan pinggirnya';
  const first: RowCells = { code: 'U-2026-001', information: AKTA };
  const among = (...proposals: readonly RowCells[]): readonly Issue[] => {
    const rows = [first, ...proposals].map((cells, index) =>
      alteredRow('proposed', { ...NO_DECISION, ...cells }, FIRST_ROW + index),
    );
    return only('D02', check(bookOf({ proposals: rows })));
  };
  const told = (issues: readonly Issue[]): readonly unknown[] =>
    issues.map(({ code, severity, params }) => [code, severity, params['code']]);

  test.for<[string, readonly RowCells[], readonly unknown[]]>([
    [
      'same text, same unit',
      [{ code: 'U-2026-002', information: `  ${AKTA.toUpperCase()}. ` }],
      [['U-2026-002', 'error', 'U-2026-001']],
    ],
    [
      'same text, other unit',
      [{ code: 'U-2026-002', information: AKTA, unit: 'Sekretariat' }],
      [['U-2026-002', 'warning', 'U-2026-001']],
    ],
    ['nearly the same', [{ code: 'U-2026-002', information: `${AKTA} asli` }], [['U-2026-002', 'warning', 'U-2026-001']]],
    ['another text', [{ code: 'U-2026-002', information: 'Isi register akta kematian dan lampirannya' }], []],
    [
      'the higher code is told, also when it stands above',
      [{ code: 'U-2025-900', information: AKTA }],
      [['U-2026-001', 'error', 'U-2025-900']],
    ],
    [
      'numbers count as numbers',
      [
        { code: 'U-2026-1000', information: AKTA },
        { code: 'U-2026-999', information: AKTA },
      ],
      [
        ['U-2026-1000', 'error', 'U-2026-001'],
        ['U-2026-999', 'error', 'U-2026-001'],
      ],
    ],
    [
      'each row once, the worst first',
      [
        { code: 'U-2026-002', information: AKTA, unit: 'Sekretariat' },
        { code: 'U-2026-003', information: AKTA, unit: 'Sekretariat' },
        { code: 'U-2026-004', information: `${AKTA} asli` },
        { code: 'U-2026-005', information: `${AKTA} asli` },
      ],
      [
        ['U-2026-002', 'warning', 'U-2026-001'],
        ['U-2026-003', 'error', 'U-2026-002'],
        ['U-2026-004', 'warning', 'U-2026-001'],
        ['U-2026-005', 'error', 'U-2026-004'],
      ],
    ],
    ['a withdrawn proposal is no duplicate', [{ code: 'U-2026-002', information: AKTA, withdrawnOn: '01/05/2026' }], []],
    ['a new line comes after every code', [{ code: '', information: AKTA }], [['', 'error', 'U-2026-001']]],
    [
      'empty names are not compared',
      [
        { code: 'U-2026-002', information: '' },
        { code: 'U-2026-003', information: '' },
      ],
      [],
    ],
  ])('%s', ([, proposals, expected]) => {
    expect(told(among(...proposals))).toEqual(expected);
  });

  test('two new lines name the row', () => {
    const issues = among(
      { code: '', information: 'Rekaman kamera pengawas ruang server' },
      { code: '', information: 'Rekaman kamera pengawas ruang server' },
    );
    expect(issues.map((issue) => message(issue))).toEqual(['Informasi ini sudah ada pada baris 6.']);
    expect(issues.map((issue) => message(issue, 'en'))).toEqual(['This information stands already in row 6.']);
  });

  test.for<[string, RowCells, RowCells, number]>([
    ['two entries in force', {}, {}, 1],
    ['an entry that ended', { status: 'Diubah' }, {}, 0],
    ['an entry that waits to replace it', {}, { replaces: 'DIK-2026-001', status: 'Menunggu SK' }, 0],
    ['an entry that was to replace it and ended', {}, { replaces: 'DIK-2026-001', status: 'Dicabut' }, 0],
    ['an entry that replaces another one', {}, { replaces: 'DIK-2025-001' }, 1],
  ])('on the register: %s', ([, entry, other, count]) => {
    expect(only('D02', check({ entry, entries: [{ code: 'DIK-2026-002', ...other }] }))).toHaveLength(count);
  });

  const WAITING = { status: 'Menunggu SK', ...NO_DECREE };
  const onRegister = (...entries: readonly RowCells[]): readonly unknown[] =>
    told(only('D02', check({ entry: { information: AKTA }, entries })));

  test.for<[string, readonly RowCells[], readonly unknown[]]>([
    [
      'a row that repeats one in force, while that one waits to be replaced by other words',
      [
        { code: 'DIK-2026-002', information: 'Rekaman kamera ruang arsip', replaces: 'DIK-2026-001', ...WAITING },
        { code: 'DIK-2026-003', information: AKTA },
      ],
      [['DIK-2026-003', 'error', 'DIK-2026-001']],
    ],
    [
      'likewise where it waits to be replaced by the same words: once',
      [
        { code: 'DIK-2026-002', information: AKTA, replaces: 'DIK-2026-001', ...WAITING },
        { code: 'DIK-2026-003', information: AKTA },
      ],
      [['DIK-2026-003', 'error', 'DIK-2026-001']],
    ],
    [
      'a row between an entry and its extension: once',
      [
        { code: 'DIK-2026-002', information: AKTA },
        { code: 'DIK-2026-003', information: AKTA, replaces: 'DIK-2026-001', ...WAITING },
      ],
      [['DIK-2026-002', 'error', 'DIK-2026-001']],
    ],
    [
      'a chain of three, with words that change a little',
      [
        { code: 'DIK-2026-002', information: `${AKTA} asli`, replaces: 'DIK-2026-001', ...WAITING },
        { code: 'DIK-2026-003', information: AKTA, replaces: 'DIK-2026-002', ...WAITING },
      ],
      [],
    ],
    [
      'a chain whose middle was revoked',
      [
        { code: 'DIK-2026-002', information: 'Rekaman kamera', replaces: 'DIK-2026-001', status: 'Dicabut' },
        { code: 'DIK-2026-003', information: `${AKTA} asli`, replaces: 'DIK-2026-002', ...WAITING },
      ],
      [],
    ],
    [
      'a row like an extension, and not like what that replaces',
      [
        { code: 'DIK-2026-002', information: `${AKTA} asli`, replaces: 'DIK-2026-001', ...WAITING },
        { code: 'DIK-2026-003', information: `${AKTA} asli, lama` },
      ],
      [['DIK-2026-003', 'warning', 'DIK-2026-002']],
    ],
    [
      'an extension that is like an older row of another information',
      [
        { code: 'DIK-2026-002', information: 'Rekaman kamera ruang arsip' },
        { code: 'DIK-2026-003', information: AKTA, replaces: 'DIK-2026-002', ...WAITING },
      ],
      [['DIK-2026-003', 'error', 'DIK-2026-001']],
    ],
    [
      'rows that replace each other, which only a hand can write',
      [
        { code: 'DIK-2026-002', information: 'Rekaman kamera ruang arsip', replaces: 'DIK-2026-003' },
        { code: 'DIK-2026-003', information: AKTA, replaces: 'DIK-2026-002' },
      ],
      [['DIK-2026-003', 'error', 'DIK-2026-001']],
    ],
  ])('on the register: %s', ([, entries, expected]) => {
    expect(onRegister(...entries)).toEqual(expected);
  });

  test.for<[string, RowCells]>([
    ['as it was', {}],
    ['with another unit', { unit: 'Sekretariat' }],
    ['with words that are nearly the same', { information: `${AKTA} asli` }],
  ])('a row copied %s is D01 alone', ([, cells]) => {
    const copied = [first, { ...first, ...cells }].map((row, index) =>
      alteredRow('proposed', { ...NO_TEST, ...NO_DECISION, ...row }, FIRST_ROW + index),
    );
    expect(codesIn(check(bookOf({ proposals: copied })))).toEqual(['D01']);
  });

  test('an entry without a code is compared too', () => {
    expect(only('D02', check({ entries: [{ code: '' }] }))).toHaveLength(1);
  });
});

describe('K06: one sentence in many rows', () => {
  const OTHER = { code: 'DIK-2026-002', information: 'Isi register akta kelahiran', proposalCode: 'U-2026-002' };
  const three: readonly RowCells[] = [
    OTHER,
    { code: 'DIK-2026-003', information: 'Rekaman kamera ruang arsip', proposalCode: 'U-2026-003' },
  ];
  const counts = (...more: readonly RowCells[]): readonly unknown[] =>
    only('K06', check({ entries: [...three, ...more] })).map(({ code, params }) => [code, params['rows']]);

  test('an entry and its extension count once', () => {
    const extension: RowCells = { code: 'DIK-2026-004', replaces: 'DIK-2026-001', status: 'Menunggu SK' };
    expect(counts(extension)).toEqual([]);
    expect(counts(extension, { code: 'DIK-2026-005', information: 'Kunci layanan' }).at(-1)).toEqual(['DIK-2026-005', 4]);
  });

  test('a copied row counts once, a row without code for itself', () => {
    expect(counts(OTHER)).toEqual([]);
    expect(counts({ code: '', information: 'Kunci layanan' })).toHaveLength(4);
  });
});

describe('H07 and H08: the catalogue of laws', () => {
  const citing = (law: string): readonly string[] =>
    codesIn(
      check({
        proposal: { legalBasis: `UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1); ${law}` },
      }),
    );

  test.for<[string, readonly string[]]>([
    ['UU No. 27 Tahun 2022 tentang Pelindungan Data Pribadi', []],
    ['UU No. 27 Tahun 2022 tentang PDP', []],
    ['UU PDP', []],
    ['UU No. 43 Tahun 2009 tentang Kearsipn', []],
    ['UU No. 24 Tahun 2013 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan', []],
    ['UU No. 5 Tahun 1999 tentang Larangan Praktek Monopoli', []],
    ['PP No. 61 Tahun 2010', []],
    ['UUD Tahun 1945', []],
    ['Perki No. 1 Tahun 2021', []],
    ['Perda No. 77 Tahun 2077', []],
    ['undang-undang tersebut', []],
    ['KUHP Pasal 112', []],
    ['UU No. 24 Pasal 79', ['H07']],
    ['UU No. 24 Tahun 2014', ['H07']],
    ['UU No. 23 Tahun 2013 tentang APBN Tahun Anggaran 2014', ['H07']],
    ['PP No. 61 Tahun 2011', ['H07']],
    ['UU No. 25 Tahun 2009 tentang Kearsipan', ['H07']],
    ['UUD Tahun 1946', ['H07']],
    ['UU No. 5 Tahun 2014', ['H08']],
    ['UU No. 8 Tahun 1974 tentang Pokok-Pokok Kepegawaian', ['H08']],
    ['PP No. 53 Tahun 2010', ['H08']],
    ['Perki No. 1 Tahun 2017; Perki No. 1 Tahun 2017', ['H08']],
  ])('%s', ([law, codes]) => {
    expect(citing(law)).toEqual(codes);
  });

  test('each doubtful law is told once', () => {
    const issues = check({
      proposal: {
        legalBasis:
          'UU 14/2008 Pasal 17 huruf j; UU 24/2014 Pasal 1; UU 24/2014 Pasal 2; UU 3/2099 Pasal 1; PP 53/2010; PP 53/2010',
      },
    });
    expect(issues.map(({ rule, params }) => [rule, params['citation']])).toEqual([
      ['H07', 'UU 24/2014'],
      ['H07', 'UU 3/2099'],
      ['H08', 'PP 53/2010'],
    ]);
  });

  test('a rule that is replaced later is still good', () => {
    const parts = { proposal: { legalBasis: 'UU 14/2008 Pasal 17 huruf j; UU 24/2013 Pasal 79; UU 5/2014' } };
    expect(codesIn(check(parts, { ...CONTEXT, today: '2022-12-31' })).filter((code) => code.startsWith('H'))).toEqual([]);
  });

  test('a law that is not named by number is known by its name', () => {
    const j = (law: string): readonly string[] =>
      codesIn(check({ proposal: { legalBasis: `UU KIP Pasal 17 huruf j; ${law} Pasal 36` } }));
    expect(j('UU PDP')).toEqual([]);
    expect(j('UU KIP')).toEqual(['H06']);
  });
});

describe('H09 to H11', () => {
  test.for<[string, string, readonly string[]]>([
    ['Rekaman NIK pada berkas permohonan', 'UU 14/2008 Pasal 17 huruf j; UU 24/2013 Pasal 84 ayat (1)', ['H09']],
    ['Rekaman NIK pada berkas permohonan', 'UU 14/2008 Pasal 17 huruf j; UU 24/2013 Pasal 79 dan Pasal 84', []],
    ['Rekaman NIK pada berkas permohonan', 'UU 14/2008 Pasal 17 huruf j; UU 24/2013 Pasal 79; UU 23/2006 Pasal 84', []],
    ['Rekaman teknik sidik jari pada berkas permohonan', 'UU 14/2008 Pasal 17 huruf j; UU 24/2013 Pasal 84 ayat (1)', []],
    ['Rekaman NIK pada berkas permohonan', 'UU 14/2008 Pasal 17 huruf j; UU 43/2009 Pasal 84', []],
  ])('H09: %s, %s', ([information, legalBasis, codes]) => {
    expect(codesIn(check({ proposal: { information, legalBasis } }))).toEqual(codes);
  });

  test.for<[string, readonly string[]]>([
    ['Berkas karya tulis pegawai', []],
    ['Profilaksis pegawai dinas kesehatan', []],
    ['Konsep surat edaran kepala dinas', []],
    ['Laporan keuangan yang belum diaudit', []],
    ['Spesimen keputusan kepala dinas', []],
    ['Surat Edaran Kepala Dinas tahun 2026', ['H11']],
    ['Daftar tarif layanan cetak ulang', ['H11']],
    ['LHP BPK tahun anggaran 2025', ['H11']],
  ])('H11: %s', ([information, codes]) => {
    expect(codesIn(check({ proposal: { information } }))).toEqual(codes);
  });
});

describe('S04: approval behind every entry', () => {
  test.for<[string, Parts, boolean, readonly unknown[]]>([
    [
      'no such proposal',
      { entry: { proposalCode: 'U-2026-777' }, proposals: [] },
      false,
      [
        ['proposed', 'decision', 'no-entry', 'warning'],
        ['register', 'proposalCode', 'no-proposal', 'error'],
      ],
    ],
    [
      'no proposal named',
      { entry: { proposalCode: '' } },
      false,
      [
        ['proposed', 'decision', 'no-entry', 'warning'],
        ['register', 'proposalCode', 'no-proposal', 'error'],
      ],
    ],
    [
      'a tidak',
      { proposal: { decision: 'TIDAK', remark: 'Lengkapi dasar hukum' } },
      false,
      [['register', 'proposalCode', 'not-approved', 'error']],
    ],
    [
      'a decision that was emptied whole',
      { proposal: NO_DECISION },
      false,
      [['register', 'proposalCode', 'not-approved', 'error']],
    ],
    [
      'a ya that was emptied, on an entry that the program made',
      { proposal: { decision: '' } },
      true,
      [['register', 'proposalCode', 'not-approved', 'error']],
    ],
    [
      'in force without the number of the SK',
      { entry: { decreeNumber: '' } },
      false,
      [['register', 'decreeNumber', 'no-decree', 'error']],
    ],
    ['in force without any SK', { entry: NO_DECREE }, false, [['register', 'decreeNumber', 'no-decree', 'error']]],
    [
      'in force with nothing but a number',
      { entry: { ...NO_DECREE, decreeNumber: '1/PPID/2026' } },
      false,
      [['register', 'decreedOn', 'no-decree', 'error']],
    ],
    ['waiting for the SK', { entry: { ...NO_DECREE, status: 'Menunggu SK' } }, false, []],
    [
      'an ended entry',
      { entry: { status: 'Dicabut' }, proposal: { decision: 'tidak', remark: 'Lengkapi dasar hukum' } },
      false,
      [],
    ],
    [
      'a proposal without entry',
      { proposals: [{ code: 'U-2026-002', information: 'Isi register akta kelahiran' }] },
      false,
      [['proposed', 'decision', 'no-entry', 'warning']],
    ],
    ['a new line that is approved', { proposals: [{ code: '', information: 'Isi register akta kelahiran' }] }, false, []],
  ])('%s', ([, parts, isKnown, expected]) => {
    const found = only('S04', check(isKnown ? REMEMBERED(parts) : parts));
    expect(found.map(({ sheet, column, params, severity }) => [sheet, column, params['reason'], severity])).toEqual(expected);
  });
});

describe('S05: changed after test or approval', () => {
  test.for<[string, Parts, string | undefined]>([
    ['nothing', {}, undefined],
    [
      'white space only',
      { proposal: { information: ' Data perseorangan  penduduk pada gudang data\nkependudukan provinsi ' } },
      undefined,
    ],
    [
      'a capital letter',
      { proposal: { information: 'data perseorangan penduduk pada gudang data kependudukan provinsi' } },
      'information',
    ],
    [
      'several cells',
      { proposal: { openingCondition: '', harmIfOpened: 'Identitas penduduk dapat dipakai untuk pinjaman tanpa izin' } },
      'harmIfOpened,openingCondition',
    ],
    ['the unit is not judged', { proposal: { unit: 'Sekretariat' }, entry: { unit: 'Sekretariat' } }, undefined],
    ['with a newer test', { proposal: { period: '5 tahun', testedOn: '13/03/2026' } }, undefined],
    ['with a test emptied', { proposal: { period: '5 tahun', testNumber: '', testedOn: '', testResult: '' } }, 'period'],
    ['with an older test', { proposal: { period: '5 tahun', testedOn: '11/03/2026' } }, 'period'],
    ['with another result of the same test', { proposal: { period: '5 tahun', testResult: 'Dikecualikan sebagian' } }, 'period'],
    ['with a newer test that is not complete', { proposal: { period: '5 tahun', testedOn: '13/03/2026', tester: '' } }, 'period'],
  ])('%s', ([, parts, columns]) => {
    expect(only('S05', check(REMEMBERED(parts))).map(({ params }) => params['columns'])).toEqual(
      columns === undefined ? [] : [columns],
    );
  });

  test('a required cell that was emptied is W01 alone', () => {
    expect(codesIn(check(REMEMBERED({ proposal: { period: '' }, entry: { period: '-' } })))).toEqual(['W01', 'W02']);
  });

  test('says whether it was tested or approved, and which columns changed', () => {
    const tested = alteredRow('proposed', { ...NO_DECISION, status: 'Menunggu Keputusan' });
    const memory = memoryOf([tested], []);
    const changed = alteredRow('proposed', { ...NO_DECISION, period: '5 tahun', letters: 'J' });
    const [beforeDecision] = only('S05', check(bookOf({ proposals: [changed], memory })));
    expect(message(beforeDecision)).toBe(
      'Isi berubah setelah diuji. Perubahan memerlukan uji konsekuensi baru. Yang berubah: Huruf Pasal 17, Jangka Waktu.',
    );
    const [afterDecision] = only('S05', check(REMEMBERED({ proposal: { period: '5 tahun' } })));
    expect(message(afterDecision)).toContain('Isi berubah setelah disetujui.');
    expect(message(afterDecision, 'en')).toContain('after it was approved');
  });

  test('a row without a complete test is free to change', () => {
    const memory = memoryOf([alteredRow('proposed', { testNumber: '', testedOn: '', testResult: '' })], []);
    const untested = alteredRow('proposed', { testNumber: '', testedOn: '', testResult: '', ...NO_DECISION, period: '5 tahun' });
    expect(check(bookOf({ proposals: [untested], memory }))).toEqual([]);
  });

  test('withdrawn or ended, a row may differ', () => {
    expect(
      only(
        'S05',
        check(
          REMEMBERED({
            proposal: { period: '5 tahun', withdrawnOn: '01/05/2026' },
            entry: { period: '5 tahun', status: 'Dibuka' },
          }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('P01 and P04', () => {
  test.for<[string, Parts, readonly unknown[]]>([
    [
      'only a word',
      { proposal: { ...NO_DECISION, decision: 'ya' } },
      [['decidedOn', 'Tanggal Keputusan, Nama Atasan PPID Pembantu, NIP Atasan']],
    ],
    ['an unreadable date counts as filled', { proposal: { decidedOn: 'kemarin' } }, []],
    ['no decision at all', { proposal: NO_DECISION, entry: { proposalCode: '' } }, []],
    ['an official without number', { entry: { decreeOfficialNip: '' } }, [['decreeOfficialNip', 'NIP Penetap']]],
    [
      'a closing without basis',
      { entry: { closingAction: 'Dibuka', closedOn: '01/05/2026' } },
      [['closingBasis', 'Dasar Penutupan']],
    ],
    [
      'both groups of the register',
      { entry: { decreeOfficial: '', closedOn: '01/05/2026' } },
      [
        ['decreeOfficial', 'Pejabat Penetap'],
        ['closingAction', 'Tindakan Penutupan, Dasar Penutupan'],
      ],
    ],
  ])('P01: %s', ([, parts, expected]) => {
    expect(only('P01', check(parts)).map(({ column, params }) => [column, params['missing']])).toEqual(expected);
  });

  test.for<[string, RowCells, readonly unknown[]]>([
    ['officer and superior by their digits', { officerNip: '19710807.199703.1.998' }, [['superiorNip', 'error']]],
    [
      'officer and tester by name',
      { officer: 'Rina Kartika, S.Kom.', tester: 'RINA KARTIKA sebagai PPID' },
      [['tester', 'warning']],
    ],
    ['a longer name is another person', { tester: 'Rina Kartika Dewi' }, []],
    ['no officer and no tester', { officer: '', tester: '' }, []],
  ])('P04: %s', ([, proposal, expected]) => {
    expect(only('P04', check({ proposal })).map(({ column, severity }) => [column, severity])).toEqual(expected);
  });

  test('P02 says in words what is wrong, and never the number', () => {
    for (const superiorNip of [
      '1971080719970319981',
      '19710832 199703 1 998',
      '197108071997131998',
      '197108071997033998',
      '197108071980031998',
    ]) {
      const [found] = only('P02', check({ proposal: { superiorNip } }));
      for (const language of ['id', 'en'] as const) {
        expect(message(found, language)).toMatch(/^(NIP tidak sah: |The NIP is not valid: ).{10,}\.$/u);
        expect(message(found, language)).not.toMatch(/\d{4}/u);
      }
    }
  });
});

describe('R01: personal data', () => {
  test.for<[string, Parts, readonly unknown[]]>([
    [
      'a NIK in the information of both papers',
      {
        proposal: { information: 'Berkas dengan NIK 6171054102900000' },
        entry: { information: 'Berkas dengan NIK 6171054102900000' },
      },
      [
        ['proposed', 'information'],
        ['register', 'information'],
      ],
    ],
    ['a NIP in its column', { proposal: { superiorNip: '19710807 199703 1 998' } }, []],
    ['a NIP beside a name', { proposal: { superior: 'Hendra Saputra NIP 197108071997031998' } }, [['proposed', 'superior']]],
    ['an e-mail in the acceptance', { entry: { acceptedBy: 'maya@contoh.go.id' } }, [['register', 'acceptedBy']]],
    ['a number that was masked', { proposal: { remark: '61************00 dan kata sandi: ***' } }, []],
    ['numbers of documents and agendas', { proposal: { remark: 'Surat 300.2.11/1864/IV/2025, agenda 2026000012345678' } }, []],
  ])('%s', ([, parts, expected]) => {
    expect(only('R01', check(parts)).map(({ sheet, column }) => [sheet, column])).toEqual(expected);
  });

  test('is shown on one line, however it was broken', () => {
    const [issue] = only('R01', check({ proposal: { remark: 'NIP 19710807  199703\n1 998' } }));
    expect(issue?.params).toEqual({ piece: '19****** ****** * *98' });
  });

  test('is looked for on the other sheets too, and told with its cell', () => {
    const looseTexts = [
      { sheet: 'history', sheetName: 'Riwayat', row: 7, columnIndex: 4, text: 'Hubungi 0812-3456-7890' },
      { sheet: 'guide', sheetName: 'Panduan', row: 3, columnIndex: 1, text: 'NIK 6171054102900000' },
      { sheet: 'history', sheetName: 'Riwayat', row: 7, columnIndex: 2, text: 'rina@contoh.go.id' },
      { sheet: 'holidays', sheetName: 'Libur', row: 2, columnIndex: 0, text: '2026-08-17' },
    ] as const;
    const issues = check(bookOf({ looseTexts }));
    expect(issues.map(({ sheet, row, columnIndex, code, column }) => [sheet, row, columnIndex, code, column])).toEqual([
      ['guide', 3, 1, '', undefined],
      ['history', 7, 2, '', undefined],
      ['history', 7, 4, '', undefined],
    ]);
  });

  test('shows three pieces at most, each once and never whole', () => {
    const numbers = ['0812-3456-7890', '0812-3456-7890', '0813 4567 8901', '0814.5678.9012', '0815-6789-0123'];
    const [found] = only('R01', check({ proposal: { remark: numbers.join(' ; ') } }));
    expect(String(found?.params['piece']).split(', ')).toHaveLength(3);
    for (const number of numbers) expect(message(found)).not.toContain(number);
  });
});

describe('X01: what an archive needs', () => {
  const entries = [alteredRow('register')];
  const archive = (
    identity: Readonly<Record<string, string>>,
    openErrors: readonly string[] = [],
    rows = entries,
  ): readonly Issue[] => runArchiveRules({ entries: rows, identity, openErrors }, CONTEXT, ALL_RULES);

  test('a complete archive passes', () => {
    expect(archive(GOOD_IDENTITY)).toEqual([]);
    expect(archive({ ...GOOD_IDENTITY, decreeOfficialRank: '-' })).toEqual([]);
  });

  test.for(Object.keys(GOOD_IDENTITY))('the identity needs %s', (field) => {
    const found = archive({ ...GOOD_IDENTITY, [field]: '  ' });
    expect(found.map((issue) => message(issue))).toEqual([
      expect.stringMatching(/^Arsip belum dapat dibuat: Identitas: [^;]+\.$/u),
    ]);
    const { [field]: _, ...without } = GOOD_IDENTITY;
    expect(archive(without)).toEqual(found);
  });

  test('an open error stops it, and the issue belongs to no row', () => {
    expect(archive(GOOD_IDENTITY, ['DIK-2026-001 H03'])).toEqual([
      {
        rule: 'X01',
        severity: 'error',
        sheet: 'register',
        row: 0,
        columnIndex: -1,
        code: '',
        params: { missing: 'DIK-2026-001 H03' },
      },
    ]);
  });

  test('everything that is missing is named at once', () => {
    const errors = Array.from({ length: 15 }, (_, index) => `DIK-2026-${100 + index} H03`);
    expect(message(archive(GOOD_IDENTITY, errors)[0])).toBe(`Arsip belum dapat dibuat: ${errors.join('; ')}.`);
  });

  test('is not asked in a check of the workbook', () => {
    expect(codesIn(check({ entry: { decreeOfficial: '', decreeOfficialNip: '', decreedOn: '' } }))).not.toContain('X01');
  });
});
