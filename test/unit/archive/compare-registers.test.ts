import { describe, expect, test } from 'vitest';
import { compareRegisters } from '../../../src/domain/archive/compare-registers.ts';
import { layOutChanges } from '../../../src/domain/archive/lay-out-changes.ts';
import { type RegisterFile, registerFileOf } from '../../../src/domain/archive/register-file.ts';
import { type EntryCells, entryRow, LAYOUT, sampleArchive } from './sample-register.ts';

const C1 = 'DIK-2026-001';
const C2 = 'DIK-2026-002';

function register(entries: Readonly<Record<string, EntryCells>>, identity?: Readonly<Record<string, string>>): RegisterFile {
  const rows = Object.entries(entries).map(([code, cells]) => entryRow(code, cells));
  return registerFileOf(sampleArchive({ rows, ...(identity ? { identity } : {}) }));
}

describe('from one package to the next', () => {
  const before = register({ [C1]: { endsOn: '2031-04-01' } });

  test('nothing differs in equal registers', () => {
    expect(compareRegisters(before, before)).toEqual([]);
  });

  test.for<[string, EntryCells, readonly string[], string, string]>([
    [
      'a text',
      { endsOn: '2031-04-01', unit: 'Sekretariat' },
      ['text'],
      'Bidang Pengelolaan Informasi Administrasi Kependudukan',
      'Sekretariat',
    ],
    [
      'a decision',
      { endsOn: '2031-04-01', decreeOfficial: 'Orang Lain' },
      ['decision'],
      'Maya Lestari, S.Kom., M.T.',
      'Orang Lain',
    ],
    ['a later end', { endsOn: '2032-04-01' }, ['extended'], '2031-04-01', '2032-04-01'],
    ['an earlier end', { endsOn: '2030-04-01' }, ['text'], '2031-04-01', '2030-04-01'],
    ['an end taken away', {}, ['text'], '2031-04-01', ''],
    ['a status', { endsOn: '2031-04-01', status: 'Dicabut' }, ['decision'], 'Berlaku', 'Dicabut'],
    ['an opening', { endsOn: '2031-04-01', status: 'Dibuka' }, ['opened'], 'Berlaku', 'Dibuka'],
  ])('%s shows with before and after', ([, cells, kinds, old, now]) => {
    const changes = compareRegisters(before, register({ [C1]: cells }));
    expect(changes.map(({ kind }) => kind)).toEqual(kinds);
    expect(changes[0]).toMatchObject({ code: C1, before: old, after: now });
  });

  test('an end where there was none is no extension', () => {
    const without = register({ [C1]: {} });
    expect(compareRegisters(without, before).map(({ kind }) => kind)).toEqual(['text']);
  });

  test('a closing basis corrected after the opening is a decision', () => {
    const opened = register({ [C1]: { status: 'Dibuka' } });
    const corrected = register({ [C1]: { status: 'Dibuka', closingBasis: 'Surat PPID' } });
    expect(compareRegisters(opened, corrected).map(({ kind }) => kind)).toEqual(['decision']);
  });

  test('an entry comes, goes, or extends another', () => {
    const kindsTo = (entries: Readonly<Record<string, EntryCells>>) =>
      compareRegisters(before, register(entries))
        .filter(({ key }) => key === '')
        .map(({ kind, code }) => [kind, code]);
    expect(kindsTo({ [C1]: {}, [C2]: { information: 'Lain sama sekali' } })).toEqual([['added', C2]]);
    expect(kindsTo({ [C1]: {}, [C2]: { replaces: C1 } })).toEqual([['extended', C2]]);
    expect(kindsTo({ [C1]: {}, [C2]: { replaces: C1, information: 'Lain' } })).toEqual([['added', C2]]);
    expect(kindsTo({ [C2]: {} })).toEqual([
      ['removed', C1],
      ['added', C2],
    ]);
  });

  test('a change of the head belongs to no entry', () => {
    const moved = register({ [C1]: { endsOn: '2031-04-01' } }, { agency: 'Dinas Lain', decreeOfficialNip: '' });
    const heads = compareRegisters(before, moved).filter(({ kind }) => kind === 'head');
    expect(heads).toContainEqual({
      kind: 'head',
      code: '',
      key: 'agency',
      column: 'agency',
      before: 'Dinas Kependudukan dan Pencatatan Sipil',
      after: 'Dinas Lain',
    });
  });

  test('a column that only one of the forms has is compared, too', () => {
    const older = { ...before, columns: before.columns.filter(({ key }) => key !== 'pj'), head: { office: {}, decree: {} } };
    const rows = older.rows.map(({ pj: _, ...row }) => row);
    const [head, ...changes] = compareRegisters({ ...older, rows }, before).filter(({ kind }) => kind !== 'head');
    expect([head?.column, changes]).toEqual(['Unit Kerja Penanggung Jawab', []]);
    const back = compareRegisters({ ...older, rows: before.rows }, { ...older, rows }).filter(({ kind }) => kind !== 'head');
    expect(back).toEqual([]);
    expect(compareRegisters(before, { ...before, ...older, rows }).find(({ key }) => key === 'pj')?.column).toBe('pj');
  });
});

describe('the sheet of changes', () => {
  const frame = { layout: LAYOUT.changes, page: LAYOUT.papers.folio, footer: { left: '', right: '' } };
  const texts = (sheet: ReturnType<typeof layOutChanges>) => sheet.rows.flatMap((row) => row.cells.map((cell) => cell.value));

  test('of a first package says so', () => {
    expect(texts(layOutChanges([], { ...frame, previousNumber: undefined }))).toContain(
      'Paket pertama: belum ada paket untuk dibandingkan.',
    );
  });

  test('without changes says so', () => {
    const shown = texts(layOutChanges([], { ...frame, previousNumber: 'ARSIP-2026-001' }));
    expect(shown).toContain('Dibandingkan dengan paket ARSIP-2026-001');
    expect(shown).toContain('Tidak ada baris yang berubah.');
  });

  test('colours what came, what went and what reads otherwise', () => {
    const change = { code: C1, key: '', column: '', before: 'lama', after: '' } as const;
    const sheet = layOutChanges(
      [
        { ...change, kind: 'added' },
        { ...change, kind: 'removed' },
        { ...change, kind: 'text' },
      ],
      {
        ...frame,
        previousNumber: 'ARSIP-2026-001',
      },
    );
    expect(sheet.rows.slice(3).map((row) => row.cells[0]?.style)).toEqual(['addedText', 'removedText', 'changedText']);
    expect(sheet.rows[3]?.cells.map(({ value }) => value)).toEqual(['Baris baru', C1, null, 'lama', null]);
  });
});
