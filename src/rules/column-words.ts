import type { ColumnId, PaperId } from '../domain/template/template.ts';

type Words = Readonly<Partial<Record<ColumnId, string>>>;

const ACCEPTANCE: Words = {
  acceptedRules: 'Peringatan yang Diterima',
  acceptanceReason: 'Alasan Penerimaan',
  acceptedBy: 'Diterima oleh dan Tanggal',
};

/**
 * What messages call a column, in the order of the paper. Rules speak the same words whatever template a workbook was made from; that the words are
 * those of the delivered forms is tested.
 */
export const COLUMN_WORDS: Readonly<Record<PaperId, Words>> = {
  proposed: {
    sequence: 'No',
    code: 'ID Usulan',
    status: 'Status',
    message: 'Pesan Pemeriksaan',
    information: 'Informasi',
    scope: 'Lingkup',
    exemptPart: 'Bagian yang Dikecualikan',
    unit: 'Unit Kerja Penguasa Informasi',
    form: 'Bentuk Informasi',
    legalBasis: 'Dasar Hukum Pengecualian',
    letters: 'Huruf Pasal 17',
    harmIfOpened: 'Dibuka',
    interestIfClosed: 'Ditutup',
    period: 'Jangka Waktu',
    openingCondition: 'Syarat Pembukaan',
    proposedOn: 'Tanggal Usulan',
    officer: 'Nama Petugas PPID',
    officerNip: 'NIP Petugas',
    testNumber: 'Nomor Lembar Uji Konsekuensi',
    testedOn: 'Tanggal Uji Konsekuensi',
    tester: 'PPID Penguji',
    testResult: 'Hasil Uji',
    decision: 'Keputusan Atasan',
    decidedOn: 'Tanggal Keputusan',
    superior: 'Nama Atasan PPID Pembantu',
    superiorNip: 'NIP Atasan',
    remark: 'Catatan Atasan',
    revision: 'Revisi ke-',
    withdrawnOn: 'Ditarik',
    ...ACCEPTANCE,
  },
  register: {
    sequence: 'No',
    code: 'Kode Register',
    status: 'Status',
    message: 'Pesan Pemeriksaan',
    information: 'Informasi',
    legalBasis: 'Dasar Hukum Pengecualian Informasi',
    harmIfOpened: 'Dibuka',
    interestIfClosed: 'Ditutup',
    period: 'Jangka Waktu',
    unit: 'Unit Kerja Penanggung Jawab',
    scope: 'Lingkup',
    exemptPart: 'Bagian yang Dikecualikan',
    letters: 'Huruf Pasal 17',
    openingCondition: 'Syarat Pembukaan',
    startsOn: 'Mulai Berlaku',
    endsOn: 'Berakhir',
    reviewOn: 'Tinjau Ulang Berikutnya',
    testNumber: 'Nomor Lembar Uji',
    testedOn: 'Tanggal Lembar Uji',
    decreeNumber: 'Nomor SK Penetapan',
    decreedOn: 'Tanggal SK Penetapan',
    decreeOfficial: 'Pejabat Penetap',
    decreeOfficialNip: 'NIP Penetap',
    form: 'Bentuk Penyimpanan',
    archiveLocation: 'Lokasi Arsip',
    closingAction: 'Tindakan Penutupan',
    closedOn: 'Tanggal Penutupan',
    closingBasis: 'Dasar Penutupan',
    replaces: 'Menggantikan',
    proposalCode: 'ID Usulan',
    ...ACCEPTANCE,
  },
};

/** What letterhead, title and signature of an archive need of the sheet `Identitas`, by field, as the delivered sheet calls it. */
export const IDENTITY_WORDS: Readonly<Record<string, string>> = {
  government: 'Pemerintah Daerah',
  agency: 'Perangkat Daerah',
  city: 'Kota',
  decreeOfficialTitle: 'Jabatan Pejabat Penetap',
  decreeOfficialName: 'Nama Pejabat Penetap',
  decreeOfficialRank: 'Pangkat/Golongan Pejabat Penetap',
  decreeOfficialNip: 'NIP Pejabat Penetap',
};

const ORDER: Readonly<Record<PaperId, readonly string[]>> = {
  proposed: Object.keys(COLUMN_WORDS.proposed),
  register: Object.keys(COLUMN_WORDS.register),
};

/** Header of a column as messages name it; the id itself for a column that the paper does not have. */
export function columnWord(paper: PaperId, column: ColumnId): string {
  return COLUMN_WORDS[paper][column] ?? column;
}

/** Headers of several columns, in the order given: `Informasi, Dibuka`. */
export function columnWords(paper: PaperId, columns: readonly ColumnId[]): string {
  return columns.map((column) => columnWord(paper, column)).join(', ');
}

/** Position of a column on its paper; -1 for no column and for one that the paper does not have. */
export function columnRank(paper: PaperId, column: ColumnId | undefined): number {
  return column === undefined ? -1 : ORDER[paper].indexOf(column);
}
