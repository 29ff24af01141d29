import type { ColumnId, PaperId } from '../../domain/template/template.ts';

/** Columns of each paper that hold a NIP. */
export const NIP_COLUMNS: Readonly<Record<PaperId, readonly ColumnId[]>> = {
  proposed: ['officerNip', 'superiorNip'],
  register: ['decreeOfficialNip'],
};
