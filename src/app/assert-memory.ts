import type { WorkbookView } from '../domain/decode-workbook.ts';
import { AppError } from '../errors/app-error.ts';

/**
 * Nothing may be written on a memory that is not there or that lies (decision 16), nor by a program older than the workbook. Throws
 * `memory-missing`, `memory-inconsistent`, `template-newer`.
 */
export function assertMemory(view: WorkbookView): void {
  const problem = view.memoryProblem;
  if (problem?.kind === 'memory-missing') throw new AppError('memory-missing', { file: view.snapshot.location });
  if (problem) throw new AppError('memory-inconsistent', { file: view.snapshot.location, row: problem.row, fact: problem.fact });
  if (view.memory.templateVersion > view.template.version) {
    throw new AppError('template-newer', { version: view.memory.templateVersion, known: view.template.version });
  }
}
