import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { renderArchive } from '../../report/archive-text.ts';
import { reportJson } from '../../report/report-json.ts';
import type { CommandCall } from '../command-call.ts';
import { archiveFolderOf, besideWorkbook, composeEnvironment, openWorkbook, readLogoOf } from '../composition.ts';
import { show } from '../show.ts';

/** `dik archive FILE`: seal the register in a new package, or say why not; with `--public-only` copy its public edition out. */
export async function archiveCommand(call: CommandCall): Promise<ExitCode> {
  const { options, useCases } = call;
  const environment = await composeEnvironment(call);
  const archives = await useCases.createArchiveFolder();
  const isPublic = options.publicOnly === true;
  const logo = await readLogoOf(call);
  const made = await useCases.archiveRegister(await openWorkbook(call), environment, {
    folder: isPublic ? besideWorkbook(call, 'arsip') : archiveFolderOf(call),
    archives,
    render: useCases.renderPackage,
    findUnfaithful: await useCases.findUnfaithful(),
    mode: 'asked',
    ...(logo && { logo }),
    ...(options.sk === undefined ? {} : { decree: options.sk }),
    ...(options.period === undefined ? {} : { period: options.period }),
  });
  const target = options.out ?? besideWorkbook(call, 'publik');
  const answer =
    isPublic && made.file !== undefined
      ? { ...made, publicFolder: await useCases.publishPackage(made.file, target, archives) }
      : made;
  await show(call, answer, renderArchive, reportJson);
  return answer.outcome === 'refused' ? EXIT.findings : EXIT.ok;
}
