import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { BatchContext } from '../sheets/context.ts';

/** The name of a kind of request inside a batch. */
export type RequestKind = keyof sheets_v4.Schema$Request;

/** The body of a request of one kind. */
export type RequestBody<Kind extends RequestKind> = NonNullable<sheets_v4.Schema$Request[Kind]>;

/**
 * Carries out one request on the state of the context and gives its reply, or nothing when the service replies `{}`.
 * Throws `Refusal` in the words of the service, without the `Invalid requests[i].kind: ` before it.
 */
export type RequestHandler<Kind extends RequestKind> = (
  context: BatchContext,
  request: RequestBody<Kind>,
) => sheets_v4.Schema$Response | undefined;

/** Handlers by kind. */
export type RequestHandlers = { readonly [Kind in RequestKind]?: RequestHandler<Kind> };
