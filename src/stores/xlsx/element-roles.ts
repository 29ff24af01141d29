import { AppError } from '../../errors/app-error.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';
import type { TokenReader } from './token-reader.ts';
import { tokenAttribute } from './xml-attributes.ts';

/**
 * Which of `locals` an element is, by its name as written: from the prefixes that the root element, where `reader`
 * stands, binds to the spreadsheet namespace. Throws `workbook-malformed` when it binds none.
 */
export function elementRoles<Role extends string>(locals: readonly Role[], reader: TokenReader): Map<string, Role> {
  const roles = new Map<string, Role>();
  bindPrefixes(roles, locals, reader);
  if (roles.size === 0) throw new AppError('workbook-malformed', { part: reader.part, reason: 'namespace' });
  return roles;
}

/** Adds the prefixes that the current element binds to the spreadsheet namespace. */
export function bindPrefixes<Role extends string>(roles: Map<string, Role>, locals: readonly Role[], reader: TokenReader): void {
  for (let at = 0; at < reader.attributeCount * 4; at += 4) {
    const name = reader.xml.slice(reader.attributes[at], reader.attributes[at + 1]);
    if ((name !== 'xmlns' && !name.startsWith('xmlns:')) || !isSpreadsheetNamespace(tokenAttribute(reader, name) ?? '')) continue;
    const prefix = name === 'xmlns' ? '' : `${name.slice(6)}:`;
    for (const local of locals) roles.set(prefix + local, local);
  }
}
