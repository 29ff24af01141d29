import type { ColumnId, PaperId } from '../../domain/template/template.ts';
import { findPersonalData, type PersonalDataKind } from '../../domain/values/personal-data.ts';
import { readCellOnceWith } from '../cell-reading.ts';
import { COLUMN_WORDS } from '../column-words.ts';
import { NIP_COLUMNS } from '../officers/nip-columns.ts';
import { defineRule, type Finding, type Rule, type WorkbookRows } from '../rule.ts';

/** How many pieces one message shows. */
const SHOWN = 3;

const NOTHING: ReadonlySet<PersonalDataKind> = new Set();
/** Where officials are named with their NIP. */
const OPEN_WITH_OFFICIALS: ReadonlySet<PersonalDataKind> = new Set(['nip']);

/** Every column of each paper in which a personal number has no place. */
const WATCHED: Readonly<Record<PaperId, readonly ColumnId[]>> = {
  proposed: watchedOf('proposed'),
  register: watchedOf('register'),
};

type Params = { readonly piece: string };

export const personalData: Rule = defineRule<Params>({
  code: 'R01',
  name: 'personal-data',
  scope: 'workbook',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: [...new Set([...WATCHED.proposed, ...WATCHED.register])],
  seesProgramCells: true,
  since: '2010-04-30',
  sources: ['UU 24/2013 Pasal 79 ayat (3)', 'UU 24/2013 Pasal 95A', 'UU 27/2022 Pasal 36', 'UU 27/2022 Pasal 65 ayat (2)'],
  text: {
    id: {
      title: 'Daftar tidak memuat data pribadi atau rahasia',
      guide:
        'Daftar ini diumumkan. Sebutkan jenis informasinya, bukan isinya: tanpa NIK, nomor KK, NIP, surel, nomor telepon, NPWP, nomor rekening, nomor akta, alamat jaringan, atau kata sandi. NIP hanya pada kolom NIP. Catatan sel di luar Identitas, nama berkas, dan nama lembar pun tidak memuatnya.',
      message: (p) =>
        `Ada data pribadi atau rahasia ("${p.piece}") di daftar yang akan diumumkan. Hapus dan ganti dengan uraian umum.`,
    },
    en: {
      title: 'The lists hold no personal or secret data',
      message: (p) =>
        `Personal or secret data ("${p.piece}") in a list that will be published. Remove it and write a general description.`,
    },
  },
  *check(book, { catalogue }) {
    yield* inRows(book, catalogue.provinceCodes);
    yield* inLooseTexts(book, catalogue.provinceCodes);
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { superiorNip: '19710807 199703 1 998' } },
      { paper: 'proposed', cells: { remark: 'Lihat surat 300.2.11/1864/IV/2025 dan agenda 2026000012345678' } },
      { paper: 'register', cells: { archiveLocation: 'Lemari 08, boks 12, map 2026-03-12' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { openingCondition: 'Hubungi pemohon di 0812-3456-7890' } },
      { paper: 'proposed', cells: { remark: 'NIK 6171 0541 0290 0000 sudah dihitamkan' } },
      { paper: 'proposed', cells: { officer: 'Rina Kartika (199004122015032997)' } },
      { paper: 'register', cells: { archiveLocation: 'Server 192.168.10.5, kata sandi: rahasia2026' } },
    ],
  },
  guideExamples: { right: 'Nomor telepon pemohon (tanpa nomornya)', wrong: 'Hubungi pemohon di 08xx-xxxx-xxxx' },
});

function* inRows({ proposals, entries }: WorkbookRows, provinceCodes: ReadonlySet<string>): Iterable<Finding<Params>> {
  const piecesOf = piecesReader(provinceCodes);
  for (const row of [...proposals, ...entries]) {
    for (const column of WATCHED[row.paper]) {
      if (!row.cells[column] || row.readings.dates[column]?.kind === 'date') continue;
      const piece = piecesOf(row, column);
      if (piece !== '') yield { row, column, params: { piece } };
    }
  }
}

function* inLooseTexts({ looseTexts }: WorkbookRows, provinceCodes: ReadonlySet<string>): Iterable<Finding<Params>> {
  const known = new Map<string, string>(); // history repeats days, events and names of states
  for (const at of looseTexts) {
    const piece = at.mayHoldNip
      ? maskedPieces(at.text, provinceCodes, OPEN_WITH_OFFICIALS)
      : (known.get(at.text) ?? maskedPieces(at.text, provinceCodes));
    if (!at.mayHoldNip) known.set(at.text, piece);
    if (piece !== '') yield { at, params: { piece } };
  }
}

function watchedOf(paper: PaperId): readonly ColumnId[] {
  return (Object.keys(COLUMN_WORDS[paper]) as ColumnId[]).filter((column) => !NIP_COLUMNS[paper].includes(column));
}

/** What was found, masked; '' when nothing was. */
function maskedPieces(text: string, provinceCodes: ReadonlySet<string>, open: ReadonlySet<PersonalDataKind> = NOTHING): string {
  const found = findPersonalData(text, provinceCodes).filter(({ kind }) => !open.has(kind));
  if (found.length === 0) return '';
  // What the program masked itself in a message or in `Riwayat` ("kata sandi: ***") is found again, and gives nothing away.
  const pieces = new Set(found.filter(({ start, masked }) => !text.startsWith(masked, start)).map(({ masked }) => masked));
  return [...pieces].slice(0, SHOWN).join(', ').replace(/\s+/gu, ' ');
}

const piecesReader = readCellOnceWith(maskedPieces);
