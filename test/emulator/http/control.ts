import type { Backend } from '../backend.ts';
import * as edits from '../edits.ts';
import type { FaultAction, FaultTarget } from '../faults.ts';
import { readSpreadsheet } from '../spreadsheet-reading.ts';
import type { ApiAnswer, ApiRequest } from './exchange.ts';
import { notBuilt, sheetsError } from './failure.ts';

/** An edit as JSON: its name and what it takes, as in `test/emulator/edits.ts`. */
interface NamedEdit {
  readonly name: string;
  readonly parts: readonly unknown[];
}

const EDITS: Readonly<Record<string, (...parts: never[]) => edits.Edit>> = {
  setCell: edits.setCell,
  sortRows: edits.sortRows,
  insertRows: edits.insertRows,
  deleteRows: edits.deleteRows,
  moveRows: edits.moveRows,
  insertColumns: edits.insertColumns,
  deleteColumns: edits.deleteColumns,
  moveColumns: edits.moveColumns,
  renameSheet: edits.renameSheet,
  addSheet: edits.addSheet,
  deleteSheet: edits.deleteSheet,
  liftProtection: edits.liftProtection,
  changeLocale: edits.changeLocale,
  changeTimeZone: edits.changeTimeZone,
};

function readEdit({ name, parts }: NamedEdit): edits.Edit {
  const make = EDITS[name];
  if (make === undefined) throw notBuilt(`the edit ${name}`);
  return make(...(parts as never[]));
}

interface FaultOrder {
  readonly target: number | { readonly method?: string; readonly path?: string; readonly kind?: string };
  readonly action:
    | Exclude<FaultAction, { kind: 'edit' }>
    | { readonly kind: 'edit'; readonly fileId?: string; readonly edit: NamedEdit };
  readonly times?: number;
}

function readTarget(target: FaultOrder['target']): FaultTarget {
  if (typeof target === 'number') return target;
  const path = target.path === undefined ? undefined : new RegExp(target.path);
  return (request) =>
    (target.method === undefined || target.method === request.method) &&
    (path === undefined || path.test(request.path)) &&
    (target.kind === undefined || request.kinds.includes(target.kind));
}

function plan(backend: Backend, { target, action, times }: FaultOrder): void {
  if (action.kind !== 'edit') {
    backend.faults.at(readTarget(target), action, times);
    return;
  }
  const { fileId, edit } = action;
  backend.faults.at(
    readTarget(target),
    { kind: 'edit', edit: readEdit(edit), ...(fileId === undefined ? {} : { fileId }) },
    times,
  );
}

/**
 * Steers an emulator that runs by itself: `POST /emulator/faults`, `/emulator/edit`, `/emulator/clock`, `/emulator/reset`,
 * `GET /emulator/requests`, `/emulator/spreadsheets/ID`.
 */
export function answerControl(backend: Backend, request: ApiRequest): ApiAnswer {
  const body = request.body.length === 0 ? {} : (JSON.parse(request.body.toString('utf8')) as unknown);
  const id = /^\/emulator\/spreadsheets\/([^/]+)$/.exec(request.path)?.[1];
  if (id !== undefined && request.method === 'GET')
    return { status: 200, json: readSpreadsheet(backend, id).resource() as never };
  switch (`${request.method} ${request.path}`) {
    case 'POST /emulator/faults':
      plan(backend, body as FaultOrder);
      return { status: 200, json: { pending: backend.faults.pending } };
    case 'POST /emulator/edit': {
      const { fileId, edit } = body as { fileId: string; edit: NamedEdit };
      backend.edit(fileId, readEdit(edit));
      return { status: 200, json: {} };
    }
    case 'POST /emulator/clock':
      backend.clock.advance((body as { advance: number }).advance);
      return { status: 200, json: { now: backend.clock.now() } };
    case 'POST /emulator/reset':
      backend.faults.reset();
      backend.log.forget();
      return { status: 200, json: {} };
    case 'POST /emulator/spreadsheets': {
      const { resource, owner } = body as { resource: Parameters<Backend['addSpreadsheet']>[0]; owner?: string };
      return { status: 200, json: { spreadsheetId: backend.addSpreadsheet(resource, owner) } };
    }
    case 'GET /emulator/requests':
      return { status: 200, json: { requests: backend.log.entries as never, nextNumber: backend.faults.nextNumber } };
    default:
      throw sheetsError(404, `The emulator has no ${request.method} ${request.path}`);
  }
}
