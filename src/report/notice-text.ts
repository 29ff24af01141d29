import type { Place, ReportedNotice } from '../app/reports.ts';
import { maskPersonalData } from '../domain/values/personal-data.ts';
import type { Messages } from '../messages/catalog.ts';
import { formatMessage, formatUnknown, type MessageParams } from '../messages/format.ts';

/** Where something stands, for people: sheet, cell (its letters and row), code, header. '' when nothing is known. */
export function renderPlace(place: Place, words: Messages['labels']): string {
  const cell = place.cell ?? (place.row === undefined ? undefined : formatMessage(words.row, { row: place.row }));
  const note = place.isNote ? words.cellNote : undefined;
  const name = place.names === undefined ? undefined : place.names === 'file' ? words.fileName : words.sheetTitle;
  const column = place.header === undefined ? undefined : formatMessage(words.column, { header: place.header });
  return [place.sheet, cell, note, name, place.key, column].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** A notice as a sentence, personal numbers masked. A code without words is printed with all its values. */
export function noticeMessage(notice: ReportedNotice, messages: Messages): string {
  const params = maskParams(notice.params);
  const template = messages.notices[notice.code];
  return template === undefined ? formatUnknown(notice.code, params) : formatMessage(template, params);
}

function maskParams(params: MessageParams): MessageParams {
  const masked: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) masked[name] = typeof value === 'string' ? maskPersonalData(value) : value;
  return masked;
}
