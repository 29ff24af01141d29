import type { Notice } from './issue.ts';
import { expectedProtections, type PlacedProtection } from './template/build-protections.ts';
import type { SheetId, WorkbookTemplate } from './template/template.ts';
import type { ProtectionSnapshot, Snapshot, Surroundings } from './workbook/snapshot.ts';

/** `id_ID` and `in_ID` are the same region: the second is the older name of the language. */
function sameLocale(a: string, b: string): boolean {
  const plain = (locale: string): string => locale.replace(/^in_/u, 'id_');
  return plain(a) === plain(b);
}

function regionNotices({ locale, timeZone }: Surroundings, { online }: WorkbookTemplate['look']): readonly Notice[] {
  const notices: Notice[] = [];
  if (locale !== '' && !sameLocale(locale, online.locale))
    notices.push({ code: 'locale-changed', params: { found: locale, wanted: online.locale } });
  if (timeZone !== '' && timeZone !== online.timeZone)
    notices.push({ code: 'time-zone-changed', params: { found: timeZone, wanted: online.timeZone } });
  return notices;
}

function unfinishedNotices({ isUnfinished, unjudgedSheets = [] }: Surroundings): readonly Notice[] {
  const notices: Notice[] = [];
  if (isUnfinished) notices.push({ code: 'write-unfinished', params: {} });
  if (unjudgedSheets.length > 0) notices.push({ code: 'write-unjudged', params: { sheets: unjudgedSheets.join('; ') } });
  return notices;
}

/** Protections with something wrong, one notice for each sheet, so that a workbook without any is not drowned in them. */
function bySheet(code: string, placed: readonly PlacedProtection[]): readonly Notice[] {
  const names = new Map<SheetId, string[]>();
  for (const { sheet, protection } of placed) names.set(sheet, [...(names.get(sheet) ?? []), protection.name]);
  return [...names].map(([sheet, list]) => ({ code, sheet, params: { count: list.length, names: list.join('; ') } }));
}

function protectionNotices(found: readonly ProtectionSnapshot[], template: WorkbookTemplate): readonly Notice[] {
  const expected = expectedProtections(template);
  const named = (name: string): readonly ProtectionSnapshot[] => found.filter((protection) => protection.name === name);
  const isWeak = ({ protection }: PlacedProtection): boolean => {
    const same = named(protection.name);
    return protection.kind === 'strict' && same.length > 0 && same.every(({ isWarning }) => isWarning);
  };
  return [
    ...bySheet(
      'protection-missing',
      expected.filter(({ protection }) => named(protection.name).length === 0),
    ),
    ...bySheet('protection-warns', expected.filter(isWeak)),
  ];
}

/**
 * What people changed around the cells of a workbook that lives online: region and time zone, by which typed dates are read, and protections. Nothing of
 * it is put back by the program: it may have been meant, and only the office knows who should have which right.
 */
export function surroundingsNotices({ surroundings }: Snapshot, template: WorkbookTemplate): readonly Notice[] {
  if (!surroundings) return [];
  return [
    ...unfinishedNotices(surroundings),
    ...regionNotices(surroundings, template.look),
    ...protectionNotices(surroundings.protections, template),
  ];
}
