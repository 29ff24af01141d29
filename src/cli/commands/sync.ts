import type { ExitCode } from '../../errors/error-codes.ts';
import { reportJson } from '../../report/report-json.ts';
import { renderSync } from '../../report/sync-text.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, openWorkbook } from '../composition.ts';
import { exitCodeFor } from '../exit-code.ts';
import { readVersion } from '../program-version.ts';
import { show } from '../show.ts';

/** `dik sync FILE`: judge every row and write what follows from it. */
export async function syncCommand(call: CommandCall): Promise<ExitCode> {
  const environment = await composeEnvironment(call);
  const failOn = call.options.failOn ?? 'never';
  // A recalled answer lists no findings, so it cannot fail on them.
  const recall = failOn === 'never' ? { recallFor: readVersion() } : {};
  const report = await call.useCases.syncWorkbook(await openWorkbook(call), environment, recall);
  await show(call, report, renderSync, reportJson);
  return exitCodeFor(report.findings, failOn);
}
