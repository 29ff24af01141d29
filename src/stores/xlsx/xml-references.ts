import { FORBIDDEN, malformedXml, type TokenReader } from './token-reader.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Line ends as XML hands them on: a line feed each (XML 1.0, 2.11). */
export function unifyLines(reader: TokenReader, text: string): string {
  return reader.hasCarriageReturn ? text.replace(/\r\n?/gu, '\n') : text;
}

/** A text with its references resolved (XML 1.0, 4.1 and 4.6); any that is not predefined is refused. */
export function resolveReferences(reader: TokenReader, text: string): string {
  return text.replace(/&([^;&]*);?/gu, (reference, name: string) => {
    const resolved = reference.endsWith(';') ? resolve(name) : undefined;
    if (resolved === undefined) throw malformedXml(reader, reader.start);
    return resolved;
  });
}

function resolve(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/u.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}
