import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article17Letters } from '../../src/domain/values/article17.ts';
import { parseCitations } from '../../src/domain/values/citation.ts';
import { readDate } from '../../src/domain/values/date-reading.ts';
import { parsePeriod } from '../../src/domain/values/exemption-period.ts';
import { parseLetters } from '../../src/domain/values/letters.ts';
import { distanceWithin } from '../../src/domain/values/levenshtein.ts';
import {
  addDays,
  addMonths,
  dateFromSerial,
  daysBetween,
  formatIndonesian,
  formatSlashes,
  isLocalDate,
  parseLocalDate,
  serialFromDate,
  weekday,
} from '../../src/domain/values/local-date.ts';
import { formatNip, readNip } from '../../src/domain/values/nip.ts';
import {
  collapseText,
  containsPhrase,
  countLetters,
  normaliseText,
  shorten,
  wordsOf,
} from '../../src/domain/values/normalise-text.ts';
import { findPersonalData, maskPersonalData } from '../../src/domain/values/personal-data.ts';
import { formatCode, parseCode } from '../../src/domain/values/register-code.ts';
import { findFirstAlike, isSimilar, similarity } from '../../src/domain/values/similarity.ts';
import { workingDaysBefore } from '../../src/domain/values/working-days.ts';

const PROVINCES = new Set(['61', '99']);
const CELL_LIMIT = 32_767;

/** Every reader of a cell, by name. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseCitations: (text) => article17Letters(parseCitations(text)),
  parsePeriod,
  parseLocalDate,
  readDate: (text) => readDate(text, 1900),
  readNip,
  parseCode,
  parseLetters,
  findPersonalData: (text) => findPersonalData(text, PROVINCES),
  maskPersonalData,
  normaliseText,
  collapseText,
  countLetters,
  wordsOf,
  containsPhrase: (text) => containsPhrase(text, 'aaaa'),
  shorten: (text) => shorten(text, 80),
  // The band of a tenth of the length makes this one quadratic by nature: a shorter cell will do.
  isSimilar: (text) => isSimilar(text.slice(-6_000), `x${text.slice(-5_998)}y`, 0.9),
  findFirstAlike: (text) => findFirstAlike([text.slice(-6_000), text.slice(-5_998), text.slice(-5_800)], 0.9),
};

/** Pieces that citations, periods, dates and numbers are made of; repeated to the length of a cell they are as bad as text gets. */
const PIECES = [
  'pasal 17 huruf ',
  'Pasal 17 huruf h angka 1, ',
  'huruf ',
  'huruf h ',
  'huruf a s/d z ',
  'ayat (',
  'pasal ',
  'Pasal 1 s/d 60 ',
  'UU ',
  'UU No. 14 Tahun 2008 ',
  'Undang-',
  'UU 14/2008 tentang ',
  'tentang ',
  'peraturan ',
  'peraturan pemerintah pengganti ',
  'Nomor ',
  'sebagaimana diubah dengan ',
  'dan ',
  'jo. ',
  's/d ',
  ',',
  ';',
  '\n',
  '- ',
  '/',
  '((((',
  '))))',
  '(1',
  '1.',
  '1/',
  '....',
  '. .',
  '? x',
  '9',
  '1 ',
  '61 ',
  '6171014107900000 ',
  '08',
  '0812-',
  '+62 8',
  '10.',
  'a@',
  '@',
  'a.',
  'rekening ',
  'password:',
  'kata sandi : ',
  'npwp ',
  '1234-AB-',
  'sampai ',
  'selama aa ',
  'paling lama ',
  'permanen ',
  '5 (lima) tahun ',
  'dua puluh ',
  '12 maret ',
  "jum'at ",
  '1E',
  'nip ',
  'a',
  'aaaa ',
  'a. ',
  '- • ',
  '\u00a0',
  '\u200b',
  'İ',
  'é',
  'e\u0301',
  '\uD83D\uDE00',
  '\uD800',
  'نص ',
  '\u0000',
  '%',
  '"',
  "'",
];

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Ends a cell so that what was read as the beginning of something turns out to be nothing. */
const END = 'x!';

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
const day = fc.integer({ min: -25_000, max: 110_000 }).map((days) => addDays('1970-01-01', days));

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  test('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => void read(text)),
      { numRuns: 300 },
    );
  });

  test('is done with the worst cells in a time that grows with their length', () => {
    const times = PIECES.map((piece) => {
      const text = piece.repeat(Math.ceil(CELL_LIMIT / piece.length)).slice(0, CELL_LIMIT - END.length) + END;
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      return { piece, milliseconds: (user + system) / 1000 };
    });
    // A quadratic reader needs many seconds for such a cell; here the slowest one needs some tenths on a busy machine.
    expect(times.filter(({ milliseconds }) => milliseconds > 1500)).toEqual([]);
  });
});

describe('days', () => {
  test('every written form leads back to the day', () => {
    fc.assert(
      fc.property(day, (date) => {
        for (const text of [
          date,
          formatSlashes(date),
          formatIndonesian(date),
          formatIndonesian(date).toUpperCase(),
          formatSlashes(date).replaceAll('/', '.'),
        ]) {
          expect(parseLocalDate(text)).toBe(date);
        }
      }),
    );
  });

  test('serial numbers of both systems lead back to the day', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(1900 as const, 1904 as const),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (date, system, time) => {
          fc.pre(date >= (system === 1900 ? '1900-01-01' : '1904-01-01'));
          expect(dateFromSerial(serialFromDate(date, system) + time, system)).toBe(date);
        },
      ),
    );
  });

  test('adding days and counting them agree, and weeks go round', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(weekday(later)).toBe((((weekday(date) + days) % 7) + 7) % 7);
      }),
    );
  });

  test('a month later is the same day or the last one of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months);
        expect(isLocalDate(later)).toBe(true);
        expect(later.slice(8) === date.slice(8) || addDays(later, 1).endsWith('-01')).toBe(true);
      }),
    );
  });

  test('no working day in between is left out or counted twice', () => {
    const calendar = { years: new Set([2026]), days: new Set(['2026-05-01', '2026-05-14', '2026-05-15', '2026-05-27']) };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 80 }), (offset, count) => {
        const end = addDays('2026-01-01', offset);
        const { date } = workingDaysBefore(end, count, calendar);
        const between = Array.from({ length: daysBetween(date, end) }, (_, step) => addDays(date, step));
        expect(between.filter((each) => ![0, 6].includes(weekday(each)) && !calendar.days.has(each))).toHaveLength(count);
        expect([0, 6]).not.toContain(weekday(date));
      }),
    );
  });
});

describe('texts', () => {
  test('a normalised text is its own normal form', () => {
    fc.assert(fc.property(anyText, (text) => void expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))));
  });

  test('a collapsed text is its own collapsed form', () => {
    fc.assert(fc.property(anyText, (text) => void expect(collapseText(collapseText(text))).toBe(collapseText(text))));
  });

  test('case, white space and the stop at the end do not matter', () => {
    const word = fc.stringMatching(/^[b-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(normaliseText(`\n ${words.join(' \u00a0\t').toUpperCase()} .`)).toBe(words.join(' '));
      }),
    );
  });

  test('a shortened text is never longer than asked for and holds no half character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, length) => {
        const short = shorten(text, length);
        expect([...short].length).toBeLessThanOrEqual(length);
        if (!LONE_SURROGATE.test(text)) expect(short).not.toMatch(LONE_SURROGATE);
      }),
    );
  });
});

describe('codes and numbers', () => {
  test('a code is read as it was written', () => {
    const code = fc.record({
      prefix: fc.constantFrom('U' as const, 'DIK' as const),
      year: fc.integer({ min: 1000, max: 9999 }),
      number: fc.integer({ min: 0, max: 999_999 }),
    });
    fc.assert(fc.property(code, (written) => void expect(parseCode(formatCode(written))).toEqual(written)));
  });

  test('a good NIP is read however it is printed', () => {
    const nip = fc.tuple(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 16, max: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(1, 2),
      fc.integer({ min: 997, max: 999 }),
    );
    fc.assert(
      fc.property(nip, ([days, age, month, sex, serial]) => {
        const birth = addDays('1945-01-01', days);
        const digits = `${birth.replaceAll('-', '')}${Number(birth.slice(0, 4)) + age}${String(month).padStart(2, '0')}${sex}${serial}`;
        for (const text of [digits, formatNip(digits), `NIP. ${formatNip(digits)}`, formatNip(digits).replaceAll(' ', '.')])
          expect(readNip(text)).toEqual({ kind: 'nip', digits });
        expect(readNip(Number(digits))).toEqual({ kind: 'damaged' });
        expect(findPersonalData(`a ${formatNip(digits)} b`, PROVINCES).map(({ kind }) => kind)).toEqual(['nip']);
      }),
    );
  });

  test('a NIK is found wherever it stands and however it is grouped, and never shown whole', () => {
    const nik = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.boolean(), fc.integer({ min: 0, max: 9999 }));
    const separator = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(
        nik,
        separator,
        fc.constantFrom('NIK ', '', 'a.n. Budi, ', '(', 'no: '),
        ([days, isWoman, area], mark, before) => {
          const birth = addDays('1945-01-01', days);
          const dayOfBirth = Number(birth.slice(8)) + (isWoman ? 40 : 0);
          const groups = [
            `61${String(area).padStart(4, '0')}`,
            `${String(dayOfBirth).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}`,
            '0000',
          ];
          const text = `${before}${groups.join(mark)} dst`;
          const [found] = findPersonalData(text, PROVINCES);
          expect(found).toMatchObject({ kind: 'nik', start: before.length, end: before.length + groups.join(mark).length });
          expect(found?.masked.replace(/\D/gu, '')).toHaveLength(4);
          expect(maskPersonalData(text)).toBe(`${before}${found?.masked} dst`);
        },
      ),
    );
  });

  test('places are in order, apart, and inside the text; masked text holds nothing more to find', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const piece of findPersonalData(text, PROVINCES)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(
          findPersonalData(maskPersonalData(text), PROVINCES).filter(({ kind }) => kind === 'nik' || kind === 'nip'),
        ).toEqual([]);
      }),
    );
  });
});

describe('citations', () => {
  const letter = fc.constantFrom(...'abcdefghijk');
  const cited = fc.uniqueArray(fc.record({ letter, points: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
    selector: (each) => each.letter,
  });
  const law = fc.constantFrom(
    'UU No. 14 Tahun 2008',
    'UU 14/2008',
    'UNDANG-UNDANG NOMOR 14 TAHUN 2008',
    'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'UU KIP',
  );
  const link = fc.constantFrom(', ', ' dan ', ', dan ', ', huruf ', ' dan huruf ', ' serta huruf ');

  test('letters and numbers are read as written, the law before or behind', () => {
    fc.assert(
      fc.property(cited, law, link, fc.boolean(), (letters, name, between, isLawFirst) => {
        const details = letters
          .map(({ letter: each, points }) => (points.length === 0 ? each : `${each} angka ${points.join(' dan ')}`))
          .join(between);
        const article = `Pasal 17 huruf ${details}`;
        const reading = parseCitations(isLawFirst ? `${name} ${article}` : `${article} ${name}`);
        expect(article17Letters(reading)).toEqual(letters);
        expect(reading.articles[0]?.law).toMatchObject({ kind: 'UU', number: 14, year: 2008 });
        expect(reading.articles[0]?.text).toBe(article);
      }),
    );
  });

  test('items parted by semicolons or lines keep their own laws', () => {
    const item = fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1950, max: 2026 }),
      fc.integer({ min: 18, max: 99 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), fc.constantFrom('; ', ';\n', '; jo. '), (items, between) => {
        const text = items
          .map(([number, year, article, isFirst]) =>
            isFirst ? `UU ${number}/${year} Pasal ${article}` : `Pasal ${article} UU No. ${number} Tahun ${year}`,
          )
          .join(between);
        const read = parseCitations(text).articles.map(({ law: named, article }) => [
          named?.number,
          named?.year,
          Number(article),
        ]);
        expect(read).toEqual(items.map(([number, year, article]) => [number, year, article]));
      }),
    );
  });

  test('a short cell never grows into many articles', () => {
    fc.assert(
      fc.property(
        soup,
        (text) => void expect(parseCitations(text.repeat(20)).articles.length).toBeLessThanOrEqual(2000 + text.length * 20),
      ),
      { numRuns: 30 },
    );
  });
});

describe('near duplicates', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 14 });
  const near = fc
    .tuple(
      fc.array(fc.constantFrom('data', 'akta', 'kelahiran', 'penduduk', 'a'), { maxLength: 8 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('', 'x', 'kata'),
    )
    .map(([words, at, piece]) => `${words.join(' ').slice(0, at)}${piece}${words.join(' ').slice(at + 1)}`);
  const list = fc.array(fc.oneof(short, near), { maxLength: 25 });
  const least = fc.constantFrom(0, 0.3, 0.5, 0.75, 0.8, 0.9, 0.95, 1);

  test('the distance is that of the textbook', () => {
    fc.assert(
      fc.property(
        fc.oneof(short, near),
        fc.oneof(short, near),
        (a, b) => void expect(distanceWithin(a, b, 1000)).toBe(textbookDistance(a, b)),
      ),
      { numRuns: 500 },
    );
  });

  test('a limit only cuts the distance off', () => {
    fc.assert(
      fc.property(near, near, fc.integer({ min: 0, max: 12 }), (a, b, limit) => {
        const [first, second] = [a.repeat(3), b.repeat(3)];
        expect(distanceWithin(first, second, limit)).toBe(Math.min(textbookDistance(first, second), limit + 1));
      }),
    );
  });

  test('the search finds what comparing every pair finds', () => {
    fc.assert(
      fc.property(list, least, (texts, share) => {
        expect([...findFirstAlike(texts, share)]).toEqual(firstAlike(texts, share));
      }),
      { numRuns: 300 },
    );
  });

  // Names as offices write them: a phrase that many rows share, a place, a number; some with slips.
  const slip = fc.record({ at: fc.nat({ max: 120 }), kind: fc.constantFrom('', 'x', 'ee') });
  const name = fc
    .tuple(
      fc.constantFrom('Dokumen data pribadi penduduk', 'Berkas', 'Laporan hasil pemeriksaan disiplin pegawai pada'),
      fc.constantFrom('kecamatan', 'kabupaten', 'desa', 'kantor wilayah kecamatan'),
      fc.stringMatching(/^[a-i]{3,11}$/),
      fc.integer({ min: 8, max: 120 }),
      fc.array(slip, { maxLength: 6 }),
    )
    .map(([phrase, kind, place, number, slips]) =>
      slips.reduce(
        (text, { at, kind: instead }) => text.slice(0, at) + instead + text.slice(at + 1),
        `${phrase} ${kind} ${place} nomor ${number}`,
      ),
    );

  test('among many rows that share long phrases it finds what comparing every pair finds', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 70, maxLength: 220 }), fc.constantFrom(0.8, 0.9, 0.95), (texts, share) => {
        expect([...findFirstAlike(texts, share)]).toEqual(firstAlike(texts, share));
      }),
      { numRuns: 25 },
    );
  });
});

function firstAlike(texts: readonly string[], least: number): readonly number[] {
  return texts.map((text, second) => texts.slice(0, second).findIndex((other) => similarity(other, text) >= least));
}

function textbookDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[b.length] ?? 0;
}
