import { countFindings, type FindingCounts } from '../domain/count-findings.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import type { Environment } from './environment.ts';
import type { CheckedCounts, ReportedNotice, SyncReport } from './reports.ts';

/** What is noted of a sync that found nothing to do: figures and what is said of the workbook as a whole, no cell of it. */
interface SyncNote extends Pick<SyncReport, 'templateVersion' | 'states' | 'notices'> {
  readonly checked: CheckedCounts;
  readonly counts: FindingCounts;
}

/** Everything besides the workbook that decides what a sync does: the day, the rules, the forms, the program. */
export function syncKey({ today }: Environment, templateVersion: number, program: string): string {
  return [today, RULE_PACK_VERSION, templateVersion, program].join(' ');
}

/** Notices about single rows may hold words of theirs, which a note must not keep. */
function isAboutWhole({ row, cell, key }: ReportedNotice): boolean {
  return row === undefined && cell === undefined && key === undefined;
}

/** The note of a sync that wrote nothing; undefined for one that had something to say of single rows, which a later run has to say again. */
export function syncNote({ templateVersion, states, checked, findings, notices }: SyncReport): string | undefined {
  if (!notices.every(isAboutWhole)) return undefined;
  return JSON.stringify({ templateVersion, states, checked, counts: countFindings(findings), notices } satisfies SyncNote);
}

function parseNote(text: string | undefined): SyncNote | undefined {
  if (text === undefined) return undefined;
  try {
    const note = JSON.parse(text) as Partial<SyncNote> | null; // each part is looked at below
    const isWhole = [note?.states?.proposals, note?.states?.register, note?.checked, note?.counts].every(
      (part) => typeof part === 'object',
    );
    return isWhole && Array.isArray(note?.notices) && typeof note?.templateVersion === 'number' ? (note as SyncNote) : undefined;
  } catch {
    return undefined;
  }
}

/** The report of a sync that had nothing to do, from its note; undefined when there is none, or none that can be read. */
export function recalledReport(note: string | undefined, workbook: string, { today }: Environment): SyncReport | undefined {
  const noted = parseNote(note);
  if (!noted) return undefined;
  const { templateVersion, states, checked, counts, notices } = noted;
  const nothing = {
    findings: [],
    changes: [],
    transitions: [],
    written: false,
    cellsWritten: 0,
    replanned: 0,
  } as const;
  return {
    workbook,
    asOf: today,
    rulePack: RULE_PACK_VERSION,
    templateVersion,
    checked,
    states,
    notices,
    ...nothing,
    cached: true,
    counts,
  };
}
