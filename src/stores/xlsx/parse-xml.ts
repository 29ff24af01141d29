import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { AppError } from '../../errors/app-error.ts';

/** An element, its name resolved against the namespaces in force. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  /** `x:` or ''. */
  readonly prefix: string;
  readonly isSelfClosing: boolean;
  /** Names of the elements around it, outermost first; good until the handler returns. */
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
  readonly close?: (local: string, path: readonly string[], closeStart: number, end: number, uri: string) => void;
  /** Character data, references resolved and line ends unified; one run may come in pieces, and white space around the root comes too. */
  readonly text?: (text: string) => void;
  /**
   * Asked wherever a tag has just ended: the handler may read on by itself and says how far it came. What it takes must be whole, well-formed
   * elements; the parser goes on behind them.
   */
  readonly readOn?: (from: number) => number;
}

/** Characters that no XML 1.0 document may hold (2.2); the decoder has refused lone surrogates already. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/**
 * Reads a part once, telling the place of every tag. Throws `workbook-malformed` when it is not well-formed XML 1.0, carries a DTD (`reason`
 * `doctype`), or uses a prefix that nothing binds.
 */
export function parseXml(xml: string, part: string, handlers: XmlHandlers): void {
  const refuse = (offset: number, reason = 'xml'): never => {
    throw new AppError('workbook-malformed', { part, reason, offset });
  };
  if (FORBIDDEN.test(xml)) refuse(xml.search(FORBIDDEN));
  const parser = new SaxesParser({ xmlns: true });
  /** Characters that the parser was not given, since the handler read them. */
  let skipped = 0;
  let tagEnd = -1;
  const path: string[] = [];
  parser.on('error', () => refuse(parser.position + skipped));
  parser.on('doctype', () => refuse(parser.position + skipped, 'doctype'));
  parser.on('xmldecl', ({ version }) => {
    if (version !== '1.0') refuse(0);
  });
  parser.on('opentag', (tag) => {
    tagEnd = parser.position + skipped;
    handlers.open?.(elementOf(tag, path, xml.lastIndexOf('<', tagEnd - 1), tagEnd));
    path.push(tag.local);
  });
  parser.on('closetag', ({ local, uri, isSelfClosing }) => {
    tagEnd = parser.position + skipped;
    path.pop();
    handlers.close?.(local, path, isSelfClosing ? tagEnd : xml.lastIndexOf('<', tagEnd - 1), tagEnd, uri);
  });
  if (handlers.text) {
    const { text } = handlers;
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const { readOn } = handlers;
  if (readOn === undefined) parser.write(xml);
  else
    for (let at = 0; at < xml.length; ) {
      const end = xml.indexOf('>', at) + 1 || xml.length;
      parser.write(xml.slice(at, end));
      at = tagEnd === end ? readOn(end) : end;
      skipped += at - end;
    }
  parser.close();
}

function elementOf(tag: SaxesTagNS, path: readonly string[], start: number, openEnd: number): XmlElement {
  const { local, uri, prefix, isSelfClosing, attributes } = tag;
  return {
    local,
    uri,
    isSelfClosing,
    path,
    start,
    openEnd,
    prefix: prefix === '' ? '' : `${prefix}:`,
    attribute: (wanted, namespace = '') =>
      namespace === '' ? plain(attributes, wanted) : qualified(attributes, wanted, namespace),
  };
}

type Attributes = Readonly<Record<string, SaxesAttributeNS>>;

function plain(attributes: Attributes, local: string): string | undefined {
  return Object.hasOwn(attributes, local) ? attributes[local]?.value : undefined;
}

function qualified(attributes: Attributes, local: string, uri: string): string | undefined {
  return Object.values(attributes).find((attribute) => attribute.local === local && attribute.uri === uri)?.value;
}
