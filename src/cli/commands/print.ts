import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingPaperName } from '../../domain/archive/archive-layout.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { loadMessages } from '../../messages/catalog.ts';
import { formatMessage } from '../../messages/format.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, folderBeside, openNamed, readLogoOf } from '../composition.ts';
import { say, shownPath } from '../show.ts';
import { invalidValue } from '../usage-error.ts';

const PAPERS: readonly WorkingPaperName[] = ['test-sheet', 'proposal-list'];

/** `dik print PAPER FILE`: a working paper as Excel and PDF, in new files each time. */
export async function printCommand(call: CommandCall): Promise<ExitCode> {
  const { useCases, options, language, words } = call;
  const [word = '', location = ''] = words;
  const name = PAPERS.find((paper) => paper === word);
  if (!name) throw await invalidValue('print', word, language);
  const store = await openNamed(call, location);
  const { sheet, properties, fileName, rows } = await useCases.printPaper(
    store,
    await composeEnvironment(call),
    name,
    await readLogoOf(call, location),
  );
  const base = freeName(options.out ?? folderBeside(location, 'cetak'), fileName);
  const { labels } = await loadMessages(language);
  for (const kind of ['xlsx', 'pdf'] as const) {
    await useCases.savePrintFile(`${base}.${kind}`, kind, [sheet], properties);
    say(call, formatMessage(labels.printed, { file: shownPath(`${base}.${kind}`), rows }));
  }
  return EXIT.ok;
}

/** The name, or the first with a number behind it that no file has: what was printed and signed is not replaced. */
function freeName(folder: string, fileName: string): string {
  const isTaken = (name: string): boolean => ['xlsx', 'pdf'].some((kind) => existsSync(join(folder, `${name}.${kind}`)));
  let name = fileName;
  for (let number = 2; isTaken(name); number += 1) name = `${fileName} (${number})`;
  return join(folder, name);
}
