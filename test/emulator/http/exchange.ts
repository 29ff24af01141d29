import type { Json } from './failure.ts';

/** A request, read whole. */
export interface ApiRequest {
  readonly method: string;
  /** Path without query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** `http://127.0.0.1:P`, for links back to the emulator. */
  readonly origin: string;
}

/** An answer: JSON, bytes, or nothing (204). */
export interface ApiAnswer {
  readonly status: number;
  readonly json?: Json;
  readonly bytes?: Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** 200 with a resource. */
export function answer(json: object, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
  return { status: 200, json: json as Json, headers };
}

/** What Drive answers to a delete. */
export const NO_CONTENT: ApiAnswer = { status: 204, type: 'text/html' };

/** Whether a query parameter is set to true; Python clients write `True`. */
export function isTrue(query: URLSearchParams, name: string): boolean {
  return query.get(name)?.toLowerCase() === 'true';
}
