import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { formatMessage } from '../../messages/format.ts';
import { renderNotices } from '../../report/check-text.ts';
import { label } from '../../report/report-view.ts';
import { joinLines } from '../../report/text-block.ts';
import type { CommandCall } from '../command-call.ts';
import { archiveFolderOf, composeEnvironment, composeView, openWorkbook } from '../composition.ts';

/** `dik adopt FILE`: learn the hidden memory again from sheets and archives (decision 16). */
export async function adoptCommand(call: CommandCall): Promise<ExitCode> {
  const { useCases, io } = call;
  const environment = await composeEnvironment(call);
  const store = await openWorkbook(call);
  const answer = await useCases.adoptWorkbook(store, environment, {
    workbookId: io.randomId(),
    archiveFolder: archiveFolderOf(call),
    archives: await useCases.createArchiveFolder(),
  });
  const view = await composeView(call);
  const { proposals, register, unapproved } = answer;
  const backup = answer.backup === undefined ? [] : [`${label(view, 'backup')}: ${answer.backup}`];
  const outcome = formatMessage(view.messages.labels.adopted, { file: store.location, proposals, register });
  const again =
    unapproved.length === 0 ? [] : [label(view, 'adoptUnapproved', { count: unapproved.length, codes: unapproved.join(', ') })];
  io.stdout(joinLines([...renderNotices(answer.notices, view), outcome, ...again, ...backup]));
  return EXIT.ok;
}
