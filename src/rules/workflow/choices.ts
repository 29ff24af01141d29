import type { ColumnId, PaperId } from '../../domain/template/template.ts';

/** Columns whose value people choose from a closed list, and the list. A unit outside the list is no mistake. */
export const CHOICE_LISTS: Readonly<Record<PaperId, Readonly<Partial<Record<ColumnId, string>>>>> = {
  proposed: { scope: 'scope', form: 'form', testResult: 'testResult', decision: 'decision' },
  register: { status: 'registerStatus', closingAction: 'closingAction' },
};
