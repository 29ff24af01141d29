import { AppError } from '../../errors/app-error.ts';
import { TOKEN, type TokenReader } from './token-reader.ts';
import { tokenAttribute } from './xml-attributes.ts';
import { createTokenReader, nextToken } from './xml-tokens.ts';

/** An element, its name resolved against the namespaces in force; good until the handler returns. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  /** `x:` or ''. */
  readonly prefix: string;
  readonly isSelfClosing: boolean;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
  /** Where the start tag begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly openEnd: number;
  /** Value of an attribute; `uri` '' for one without prefix. */
  attribute(local: string, uri?: string): string | undefined;
}

export interface XmlHandlers {
  readonly open?: (element: XmlElement) => void;
  /** `closeStart` and `end` of the end tag; the same number for `<a/>`. */
  readonly close?: (local: string, path: readonly string[], closeStart: number, end: number) => void;
}

/** Namespaces by prefix ('' the default one). */
type Bindings = ReadonlyMap<string, string>;

/** Bound without being declared (Namespaces in XML 1.0, 3). */
const PREBOUND: Bindings = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/**
 * Reads a small part with its namespaces. Throws `workbook-malformed` when it is not well-formed, carries a DTD, or uses
 * a prefix that nothing binds.
 */
export function parseXml(xml: string, part: string, handlers: XmlHandlers): void {
  const reader = createTokenReader(xml, part);
  const path: string[] = [];
  const scopes: Bindings[] = [PREBOUND];
  for (let token = nextToken(reader); token !== TOKEN.end; token = nextToken(reader)) {
    if (token === TOKEN.text) continue;
    if (token !== TOKEN.close) {
      const bindings = bind(scopes.at(-1) ?? PREBOUND, reader);
      const element = elementOf(reader, bindings, path, token === TOKEN.empty);
      handlers.open?.(element);
      scopes.push(bindings);
      path.push(element.local);
    }
    if (token !== TOKEN.open) {
      scopes.pop();
      const local = path.pop() ?? '';
      handlers.close?.(local, path, token === TOKEN.empty ? reader.end : reader.start, reader.end);
    }
  }
}

function elementOf(reader: TokenReader, bindings: Bindings, path: readonly string[], isSelfClosing: boolean): XmlElement {
  const { name, start, end } = reader;
  const { prefix, local } = splitName(name);
  const uri = bindings.get(prefix);
  if (uri === undefined && prefix !== '')
    throw new AppError('workbook-malformed', { part: reader.part, reason: 'namespace', found: name });
  return {
    local,
    isSelfClosing,
    path,
    start,
    uri: uri ?? '',
    prefix: prefix === '' ? '' : `${prefix}:`,
    openEnd: end,
    attribute: (wanted, namespace = '') => findAttribute(reader, bindings, wanted, namespace),
  };
}

function findAttribute(reader: TokenReader, bindings: Bindings, local: string, uri: string): string | undefined {
  if (uri === '') return tokenAttribute(reader, local);
  const name = attributeNames(reader).find((candidate) => {
    const split = splitName(candidate);
    return split.local === local && split.prefix !== '' && bindings.get(split.prefix) === uri;
  });
  return name === undefined ? undefined : tokenAttribute(reader, name);
}

/** The namespaces inside the current element. */
function bind(outer: Bindings, reader: TokenReader): Bindings {
  const declared = attributeNames(reader).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([
    ...outer,
    ...declared.map((name): [string, string] => [name.slice('xmlns:'.length), tokenAttribute(reader, name) ?? '']),
  ]);
}

function attributeNames({ xml, attributes, attributeCount }: TokenReader): readonly string[] {
  return Array.from({ length: attributeCount }, (_, index) => xml.slice(attributes[index * 4], attributes[index * 4 + 1]));
}

function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
}
