import { findInconsistency, type TemplateFile, type TemplateInconsistency } from '../domain/template/find-inconsistency.ts';
import type { Sample } from '../domain/template/sample.ts';
import type { WorkbookTemplate } from '../domain/template/template.ts';
import { AppError } from '../errors/app-error.ts';
import { readOwnJson, TEMPLATES_FOLDER } from '../stores/own-files.ts';

/**
 * Reads the forms from `sheets-templates/`. Checks what a broken file would otherwise make fail far from its cause (JSON, ids,
 * references); the whole shape is checked by `template-schema.ts` when the package is built and tested.
 *
 * @throws AppError `template-invalid` with `file` and `problem`.
 */
export async function loadTemplates(folder: URL = TEMPLATES_FOLDER): Promise<WorkbookTemplate> {
  const [look, proposed, register, guide, choices, identity, holidays, history, memory] = await Promise.all([
    loadTemplateFile(folder, 'workbook'),
    loadTemplateFile(folder, 'proposed'),
    loadTemplateFile(folder, 'register'),
    loadTemplateFile(folder, 'guide'),
    loadTemplateFile(folder, 'choices'),
    loadTemplateFile(folder, 'identity'),
    loadTemplateFile(folder, 'holidays'),
    loadTemplateFile(folder, 'history'),
    loadTemplateFile(folder, 'memory'),
  ]);
  const template: WorkbookTemplate = {
    version: look.version,
    look,
    proposed,
    register,
    guide,
    choices,
    identity,
    holidays,
    history,
    memory,
  };
  assertTemplate(template);
  return template;
}

/** The sample office and its rows. Throws `template-invalid`. */
export async function loadSample(folder: URL = TEMPLATES_FOLDER): Promise<Sample> {
  return (await loadFile(folder, 'sample')) as Sample; // the schema vouches for the shape
}

function assertTemplate(template: WorkbookTemplate): void {
  let problem: TemplateInconsistency | undefined;
  try {
    problem = findInconsistency(template);
  } catch (cause) {
    throw new AppError(
      'template-invalid',
      { file: 'sheets-templates', problem: 'a file has not the shape of template.schema.json' },
      { cause },
    );
  }
  if (problem) throw new AppError('template-invalid', { file: `${problem.file}.json`, problem: problem.problem });
}

type FileOf<K extends TemplateFile> = K extends 'workbook'
  ? WorkbookTemplate['look'] & { readonly version: number }
  : K extends keyof WorkbookTemplate
    ? WorkbookTemplate[K]
    : never;

async function loadTemplateFile<K extends TemplateFile>(folder: URL, file: K): Promise<FileOf<K>> {
  return (await loadFile(folder, file)) as FileOf<K>; // the schema vouches for the shape
}

async function loadFile(folder: URL, id: string): Promise<object> {
  const file = `${id}.json`;
  const value = await readOwnJson(new URL(file, folder), file);
  if (typeof value !== 'object' || value === null || !('id' in value) || value.id !== id) {
    throw new AppError('template-invalid', { file, problem: `its "id" is not "${id}"` });
  }
  return value;
}
