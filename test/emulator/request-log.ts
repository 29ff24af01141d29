import type { LoggedRequest } from './emulator.ts';

/** The calls so far. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** Notes a call and gives the function that notes its outcome. */
  begin(entry: Omit<LoggedRequest, 'status'>): (status: number) => void;
  forget(): void;
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    get entries() {
      return [...entries];
    },
    begin(entry) {
      const noted: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] } = { ...entry, status: 0 };
      entries.push(noted);
      return (status) => {
        noted.status = status;
      };
    },
    forget() {
      entries = [];
    },
  };
}
