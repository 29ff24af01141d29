import { describe, expect, test } from 'vitest';
import { printPages } from '../../../src/domain/archive/print-pages.ts';
import type { PrintSheet } from '../../../src/domain/archive/print-sheet.ts';
import { buildWorkingPaper, type WorkingPaper } from '../../../src/domain/archive/working-paper.ts';
import { aLogo } from '../../support/pictures.ts';
import { entryRow, IDENTITY, LAYOUT } from './sample-register.ts';

function rowsIn(...states: readonly string[]) {
  return states.map((status, index) => ({ ...entryRow(`U-2026-00${index + 1}`, { status }), paper: 'proposed' as const }));
}

const STATES = ['Draf', 'Diajukan', 'Diuji', 'Menunggu Keputusan', 'Dikembalikan', 'Disetujui', 'Terbuka', 'Ditarik'];

function paper(name: 'test-sheet' | 'proposal-list', states: readonly string[] = STATES, identity = IDENTITY): WorkingPaper {
  return buildWorkingPaper({ name, rows: rowsIn(...states), identity, layout: LAYOUT, date: '2026-06-01' });
}

const texts = (sheet: PrintSheet): readonly string[] =>
  sheet.rows.flatMap((row) => row.cells.map((cell) => String(cell.value ?? '')));
const codes = (sheet: PrintSheet): readonly string[] => texts(sheet).filter((text) => text.startsWith('U-'));

test('a working paper has the office’s logo where the archive has it', () => {
  const logo = aLogo();
  const { sheet } = buildWorkingPaper({
    name: 'proposal-list',
    rows: [],
    identity: IDENTITY,
    layout: LAYOUT,
    date: '2026-06-01',
    logo,
  });
  expect(sheet.rows[0]?.picture?.picture).toBe(logo);
  expect(paper('proposal-list').sheet.rows[0]?.picture).toBeUndefined();
});

describe('the test sheet', () => {
  test('lists the proposals that await a test, and leaves their result to be written', () => {
    const { sheet, rows } = paper('test-sheet');
    expect(codes(sheet)).toEqual(['U-2026-002', 'U-2026-003']);
    expect(rows).toBe(2);
    expect(texts(sheet)).toContain('Hasil Uji');
  });

  test('has a line for each of eight participants, never alone on a page', () => {
    const { sheet } = paper(
      'test-sheet',
      Array.from({ length: 9 }, () => 'Diajukan'),
    );
    expect(texts(sheet)).toEqual(expect.arrayContaining(['Peserta pengujian', 'Nama dan jabatan', 'Tanda tangan']));
    const last = printPages(sheet).at(-1)?.rows ?? [];
    const shown = last.flatMap((row) => row.cells.map((cell) => String(cell.value ?? '')));
    expect(shown).toContain('U-2026-009');
    expect(last.filter((row) => row.cells.length === 3 && row.height === 24)).toHaveLength(8);
  });

  test('says so when nothing awaits a test', () => {
    expect(texts(paper('test-sheet', ['Draf']).sheet)).toContain('Tidak ada usulan yang menunggu uji.');
  });
});

describe('the list of proposals', () => {
  test('lists what is still proposed and is signed by the Atasan, NIP as 8 6 1 3', () => {
    const { sheet, fileName, title } = paper('proposal-list');
    expect(codes(sheet)).toEqual(['U-2026-002', 'U-2026-003', 'U-2026-004', 'U-2026-005']);
    expect(texts(sheet)).toEqual(expect.arrayContaining(['Hendra Saputra, S.Sos., M.Si.', 'NIP. 19710807 199703 1 998']));
    expect(texts(sheet).some((text) => text.startsWith('Lampiran'))).toBe(false);
    expect([fileName, title]).toEqual([
      'Daftar Informasi yang Akan Dikecualikan',
      'DAFTAR INFORMASI YANG AKAN DIKECUALIKAN DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
    ]);
    expect(sheet.footer.left).toContain('4 usulan');
  });

  test('of an office without an Atasan leaves the lines out', () => {
    const { superiorName: _, superiorNip: __, superiorRank: ___, ...identity } = IDENTITY;
    const { sheet } = paper('proposal-list', STATES, identity);
    expect(sheet.rows.at(-1)?.cells[0]?.value).toBe('NIP.');
  });
});
