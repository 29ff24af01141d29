import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveCell, canonicalCell } from '../../../src/domain/archive/archive-cell.ts';
import { type ArchiveInput, buildArchive, paperOf } from '../../../src/domain/archive/build-archive.ts';
import type { ColumnId, ColumnTemplate } from '../../../src/domain/template/template.ts';
import { entryRow, IDENTITY, REGISTER_COLUMNS, sampleArchive, sampleInput, sampleRows } from './sample-register.ts';

function column(id: ColumnId): ColumnTemplate {
  const found = REGISTER_COLUMNS.find((one) => one.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

function digestOf(changes: Partial<ArchiveInput>): string {
  return sampleArchive(changes).footer.contentDigest;
}

describe('which entries an archive holds', () => {
  const rows = [
    entryRow('DIK-2026-1000'),
    entryRow('DIK-2026-002', { status: 'Dibuka' }),
    entryRow('DIK-2026-999'),
    entryRow('DIK-2026-003', { status: 'Menunggu SK' }),
    entryRow('DIK-2025-004'),
    entryRow('DIK-2026-001', { status: 'Diubah' }),
  ];
  const document = sampleArchive({ rows });

  test('printed are those in force, in the order of their codes, numbered from one', () => {
    expect(document.list.rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'DIK-2025-004'],
      ['2', 'DIK-2026-999'],
      ['3', 'DIK-2026-1000'],
    ]);
  });

  test('the full register holds closed ones too and never those that await their decree', () => {
    const at = document.register.columns.findIndex((one) => one.id === 'code');
    expect(document.register.rows.map((cells) => cells[at])).toEqual(
      ['DIK-2025-004', 'DIK-2026-001', 'DIK-2026-002', 'DIK-2026-999', 'DIK-2026-1000'].map((text) => ({ kind: 'text', text })),
    );
    expect(document.register.rows.map((cells) => cells[0])).toEqual([1, 2, 3, 4, 5].map((value) => ({ kind: 'number', value })));
  });

  test('all are counted', () => {
    expect(document.provenance.counts).toEqual({ inForce: 3, closed: 2, awaitingDecree: 1 });
    expect(document.footer.rowCount).toBe(3);
    expect(document.provenance.lines.find((line) => line.label === 'Baris yang sudah ditutup')?.value).toContain(
      '2 (Diubah 1, Dibuka 1, Dicabut 0)',
    );
  });

  test('the message column, which speaks of one day only, stays out', () => {
    expect(document.register.columns.map((one) => one.id)).toEqual(
      REGISTER_COLUMNS.map((one) => one.id).filter((id) => id !== 'message'),
    );
    expect(JSON.stringify(document)).not.toContain('Pesan yang hanya berlaku hari ini');
  });
});

describe('values of an archive', () => {
  test.for<{ what: string; id: ColumnId; value: string; cell: object }>([
    { what: 'a date is a date', id: 'decreedOn', value: '2026-04-01', cell: { kind: 'date', date: '2026-04-01' } },
    {
      what: 'a date that cannot be read stays text',
      id: 'decreedOn',
      value: 'Mei 2022',
      cell: { kind: 'text', text: 'Mei 2022' },
    },
    { what: 'an empty cell is empty', id: 'decreedOn', value: '  ', cell: { kind: 'empty' } },
    {
      what: 'a NIP is its digits',
      id: 'decreeOfficialNip',
      value: 'NIP. 19750115 200003 2 999',
      cell: { kind: 'text', text: '197501152000032999' },
    },
    {
      what: 'a damaged NIP stays as it stands',
      id: 'decreeOfficialNip',
      value: '1,97501E+17',
      cell: { kind: 'text', text: '1,97501E+17' },
    },
    { what: 'a whole number is a number', id: 'sequence', value: '12', cell: { kind: 'number', value: 12 } },
    { what: 'a number column with words stays text', id: 'sequence', value: '1.a', cell: { kind: 'text', text: '1.a' } },
    { what: 'text that looks like a formula is text', id: 'information', value: '=1+1', cell: { kind: 'text', text: '=1+1' } },
    { what: 'white space inside stays', id: 'information', value: ' a  b\n\tc ', cell: { kind: 'text', text: 'a  b\n\tc' } },
    {
      what: 'half a surrogate pair becomes the replacement character',
      id: 'information',
      value: 'a\ud83d b',
      cell: { kind: 'text', text: 'a\ufffd b' },
    },
  ])('$what', ({ id, value, cell }) => {
    expect(archiveCell(entryRow('DIK-2026-001', { [id]: value }), column(id))).toEqual(cell);
  });

  test('a column that the row does not have is empty', () => {
    expect(archiveCell(entryRow('DIK-2026-001'), column('closedOn'))).toEqual({ kind: 'empty' });
    expect(archiveCell(entryRow('DIK-2026-001', { decreeOfficialNip: null }), column('decreeOfficialNip'))).toEqual({
      kind: 'empty',
    });
  });

  test('canonical JSON leaves empty cells out and writes dates as ISO text', () => {
    expect(
      [{ kind: 'empty' } as const, { kind: 'date', date: '2026-04-01' } as const, { kind: 'number', value: 2 } as const].map(
        canonicalCell,
      ),
    ).toEqual([undefined, '2026-04-01', 2]);
  });
});

describe('head and signature', () => {
  const document = sampleArchive();

  test('the letterhead names government and office in capitals', () => {
    expect(document.letterhead.map((line) => line.text)).toEqual([
      'PEMERINTAH PROVINSI KALIMANTAN BARAT',
      'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
      'Jalan Contoh Nomor 1, Telepon (0561) 000000',
      'Surel dukcapil@example.go.id, Laman dukcapil.example.go.id',
      'PONTIANAK 78000',
    ]);
  });

  test('what Identitas leaves empty leaves no trace in the letterhead', () => {
    const identity = { ...IDENTITY, phone: '', email: '', website: ' ', postalCode: '' };
    expect(
      sampleArchive({ identity })
        .letterhead.map((line) => line.text)
        .slice(2),
    ).toEqual(['Jalan Contoh Nomor 1', 'PONTIANAK']);
    expect(sampleArchive({ identity: {} }).letterhead).toEqual([]);
  });

  test('annex block, title and signature follow the chosen decree', () => {
    const { annex, titleLines, signature } = sampleArchive({
      decree: { number: '188.4/10/DISKOMINFO/2025', date: '2025-02-03' },
    });
    expect(annex).toEqual({
      heading:
        'Lampiran Keputusan Kepala Dinas Komunikasi dan Informatika selaku PPID tentang Klasifikasi Informasi yang Dikecualikan',
      lines: [
        { label: 'Nomor', value: '188.4/10/DISKOMINFO/2025' },
        { label: 'Tanggal', value: '3 Februari 2025' },
      ],
    });
    expect(titleLines).toEqual(['DAFTAR INFORMASI YANG DIKECUALIKAN', 'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL', 'TAHUN 2025']);
    expect(signature).toEqual({
      placeAndDate: 'Pontianak, 3 Februari 2025',
      title: 'Kepala Dinas Komunikasi dan Informatika selaku PPID,',
      name: 'Maya Lestari, S.Kom., M.T.',
      rank: 'Pembina Tingkat I, IV/b',
      nip: 'NIP. 19750115 200003 2 999',
    });
  });

  test.for([
    ['19750115 200003 2 999', 'NIP. 19750115 200003 2 999'],
    ['1975', 'NIP. 1975'],
    ['', 'NIP.'],
  ] as const)('a NIP typed as %j is printed as %j', ([typed, printed]) => {
    expect(sampleArchive({ identity: { ...IDENTITY, decreeOfficialNip: typed } }).signature.nip).toBe(printed);
  });

  test('the table has the eight columns of the form, in two header rows', () => {
    expect(document.list.columns.map((one) => (one.above === undefined ? one.header : `${one.above} / ${one.header}`))).toEqual([
      'No',
      'Kode Register',
      'Informasi',
      'Dasar Hukum Pengecualian Informasi',
      'Konsekuensi/Pertimbangan bagi Publik / Dibuka',
      'Konsekuensi/Pertimbangan bagi Publik / Ditutup',
      'Jangka Waktu',
      'Unit Kerja Penanggung Jawab',
    ]);
  });

  test.for([
    ['Folio', 'folio'],
    ['A4', 'a4'],
    [' a4 ', 'a4'],
    ['', 'folio'],
    ['Letter', 'folio'],
  ] as const)('paper %j in Identitas is %s', ([paper, name]) => {
    expect(paperOf({ paper })).toBe(name);
    expect(sampleArchive({ identity: { ...IDENTITY, paper } }).page.paperCode).toBe(name === 'a4' ? 9 : 14);
  });

  test('a register without the office of Identitas still makes a document', () => {
    expect(sampleArchive({ identity: {}, rows: [] })).toMatchObject({ author: '', list: { rows: [] }, footer: { rowCount: 0 } });
    expect(paperOf({})).toBe('folio');
  });
});

describe('footer', () => {
  test('names package, rows and the beginning of the digest; pages are left to the printer', () => {
    const { footer } = sampleArchive();
    const groups = footer.shortDigest.match(/.{4}/gu)?.join(' ');
    expect(footer.left).toBe(`ARSIP-2026-001   |   5 baris   |   Sidik isi ${groups}`);
    expect(footer.right).toBe('Halaman {page} dari {pages}');
    expect(footer.contentDigest.startsWith(footer.shortDigest)).toBe(true);
  });
});

describe('content digest', () => {
  const before = digestOf({});

  test.for<{ what: string; changes: Partial<ArchiveInput> }>([
    { what: 'the package number', changes: { packageNumber: 'ARSIP-2027-044' } },
    { what: 'the day of making', changes: { date: '2027-01-01' } },
    { what: 'the rule pack', changes: { rulePack: '2031.9' } },
    { what: 'the template version', changes: { templateVersion: 7 } },
    { what: 'the paper', changes: { identity: { ...IDENTITY, paper: 'A4' } } },
    { what: 'who is Atasan', changes: { identity: { ...IDENTITY, superiorName: 'Orang Lain' } } },
    {
      what: 'how the NIP of the signer is spaced',
      changes: { identity: { ...IDENTITY, decreeOfficialNip: '19750115 200003 2 999' } },
    },
    { what: 'the order of rows', changes: { rows: sampleRows(5).toReversed() } },
    {
      what: 'an entry that awaits its decree',
      changes: { rows: [...sampleRows(5), entryRow('DIK-2026-009', { status: 'Menunggu SK' })] },
    },
  ])('does not depend on $what', ({ changes }) => {
    expect(digestOf(changes)).toBe(before);
  });

  test('does not depend on messages and on the numbering of lines', () => {
    const rows = sampleRows(5).map((row, index) =>
      entryRow(row.code, {
        ...Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, cell?.raw ?? null])),
        message: `H0${index}`,
        sequence: 90 + index,
      }),
    );
    expect(digestOf({ rows })).toBe(before);
  });

  test.for<{ what: string; changes: Partial<ArchiveInput> }>([
    { what: 'the office', changes: { identity: { ...IDENTITY, agency: 'Dinas Lain' } } },
    { what: 'who signs', changes: { identity: { ...IDENTITY, decreeOfficialName: 'Orang Lain' } } },
    { what: 'the decree', changes: { decree: { number: '188.4/22/DISKOMINFO/2026', date: '2026-04-01' } } },
    { what: 'a row less', changes: { rows: sampleRows(4) } },
    { what: 'a closed entry', changes: { rows: [...sampleRows(4), entryRow('DIK-2026-005', { status: 'Dibuka' })] } },
  ])('changes with $what', ({ changes }) => {
    expect(digestOf(changes)).not.toBe(before);
  });

  test('changes with any archived cell of any entry', () => {
    const archived = REGISTER_COLUMNS.filter((one) => one.id !== 'message' && one.id !== 'sequence' && one.id !== 'code');
    const first = digestOf({ rows: [entryRow('DIK-2026-001')] });
    for (const { id } of archived) {
      const changed = digestOf({ rows: [entryRow('DIK-2026-001', { [id]: id === 'status' ? 'Dicabut' : 'isi lain' })] });
      expect(changed, id).not.toBe(first);
    }
  });
});

describe('an archive as a function', () => {
  test('is equal for equal input and frozen input', () => {
    const input = Object.freeze({ ...sampleInput(), rows: Object.freeze([...sampleRows(5)]) });
    expect(buildArchive(input)).toEqual(buildArchive(sampleInput()));
  });

  test('holds every printed text of every entry in force, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 }), (texts) => {
        const rows = texts.map((information, index) =>
          entryRow(`DIK-2026-${String(index + 1).padStart(3, '0')}`, { information }),
        );
        const expected = rows.map((row) => (row.cells.information?.text ?? '').replace(/\p{Surrogate}/gu, '\ufffd'));
        expect(sampleArchive({ rows }).list.rows.map((row) => row[2])).toEqual(expected);
      }),
    );
  });

  test('names every decree of its entries in the provenance', () => {
    expect(sampleArchive().provenance.decreeLines).toEqual([
      { label: '1 April 2026', value: 'Nomor 188.4/21/DISKOMINFO/2026, 4 baris' },
      { label: '3 Februari 2025', value: 'Nomor 188.4/10/DISKOMINFO/2025, 1 baris' },
    ]);
  });

  test('leaves no field of the layout unfilled', () => {
    const { footer, ...rest } = sampleArchive();
    expect(JSON.stringify(rest)).not.toMatch(/\{[A-Za-z]+\}/u);
    expect(footer.left).not.toContain('{');
  });
});
