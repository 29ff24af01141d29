/** An attribute of a start tag with all the white space before it; a search that began inside the white space would go over it once from every blank. */
const ATTRIBUTE = /(?<!\s)\s+([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** A start tag without the attributes named; everything else of it stays as written. `tag` must be well-formed. */
export function withoutAttributes(tag: string, names: ReadonlySet<string>): string {
  return tag.replace(ATTRIBUTE, (attribute, name: string) => (names.has(name) ? '' : attribute));
}

/** Only the attributes named, each with a blank before it, as written. */
export function onlyAttributes(tag: string, names: ReadonlySet<string>): string {
  return [...tag.matchAll(ATTRIBUTE)]
    .filter(([, name]) => name !== undefined && names.has(name))
    .map(([attribute]) => ` ${attribute.trim()}`)
    .join('');
}

/** Value of an attribute as written, references unresolved. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const match of tag.matchAll(ATTRIBUTE)) if (match[1] === name) return match[2] ?? match[3];
  return undefined;
}

/** Adds ` name="value"` before the tag's end, which stays `>` or `/>`. */
export function withAttribute(tag: string, name: string, value: string): string {
  return `${withoutTagEnd(tag)} ${name}="${value}"${isEmptyTag(tag) ? '/>' : '>'}`;
}

/** `<a b="c">` of `<a b="c"/>`; an open tag stays as it is. */
export function asOpenTag(tag: string): string {
  return isEmptyTag(tag) ? `${withoutTagEnd(tag)}>` : tag;
}

/** `<a b="c"/>` of `<a b="c">` and of itself. */
export function asEmptyTag(tag: string): string {
  return `${withoutTagEnd(tag)}/>`;
}

function isEmptyTag(tag: string): boolean {
  return tag.endsWith('/>');
}

function withoutTagEnd(tag: string): string {
  return tag.slice(0, isEmptyTag(tag) ? -2 : -1).trimEnd();
}

/** Name of the element, prefix included. */
export function tagName(tag: string): string {
  return /^<([^\s/>]+)/u.exec(tag)?.[1] ?? '';
}
