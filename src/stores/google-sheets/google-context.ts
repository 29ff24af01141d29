import { randomInt } from 'node:crypto';
import { AppError } from '../../errors/app-error.ts';
import type { BookState } from './book-state.ts';
import { decodeSpreadsheet } from './decode-spreadsheet.ts';
import type { GoogleService } from './google-service.ts';
import { READ_FIELDS } from './spreadsheet-fields.ts';

/** What the steps of a write share. */
export interface GoogleContext {
  readonly service: GoogleService;
  readonly spreadsheetId: string;
  /** As the user named the workbook, for messages. */
  readonly location: string;
  /** The mark of this store in a lock. */
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 up to and without 1. */
  readonly random: () => number;
}

/** Reads the whole workbook, our own sheets in it too: one request. */
export async function lookAtBook({ service, spreadsheetId }: GoogleContext): Promise<BookState> {
  return decodeSpreadsheet(await service.getSpreadsheet({ spreadsheetId, fields: READ_FIELDS }));
}

/** A number from 0 up to and without 1 that nobody can foresee. */
export function drawNumber(): number {
  return randomInt(2 ** 47) / 2 ** 47;
}

/** Ids for new sheets: positive 31-bit numbers that no sheet has. Chosen by us, a batch that was applied is refused when it arrives again. */
export function chooseIds(count: number, used: ReadonlySet<number>, random: () => number): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const id = 1 + Math.floor(random() * 2_147_483_646);
    if (!used.has(id)) chosen.add(id);
  }
  return [...chosen];
}

/** Says of a write whose outcome could not be looked up either that it may stand there; of one that was surely refused, only why the look failed. */
export function unclearWrite({ location }: GoogleContext, sent: unknown, look: unknown): unknown {
  if (!(look instanceof AppError)) return look;
  const isRefused = sent instanceof AppError && sent.code === 'google-refused' && sent.params['repeated'] === undefined;
  if (isRefused) return look;
  const reason = String(look.params['reason'] ?? '');
  return new AppError('google-write-unclear', { file: location, ...(reason === '' ? {} : { reason }) }, { cause: look });
}

/** The words of a refusal by the service; undefined for any other failure. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof AppError && error.code === 'google-refused' ? String(error.params['reason'] ?? '') : undefined;
}
