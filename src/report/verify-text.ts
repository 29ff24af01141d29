import type { VerifyReport } from '../app/reports.ts';
import type { ArchiveProblem } from '../domain/archive/check-bag.ts';
import type { Messages } from '../messages/catalog.ts';
import { formatMessage } from '../messages/format.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines, section } from './text-block.ts';

/** What `dik verify` found; `digest` where one was looked for. */
export interface VerifyAnswer extends VerifyReport {
  readonly digest?: string;
}

/** The object that `dik verify --json` prints. */
export function verifyJson(answer: VerifyAnswer, messages: Messages): object {
  return { ...answer, problems: answer.problems.map((problem) => ({ ...problem, message: sentence(problem, messages) })) };
}

/** What `dik verify` prints: packages, what is wrong with them, how much was read. */
export function renderVerify(answer: VerifyAnswer, view: ReportView): string {
  const { palette, messages } = view;
  const packages = answer.packages.map(({ folder, contentDigest }) => `  ${folder}  ${contentDigest.slice(0, 16)}`);
  const problems = answer.problems.map(
    (problem) => `  ${problem.package === '' ? '' : `${problem.package}: `}${sentence(problem, messages)}`,
  );
  const isEmpty = answer.files === 0;
  const verdict = isEmpty ? label(view, 'verifyNothing') : label(view, 'verifyFine');
  const found =
    answer.digest === undefined ? [] : [label(view, 'verifyFound', { packages: answer.packages.length, digest: answer.digest })];
  return joinLines([
    ...section(palette.bold(label(view, 'verifyPackages')), packages),
    ...section(palette.bold(palette.red(label(view, 'verifyProblems'))), problems),
    label(view, 'verifyRead', { packages: answer.packages.length, files: answer.files, bytes: answer.bytes }),
    ...found,
    ...(answer.problems.length === 0 ? [verdict] : []),
  ]);
}

function sentence({ code, params }: ArchiveProblem, messages: Messages): string {
  return formatMessage(messages.archiveProblems[code], params);
}
