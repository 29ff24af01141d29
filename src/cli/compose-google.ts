import { officeMoment } from '../domain/values/office-moment.ts';
import { loadMessages } from '../messages/catalog.ts';
import { formatMessage } from '../messages/format.ts';
import type { ConnectOptions } from '../stores/google-sheets/connect/connect-google.ts';
import type { OpenOptions } from '../stores/open-store.ts';
import type { CommandCall } from './command-call.ts';

/** How a command reaches Google: who signs, and what is said while it waits. Said on standard error, so that a report stays a report. */
export async function composeConnection({ options, io, language }: CommandCall): Promise<ConnectOptions> {
  const { labels } = await loadMessages(language);
  const opensFolder = options.folder !== undefined || options.driveFolder !== undefined;
  return {
    environment: io.environment,
    keyFile: options.key,
    account: options.account,
    reach: opensFolder ? 'folder' : 'workbook', // a folder that others made needs more rights than a workbook
    onWait: ({ reason, milliseconds }) => {
      const label = reason === 'quota' ? labels.waitingQuota : labels.waitingService;
      io.stderr(`${formatMessage(label, { seconds: Math.ceil(milliseconds / 1000) })}\n`);
    },
  };
}

/** What opening a workbook on Google needs. */
export async function composeOpening(call: CommandCall): Promise<OpenOptions> {
  const [{ labels }, google] = await Promise.all([loadMessages(call.language), composeConnection(call)]);
  const onLockLeft = (until: number): void => {
    call.io.stderr(`${formatMessage(labels.lockLeft, { time: officeMoment(until).time })}\n`);
  };
  return { google, onLockLeft };
}
