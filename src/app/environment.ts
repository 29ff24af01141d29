import type { LocalDate } from '../domain/values/local-date.ts';

/** Everything from outside that a use case needs; made once at the edge, so that a run can be repeated exactly. */
export interface Environment {
  /** Today in Asia/Pontianak, or the date asked for. */
  readonly today: LocalDate;
  /** Moment written into `Riwayat`, `YYYY-MM-DD HH:MM`; the date alone when the date was asked for. */
  readonly now: string;
}
