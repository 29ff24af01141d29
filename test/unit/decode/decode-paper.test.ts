import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../../src/app/load-templates.ts';
import { decodePaper, type PaperView } from '../../../src/domain/decode-paper.ts';
import { decodeIdentity } from '../../../src/domain/decode-table.ts';
import type { CellRange } from '../../../src/domain/workbook/a1.ts';
import type { CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import type { ColumnMark, SheetSnapshot } from '../../../src/domain/workbook/snapshot.ts';
import { millisecondsOf, SOON } from '../../support/milliseconds-of.ts';

const { proposed, identity } = await loadTemplates();
const IDS = proposed.columns.map(({ id }) => id);

type Line = Readonly<Partial<Record<string, CellScalar>>>;

/** A sheet with the upper and lower header in rows 3 and 4, and these lines from row 5 on (undefined: a row without cells). */
function sheetOf(
  lines: readonly (Line | undefined)[],
  options: { readonly headers?: (headers: string[], ids: string[]) => void; readonly merges?: readonly CellRange[] } = {},
): SheetSnapshot {
  const headers = proposed.columns.map(({ header }) => header);
  const ids: string[] = [...IDS];
  options.headers?.(headers, ids);
  const cells = (values: readonly (CellScalar | undefined)[]) =>
    values.map((value) => (value === undefined || value === null ? undefined : { value, formula: false }));
  const above = proposed.columns.map(({ above: text }) => text);
  return {
    name: proposed.sheet,
    visibility: 'visible',
    merges: options.merges ?? [],
    rows: [
      { row: 1, cells: cells(['PEMERINTAH PROVINSI KALIMANTAN BARAT']) },
      { row: 3, cells: cells(above) },
      { row: 4, cells: cells(headers) },
      ...lines.flatMap((line, index) => (line ? [{ row: 5 + index, cells: cells(ids.map((id) => line[id])) }] : [])),
    ],
  };
}

function decode(sheet: SheetSnapshot): PaperView {
  const view = decodePaper(sheet, proposed, 1900);
  if (!('rows' in view)) throw new Error(JSON.stringify(view));
  return view;
}

function problems(sheet: SheetSnapshot): unknown {
  const view = decodePaper(sheet, proposed, 1900);
  return 'rows' in view ? [] : view;
}

const FULL: Line = {
  code: 'U-2026-001',
  information: 'Rekaman kamera pengawas',
  legalBasis: 'UU No. 14 Tahun 2008',
  letters: 'j',
};
const EMPTY: Line = { sequence: 2, code: 'U-2026-002' };

describe('finding the columns', () => {
  test('moved columns are found by their header', () => {
    const view = decode(
      sheetOf([FULL], {
        headers: (headers, ids) => {
          headers.reverse();
          ids.reverse();
        },
      }),
    );
    expect(view.rows[0]?.cells.information?.text).toBe('Rekaman kamera pengawas');
    expect(view.layout.columns['code']).toBe(IDS.length - 1 - IDS.indexOf('code'));
  });

  test('case, doubled blanks and a final colon do not matter', () => {
    const view = decode(
      sheetOf([FULL], { headers: (headers) => headers.splice(IDS.indexOf('period'), 1, '  jangka   WAKTU : ') }),
    );
    expect(view.layout.columns['period']).toBe(IDS.indexOf('period'));
  });

  test('both lines of a header in one cell are the same header', () => {
    const both = 'Konsekuensi/Pertimbangan bagi Publik / Dibuka';
    const view = decode(sheetOf([FULL], { headers: (headers) => headers.splice(IDS.indexOf('harmIfOpened'), 1, both) }));
    expect(view.layout.columns['harmIfOpened']).toBe(IDS.indexOf('harmIfOpened'));
  });

  test('a misspelt header is a problem that names the likely one and its place', () => {
    const at = IDS.indexOf('period');
    expect(problems(sheetOf([FULL], { headers: (headers) => headers.splice(at, 1, 'Jangka Wktu') }))).toEqual([
      { kind: 'column-missing', sheet: proposed.sheet, header: 'Jangka Waktu', likely: 'Jangka Wktu', row: 4, column: at },
    ]);
  });

  describe('a header that says something else', () => {
    const at = IDS.indexOf('period');
    const found = (text: string | undefined, marks: readonly ColumnMark[], more: string[] = []) => {
      const headers = (all: string[]) => {
        all.splice(at, 1, text ?? '');
        all.push(...more);
      };
      return decodePaper(sheetOf([FULL], { headers }), proposed, 1900, marks);
    };
    const mark = { sheet: proposed.sheet, id: 'period', column: at };
    const missing = { kind: 'column-missing', sheet: proposed.sheet, header: 'Jangka Waktu', row: 4 };

    test('is named by the mark of its column, not by the cell that looks most like it', () => {
      expect(found('Berapa lama', [mark], ['Jangka Wktu'])).toEqual([{ ...missing, likely: 'Berapa lama', column: at }]);
    });

    test('has its place even when nothing stands there any more', () => {
      expect(found('', [mark])).toEqual([{ ...missing, likely: '', column: at }]);
      expect(found('', [{ ...mark, column: 99 }])).toEqual([{ ...missing, likely: '', column: 99 }]);
    });

    test.for([
      ['of another sheet', { ...mark, sheet: 'Dikecualikan' }],
      ['of another column', { ...mark, id: 'harmIfOpened' }],
      ['on a column that bears another header of the form', { ...mark, column: at - 1 }],
    ] as const)('is named by likeness where the mark is one %s', ([, other]) => {
      expect(found('Jangka Wktu', [other])).toEqual([{ ...missing, likely: 'Jangka Wktu', column: at }]);
    });

    test('is not looked for in the column that another lost header has marked', () => {
      const headers = (all: string[]) => {
        all.splice(at, 1, '');
        all.splice(IDS.indexOf('harmIfOpened'), 1, 'Jangka Wktu');
      };
      const marks = [{ ...mark, id: 'harmIfOpened', column: IDS.indexOf('harmIfOpened') }];
      expect(decodePaper(sheetOf([FULL], { headers }), proposed, 1900, marks)).toMatchObject([
        { likely: 'Jangka Wktu', column: IDS.indexOf('harmIfOpened') },
        { header: 'Jangka Waktu', likely: '', column: -1 },
      ]);
    });
  });

  describe('a cell with dots without end', () => {
    const dots = `a${'.'.repeat(100_000)}b`;

    test('is soon known to be no header', () => {
      const headers = (all: string[]) => all.splice(IDS.indexOf('period'), 1, dots);
      expect(millisecondsOf(() => problems(sheetOf([FULL], { headers })))).toBeLessThan(SOON);
    });

    test('is soon known to be no label of the identity', () => {
      const rows = [{ row: 1, cells: [{ value: dots, formula: false }] }];
      const sheet: SheetSnapshot = { name: identity.sheet, visibility: 'visible', merges: [], rows };
      expect(millisecondsOf(() => decodeIdentity(sheet, identity))).toBeLessThan(SOON);
    });
  });

  test.for(['Jangka Waktu . :', 'Jangka Waktu *', 'Jangka Waktu:\n'])('%j bears the header that it begins with', (text) => {
    const headers = (all: string[]) => all.splice(IDS.indexOf('period'), 1, text);
    expect(decode(sheetOf([FULL], { headers })).layout.columns['period']).toBe(IDS.indexOf('period'));
  });

  test('a doubled header is a problem with both places', () => {
    const found = problems(sheetOf([FULL], { headers: (headers) => headers.push('Jangka Waktu') }));
    expect(found).toEqual([
      {
        kind: 'column-doubled',
        sheet: proposed.sheet,
        header: 'Jangka Waktu',
        row: 4,
        first: IDS.indexOf('period'),
        second: IDS.length,
      },
    ]);
  });

  test('a sheet without the header row says which header was looked for', () => {
    const sheet = sheetOf([]);
    expect(problems({ ...sheet, rows: sheet.rows.slice(0, 1) })).toEqual([
      { kind: 'header-row-missing', sheet: proposed.sheet, header: 'No' },
    ]);
  });
});

describe('which lines are rows', () => {
  test('a numbered line without text of people is an empty line', () => {
    const view = decode(sheetOf([FULL, EMPTY]));
    expect(view.rows).toHaveLength(1);
    expect(view.emptyLines).toEqual([{ rowNumber: 6, code: 'U-2026-002' }]);
  });

  test('white space is no text, visible or not', () => {
    const view = decode(sheetOf([FULL, { ...EMPTY, information: ' \u00A0\u200B\n', remark: '   ' }]));
    expect(view.emptyLines).toHaveLength(1);
  });

  test('a status of the program alone makes no row', () => {
    expect(decode(sheetOf([FULL, { ...EMPTY, status: 'Draf', message: 'lama' }])).rows).toHaveLength(1);
  });

  test('a line without a code among the others is a row', () => {
    const view = decode(sheetOf([{ information: 'Sisipan' }, FULL]));
    expect(view.rows.map(({ code, rowNumber }) => [code, rowNumber])).toEqual([
      ['', 5],
      ['U-2026-001', 6],
    ]);
  });

  test('a line typed directly below the table is a row', () => {
    const view = decode(sheetOf([FULL, { information: 'Log akses pemanfaatan data' }]));
    expect(view.rows).toHaveLength(2);
    expect(view.strayLines).toEqual([]);
  });

  test('a line typed further below is a row when it is more than a word or two', () => {
    const view = decode(sheetOf([FULL, undefined, undefined, { ...FULL, code: null }]));
    expect(view.rows.map(({ rowNumber }) => rowNumber)).toEqual([5, 8]);
  });

  test('a signature block below the table is no row, wherever it stands', () => {
    const block: readonly (Line | undefined)[] = [
      undefined,
      { information: 'Mengetahui,', superior: 'Pontianak, 12 Maret 2026' },
      { information: 'Kepala Dinas', superior: 'Petugas PPID' },
      undefined,
      { information: 'Hendra Saputra, S.Sos., M.Si.', superior: 'Rina Kartika' },
      { information: 'NIP 19710807 199703 1 998', superior: 'NIP 19900412 201503 2 997' },
    ];
    const view = decode(sheetOf([FULL, EMPTY, ...block]));
    expect(view.rows).toHaveLength(1);
    expect(view.strayLines).toEqual([8, 9, 11, 12]);
  });

  test('a signature block directly below the table is no row either', () => {
    const view = decode(sheetOf([FULL, { information: 'Mengetahui,' }, { information: 'Kepala Dinas Kependudukan' }]));
    expect(view.rows).toHaveLength(1);
    expect(view.strayLines).toEqual([6, 7]);
  });

  test.for([
    'Singkawang, 2 Juni 2026',
    'Kubu Raya, 02/06/2026',
    'pontianak, 12 Maret 2026.',
    'Singkawang, ........ 2026',
    'Kapuas Hulu, .... Juni 2026',
    'Singkawang, ..-..-20..',
    'Singkawang, ____________',
    'Pontianak,          Juni 2026',
    'Pontianak, Juni 2026',
    'Pontianak, tanggal 2 Juni 2026',
    'Sambas, tgl. 2 Juni 2026',
    'Sambas,\u2026\u2026 2026',
    'Plt. Kepala Dinas',
    'NIP. 19710807 199703 1 998',
    'a.n. Gubernur',
  ])('%j directly below the table is no row', (information) => {
    const view = decode(sheetOf([FULL, { information }]));
    expect([view.rows.length, view.strayLines]).toEqual([1, [6]]);
  });

  test.for([
    'Rekaman PLTU',
    'Pltu Singkawang',
    'Laporan, 2026',
    'Laporan, tahun 2026',
    'Laporan, 12',
    'Notulen rapat, 12 Maret 2026',
    'Data pegawai, NIK dan NIP',
    'Rekaman, suara ...',
    'Data Pegawai, ... dan lainnya 2026',
    'Log akses ke dan dari server',
    `Log, ${'.'.repeat(80)} 2026`,
  ])('%j directly below the table is a row', (information) => {
    expect(decode(sheetOf([FULL, { information }])).rows).toHaveLength(2);
  });

  test('lines tied by a vertically merged cell are marked, a merge within one line is not', () => {
    const column = IDS.indexOf('information');
    const vertical = decode(
      sheetOf([FULL, { ...FULL, code: null }], { merges: [{ top: 5, bottom: 6, left: column, right: column }] }),
    );
    expect(vertical.rows.map(({ isMerged }) => isMerged)).toEqual([true, true]);
    const horizontal = decode(sheetOf([FULL], { merges: [{ top: 5, bottom: 5, left: column, right: column + 1 }] }));
    expect(horizontal.rows.map(({ isMerged }) => isMerged)).toEqual([false]);
  });
});
