import { isFilled } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { Catalogue } from '../../domain/values/catalogue.ts';
import { isErrorValue } from '../../domain/values/error-value.ts';
import { readNip } from '../../domain/values/nip.ts';
import { scalarText } from '../../domain/workbook/cell-value.ts';
import { columnWord, IDENTITY_WORDS } from '../column-words.ts';
import { isFiller } from '../completeness/filler.ts';
import { type InvalidNip, invalidNipInEnglish, invalidNipInIndonesian } from '../officers/nip-words.ts';
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

/** The NIP of the official of the SK, as `Identitas` names it. */
const NIP = 'decreeOfficialNip';
const RANK = 'decreeOfficialRank';

/** `missing` is '' when only the NIP is wrong; `problem` is absent when nothing is wrong with it. */
type Params = { readonly missing: string } | ({ readonly missing: string } & (InvalidNip | { readonly problem: 'damaged' }));

export const incompleteArchive: Rule = defineRule<Params>({
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
      message: (p) => `Arsip belum dapat dibuat: ${listed(nipInIndonesian(p), p.missing)}.`,
    },
    en: {
      title: 'An archive holds the six contents of a determination',
      message: (p) => `The archive cannot be made yet: ${listed(nipInEnglish(p), p.missing)}.`,
    },
  },
  *check(archive, { catalogue }) {
    const missing = [...missingIdentity(archive, catalogue), ...missingCells(archive), ...archive.openErrors].join('; ');
    const fault = nipFault(archive, catalogue);
    if (missing !== '' || fault) yield { params: { missing, ...fault } };
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

/** A field that is empty, or holds a dash or the error of a formula; an official who is no civil servant has a dash for a rank. */
function isMissing({ identity }: ArchiveRows, field: string, catalogue: Catalogue): boolean {
  const text = scalarText(identity[field] ?? null).trim();
  return text === '' || isErrorValue(text) || (field !== RANK && isFiller(text, catalogue));
}

function missingIdentity(archive: ArchiveRows, catalogue: Catalogue): readonly string[] {
  return Object.entries(IDENTITY_WORDS).flatMap(([field, label]) =>
    isMissing(archive, field, catalogue) ? [`Identitas: ${label}`] : [],
  );
}

/** An archive would print the NIP as it stands, and with digits that a spreadsheet made up. */
function nipFault(archive: ArchiveRows, catalogue: Catalogue): InvalidNip | { readonly problem: 'damaged' } | undefined {
  const typed = archive.identity[NIP];
  if (typed === undefined || isMissing(archive, NIP, catalogue)) return undefined;
  const reading = readNip(typed);
  if (reading?.kind === 'damaged') return { problem: 'damaged' };
  return reading?.kind === 'invalid' ? { problem: reading.problem, digits: reading.digits.length } : undefined;
}

function listed(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

function nipInIndonesian(params: Params): string {
  if (!('problem' in params)) return '';
  const words = params.problem === 'damaged' ? 'rusak (disimpan sebagai angka)' : `tidak sah (${invalidNipInIndonesian(params)})`;
  return `Identitas: ${IDENTITY_WORDS[NIP]} ${words}`;
}

function nipInEnglish(params: Params): string {
  if (!('problem' in params)) return '';
  const words =
    params.problem === 'damaged' ? 'is damaged (stored as a number)' : `is not valid (${invalidNipInEnglish(params)})`;
  return `Identitas: ${IDENTITY_WORDS[NIP]} ${words}`;
}

function missingCells({ entries }: ArchiveRows): readonly string[] {
  return entries.flatMap((row) => {
    const columns = ROW_COLUMNS.filter((column) => !isFilled(row, column));
    return columns.length === 0 ? [] : [`${row.code} ${columns.map((column) => columnWord('register', column)).join(', ')}`];
  });
}
