import { resolve } from 'node:path';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { renderVerify, type VerifyAnswer, verifyJson } from '../../report/verify-text.ts';
import type { CommandCall } from '../command-call.ts';
import { openNamed } from '../composition.ts';
import { show } from '../show.ts';
import { invalidValue } from '../usage-error.ts';

/** Fewer digits would find packages by chance. */
const DIGITS = /^[0-9a-f]{4,64}$/u;

/** `.` and `..` name a folder without saying how it is called, which is part of what is verified. */
const UNNAMED = /(?:^|[/\\])\.{1,2}[/\\]*$/u;

function namedFolder(folder: string): string {
  return UNNAMED.test(folder) ? resolve(folder) : folder;
}

/** `dik verify FOLDER...`: read packages again; with `--digest` find the one that a printed page belongs to. */
export async function verifyCommand(call: CommandCall): Promise<ExitCode> {
  const { options, useCases } = call;
  const folders = call.words.map(namedFolder);
  const digest = options.digest?.replace(/\s+/gu, '').toLowerCase();
  if (digest !== undefined && !DIGITS.test(digest)) throw await invalidValue('--digest', options.digest ?? '', call.language);
  const given = {
    archives: await useCases.createArchiveFolder(),
    readWorkbook: await useCases.readWorkbookBytes(),
    ...(options.workbook === undefined ? {} : { store: await openNamed(call, options.workbook) }),
  };
  const report =
    digest === undefined ? await useCases.verifyArchives(folders, given) : await useCases.findByDigest(digest, folders, given);
  const answer: VerifyAnswer = digest === undefined ? report : { ...report, digest };
  await show(call, answer, renderVerify, verifyJson);
  return answer.problems.length > 0 || answer.packages.length === 0 ? EXIT.unverified : EXIT.ok;
}
