import type { RefusalReason } from '../status/read-judgement.ts';
import type { HistoryEvent } from '../status/transitions.ts';

/** Events that `Riwayat` knows beside the moves between states. */
export type OtherEvent =
  | 'test-recorded'
  | 'decision-recorded'
  | 'approval-corrected'
  | 'numbered'
  | 'changed'
  | 'program-cell-changed'
  | 'vanished'
  | 'adopted'
  | 'archived';

/** Every sentence that the program writes into a workbook beside the rule messages; data from `sheets-templates/phrases.json`. */
export interface Phrases {
  readonly message: Readonly<
    Record<
      | 'inColumn'
      | 'lacks'
      | 'refusedYa'
      | 'refusedTidak'
      | 'changed'
      | 'blocked'
      | 'unreadable'
      | 'superseded'
      | 'closedOtherwise'
      | 'closedReplaced'
      | 'takenBackAfterDecree'
      | 'withdrawalRefused'
      | 'misplaced'
      | 'missing'
      | 'accepted'
      | 'acceptanceLacks',
      string
    >
  >;
  readonly reasons: Readonly<Record<RefusalReason, string>>;
  /** How the summary line above a table begins, filled or not: the program knows its cell by it. */
  readonly summaryStart: string;
  readonly summary: string;
  /** Stands in `Riwayat` for a text before a change that was kept nowhere. */
  readonly notKept: string;
  readonly events: Readonly<Record<HistoryEvent | OtherEvent, string>>;
}

/** Fills `{name}` with `values.name`; an unknown name stays as it is. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
