import { PACKAGE_RELATIONSHIPS } from './namespaces.ts';
import { parseXml } from './parse-xml.ts';

/** A relationship of a part; `target` is a part name without leading slash. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type URI, the same in both vocabularies: `worksheet`, `sharedStrings`; `external` for what lies outside. */
  readonly kind: string;
  readonly target: string;
}

/** Name of the part that holds the relationships of `part` ('' for the package itself; ISO 29500-2, 6.5.2.2). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of `source`, in order. Throws `workbook-malformed`. */
export function parseRelationships(xml: string, source: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  parseXml(xml, relationshipsPart(source), {
    open(element) {
      if (element.local !== 'Relationship' || element.uri !== PACKAGE_RELATIONSHIPS) return;
      const type = element.attribute('Type') ?? '';
      relationships.push({
        id: element.attribute('Id') ?? '',
        kind: element.attribute('TargetMode') === 'External' ? 'external' : type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(source, element.attribute('Target') ?? ''),
      });
    },
  });
  return relationships;
}

/** Part name of a target, which is relative to the folder of its source or begins with a slash (RFC 3986, 5.2). */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return decodeSegments(segments.join('/'));
}

function decodeSegments(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone percent sign stands for itself
  }
}
