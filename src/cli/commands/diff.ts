import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { diffJson, hasRemoved, renderDiff } from '../../report/diff-text.ts';
import { label } from '../../report/report-view.ts';
import type { CommandCall } from '../command-call.ts';
import { composeView } from '../composition.ts';
import { say, show, shownPath } from '../show.ts';

/** `dik diff PACKAGE PACKAGE`: what changed; an entry that is gone ends with 6. */
export async function diffCommand(call: CommandCall): Promise<ExitCode> {
  const { options, useCases, words } = call;
  const [before = '', after = ''] = words;
  const { report, sheet, properties } = await useCases.diffPackages(before, after, await useCases.createArchiveFolder());
  if (options.out !== undefined) await useCases.savePrintFile(options.out, 'xlsx', [sheet], properties);
  await show(call, report, renderDiff, diffJson);
  const isSaid = options.out !== undefined && options.json !== true;
  if (isSaid) say(call, label(await composeView(call), 'diffFile', { file: shownPath(options.out ?? '') }));
  return hasRemoved(report) ? EXIT.unverified : EXIT.ok;
}
