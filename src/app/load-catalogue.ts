import type { Catalogue, CatalogueLaw, ReplacedRule } from '../domain/values/catalogue.ts';
import type { LocalDate } from '../domain/values/local-date.ts';
import { AppError } from '../errors/app-error.ts';
import { readOwnJson, TEMPLATES_FOLDER } from '../stores/own-files.ts';

const CATALOGUE_FOLDER = new URL('catalogue/', TEMPLATES_FOLDER);

/** A day of the delivered list of holidays, as the sheet `Libur` shows it. */
export interface Holiday {
  readonly date: LocalDate;
  /** `libur nasional` or `cuti bersama`. */
  readonly kind: string;
  readonly source: string;
}

/**
 * Reads the data files that rules look up. Checks that every list is there; the whole shape is checked by `catalogue-schema.ts` when the
 * package is built and tested, since the schema library would cost more time than everything else that a start does.
 *
 * @throws AppError `template-invalid` with `file` and `problem`.
 */
export async function loadCatalogue(folder: URL = CATALOGUE_FOLDER): Promise<Catalogue> {
  const [laws, replaced, article17, stopWords, openKinds, unknownGrounds, fillers, vagueNames, provinces] = await Promise.all([
    loadFile<{ readonly laws: readonly CatalogueLaw[] }>(folder, 'laws.json', ['laws']),
    loadFile<{ readonly rules: readonly ReplacedRule[] }>(folder, 'replaced-laws.json', ['rules']),
    loadFile<{ readonly letters: Catalogue['article17'] }>(folder, 'article17.json', ['letters']),
    loadFile<{ readonly words: readonly string[] }>(folder, 'stop-words.json', ['words']),
    loadFile<{ readonly kinds: Catalogue['openKinds']; readonly exceptions: readonly string[] }>(folder, 'open-kinds.json', [
      'kinds',
      'exceptions',
    ]),
    loadFile<{ readonly grounds: readonly string[]; readonly exceptions: readonly string[] }>(folder, 'unknown-grounds.json', [
      'grounds',
      'exceptions',
    ]),
    loadFile<{ readonly fillers: readonly string[]; readonly starts: readonly string[] }>(folder, 'fillers.json', [
      'fillers',
      'starts',
    ]),
    loadFile<{ readonly names: readonly string[] }>(folder, 'vague-names.json', ['names']),
    loadFile<{ readonly codes: Readonly<Record<string, string>> }>(folder, 'provinces.json', ['codes']),
  ]);
  return {
    laws: laws.laws,
    replaced: replaced.rules,
    article17: article17.letters,
    stopWords: new Set(stopWords.words),
    openKinds: openKinds.kinds,
    openKindExceptions: openKinds.exceptions,
    unknownGrounds: unknownGrounds.grounds,
    unknownGroundExceptions: unknownGrounds.exceptions,
    fillers: fillers.fillers,
    fillerStarts: fillers.starts,
    vagueNames: vagueNames.names,
    provinceCodes: new Set(Object.keys(provinces.codes)),
  };
}

/** Reads the holidays that a new workbook is delivered with, in order of date. Throws as `loadCatalogue`. */
export async function loadHolidays(folder: URL = CATALOGUE_FOLDER): Promise<readonly Holiday[]> {
  const { source, days } = await loadFile<{ readonly source: string; readonly days: readonly Omit<Holiday, 'source'>[] }>(
    folder,
    'holidays.json',
    ['days'],
  );
  return days.map(({ date, kind }) => ({ date, kind, source }));
}

async function loadFile<T extends object>(folder: URL, name: string, members: readonly (keyof T & string)[]): Promise<T> {
  const file = `catalogue/${name}`;
  const value = await readOwnJson(new URL(name, folder), file);
  for (const member of members) {
    if (typeof value !== 'object' || value === null || typeof Reflect.get(value, member) !== 'object') {
      throw new AppError('template-invalid', { file, problem: `"${member}" is missing` });
    }
  }
  return value as T; // the schema vouches for the shape
}
