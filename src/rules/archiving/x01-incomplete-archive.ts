import { isFilled } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import { columnWord, IDENTITY_WORDS } from '../column-words.ts';
import { type ArchiveRows, defineRule, type Rule } from '../rule.ts';

/** What every archived row carries: number, date and official of the SK, kind of classification, period, reasons. */
const ROW_COLUMNS: readonly ColumnId[] = [
  'information',
  'legalBasis',
  'harmIfOpened',
  'interestIfClosed',
  'period',
  'unit',
  'letters',
  'decreeNumber',
  'decreedOn',
  'decreeOfficial',
  'decreeOfficialNip',
];

export const incompleteArchive: Rule = defineRule<{ readonly missing: string }>({
  code: 'X01',
  name: 'incomplete-archive',
  scope: 'archive',
  severity: 'error',
  sheets: ['register'],
  columns: ROW_COLUMNS,
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 4 ayat (2)'],
  text: {
    id: {
      title: 'Arsip memuat enam isi surat penetapan',
      guide:
        'Jenis klasifikasi, pejabat, badan publik dan unit, jangka waktu, alasan, tempat dan tanggal: lengkapi lembar Identitas dan setiap baris yang berlaku, dan perbaiki semua kesalahan.',
      message: (p) => `Arsip belum dapat dibuat: ${p.missing}.`,
    },
    en: {
      title: 'An archive holds the six contents of a determination',
      message: (p) => `The archive cannot be made yet: ${p.missing}.`,
    },
  },
  *check(archive) {
    const missing = [...missingIdentity(archive), ...missingCells(archive), ...archive.openErrors];
    if (missing.length === 0) return;
    yield { params: { missing: missing.join('; ') } };
  },
  examples: {
    valid: [
      { paper: 'register', cells: { endsOn: '', archiveLocation: '' } },
      { paper: 'register', cells: { scope: 'Sebagian', exemptPart: 'Kolom NIK' } },
      { paper: 'register', cells: { openingCondition: '', reviewOn: '' } },
    ],
    invalid: [
      { paper: 'register', cells: { decreeNumber: '' }, params: { missing: 'DIK-2026-001 Nomor SK Penetapan' } },
      {
        paper: 'register',
        cells: { letters: '', period: '' },
        params: { missing: 'DIK-2026-001 Jangka Waktu, Huruf Pasal 17' },
      },
      {
        paper: 'register',
        cells: { decreedOn: '' },
        others: [{ code: 'DIK-2026-002', decreeOfficialNip: '' }],
        params: { missing: 'DIK-2026-001 Tanggal SK Penetapan; DIK-2026-002 NIP Penetap' },
      },
    ],
  },
  guideExamples: { right: 'Lembar Identitas lengkap dan setiap baris memiliki SK', wrong: 'Kota dan NIP Pejabat Penetap kosong' },
});

function missingIdentity({ identity }: ArchiveRows): readonly string[] {
  return Object.entries(IDENTITY_WORDS).flatMap(([field, label]) =>
    (identity[field] ?? '').trim() === '' ? [`Identitas: ${label}`] : [],
  );
}

function missingCells({ entries }: ArchiveRows): readonly string[] {
  return entries.flatMap((row) => {
    const columns = ROW_COLUMNS.filter((column) => !isFilled(row, column));
    return columns.length === 0 ? [] : [`${row.code} ${columns.map((column) => columnWord('register', column)).join(', ')}`];
  });
}
