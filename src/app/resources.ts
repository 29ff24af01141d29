import type { Phrases } from '../domain/plan/phrases.ts';
import type { WorkbookTemplate } from '../domain/template/template.ts';
import type { Catalogue } from '../domain/values/catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { loadPhrases } from './load-phrases.ts';
import { loadTemplates } from './load-templates.ts';

/** The program's own files that every use case reads. */
export interface Resources {
  readonly template: WorkbookTemplate;
  readonly catalogue: Catalogue;
  readonly phrases: Phrases;
}

let loading: Promise<Resources> | undefined;

/**
 * Loads templates, catalogue and phrases, once for the process: cells that stay in memory keep what was read from them with a catalogue
 * (`readOnce`), and another catalogue for every run would fill them without end. Throws `template-invalid`; the next call then tries again.
 */
export function loadResources(): Promise<Resources> {
  loading ??= loadAll().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function loadAll(): Promise<Resources> {
  const [template, catalogue, phrases] = await Promise.all([loadTemplates(), loadCatalogue(), loadPhrases()]);
  return { template, catalogue, phrases };
}
