/** Keys of the words of `--help`. */
export interface HelpTexts {
  readonly program: string;
  /** Stands for a command in the usage line. */
  readonly commandWord: string;
  readonly commands: Readonly<
    Record<
      | 'run'
      | 'init'
      | 'check'
      | 'plan'
      | 'sync'
      | 'archive'
      | 'verify'
      | 'diff'
      | 'print'
      | 'adopt'
      | 'guide'
      | 'rules'
      | 'login'
      | 'logout',
      string
    >
  >;
  readonly options: Readonly<
    Record<
      | 'json'
      | 'asOf'
      | 'failOn'
      | 'sample'
      | 'out'
      | 'sk'
      | 'archive'
      | 'period'
      | 'publicOnly'
      | 'digest'
      | 'workbook'
      | 'outFile'
      | 'outPrint'
      | 'logo'
      | 'title'
      | 'folder'
      | 'share'
      | 'petugas'
      | 'ppid'
      | 'atasan'
      | 'people'
      | 'driveFolder'
      | 'key'
      | 'account'
      | 'client'
      | 'scope'
      | 'lang'
      | 'help'
      | 'version',
      string
    >
  >;
  readonly arguments: Readonly<Record<'file' | 'defaultFile' | 'code' | 'folders' | 'packages' | 'paper', string>>;
  /** Headings of the help text, by the words that commander uses. */
  readonly titles: Readonly<Record<string, string>>;
  readonly choices: string;
  readonly defaultValue: string;
  readonly ending: string;
}

/** The words of `--help` in English. Kept apart from the rest since `--help` must start fast. */
export const helpEn: HelpTexts = {
  program: 'Keeps the list of exempted information (DIK) lawful, in the workbook that staff edit.',
  commandWord: 'command',
  commands: {
    run: 'sync the workbook, then archive its register if it changed',
    init: 'make a new workbook',
    check: 'read the workbook and list what is wrong; writes nothing',
    plan: 'show what a sync would write; writes nothing',
    sync: 'judge every row and write states, messages and register rows',
    archive: 'seal the register in a new print-ready package, when it changed',
    verify: 'read packages again and say everything that is not as it was sealed',
    print: 'make a working paper as Excel and PDF: the test sheet or the list of proposals',
    diff: 'show what changed from one package to another',
    adopt: 'learn the hidden memory of a workbook again from its sheets and archives',
    guide: 'rewrite the sheet "Panduan" of a workbook from the rules',
    rules: 'list the rules of the completion guide, or show one',
    login: 'sign in to Google in the browser; the token stays on this computer',
    logout: 'withdraw and remove the token of `dik login`',
  },
  options: {
    json: 'print one JSON object instead of text',
    asOf: 'judge as of this day, YYYY-MM-DD (default: today in Asia/Pontianak)',
    failOn: 'exit with 1 from this severity on',
    sample: 'with sample proposals in every state',
    out: 'folder of the archives (default: "arsip" beside the workbook)',
    sk: 'number of the decree (SK) that the archive belongs to (default: the newest)',
    archive: 'when to make an archive',
    period: 'what the determination covers, as the title shows it (default: the year of the decree)',
    publicOnly:
      'copy the public edition of the package that holds the register into --out (default: "publik" beside the workbook)',
    digest: 'find the package whose content digest begins so, as the foot of a printed page shows it',
    workbook: 'the workbook whose hidden sheet knows the last package',
    outPrint: 'folder of the printed papers (default: "cetak" beside the workbook)',
    logo: 'picture for the letterhead, PNG or JPEG (default: logo.png or logo.jpg beside the workbook)',
    title: 'Google: title of the new spreadsheet',
    folder: 'Google: id or address of the Drive folder that will hold it',
    share: 'Google: who else may work in it; may be given several times',
    petugas: 'Google: a Petugas PPID; may be given several times',
    ppid: 'Google: a PPID, who alone may type tests and decrees; may be given several times',
    atasan: 'Google: an Atasan, who alone may type decisions; may be given several times',
    people: 'Google: a JSON file with these people (lists petugas, ppid, atasan, share)',
    driveFolder: 'also upload the package into the Drive folder with this id or address',
    key: 'Google: sign with this file of credentials (a service account key)',
    account: 'Google: sign only as the person of `dik login`, with a key, or with what this computer offers',
    client: 'the client file of your Google Cloud project (default: DIK_GOOGLE_CLIENT)',
    scope: 'what the sign-in may open: files of this program, all spreadsheets, or all of Drive',
    outFile: 'write the differences as an Excel file, too',
    lang: 'language of the terminal (default: from the locale)',
    help: 'show this help',
    version: 'show the version',
  },
  arguments: {
    file: 'the workbook: an .xlsx file, or the address of a Google spreadsheet (gsheet:)',
    defaultFile: 'the workbook (default: data/register-dik.xlsx, made with samples when it is missing)',
    code: 'code of a rule, for example H03',
    paper: 'test-sheet (rows awaiting a test) or proposal-list (paper 1 for the Atasan)',
    folders: 'a folder of packages, or packages themselves',
    packages: 'a package: its folder',
  },
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of every command:',
    'Commands:': 'Commands:',
  },
  choices: 'one of: {choices}',
  defaultValue: 'default: {value}',
  ending: `dik COMMAND --help explains one command.

Exit codes: 0 fine, 1 findings, 2 usage or template, 3 workbook missing, busy or unreadable,
4 no right, 5 somebody must decide, 6 archive does not verify, 70 fault of the program, 130 interrupted`,
};
