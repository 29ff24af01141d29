import type { Messages } from '../messages/catalog.ts';
import { formatMessage, type MessageParams } from '../messages/format.ts';
import type { LabelKey } from '../messages/labels.ts';
import type { Palette } from './palette.ts';

/** How a report is shown: language, colours, and the titles of the rules in that language, by code. */
export interface ReportView {
  readonly messages: Messages;
  readonly palette: Palette;
  readonly ruleTitles: ReadonlyMap<string, string>;
}

/** A label of the catalogue, filled in. */
export function label(view: ReportView, key: LabelKey, params: MessageParams = {}): string {
  return formatMessage(view.messages.labels[key], params);
}
