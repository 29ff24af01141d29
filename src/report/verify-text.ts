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
  const read = answer.searched ?? answer.packages.length;
  const found =
    answer.digest === undefined ? [] : [label(view, 'verifyFound', { packages: answer.packages.length, digest: answer.digest })];
  return joinLines([
    ...section(palette.bold(label(view, 'verifyPackages')), packages),
    ...section(palette.bold(palette.red(label(view, 'verifyProblems'))), problems),
    label(view, 'verifyRead', { packages: read, files: answer.files, bytes: answer.bytes }),
    ...found,
    ...verdict(answer).map((key) => label(view, key)),
  ]);
}

/** The last word on packages without a problem; none where no package has the digest that was looked for. */
function verdict({ files, packages, problems }: VerifyAnswer): readonly ('verifyNothing' | 'verifyFine')[] {
  if (problems.length > 0) return [];
  if (files === 0) return ['verifyNothing'];
  return packages.length === 0 ? [] : ['verifyFine'];
}

function sentence({ code, params }: ArchiveProblem, messages: Messages): string {
  return formatMessage(messages.archiveProblems[code], params);
}
