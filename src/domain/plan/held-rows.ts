import type { Notice } from '../issue.ts';
import type { ProposalMemory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';
import { groupBy } from '../values/group-by.ts';
import { fillPhrase } from './phrases.ts';
import type { PlanContext } from './plan-context.ts';
import { messageDigest } from './row-message.ts';

/** A row that is held, and why, in words for the row and as a notice. */
interface HeldRow {
  readonly row: Row;
  readonly notice: 'row-misplaced' | 'row-bereft';
  /** The code to which its text belongs; its own where its text is elsewhere. */
  readonly owner: string;
}

function heldRows({ held }: PlanContext): readonly HeldRow[] {
  return [
    ...[...held.misplaced].map(([row, owner]) => ({ row, notice: 'row-misplaced', owner }) as const),
    ...held.bereft.map((row) => ({ row, notice: 'row-bereft', owner: row.code }) as const),
  ];
}

/** What is worth saying of the rows that are held (`misplaced-rows.ts`). */
export function heldNotices(context: PlanContext): readonly Notice[] {
  return heldRows(context).map(({ row, notice, owner }) => ({
    code: notice,
    sheet: 'proposed',
    row: row.rowNumber,
    columnIndex: context.proposed.columns['code'] ?? -1,
    key: row.code,
    column: 'code',
    params: { code: owner },
  }));
}

/** Tells a held row what to do; nothing else of it is written, and nothing forgotten. Nothing is written where a code stands twice (decision 2). */
export function writeHeldMessages(context: PlanContext, memories: Map<string, ProposalMemory>): void {
  const { misplaced, missing } = context.phrases.message;
  const rowsOf = groupBy(context.view.proposed.rows, ({ code }) => code);
  for (const { row, notice, owner } of heldRows(context)) {
    if (row.code !== '' && rowsOf.get(row.code)?.length !== 1) continue;
    const value = fillPhrase(notice === 'row-misplaced' ? misplaced : missing, { code: owner });
    const cell = { row: row.rowNumber, key: row.code, column: 'message' } as const;
    context.writer.write(context.proposed, { ...cell, value, type: 'text', what: 'message' });
    const before = context.view.memory.proposals.get(row.code);
    if (before) memories.set(row.code, { ...before, message: messageDigest(value) });
  }
}

/** Whether a row still says that it is held. Its cells moved with its line, so what stands there tells nothing about the code beside it. */
export function saysHeld({ phrases }: PlanContext, row: Row): boolean {
  const text = textOf(row, 'message');
  return [phrases.message.misplaced, phrases.message.missing].some((phrase) => {
    const parts = phrase.split('{code}');
    return text.startsWith(parts[0] ?? phrase) && text.endsWith(parts.at(-1) ?? phrase);
  });
}
