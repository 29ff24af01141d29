import { makeRow } from '../../src/domain/read-row.ts';
import type { Row } from '../../src/domain/row.ts';
import type { ColumnId } from '../../src/domain/template/template.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';

export type Cells = Readonly<Partial<Record<ColumnId, CellScalar>>>;

/** What the Petugas fills: a proposal without fault. */
export const DESCRIBED: Cells = {
  code: 'U-2026-001',
  information: 'Rekaman kamera pengawas ruang server dan ruang pelayanan',
  scope: 'Seluruh',
  unit: 'Sekretariat',
  form: 'Hardcopy dan softcopy',
  legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 27 Tahun 2022 Pasal 36',
  letters: 'j',
  harmIfOpened: 'Titik buta pengamanan dan wajah pengunjung dapat disalahgunakan untuk kejahatan',
  interestIfClosed: 'Keamanan ruangan dan privasi pengunjung terjaga',
  period: '5 tahun',
  openingCondition: 'Permintaan penyidik',
  proposedOn: '20/02/2026',
  officer: 'Rina Kartika',
  officerNip: '199004122015032997',
};

export const TESTED: Cells = {
  ...DESCRIBED,
  testNumber: 'UK/03/PPID/2026',
  testedOn: '12/03/2026',
  tester: 'Kepala Dinas Komunikasi dan Informatika selaku PPID',
  testResult: 'Dikecualikan',
};

export const APPROVED: Cells = {
  ...TESTED,
  decision: 'ya',
  decidedOn: '18/03/2026',
  superior: 'Hendra Saputra, S.Sos., M.Si.',
  superiorNip: '197108071997031998',
};

export const RETURNED: Cells = { ...APPROVED, decision: 'tidak', remark: 'Lengkapi ayat pada dasar hukum' };

/** The register row of `APPROVED`, determined. */
export const DETERMINED: Cells = {
  code: 'DIK-2026-001',
  status: 'Berlaku',
  information: DESCRIBED.information ?? null,
  legalBasis: DESCRIBED.legalBasis ?? null,
  harmIfOpened: DESCRIBED.harmIfOpened ?? null,
  interestIfClosed: DESCRIBED.interestIfClosed ?? null,
  period: DESCRIBED.period ?? null,
  unit: DESCRIBED.unit ?? null,
  scope: DESCRIBED.scope ?? null,
  letters: DESCRIBED.letters ?? null,
  openingCondition: DESCRIBED.openingCondition ?? null,
  startsOn: '01/04/2026',
  endsOn: '01/04/2031',
  reviewOn: '12/03/2027',
  testNumber: 'UK/03/PPID/2026',
  testedOn: '12/03/2026',
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
  form: 'Hardcopy dan softcopy',
  proposalCode: 'U-2026-001',
};

export function proposal(cells: Cells, row = 9): Row {
  return makeRow('proposed', row, cells, 1900, false);
}

export function entry(cells: Cells, row = 9): Row {
  return makeRow('register', row, cells, 1900, false);
}
