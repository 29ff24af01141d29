import type { DiffAnswer } from '../../src/app/diff-packages.ts';
import type {
  ArchiveReport,
  CheckReport,
  GuideReport,
  ReportedFinding,
  ReportedNotice,
  RunReport,
  SyncReport,
  VerifyReport,
} from '../../src/app/reports.ts';
import type { RegisterChange } from '../../src/domain/archive/compare-registers.ts';
import { LAYOUT } from '../unit/archive/sample-register.ts';

/** A finding with valid defaults; a test changes what it is about. */
export function aFinding(change: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'H03',
    severity: 'error',
    sheet: 'Akan Dikecualikan',
    cell: 'J12',
    row: 12,
    key: 'U-2026-004',
    column: 'dasar',
    header: 'Dasar Hukum Pengecualian',
    value: 'UU No. 14 Tahun 2008 Pasal 17 huruf j angka 3',
    message: { id: 'Huruf j tidak memiliki angka 3.', en: 'Letter j has no number 3.' },
    example: 'UU No. 24 Tahun 2013 Pasal 79 ayat (1)',
    ...change,
  };
}

export function aWarning(change: Partial<ReportedFinding> = {}): ReportedFinding {
  return aFinding({
    rule: 'W03',
    severity: 'warning',
    cell: 'E14',
    row: 14,
    key: 'U-2026-006',
    column: 'informasi',
    header: 'Informasi',
    value: 'Data pribadi',
    message: { id: 'Nama informasi terlalu umum.', en: 'The name is too general.' },
    example: 'Data nilai ujian dinas pegawai tahun 2026',
    ...change,
  });
}

export function aNotice(change: Partial<ReportedNotice> = {}): ReportedNotice {
  return { code: 'text-below-table', sheet: 'Akan Dikecualikan', cell: 'C60', row: 60, params: {}, ...change };
}

export function aCheckReport(change: Partial<CheckReport> = {}): CheckReport {
  return {
    workbook: 'data/register-dik.xlsx',
    asOf: '2026-03-20',
    rulePack: '2026.1',
    templateVersion: 1,
    checked: { proposals: 13, register: 6, rules: 45 },
    findings: [],
    notices: [],
    states: { proposals: { Diajukan: 2 }, register: { Berlaku: 5 } },
    ...change,
  };
}

export function aSyncReport(change: Partial<SyncReport> = {}): SyncReport {
  return { ...aCheckReport(), changes: [], transitions: [], written: false, cellsWritten: 0, replanned: 0, ...change };
}

export function anArchiveReport(change: Partial<ArchiveReport> = {}): ArchiveReport {
  return { outcome: 'unchanged', packageNumber: 'ARSIP-2026-001', rows: 5, awaitingDecree: 0, findings: [], ...change };
}

export function aRunReport(change: Partial<RunReport> = {}): RunReport {
  return { ...aSyncReport(), created: false, archive: anArchiveReport(), ...change };
}

export function aGuideReport(change: Partial<GuideReport> = {}): GuideReport {
  return {
    workbook: 'data/register-dik.xlsx',
    asOf: '2026-03-20',
    rulePack: '2026.1',
    templateVersion: 1,
    rules: 45,
    changes: [],
    notices: [],
    written: false,
    cellsWritten: 0,
    replanned: 0,
    ...change,
  };
}

export function aVerifyReport(change: Partial<VerifyReport> = {}): VerifyReport {
  const digest = 'ab12'.repeat(16);
  const held = {
    folder: 'arsip/A',
    packageNumber: 'ARSIP-2026-001',
    contentDigest: digest,
    packageDigest: digest,
    files: 12,
    bytes: 3400,
  };
  return { packages: [held], files: 12, bytes: 3400, problems: [], ...change };
}

export function aDiffAnswer(changes: readonly RegisterChange[] = []): DiffAnswer {
  const frame = { name: 'Perubahan', orientation: 'landscape', columnWidths: [], rows: [], pageBreaks: [] } as const;
  return {
    report: { before: 'ARSIP-2026-001', after: 'ARSIP-2026-002', changes },
    sheet: { ...frame, page: LAYOUT.papers.folio, footer: { left: '', right: '' } },
    properties: { title: '', author: '', asOf: '2026-03-20' },
  };
}
