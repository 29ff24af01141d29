import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { reportJson } from '../../report/report-json.ts';
import { renderPlan } from '../../report/sync-text.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, openWorkbook } from '../composition.ts';
import { show } from '../show.ts';

/** `dik plan FILE`: what a sync would write; writes nothing. */
export async function planCommand(call: CommandCall): Promise<ExitCode> {
  const environment = await composeEnvironment(call);
  const report = await call.useCases.planWorkbook(await openWorkbook(call), environment);
  await show(call, report, renderPlan, reportJson);
  return EXIT.ok;
}
