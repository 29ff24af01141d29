import type { ColumnId } from '../template/template.ts';

/** The cells that make a consequence test complete. */
export const TEST_COLUMNS: readonly ColumnId[] = ['testNumber', 'testedOn', 'tester', 'testResult'];

/** The cells that make a determination by SK complete. */
export const DECREE_COLUMNS: readonly ColumnId[] = ['decreeNumber', 'decreedOn', 'decreeOfficial', 'decreeOfficialNip'];

/** The cells that close a register row. */
export const CLOSING_COLUMNS: readonly ColumnId[] = ['closingAction', 'closedOn', 'closingBasis'];
