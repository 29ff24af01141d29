import { textAt } from '../values/array-access.ts';
import type { ProtectionBlueprint, ProtectionRole } from '../workbook/blueprint.ts';
import type { ColumnTemplate, Owner, PaperTemplate, SheetId, WorkbookLook, WorkbookTemplate } from './template.ts';
import { paperPlaces } from './title-lines.ts';

/** A protected range of a new workbook, and the sheet it stands on. */
export interface PlacedProtection {
  readonly sheet: SheetId;
  readonly protection: ProtectionBlueprint;
}

/** Neighbouring columns under one protection; 0-based, both inclusive. */
interface Run {
  readonly kind: 'strict' | 'warning';
  readonly role: ProtectionRole;
  readonly left: number;
  readonly right: number;
}

/**
 * The protected ranges of a paper: its two header rows, and the columns of every group that names a protection. Groups side by side with the same people
 * make one range, so that the list of protections stays short enough to be read.
 */
export function paperProtections(look: WorkbookLook, paper: PaperTemplate): readonly ProtectionBlueprint[] {
  const { groups, header, firstLine } = paperPlaces(paper);
  const last = paper.columns.length - 1;
  return [
    headerProtection(look, paper.sheet, { top: groups, bottom: header, right: last }),
    ...runs(paper).map(
      ({ kind, role, left, right }): ProtectionBlueprint => ({
        name: columnsName(look, paper, left, right),
        range: { top: firstLine, left, right },
        kind,
        role,
      }),
    ),
  ];
}

/** The strict protection of header rows: by headers the program finds its columns. */
export function headerProtection(
  look: WorkbookLook,
  sheet: string,
  { top, bottom, right }: { readonly top: number; readonly bottom: number; readonly right: number },
): ProtectionBlueprint {
  const name = fill(look.online.protectionNames.header, { sheet });
  return { name, range: { top, left: 0, bottom, right }, kind: 'strict', role: 'program' };
}

/** The strict protection of a sheet that only the program writes. */
export function sheetProtection(look: WorkbookLook, sheet: string): ProtectionBlueprint {
  return { name: fill(look.online.protectionNames.sheet, { sheet }), kind: 'strict', role: 'program' };
}

/** A table sheet: closed as a whole, or its header row only. */
export function tableProtections(
  look: WorkbookLook,
  table: { readonly sheet: string; readonly isProtected: boolean },
  header: number,
  columns: number,
): readonly ProtectionBlueprint[] {
  return [
    table.isProtected
      ? sheetProtection(look, table.sheet)
      : headerProtection(look, table.sheet, { top: header, bottom: header, right: columns - 1 }),
  ];
}

/** What must be protected online, whatever else people protect: the papers, their headers, and the sheets of the program. */
export function expectedProtections({ look, proposed, register, ...template }: WorkbookTemplate): readonly PlacedProtection[] {
  const closed = [template.guide, template.holidays, template.history, template.memory].filter(({ isProtected }) => isProtected);
  return [
    ...[proposed, register].flatMap((paper) =>
      paperProtections(look, paper).map((protection) => ({ sheet: paper.id, protection })),
    ),
    ...closed.map(({ id, sheet }) => ({ sheet: id, protection: sheetProtection(look, sheet) })),
  ];
}

function runs(paper: PaperTemplate): readonly Run[] {
  const found: Run[] = [];
  for (const [index, column] of paper.columns.entries()) {
    const group = groupProtection(paper, column);
    if (!group) continue;
    const last = found.at(-1);
    if (last && last.right === index - 1 && last.kind === group.kind && last.role === group.role)
      found[found.length - 1] = { ...last, right: index };
    else found.push({ ...group, left: index, right: index });
  }
  return found;
}

function groupProtection(paper: PaperTemplate, column: ColumnTemplate): Pick<Run, 'kind' | 'role'> | undefined {
  const group = paper.groups.find(({ id }) => id === column.group);
  return group?.protection && isRole(group.owner) ? { kind: group.protection, role: group.owner } : undefined;
}

function isRole(owner: Owner): owner is ProtectionRole {
  return owner !== 'suggested';
}

function columnsName(look: WorkbookLook, paper: PaperTemplate, left: number, right: number): string {
  const { columns, column } = look.online.protectionNames;
  const headers = paper.columns.map(({ header }) => header);
  return fill(left === right ? column : columns, {
    sheet: paper.sheet,
    first: textAt(headers, left),
    last: textAt(headers, right),
  });
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => value), pattern);
}
