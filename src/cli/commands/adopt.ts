import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { renderAdopt } from '../../report/adopt-text.ts';
import { noticesJson } from '../../report/report-json.ts';
import type { CommandCall } from '../command-call.ts';
import { archiveFolderOf, composeEnvironment, openWorkbook } from '../composition.ts';
import { show } from '../show.ts';

/** `dik adopt FILE`: learn the hidden memory again from sheets and archives (decision 16). */
export async function adoptCommand(call: CommandCall): Promise<ExitCode> {
  const { useCases, io } = call;
  const environment = await composeEnvironment(call);
  const answer = await useCases.adoptWorkbook(await openWorkbook(call), environment, {
    workbookId: io.randomId(),
    archiveFolder: archiveFolderOf(call),
    archives: await useCases.createArchiveFolder(),
  });
  await show(call, answer, renderAdopt, noticesJson);
  return EXIT.ok;
}
