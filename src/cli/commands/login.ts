import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { loadMessages } from '../../messages/catalog.ts';
import { formatMessage } from '../../messages/format.ts';
import type { CommandCall } from '../command-call.ts';
import { say } from '../show.ts';

/** `dik login`: a person signs in to Google in the browser. Says where the token is kept, never the token. */
export async function loginCommand(call: CommandCall): Promise<ExitCode> {
  const { options, io, useCases } = call;
  const { labels } = await loadMessages(call.language);
  const onOpen = (): void => io.stderr(`${labels.loginOpens}\n`);
  const { client: clientFile, scope = 'drive.file' } = options;
  const { file, scope: granted } = await useCases.login({ environment: io.environment, clientFile, scope, onOpen });
  say(call, formatMessage(labels.loggedIn, { file, scope: granted }));
  return EXIT.ok;
}
