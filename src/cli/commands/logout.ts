import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { loadMessages } from '../../messages/catalog.ts';
import { formatMessage } from '../../messages/format.ts';
import type { LabelKey } from '../../messages/labels.ts';
import type { LogoutAnswer } from '../../stores/google-sheets/sign-in/logout.ts';
import type { CommandCall } from '../command-call.ts';
import { say } from '../show.ts';

const LABELS: Readonly<Record<LogoutAnswer['outcome'], LabelKey>> = {
  none: 'logoutNone',
  revoked: 'loggedOut',
  removed: 'loggedOutHere',
};

/** `dik logout`: withdraw the token of `dik login` and remove it; what could not be withdrawn is said. */
export async function logoutCommand(call: CommandCall): Promise<ExitCode> {
  const { file, outcome, reason } = await call.useCases.logout(call.io.environment);
  const { labels } = await loadMessages(call.language);
  say(call, formatMessage(labels[LABELS[outcome]], { file, reason }));
  return EXIT.ok;
}
