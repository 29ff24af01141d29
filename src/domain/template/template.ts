import type { CellStyle, FilterViewBlueprint } from '../workbook/blueprint.ts';

/** Who fills a column. `suggested`: the program writes once while the cell is empty, then it is the person's. */
export type Owner = 'program' | 'suggested' | 'officer' | 'ppid' | 'superior';

export type ColumnType = 'text' | 'whole-number' | 'date' | 'nip' | 'code' | 'list';

/** Sheets that the program knows; the titles stand in `sheets-templates/`. */
export type SheetId = 'proposed' | 'register' | 'guide' | 'identity' | 'choices' | 'holidays' | 'history' | 'memory';

/** The two papers: sheets whose lines are rows with a code. */
export type PaperId = 'proposed' | 'register';

/** Columns of both papers; a column that means the same on both has one id. */
export type ColumnId =
  | 'sequence'
  | 'code'
  | 'status'
  | 'message'
  | 'information'
  | 'scope'
  | 'exemptPart'
  | 'unit'
  | 'form'
  | 'legalBasis'
  | 'letters'
  | 'harmIfOpened'
  | 'interestIfClosed'
  | 'period'
  | 'openingCondition'
  | 'proposedOn'
  | 'officer'
  | 'officerNip'
  | 'testNumber'
  | 'testedOn'
  | 'tester'
  | 'testResult'
  | 'decision'
  | 'decidedOn'
  | 'superior'
  | 'superiorNip'
  | 'remark'
  | 'revision'
  | 'withdrawnOn'
  | 'startsOn'
  | 'endsOn'
  | 'reviewOn'
  | 'decreeNumber'
  | 'decreedOn'
  | 'decreeOfficial'
  | 'decreeOfficialNip'
  | 'archiveLocation'
  | 'closingAction'
  | 'closedOn'
  | 'closingBasis'
  | 'replaces'
  | 'proposalCode'
  | 'acceptedRules'
  | 'acceptanceReason'
  | 'acceptedBy';

export interface ColumnTemplate {
  readonly id: ColumnId;
  /** The key of the paper forms (`informasi`, `dasar` ...): what JSON output calls the column. */
  readonly key: string;
  /** Lower header cell. */
  readonly header: string;
  /** Upper header cell where it belongs to the header itself (`Konsekuensi/Pertimbangan bagi Publik`). */
  readonly above?: string;
  /** Id of the group in `PaperTemplate.groups`. */
  readonly group: string;
  readonly owner: Owner;
  readonly type: ColumnType;
  /** Id of the closed or open list that the drop-down shows. */
  readonly list?: string;
  /** The cell is formatted as text, so that a spreadsheet does not turn `12/3` into a date. Codes and NIP always are. */
  readonly keepAsTyped?: boolean;
  /** Width in characters. */
  readonly width: number;
  /** What the input prompt says. */
  readonly prompt?: string;
}

interface ColumnGroup {
  readonly id: string;
  /** Upper header cell: the group and its owner in plain words. */
  readonly title: string;
  readonly owner: Owner;
  /** Online: `strict` keeps everybody but the owner's people out of these columns, `warning` asks first. Absent: anybody may type. */
  readonly protection?: 'strict' | 'warning';
}

/** How many numbered empty lines a paper offers. */
export interface EmptyLines {
  /** Of a new workbook, and what they are filled up to. */
  readonly initial: number;
  /** Fewer than these are filled up. */
  readonly least: number;
}

/** A ready-made view on a paper, for places where several people look at it at once. */
interface FilterViewTemplate {
  readonly title: string;
  readonly column: ColumnId;
  readonly shows: FilterViewBlueprint['shows'];
}

export interface PaperTemplate {
  readonly id: PaperId;
  readonly sheet: string;
  /**
   * Lines above the table: `{key}` is replaced from `Identitas`, `{key:upper}` likewise in capitals. The line `{summary}` is the
   * program's, the line `{legend}` shows the colours of the owners. Two header rows follow, then the data.
   */
  readonly titleLines: readonly string[];
  readonly groups: readonly ColumnGroup[];
  readonly columns: readonly ColumnTemplate[];
  /** Numbered empty lines of a new workbook, and the least number that must stay. */
  readonly emptyLines: EmptyLines & {
    /** The same online, where protected columns keep people from inserting rows. Absent: as in a file. */
    readonly online?: EmptyLines;
  };
  /** Normalised words that begin the lines of a signature block; such a line directly below the table is no row. None where only the program makes rows. */
  readonly signatureStarts: readonly string[];
  readonly filterViews: readonly FilterViewTemplate[];
  readonly frozenColumns: number;
  readonly isProtected: boolean;
  /**
   * The printed columns reach from the first to `lastColumn`, over `pagesWide` pages that repeat the first columns. Letterhead and
   * title stand once more above `continuesAt`, the first column of the second page.
   */
  readonly print: {
    readonly lastColumn: ColumnId;
    readonly repeatColumns: number;
    readonly pagesWide: number;
    readonly continuesAt?: ColumnId;
  };
}

interface TableColumn {
  readonly id: string;
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly type: ColumnType;
  readonly owner: Owner;
  readonly list?: string;
}

/** A plain table sheet (guide, choices, holidays, history, memory): one header row. */
export interface TableTemplate {
  readonly id: Exclude<SheetId, PaperId | 'identity'>;
  readonly sheet: string;
  readonly titleLines: readonly string[];
  readonly columns: readonly TableColumn[];
  /** Bordered empty lines of a new workbook. */
  readonly emptyLines: number;
  readonly isProtected: boolean;
  readonly orientation: 'landscape' | 'portrait';
}

export interface IdentityField {
  readonly id: string;
  readonly label: string;
  readonly type: ColumnType;
  /** Takes several lines, one value each; the label stands on the first. */
  readonly isList?: boolean;
  /** Lines that a list gets in a new workbook. */
  readonly lines?: number;
  /** Id of the closed list that the drop-down shows. */
  readonly list?: string;
  /** Shown beside the value. */
  readonly hint?: string;
}

export interface IdentityTemplate {
  readonly id: 'identity';
  readonly sheet: string;
  readonly titleLines: readonly string[];
  /** Headers of the three columns: label, value, hint; and their widths in characters. */
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly fields: readonly IdentityField[];
}

/** The closed lists, by id: `scope`, `form`, `testResult`, `decision`, `proposalStatus`, `registerStatus`, `storageForm`, `closingAction`, `holidayKind`, `paper`. */
type ChoiceLists = Readonly<Record<string, { readonly title: string; readonly values: readonly string[] }>>;

interface ChoicesTemplate {
  readonly id: 'choices';
  readonly sheet: string;
  readonly titleLines: readonly string[];
  readonly lists: ChoiceLists;
}

/** How the columns of one owner look, and how the legend explains it. Colours are `RRGGBB`. */
interface OwnerLook {
  readonly legend: string;
  readonly headerFill: string;
  readonly cellFill?: string;
}

/** A cell style by its job; `build-blueprint` derives owner and type variants from these. */
export type BaseStyle =
  | 'letterhead'
  | 'letterheadEnd'
  | 'title'
  | 'office'
  | 'note'
  | 'summary'
  | 'legend'
  | 'groupHeader'
  | 'header'
  | 'cell'
  | 'label'
  | 'value'
  | 'hint';

/** What all sheets share (`workbook.json`). */
export interface WorkbookLook {
  /** Title in the file's properties. */
  readonly title: string;
  /** Sheets in tab order. */
  readonly order: readonly SheetId[];
  readonly tabs: Readonly<Partial<Record<SheetId, string>>>;
  /** Text of the line `{summary}` before the first check. */
  readonly summary: string;
  /** What a program's cell of an unprotected sheet answers to typing, and a closed list to a foreign value. */
  readonly refusal: { readonly title: string; readonly text: string };
  readonly listError: { readonly title: string; readonly text: string };
  /** Drop-downs and refusals reach down to this row (1-based). */
  readonly lastValidatedRow: number;
  readonly font: string;
  readonly owners: Readonly<Record<Owner, OwnerLook>>;
  /** Colours of the states, by their words. */
  readonly states: readonly { readonly text: string; readonly fill: string; readonly color: string }[];
  readonly styles: Readonly<Record<BaseStyle, CellStyle>>;
  /** What a workbook online has besides: region, and the names of protected ranges (`{sheet}`, `{first}` and `{last}` header). */
  readonly online: {
    /** As Google names it. */
    readonly locale: string;
    /** IANA name. */
    readonly timeZone: string;
    readonly protectionNames: {
      readonly columns: string;
      readonly column: string;
      readonly header: string;
      readonly sheet: string;
    };
  };
  /** Page footer; `{sheet}`, `{page}` and `{pages}` are replaced. */
  readonly footer: string;
}

export interface WorkbookTemplate {
  /** Written into the memory sheet; a workbook of a later version is refused. */
  readonly version: number;
  readonly look: WorkbookLook;
  readonly proposed: PaperTemplate;
  readonly register: PaperTemplate;
  readonly guide: TableTemplate;
  readonly choices: ChoicesTemplate;
  readonly identity: IdentityTemplate;
  readonly holidays: TableTemplate;
  readonly history: TableTemplate;
  readonly memory: TableTemplate;
}
