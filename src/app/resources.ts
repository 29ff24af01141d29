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

/** Loads templates, catalogue and phrases. Throws `template-invalid`. */
export async function loadResources(): Promise<Resources> {
  const [template, catalogue, phrases] = await Promise.all([loadTemplates(), loadCatalogue(), loadPhrases()]);
  return { template, catalogue, phrases };
}
