import type { ColumnId } from '../template/template.ts';

/** What a register row takes over from its proposal beside the judged cells; `unit` answers to the register's "Unit Kerja Penanggung Jawab". */
export const TAKEN_OVER_COLUMNS: readonly ColumnId[] = ['unit', 'testNumber', 'testedOn'];

/** The cells that make a consequence test complete. */
export const TEST_COLUMNS: readonly ColumnId[] = ['testNumber', 'testedOn', 'tester', 'testResult'];

/** The cells that make a decision of the Atasan complete. */
export const DECISION_COLUMNS: readonly ColumnId[] = ['decision', 'decidedOn', 'superior', 'superiorNip'];

/** The cells that make a determination by SK complete. */
export const DECREE_COLUMNS: readonly ColumnId[] = ['decreeNumber', 'decreedOn', 'decreeOfficial', 'decreeOfficialNip'];

/** The cells that close a register row. */
export const CLOSING_COLUMNS: readonly ColumnId[] = ['closingAction', 'closedOn', 'closingBasis'];
