import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { renderArchive } from '../../report/archive-text.ts';
import { reportJson } from '../../report/report-json.ts';
import type { CommandCall } from '../command-call.ts';
import { archiveFolderOf, composeEnvironment, openWorkbook } from '../composition.ts';
import { show } from '../show.ts';

/** `dik archive FILE`: write the register as a new package, or say why not. */
export async function archiveCommand(call: CommandCall): Promise<ExitCode> {
  const { options, useCases } = call;
  const environment = await composeEnvironment(call);
  const answer = await useCases.archiveRegister(await openWorkbook(call), environment, {
    folder: archiveFolderOf(call),
    archives: await useCases.createArchiveFolder(),
    render: useCases.renderPackage,
    findUnfaithful: await useCases.findUnfaithful(),
    mode: 'asked',
    ...(options.sk === undefined ? {} : { decree: options.sk }),
    ...(options.period === undefined ? {} : { period: options.period }),
  });
  await show(call, answer, renderArchive, reportJson);
  return answer.outcome === 'refused' ? EXIT.findings : EXIT.ok;
}
