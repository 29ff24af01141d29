import { Command, CommanderError, Option } from 'commander';
import type { HelpTexts } from '../messages/help-en.ts';
import { ACCOUNT_KINDS } from '../stores/google-sheets/sign-in/choose-credentials.ts';
import { LOGIN_SCOPES } from '../stores/google-sheets/sign-in/scopes.ts';
import type { CliIo } from './cli-io.ts';
import type { CommandOptions } from './command-call.ts';
import { COMMANDS, type CommandDescriptor, type OptionName } from './command-table.ts';
import { readVersion } from './program-version.ts';
import { renderOverview } from './render-overview.ts';

/** What runs when a command was understood. */
export type Dispatch = (command: CommandDescriptor, words: readonly string[], options: CommandOptions) => Promise<void>;

/**
 * Declares the command line. Commander is told never to end the process and never to print a mistake: both are thrown
 * as `CommanderError` for the caller to put into words.
 */
export function createProgram(io: CliIo, help: HelpTexts, dispatch: Dispatch): Command {
  const program = new Command('dik')
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => io.isColoured,
      getErrHasColors: () => io.isColoured,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: (option) => describeOption(option, help),
    })
    .description(help.program)
    .helpCommand(false)
    .helpOption('-h, --help', help.options.help)
    .version(readVersion(), '-V, --version', help.options.version)
    .addOption(new Option('--lang <language>', help.options.lang).choices(['id', 'en']));
  program.helpInformation = () => renderOverview(help);
  for (const command of COMMANDS) declareCommand(program, command, help, dispatch);
  return program;
}

/** Keys of the help texts of the arguments, by how they are declared. */
const ARGUMENT_HELP: Readonly<Record<CommandDescriptor['argument'], readonly (keyof HelpTexts['arguments'])[]>> = {
  '': [],
  '<file>': ['file'],
  '[file]': ['defaultFile'],
  '[code]': ['code'],
  '<folder...>': ['folders'],
  '<package> <package>': ['packages', 'packages'],
  '<paper> <file>': ['paper', 'file'],
};

function declareCommand(program: Command, descriptor: CommandDescriptor, help: HelpTexts, dispatch: Dispatch): void {
  const command = program
    .command(descriptor.name)
    .summary(help.commands[descriptor.name])
    .description(help.commands[descriptor.name]);
  const texts = ARGUMENT_HELP[descriptor.argument].map((key) => help.arguments[key]);
  for (const [index, text] of texts.entries()) command.argument(descriptor.argument.split(' ')[index] ?? '', text);
  for (const option of descriptor.options) command.addOption(createOption(option, help));
  command.action((...call: readonly unknown[]) => dispatch(descriptor, wordsOf(call), command.opts()));
}

/** What stands before options and command in a call of commander: one value per argument, a list for a repeated one. */
function wordsOf(call: readonly unknown[]): readonly string[] {
  return call
    .slice(0, -2)
    .flat()
    .filter((word): word is string => typeof word === 'string');
}

function createOption(name: OptionName, { options }: HelpTexts): Option {
  switch (name) {
    case 'json':
      return new Option('--json', options.json);
    case 'as-of':
      return new Option('--as-of <date>', options.asOf);
    case 'fail-on-error':
      return failOnOption(options.failOn, 'error');
    case 'fail-on-never':
      return failOnOption(options.failOn, 'never');
    case 'sample':
      return new Option('--sample', options.sample);
    case 'out':
      return new Option('--out <folder>', options.out);
    case 'sk':
      return new Option('--sk <number>', options.sk);
    case 'period':
      return new Option('--period <text>', options.period);
    case 'public-only':
      return new Option('--public-only', options.publicOnly);
    case 'digest':
      return new Option('--digest <digits>', options.digest);
    case 'workbook':
      return new Option('--workbook <file>', options.workbook);
    case 'out-print':
      return new Option('--out <folder>', options.outPrint);
    case 'logo':
      return new Option('--logo <file>', options.logo);
    case 'out-file':
      return new Option('--out <file>', options.outFile);
    case 'title':
      return new Option('--title <text>', options.title);
    case 'folder':
      return new Option('--folder <id>', options.folder);
    case 'share':
      return new Option('--share <email...>', options.share);
    case 'petugas':
      return new Option('--petugas <email...>', options.petugas);
    case 'ppid':
      return new Option('--ppid <email...>', options.ppid);
    case 'atasan':
      return new Option('--atasan <email...>', options.atasan);
    case 'people':
      return new Option('--people <file>', options.people);
    case 'drive-folder':
      return new Option('--drive-folder <id>', options.driveFolder);
    case 'key':
      return new Option('--key <file>', options.key);
    case 'account':
      return new Option('--account <kind>', options.account).choices(ACCOUNT_KINDS);
    case 'client':
      return new Option('--client <file>', options.client);
    case 'scope':
      return new Option('--scope <scope>', options.scope).choices(LOGIN_SCOPES).default('drive.file');
    case 'archive':
      return new Option('--archive <when>', options.archive).choices(['auto', 'always', 'never']).default('auto');
  }
}

function failOnOption(description: string, fallback: 'error' | 'never'): Option {
  return new Option('--fail-on <severity>', description).choices(['error', 'warning', 'never']).default(fallback);
}

/** Commander builds "(choices: ..., default: ...)" in English; this says it in the language asked for. */
function describeOption(option: Option, help: HelpTexts): string {
  const notes = [
    option.argChoices === undefined ? '' : help.choices.replace('{choices}', option.argChoices.join(', ')),
    typeof option.defaultValue === 'string' ? help.defaultValue.replace('{value}', option.defaultValue) : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
}

/** True for everything that commander throws: mistakes on the command line, but also the end of `--help`. */
export function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}
