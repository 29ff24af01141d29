import { basename } from 'node:path';
import type { UploadAnswer } from '../../app/reports.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { type ArchiveAnswer, renderArchive } from '../../report/archive-text.ts';
import { reportJson } from '../../report/report-json.ts';
import type { ArchiveFolder } from '../../stores/archive-folder.ts';
import type { CommandCall } from '../command-call.ts';
import { composeConnection } from '../compose-google.ts';
import { folderId } from '../compose-place.ts';
import { archiveFolderOf, besideWorkbook, composeEnvironment, openWorkbook, readLogoOf } from '../composition.ts';
import { show } from '../show.ts';

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
  const target = options.out ?? besideWorkbook(call, 'publik');
  const published =
    isPublic && made.file !== undefined
      ? { ...made, publicFolder: await useCases.publishPackage(made.file, target, archives) }
      : made;
  const answer =
    driveFolder !== undefined && made.file !== undefined
      ? { ...published, upload: await uploadOrTell(call, driveFolder, { ...published, file: made.file }, archives) }
      : published;
  await show(call, answer, renderArchive, reportJson);
  return answer.outcome === 'refused' ? EXIT.findings : EXIT.ok;
}

/** An upload that fails still leaves a package here, which is told first; as JSON there is one object only, the failure. */
async function uploadOrTell(
  call: CommandCall,
  folder: string,
  made: ArchiveAnswer & { readonly file: string },
  archives: ArchiveFolder,
): Promise<UploadAnswer> {
  try {
    return await upload(call, folder, made.file, archives);
  } catch (error) {
    if (call.options.json !== true) await show(call, made, renderArchive, reportJson);
    throw error;
  }
}

/** Uploads a package as it lies in its folder; the package stays where it is. */
async function upload(call: CommandCall, folder: string, file: string, archives: ArchiveFolder): Promise<UploadAnswer> {
  const [files, google] = await Promise.all([archives.read(file), composeConnection(call)]);
  return call.useCases.uploadPackage({ folder, name: basename(file), files }, google);
}
