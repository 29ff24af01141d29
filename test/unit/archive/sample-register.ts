import { readFileSync } from 'node:fs';
import type { ArchiveDocument } from '../../../src/domain/archive/archive-document.ts';
import type { ArchiveLayout } from '../../../src/domain/archive/archive-layout.ts';
import { type ArchiveInput, buildArchive } from '../../../src/domain/archive/build-archive.ts';
import { INTERNAL_WORKBOOK, type PackageContents, packageContents } from '../../../src/domain/archive/package-contents.ts';
import type { RegisterFile } from '../../../src/domain/archive/register-file.ts';
import type { Row, RowCell } from '../../../src/domain/row.ts';
import type { ColumnId, ColumnTemplate } from '../../../src/domain/template/template.ts';
import type { DateReading } from '../../../src/domain/values/date-reading.ts';
import type { CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import { writePrintWorkbook } from '../../../src/stores/xlsx/write-print-workbook.ts';

function template<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../../sheets-templates/${file}.json`, import.meta.url), 'utf8')) as T;
}

export const LAYOUT: ArchiveLayout = template<ArchiveLayout>('archive');
export const REGISTER_COLUMNS: readonly ColumnTemplate[] = template<{ readonly columns: readonly ColumnTemplate[] }>(
  'register',
).columns;

export const IDENTITY: Readonly<Record<string, string>> = {
  government: 'Pemerintah Provinsi Kalimantan Barat',
  agency: 'Dinas Kependudukan dan Pencatatan Sipil',
  agencyCode: 'DISDUKCAPIL',
  address: 'Jalan Contoh Nomor 1',
  phone: '(0561) 000000',
  email: 'dukcapil@example.go.id',
  website: 'dukcapil.example.go.id',
  city: 'Pontianak',
  postalCode: '78000',
  superiorTitle: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  superiorName: 'Hendra Saputra, S.Sos., M.Si.',
  superiorRank: 'Pembina Utama Muda, IV/c',
  superiorNip: '197108071997031998',
  decreeOfficialTitle: 'Kepala Dinas Komunikasi dan Informatika selaku PPID',
  decreeOfficialName: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialRank: 'Pembina Tingkat I, IV/b',
  decreeOfficialNip: '197501152000032999',
  paper: 'Folio',
};

const DATES: readonly ColumnId[] = REGISTER_COLUMNS.filter((column) => column.type === 'date').map((column) => column.id);

export type EntryCells = Readonly<Partial<Record<ColumnId, CellScalar>>>;

const GOOD: EntryCells = {
  status: 'Berlaku',
  message: 'Pesan yang hanya berlaku hari ini',
  information: 'Data perseorangan penduduk (by name by address) pada gudang data kependudukan provinsi',
  legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1) dan ayat (3)',
  harmIfOpened: 'Identitas penduduk dapat dipakai pihak lain untuk membuka pinjaman atau rekening tanpa diketahui pemiliknya',
  interestIfClosed: 'Kerahasiaan data perseorangan yang wajib disimpan negara tetap terjaga',
  period: 'Selama diperlukan untuk pelindungan data perseorangan penduduk',
  unit: 'Bidang Pengelolaan Informasi Administrasi Kependudukan',
  scope: 'Seluruh',
  letters: 'j',
  openingCondition: 'Persetujuan tertulis pemilik data',
  startsOn: '2026-04-01',
  reviewOn: '2027-03-12',
  testNumber: 'UK/03/PPID/2026',
  testedOn: '2026-03-12',
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '2026-04-01',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
  form: 'Hardcopy dan softcopy',
  proposalCode: 'U-2026-001',
};

/** Entries that differ in length as real ones do. */
const VARIANTS: readonly EntryCells[] = [
  {},
  {
    information: 'Laporan pengaduan pungutan liar pada pelayanan administrasi kependudukan yang masih diselidiki',
    legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf a angka 1 dan angka 2; UU No. 31 Tahun 2014 Pasal 5 ayat (1) huruf i',
    harmIfOpened:
      'Pelapor dan saksi dapat ditekan atau diancam, bukti dapat dihilangkan sebelum diperiksa, dan orang yang belum tentu bersalah dapat dihukum oleh pendapat umum sehingga penyelidikan gagal dan pengaduan berikutnya tidak lagi disampaikan',
    interestIfClosed:
      'Penyelidikan berjalan tanpa gangguan, pelapor dan saksi terlindung, dan asas praduga tidak bersalah terjaga sampai ada keputusan yang tetap',
    period: 'Sampai perkara diputus dengan kekuatan hukum tetap, paling lama 30 tahun',
    unit: 'Sekretariat',
    letters: 'a',
  },
  {
    information: 'Topologi jaringan dan alamat peladen gudang data',
    legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 11 Tahun 2008 Pasal 16 ayat (1) huruf b',
    harmIfOpened: 'Peladen dapat diserang dan pelayanan berhenti',
    interestIfClosed: 'Keamanan sistem elektronik pelayanan terjaga',
    period: '5 tahun',
    endsOn: '2031-04-01',
    unit: 'Bidang Pemanfaatan Data dan Inovasi Pelayanan',
  },
  {
    information: 'Hasil penilaian kemampuan pegawai dalam seleksi jabatan',
    legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 4',
    harmIfOpened:
      'Nilai dan catatan pribadi pegawai dapat dipakai untuk mempermalukan yang bersangkutan, merusak hubungan kerja di dalam unit, dan membuat peserta berikutnya enggan mengikuti seleksi secara jujur; hasil yang diambil sepotong-sepotong menimbulkan tafsir yang keliru atas kemampuan seseorang, dan pihak luar dapat memakai catatan itu untuk menekan pegawai dalam urusan yang tidak ada hubungannya dengan jabatan',
    interestIfClosed:
      'Rahasia pribadi pegawai terlindung dan penilaian berlangsung jujur\nPanitia dapat bekerja tanpa tekanan\nPeserta yang tidak lulus tidak dirugikan dalam jabatannya sekarang',
    period: 'Selama yang bersangkutan menjadi pegawai',
    unit: 'Sekretariat',
    letters: 'h',
    decreeNumber: '188.4/10/DISKOMINFO/2025',
    decreedOn: '2025-02-03',
  },
  {
    information: 'Berkas pencatatan pengangkatan anak beserta salinan penetapan dan keterangan asal-usul',
    legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf g dan huruf h angka 1; PP No. 40 Tahun 2019 Pasal 54 ayat (3)',
    harmIfOpened: 'Anak dapat diejek atau ditolak di sekolah dan lingkungannya setelah asal-usulnya diketahui umum',
    interestIfClosed: 'Kepentingan terbaik bagi anak dan ketenangan keluarganya terlindung',
    period: 'Permanen, kecuali mendapat persetujuan tertulis yang bersangkutan',
    unit: 'Bidang Fasilitasi Pencatatan Sipil',
    letters: 'g, h',
  },
];

function cellOf(value: CellScalar): RowCell {
  const text = value === null ? '' : String(value).replace(/\r\n?/gu, '\n').trim();
  return { raw: value, text, formula: false };
}

/** A date cell of the sample is ISO text; any other text is a date that cannot be read. */
function dateReading(cell: RowCell | undefined): DateReading {
  if (!cell || cell.text === '') return { kind: 'empty' };
  return /^\d{4}-\d{2}-\d{2}$/u.test(cell.text) ? { kind: 'date', date: cell.text } : { kind: 'unreadable', text: cell.text };
}

/** A register row: the cells of a good entry, then what `changes` says. */
export function entryRow(code: string, changes: EntryCells = {}): Row {
  const values = Object.entries({ ...GOOD, ...changes, code }) as [ColumnId, CellScalar][];
  const cells: Partial<Record<ColumnId, RowCell>> = Object.fromEntries(values.map(([id, value]) => [id, cellOf(value)]));
  return {
    paper: 'register',
    rowNumber: 9,
    code,
    cells,
    readings: {
      citations: { articles: [], laws: [], hasArticle: false },
      letters: { letters: [], unreadable: [] },
      period: undefined,
      dates: Object.fromEntries(DATES.map((id) => [id, dateReading(cells[id])])),
    },
    isMerged: false,
    hasFormula: false,
  };
}

/** `count` entries in force, alike in nothing but their form. */
export function sampleRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `DIK-2026-${String(index + 1).padStart(3, '0')}`;
    return entryRow(code, VARIANTS[index % VARIANTS.length]);
  });
}

export function sampleInput(changes: Partial<ArchiveInput> = {}): ArchiveInput {
  return {
    rows: sampleRows(5),
    registerColumns: REGISTER_COLUMNS,
    identity: IDENTITY,
    layout: LAYOUT,
    decree: { number: '188.4/21/DISKOMINFO/2026', date: '2026-04-01' },
    date: '2026-06-01',
    packageNumber: 'ARSIP-2026-001',
    rulePack: '2026.1',
    templateVersion: 1,
    ...changes,
  };
}

export function sampleArchive(changes: Partial<ArchiveInput> = {}): ArchiveDocument {
  return buildArchive(sampleInput(changes));
}

export function sampleContents(document: ArchiveDocument = sampleArchive(), previous?: RegisterFile): PackageContents {
  return packageContents(document, LAYOUT.changes, previous);
}

/** The internal edition as an Excel file. */
export function writeArchive(document: ArchiveDocument): Promise<Uint8Array> {
  const { files, properties } = sampleContents(document);
  const sheets = files.flatMap((file) => (file.path === INTERNAL_WORKBOOK && file.kind === 'xlsx' ? file.sheets : []));
  return writePrintWorkbook(sheets, properties);
}
