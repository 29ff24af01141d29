import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { renderGuide } from '../../report/guide-text.ts';
import { noticesJson } from '../../report/report-json.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, openWorkbook } from '../composition.ts';
import { show } from '../show.ts';

/** `dik guide FILE`: rewrite the sheet `Panduan` from the rules. */
export async function guideCommand(call: CommandCall): Promise<ExitCode> {
  const environment = await composeEnvironment(call);
  const report = await call.useCases.rewriteGuide(await openWorkbook(call), environment);
  await show(call, report, renderGuide, noticesJson);
  return EXIT.ok;
}
