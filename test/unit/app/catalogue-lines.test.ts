import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/app/load-catalogue.ts';
import { CATALOGUE_SCHEMAS } from '../../../src/domain/template/catalogue-schema.ts';
import { ALL_RULES } from '../../../src/rules/index.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { APPROVED } from '../../support/good-cells.ts';
import { openOffice } from '../../support/office.ts';
import { alteredRow, bookOf, CONTEXT } from '../../support/rows.ts';

/** A proposal that nobody has tested or decided on yet. */
const UNDECIDED = {
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

const CATALOGUE = fileURLToPath(new URL('../../../sheets-templates/catalogue/', import.meta.url));

/** Codes found in a proposal with this legal basis, judged by the catalogue after one line was put into one of its files. */
async function codesWith(legalBasis: string, file?: string, line?: string): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  await cp(CATALOGUE, folder, { recursive: true });
  if (file !== undefined && line !== undefined) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    const first = lines.findIndex((text) => text.startsWith('    {'));
    const content = [...lines.slice(0, first), line, ...lines.slice(first)].join('\n');
    expect(CATALOGUE_SCHEMAS[file]?.safeParse(JSON.parse(content)).error?.issues ?? []).toEqual([]);
    await writeFile(join(folder, file), content);
  }
  const catalogue = await loadCatalogue(pathToFileURL(`${folder}/`));
  const proposals = [alteredRow('proposed', { ...UNDECIDED, legalBasis })];
  return runRules(bookOf({ proposals }), { ...CONTEXT, catalogue }, ALL_RULES).map(({ rule }) => rule);
}

describe('the catalogue of laws', () => {
  const cites = (law: string): string => `UU No. 14 Tahun 2008 Pasal 17 huruf j; ${law} Pasal 79 ayat (1)`;

  test('a law that it does not know is doubted until it has its line', async () => {
    const line = '    { "kind": "UU", "number": 77, "year": 2030, "title": "Contoh", "shortNames": [], "certainty": "D" },';
    expect(await codesWith(cites('UU No. 77 Tahun 2030'))).toEqual(['H07']);
    expect(await codesWith(cites('UU No. 77 Tahun 2030'), 'laws.json', line)).toEqual([]);
  });

  test('a rule that was replaced is named from the line on, and from its day', async () => {
    const line = (since: string): string =>
      `    { "kind": "UU", "number": 24, "year": 2013, "replacement": "UU No. 77 Tahun 2030", "since": "${since}", "note": "Contoh.", "certainty": "D" },`;
    expect(await codesWith(cites('UU No. 24 Tahun 2013'))).toEqual([]);
    expect(await codesWith(cites('UU No. 24 Tahun 2013'), 'replaced-laws.json', line('2026-06-01'))).toEqual(['H08']);
    expect(await codesWith(cites('UU No. 24 Tahun 2013'), 'replaced-laws.json', line('2026-06-02'))).toEqual([]);
  });
});

describe('holidays that the office adds to the sheet Libur', () => {
  const DECREE = {
    decreeNumber: '188.4/21/DISKOMINFO/2026',
    decreedOn: '01/04/2026',
    decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
    decreeOfficialNip: '197501152000032999',
    reviewOn: '01/12/2027',
  };
  const NEAR = '2027-02-15';

  test('make the last legal day exact; before, it is only a bound', async () => {
    const office = await openOffice();
    await office.type('U-2026-001', { ...APPROVED, period: '1 tahun' });
    await office.sync();
    await office.type('DIK-2026-001', DECREE);
    await office.sync();
    const alarm = async (): Promise<string> => {
      const { findings } = await office.sync(NEAR);
      return findings.find(({ rule }) => rule === 'J06')?.message.id ?? '';
    };
    // 30 working days before Thursday, 1 April 2027, counted by hand over weekends alone
    expect(await alarm()).toContain('sebelum 18/02/2027 (30 hari kerja sebelumnya; daftar libur tahun 2027 belum ada');
    const add = async (day: string): Promise<void> => {
      const { snapshot, template } = await office.view();
      const sheet = snapshot.sheets.find(({ name }) => name === template.holidays.sheet);
      const row = (sheet?.rows.at(-1)?.row ?? 0) + 1;
      const cell = { sheet: sheet?.name ?? '', row, column: 0, before: null, after: day, type: 'text' } as const;
      await office.store.apply({ basedOn: snapshot.revision, changes: [cell] });
    };
    await add('10/03/2027');
    expect(await alarm()).toContain('sebelum 17/02/2027 (30 hari kerja sebelumnya; daftar libur tahun 2027 belum ada');
    await add('01/01/2027');
    expect(await alarm()).toContain('paling lambat 17/02/2027 (30 hari kerja sebelumnya)');
  });
});
