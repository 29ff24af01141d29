import { basename } from 'node:path';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { type ArchiveAnswer, renderArchive } from '../../report/archive-text.ts';
import { reportJson } from '../../report/report-json.ts';
import type { CommandCall } from '../command-call.ts';
import { composeConnection } from '../compose-google.ts';
import { folderId } from '../compose-place.ts';
import { archiveFolderOf, besideWorkbook, composeEnvironment, openWorkbook, readLogoOf } from '../composition.ts';
import { show, showFailedAfter } from '../show.ts';

/** `dik archive FILE`: seal the register in a new package, or say why not; with `--public-only` copy its public edition out, with `--drive-folder` upload the whole package. */
export async function archiveCommand(call: CommandCall): Promise<ExitCode> {
  const { options, useCases } = call;
  const environment = await composeEnvironment(call);
  const driveFolder = await folderId('--drive-folder', options.driveFolder, call);
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
  let answer: ArchiveAnswer = made;
  try {
    if (isPublic && made.file !== undefined) {
      const target = options.out ?? besideWorkbook(call, 'publik');
      answer = { ...answer, publicFolder: await useCases.publishPackage(made.file, target, archives) };
    }
    if (driveFolder !== undefined && made.file !== undefined) {
      const [files, google] = await Promise.all([archives.read(made.file), composeConnection(call)]);
      const upload = { folder: driveFolder, name: basename(made.file), files };
      answer = { ...answer, upload: await useCases.uploadPackage(upload, google) };
    }
  } catch (error) {
    return showFailedAfter(call, answer, renderArchive, reportJson, { error }); // the package stays where it is
  }
  await show(call, answer, renderArchive, reportJson);
  return answer.outcome === 'refused' ? EXIT.findings : EXIT.ok;
}
