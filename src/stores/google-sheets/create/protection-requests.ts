import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { everybody, isServiceAccount, type People } from '../../../domain/people.ts';
import type { ProtectionBlueprint, ProtectionRole } from '../../../domain/workbook/blueprint.ts';
import { gridRange, type PlacedSheet } from './grid-range.ts';

/** Who may edit what is protected. */
export interface Editors {
  readonly people: People;
  /** The program's own address; it is an editor of every strict range, or it could not write its own columns. Undefined: the service adds the caller. */
  readonly account: string | undefined;
  /**
   * Of a workbook that is there already: who the program is, as a range that is its own says. Where nobody can say it, every range only warns, since a
   * strict one would shut out the account of the scheduled runs.
   */
  readonly program?: sheets_v4.Schema$Editors | 'unknown';
}

/**
 * The protected ranges of a sheet. A range of a role that nobody was named for only warns: a strict one would shut out the very people it is for. A sync
 * says so until somebody makes it strict.
 */
export function protectionRequests(placed: PlacedSheet, editors: Editors): readonly sheets_v4.Schema$Request[] {
  return (placed.sheet.protections ?? []).map((protection) => ({
    addProtectedRange: {
      protectedRange: {
        range: protectedRange(placed, protection),
        description: protection.name,
        ...(isStrict(protection, editors) ? strictness(protection.role, editors) : { warningOnly: true }),
      },
    },
  }));
}

function isStrict({ kind, role }: ProtectionBlueprint, { people, program }: Editors): boolean {
  return kind === 'strict' && program !== 'unknown' && (role === 'program' || people[role].length > 0);
}

function strictness(
  role: ProtectionRole,
  { people, account, program }: Editors,
): Pick<sheets_v4.Schema$ProtectedRange, 'editors'> {
  // a service account that the workbook is shared with is the program in its scheduled runs
  const known = program === 'unknown' ? {} : (program ?? {});
  const named = [...(account === undefined ? [] : [account]), ...everybody(people).filter(isServiceAccount)];
  const programs = [...(known.users ?? []), ...named];
  const wanted = [...(role === 'program' ? [] : people[role]), ...programs];
  const users = [...new Map(wanted.map((address) => [address.toLowerCase(), address])).values()];
  const editors = { ...known, ...(users.length > 0 ? { users } : {}) };
  return Object.keys(editors).length > 0 ? { editors } : {};
}

function protectedRange(placed: PlacedSheet, { range }: ProtectionBlueprint): sheets_v4.Schema$GridRange {
  return range === undefined ? { sheetId: placed.sheetId } : gridRange(placed, range);
}
