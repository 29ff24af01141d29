import { canonicalString } from './canonical-cell.ts';
import { elementRoles } from './element-roles.ts';
import { TOKEN, type Token, type TokenReader } from './token-reader.ts';
import { decodeXstring } from './xml-text.ts';
import { createTokenReader, nextToken, tokenText } from './xml-tokens.ts';

const LOCALS = ['si', 't', 'rPh'] as const;

type Role = (typeof LOCALS)[number];

interface StringsState {
  readonly reader: TokenReader;
  readonly strings: string[];
  text: string;
  phonetic: number;
  isText: boolean;
  canonical: RegExp | undefined;
}

/** The shared string table, by index: rich text runs joined, phonetic hints left out (ECMA-376 Part 1, 18.4.8). */
export function parseSharedStrings(xml: string, part: string): readonly string[] {
  const reader = createTokenReader(xml, part);
  const state: StringsState = { reader, strings: [], text: '', phonetic: 0, isText: false, canonical: undefined };
  let roles: Map<string, Role> | undefined;
  for (let token = nextToken(reader); token !== TOKEN.end; token = nextToken(reader)) {
    if (token === TOKEN.text) {
      if (state.isText) state.text += tokenText(reader);
      continue;
    }
    roles ??= elementRoles(LOCALS, reader);
    const role = roles.get(reader.name);
    if (role === 't') state.isText = token === TOKEN.open && state.phonetic === 0;
    else if (role === 'rPh') state.phonetic += phoneticStep(token);
    else if (role === 'si') readItem(state, token);
  }
  return state.strings;
}

function phoneticStep(token: Token): number {
  if (token === TOKEN.open) return 1;
  return token === TOKEN.close ? -1 : 0;
}

function readItem(state: StringsState, token: Token): void {
  if (token === TOKEN.open) {
    state.text = '';
    return;
  }
  state.strings.push(token === TOKEN.empty ? '' : decodeXstring(state.text));
  readCanonicalItems(state);
}

/** Reads on from the end of the current token as long as strings are spelt the usual way. */
function readCanonicalItems(state: StringsState): void {
  const { reader, strings } = state;
  if (reader.hasCdataEnd) return;
  state.canonical ??= canonicalString(reader.name.slice(0, reader.name.indexOf(':') + 1));
  const { canonical } = state;
  canonical.lastIndex = reader.end;
  for (let match = canonical.exec(reader.xml); match; match = canonical.exec(reader.xml)) {
    strings.push(decodeXstring(match[1] ?? ''));
    reader.end = canonical.lastIndex;
  }
}
