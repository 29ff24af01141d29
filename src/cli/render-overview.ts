import type { HelpTexts } from '../messages/help-en.ts';
import { COMMANDS } from './command-table.ts';

const HELP = new Set(['--help', '-h']);

/** True for `dik --help`, with or without `--lang`; help about one command is left to commander. */
export function asksForOverview(argv: readonly string[]): boolean {
  const words = argv.filter((word, index) => !isLanguage(word, argv[index - 1]));
  return words.length > 0 && words.every((word) => HELP.has(word));
}

function isLanguage(word: string, before: string | undefined): boolean {
  return /^--lang(?:=(?:id|en))?$/u.test(word) || (before === '--lang' && (word === 'id' || word === 'en'));
}

/**
 * What `dik --help` prints. Made here and not by commander, since loading commander takes longer than all the rest of
 * the start: this page must come up about as fast as node itself.
 */
export function renderOverview(help: HelpTexts): string {
  const { commands, options, titles } = help;
  const rows = COMMANDS.map(({ name, argument }) => [`${name} ${argument}`.trimEnd(), commands[name]] as const);
  const globalRows = [
    ['--lang <id|en>', options.lang],
    ['-V, --version', options.version],
    ['-h, --help', options.help],
  ] as const;
  const width = Math.max(...[...rows, ...globalRows].map(([term]) => term.length));
  const list = (all: readonly (readonly [string, string])[]): string =>
    all.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join('\n');
  return [
    `${titles['Usage:']} dik <${help.commandWord}> [...]`,
    help.program,
    `${titles['Commands:']}\n${list(rows)}`,
    `${titles['Global Options:']}\n${list(globalRows)}`,
    help.ending,
  ]
    .join('\n\n')
    .concat('\n');
}
