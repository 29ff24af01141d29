import { appendFileSync } from 'node:fs';
import { AppError } from '../../src/errors/app-error.ts';
import type { GoogleService } from '../../src/stores/google-sheets/google-service.ts';

/** Mail addresses are nobody's business in a recording; what stands before the `@` goes. */
function withoutPeople(text: string): string {
  return text.replace(/[^\s"'@<>,;:]+@(?=[^\s"'@<>,;:]+\.)/gu, '…@');
}

/** Bytes that were sent are told by their number only. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}

/**
 * The same service, each request and its answer kept as one line of JSON in `file`. It stands above the signing of requests, so that no token ever
 * comes by; mail addresses lose their names.
 */
export function recordingService(service: GoogleService, file: string): GoogleService {
  const keep = (line: object): void => appendFileSync(file, `${withoutPeople(JSON.stringify(line, plain))}\n`);
  return new Proxy(service, {
    get(target, property): unknown {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...request: readonly unknown[]): Promise<unknown> => {
        const began = Date.now();
        const said = { method: String(property), request };
        try {
          const answer: unknown = await Reflect.apply(member, target, request);
          keep({ ...said, milliseconds: Date.now() - began, answer });
          return answer;
        } catch (error) {
          const failure = error instanceof AppError ? { code: error.code, params: error.params } : { code: 'unknown' };
          keep({ ...said, milliseconds: Date.now() - began, failure });
          throw error;
        }
      };
    },
  });
}
