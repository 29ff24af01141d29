import { EXIT, type ExitCode } from '../errors/error-codes.ts';
import type { Language } from '../messages/catalog.ts';
import type { HelpTexts } from '../messages/help-en.ts';
import { chooseLanguage } from './choose-language.ts';
import type { CliIo } from './cli-io.ts';
import type { Dispatch } from './create-program.ts';
import { guardTerminal } from './guard-terminal.ts';
import { asksForOverview, renderOverview } from './render-overview.ts';
import type { UseCases } from './use-cases.ts';

/**
 * The whole program: words of the command line in, exit code out. Never throws and never ends the process; a fault of
 * the program is printed with its stack (personal numbers masked) and answered with 70.
 *
 * @param argv words after `node main.js`
 * @param useCases what the commands do; tests may hand in others
 */
export async function runCli(argv: readonly string[], outside: CliIo, useCases?: UseCases): Promise<ExitCode> {
  const io = guardTerminal(outside);
  const language = chooseLanguage(argv, io);
  if (asksForOverview(argv)) {
    io.stdout(renderOverview(await loadHelp(language)));
    return EXIT.ok;
  }
  let exitCode: ExitCode = EXIT.ok;
  const dispatch: Dispatch = async (command, words, options) => {
    const action = await command.load();
    const cases = useCases ?? (await import('./use-cases.ts')).useCases;
    exitCode = await action({ argument: words[0], words, options, language, io, useCases: cases });
  };
  try {
    const { createProgram } = await import('./create-program.ts');
    const program = createProgram(io, await loadHelp(language), dispatch);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return await fail(error, argv, language, io);
  }
}

async function loadHelp(language: Language): Promise<HelpTexts> {
  return language === 'id' ? (await import('../messages/help-id.ts')).helpId : (await import('../messages/help-en.ts')).helpEn;
}

async function fail(error: unknown, argv: readonly string[], language: Language, io: CliIo): Promise<ExitCode> {
  const { isCommanderError } = await import('./create-program.ts');
  if (isCommanderError(error) && error.exitCode === 0) return EXIT.ok; // --help and --version
  const { reportError } = await import('./report-failure.ts');
  const isJson = argv.includes('--json');
  if (isCommanderError(error)) {
    const { usageError } = await import('./usage-error.ts');
    return reportError(await usageError(error, language), language, io, isJson);
  }
  return reportError(error, language, io, isJson);
}
