import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid, notBuilt, Refusal } from '../http/failure.ts';
import type { BatchContext } from '../sheets/context.ts';
import type { RequestKind } from './handler.ts';
import { REQUEST_HANDLERS } from './index.ts';

/** The kind of a request. */
export function kindOf(request: sheets_v4.Schema$Request): RequestKind | undefined {
  return Object.keys(request)[0] as RequestKind | undefined;
}

type AnyHandler = (context: BatchContext, body: unknown) => sheets_v4.Schema$Response | undefined;

/**
 * Carries out the requests of a batch in order on the state of the context, each on what the last one left.
 *
 * @throws Refusal for the first request that cannot be carried out, with its index and kind in the words of the service; the caller throws the
 *   state away then, so that nothing of the batch is seen
 */
export function runBatch(context: BatchContext, requests: readonly sheets_v4.Schema$Request[]): sheets_v4.Schema$Response[] {
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  return requests.map((request, index) => {
    const kinds = Object.keys(request);
    const kind = kindOf(request);
    if (kind === undefined || kinds.length > 1)
      throw invalid(`Invalid requests[${index}]: Exactly one kind of request must be set.`);
    const handler = REQUEST_HANDLERS[kind] as AnyHandler | undefined;
    if (handler === undefined) throw notBuilt(`requests of kind ${kind}`);
    try {
      return handler(context, request[kind] ?? {}) ?? {};
    } catch (error) {
      if (error instanceof Refusal && error.status === 400) throw invalid(`Invalid requests[${index}].${kind}: ${error.message}`);
      throw error;
    }
  });
}
