export type MessageParams = Readonly<Record<string, string | number>>;

const OPTIONAL = /\[\[(.*?)\]\]/gsu;
const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/gu;

/**
 * Fills a sentence of the catalogue.
 *
 * `{name}` becomes the value, `{n|row|rows}` the number with the word that fits it, and a part in `[[ ]]` disappears
 * when a value in it is missing, empty or 0. A placeholder without a value outside such a part stays visible, so that a
 * slip shows instead of printing a wrong sentence.
 */
export function formatMessage(template: string, params: MessageParams = {}): string {
  const withParts = template.replace(OPTIONAL, (_, part: string) => (isComplete(part, params) ? part : ''));
  return withParts.replace(PLACEHOLDER, (whole: string, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return one === undefined || many === undefined ? String(value) : `${value} ${Number(value) === 1 ? one : many}`;
  });
}

/** Names of the values that a sentence asks for. */
export function placeholdersOf(template: string): ReadonlySet<string> {
  return new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));
}

function isComplete(part: string, params: MessageParams): boolean {
  return [...placeholdersOf(part)].every((name) => !['', 0, undefined].includes(params[name]));
}

/** What is printed of a message that the catalogue does not know: nothing of it is lost. */
export function formatUnknown(code: string, params: MessageParams): string {
  const pairs = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? code : `${code} (${pairs.join(', ')})`;
}
