import type { Language } from '../messages/catalog.ts';
import type { CliIo } from './cli-io.ts';

/**
 * The language of the terminal: `--lang` when it names one, else the locale of the environment in the order of POSIX
 * (LC_ALL, LC_MESSAGES, LANG; the first that is set counts), else that of the operating system. Read from the bare
 * words since `--help` itself is said in this language; a wrong `--lang` is refused later.
 */
export function chooseLanguage(argv: readonly string[], io: Pick<CliIo, 'environment' | 'systemLocale'>): Language {
  const asked = askedLanguage(argv);
  if (asked === 'id' || asked === 'en') return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = io.environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? io.systemLocale();
  return /^id(?:$|[-_.@])/iu.test(locale) ? 'id' : 'en';
}

function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  return word === '--lang' ? argv[at + 1] : word?.slice('--lang='.length);
}
