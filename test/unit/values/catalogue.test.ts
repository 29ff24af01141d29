import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogue, loadHolidays } from '../../../src/app/load-catalogue.ts';
import { CATALOGUE_SCHEMAS } from '../../../src/domain/template/catalogue-schema.ts';
import { ARTICLE_17_LETTERS } from '../../../src/domain/values/article17.ts';
import { parseCitations } from '../../../src/domain/values/citation.ts';
import { weekday } from '../../../src/domain/values/local-date.ts';
import { containsPhrase, countLetters, wordsOf } from '../../../src/domain/values/normalise-text.ts';

const FOLDER = new URL('../../../sheets-templates/catalogue/', import.meta.url);

async function readData(file: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(file, FOLDER), 'utf8'));
}

describe('the data files', () => {
  test('each has a schema, and each schema a file', async () => {
    expect((await readdir(FOLDER)).sort()).toEqual(Object.keys(CATALOGUE_SCHEMAS).sort());
  });

  test.for(Object.entries(CATALOGUE_SCHEMAS))('%s has its shape', async ([file, schema]) => {
    const result = schema.safeParse(await readData(file));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  test('a schema refuses what is wrong', () => {
    const law = {
      kind: 'UU',
      number: 14,
      year: 2008,
      title: 'Keterbukaan Informasi Publik',
      shortNames: ['KIP'],
      certainty: 'A',
    };
    const accepts = (laws: readonly unknown[]): boolean =>
      CATALOGUE_SCHEMAS['laws.json']?.safeParse({ note: 'catatan', laws }).success === true;
    expect(accepts([law])).toBe(true);
    expect(
      [[], [{ ...law, number: 0 }], [{ ...law, certainty: 'Z' }], [{ ...law, title: ' KIP' }], [{ ...law, more: 1 }]].map(
        accepts,
      ),
    ).toEqual([false, false, false, false, false]);
    const names = (list: readonly string[]): boolean =>
      CATALOGUE_SCHEMAS['vague-names.json']?.safeParse({ note: 'catatan', names: list }).success === true;
    expect([['data'], ['Data'], ['data', 'data'], ['data.']].map(names)).toEqual([true, false, false, false]);
    const days = (date: string): boolean =>
      CATALOGUE_SCHEMAS['holidays.json']?.safeParse({ note: 'catatan', source: 'sumber', days: [{ date, kind: 'cuti bersama' }] })
        .success === true;
    expect(['2026-02-28', '2026-02-29'].map(days)).toEqual([true, false]);
  });
});

describe('the catalogue', () => {
  test('no law stands twice, and none is known and replaced but UU 5/2014', async () => {
    const { laws, replaced } = await loadCatalogue();
    const names = laws.map(({ kind, number, year }) => `${kind} ${number}/${year}`);
    expect(new Set(names).size).toBe(names.length);
    const gone = replaced.map(({ kind, number, year }) => `${kind} ${number}/${year}`);
    expect(new Set(gone).size).toBe(gone.length);
    expect(gone.filter((name) => names.includes(name))).toEqual(['UU 5/2014']);
  });

  test('the rules that rule H08 names are on the list, and what replaces them is not', async () => {
    const { replaced } = await loadCatalogue();
    expect(replaced.map(({ kind, number, year }) => `${kind} ${number}/${year}`).sort()).toEqual([
      'PP 53/2010',
      'Perki 1/2010',
      'Perki 1/2017',
      'Permendagri 3/2017',
      'Permendagri 35/2010',
      'Perpres 54/2010',
      'UU 43/1999',
      'UU 5/2014',
      'UU 8/1974',
    ]);
    for (const { replacement, since } of replaced) {
      const [law] = parseCitations(replacement).laws;
      expect(replaced.some(({ kind, number, year }) => kind === law?.kind && number === law.number && year === law.year)).toBe(
        false,
      );
      expect(Number(since.slice(0, 4))).toBeLessThanOrEqual(law?.year ?? 0);
    }
  });

  test('the short names that the parser knows lead to laws of the catalogue', async () => {
    const { laws } = await loadCatalogue();
    for (const name of ['KIP', 'ITE', 'PDP', 'Adminduk', 'Kearsipan']) {
      const [cited] = parseCitations(`UU ${name}`).laws;
      const known = laws.find((law) => law.kind === 'UU' && law.number === cited?.number && law.year === cited?.year);
      expect([known?.title, ...(known?.shortNames ?? [])]).toContain(name);
    }
  });

  test('every letter of Pasal 17 has a label and an example that is a full consequence', async () => {
    const { article17, stopWords, unknownGrounds } = await loadCatalogue();
    expect(Object.keys(article17)).toEqual(ARTICLE_17_LETTERS);
    for (const { label, example } of Object.values(article17)) {
      expect(countLetters(example)).toBeGreaterThanOrEqual(40);
      expect(unknownGrounds.some((ground) => containsPhrase(example.toLowerCase(), ground))).toBe(false);
      const told = wordsOf(example).filter((word) => !stopWords.has(word));
      expect(told.filter((word) => wordsOf(label).includes(word)).length).toBeLessThan(0.8 * told.length);
    }
  });

  test('an exception of an unknown ground holds one of the grounds', async () => {
    const { unknownGrounds, unknownGroundExceptions } = await loadCatalogue();
    expect(unknownGroundExceptions.filter((phrase) => !unknownGrounds.some((ground) => containsPhrase(phrase, ground)))).toEqual(
      [],
    );
  });

  test('lists are there to be looked up', async () => {
    const catalogue = await loadCatalogue();
    expect(catalogue.stopWords.has('mengungkap')).toBe(true);
    expect(catalogue.provinceCodes.has('61')).toBe(true);
    expect(catalogue.provinceCodes.size).toBe(39);
    expect(catalogue.openKinds.flatMap(({ phrases }) => phrases)).toContain('jumlah penduduk');
    expect(catalogue.openKindExceptions).toContain('lampiran teknis');
    expect(catalogue.fillers).toContain('n/a');
    expect(catalogue.fillerStarts).toContain('tuliskan');
    expect(catalogue.vagueNames).toContain('data pribadi');
  });

  test('holidays come in order, each once, with kind and source', async () => {
    const holidays = await loadHolidays();
    const dates = holidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates).toHaveLength(25);
    expect(holidays[0]).toEqual({
      date: '2026-01-01',
      kind: 'libur nasional',
      source: 'Keputusan bersama tiga menteri 1497/2025, 2/2025, 5/2025',
    });
    expect(holidays.filter(({ kind, date }) => kind === 'cuti bersama' && [0, 6].includes(weekday(date)))).toEqual([]);
  });
});

describe('a damaged catalogue', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    for (const file of await readdir(FOLDER)) await writeFile(join(folder, file), await readFile(new URL(file, FOLDER)));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test.for([
    ['laws.json', '{', 'catalogue/laws.json'],
    ['laws.json', '{}', 'catalogue/laws.json'],
    ['fillers.json', '{"fillers":[]}', 'catalogue/fillers.json'],
    ['provinces.json', 'null', 'catalogue/provinces.json'],
    ['stop-words.json', '"kata"', 'catalogue/stop-words.json'],
    ['open-kinds.json', '{"kinds":[],"exceptions":"tidak"}', 'catalogue/open-kinds.json'],
  ] as const)('%s holding %j is named in the error', async ([file, content, named]) => {
    await writeFile(join(folder, file), content);
    const loading = loadCatalogue(pathToFileURL(`${folder}/`));
    await expect(loading).rejects.toMatchObject({ code: 'template-invalid', params: { file: named } });
  });

  test('a missing file is named too', async () => {
    await rm(join(folder, 'holidays.json'));
    await expect(loadHolidays(pathToFileURL(`${folder}/`))).rejects.toMatchObject({
      code: 'template-invalid',
      params: { file: 'catalogue/holidays.json' },
    });
  });
});
