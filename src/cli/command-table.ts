import type { CommandAction } from './command-call.ts';

export type CommandName =
  | 'init'
  | 'adopt'
  | 'check'
  | 'plan'
  | 'sync'
  | 'archive'
  | 'verify'
  | 'diff'
  | 'print'
  | 'run'
  | 'guide'
  | 'rules'
  | 'login'
  | 'logout';

export type OptionName =
  | 'json'
  | 'as-of'
  | 'fail-on-error'
  | 'fail-on-never'
  | 'sample'
  | 'out'
  | 'sk'
  | 'archive'
  | 'period'
  | 'public-only'
  | 'digest'
  | 'workbook'
  | 'out-file'
  | 'out-print'
  | 'logo'
  | 'title'
  | 'folder'
  | 'share'
  | 'petugas'
  | 'ppid'
  | 'atasan'
  | 'people'
  | 'drive-folder'
  | 'key'
  | 'account'
  | 'client'
  | 'scope';

/** A command as data: nothing heavy is loaded until `load` is called. */
export interface CommandDescriptor {
  readonly name: CommandName;
  readonly argument: '' | '<file>' | '[file]' | '[code]' | '<folder...>' | '<package> <package>' | '<paper> <file>';
  readonly options: readonly OptionName[];
  readonly load: () => Promise<CommandAction>;
}

/** For commands that open a workbook, which may be one on Google: who signs the requests. */
const SIGNING: readonly OptionName[] = ['key', 'account'];

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly CommandDescriptor[] = [
  {
    name: 'run',
    argument: '[file]',
    options: ['archive', 'out', 'logo', 'sample', 'as-of', 'fail-on-never', 'json', ...SIGNING],
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  {
    name: 'init',
    argument: '<file>',
    options: ['sample', 'as-of', 'title', 'folder', 'petugas', 'ppid', 'atasan', 'share', 'people', ...SIGNING],
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'check',
    argument: '<file>',
    options: ['as-of', 'fail-on-error', 'json', ...SIGNING],
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'plan',
    argument: '<file>',
    options: ['as-of', 'json', ...SIGNING],
    load: async () => (await import('./commands/plan.ts')).planCommand,
  },
  {
    name: 'sync',
    argument: '<file>',
    options: ['as-of', 'fail-on-never', 'json', ...SIGNING],
    load: async () => (await import('./commands/sync.ts')).syncCommand,
  },
  {
    name: 'archive',
    argument: '<file>',
    options: ['out', 'logo', 'sk', 'period', 'public-only', 'drive-folder', 'as-of', 'json', ...SIGNING],
    load: async () => (await import('./commands/archive.ts')).archiveCommand,
  },
  {
    name: 'verify',
    argument: '<folder...>',
    options: ['digest', 'workbook', 'json', ...SIGNING],
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  {
    name: 'diff',
    argument: '<package> <package>',
    options: ['out-file', 'json'],
    load: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  {
    name: 'print',
    argument: '<paper> <file>',
    options: ['out-print', 'logo', 'as-of', ...SIGNING],
    load: async () => (await import('./commands/print.ts')).printCommand,
  },
  {
    name: 'adopt',
    argument: '<file>',
    options: ['out', 'as-of', 'json', ...SIGNING],
    load: async () => (await import('./commands/adopt.ts')).adoptCommand,
  },
  {
    name: 'guide',
    argument: '<file>',
    options: ['as-of', 'json', ...SIGNING],
    load: async () => (await import('./commands/guide.ts')).guideCommand,
  },
  {
    name: 'rules',
    argument: '[code]',
    options: ['as-of', 'json'],
    load: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  {
    name: 'login',
    argument: '',
    options: ['client', 'scope'],
    load: async () => (await import('./commands/login.ts')).loginCommand,
  },
  {
    name: 'logout',
    argument: '',
    options: [],
    load: async () => (await import('./commands/logout.ts')).logoutCommand,
  },
];
