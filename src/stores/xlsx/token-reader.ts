import { AppError } from '../../errors/app-error.ts';

/** What `nextToken` found. `empty` is `<a/>`; comments and processing instructions are passed over. */
export const TOKEN = { end: 0, open: 1, empty: 2, close: 3, text: 4 } as const;

export type Token = (typeof TOKEN)[keyof typeof TOKEN];

/** A place in a document, and the token that ends there. Offsets are in UTF-16 units of `xml`. */
export interface TokenReader {
  readonly xml: string;
  readonly part: string;
  /** The current token. */
  start: number;
  end: number;
  /** Name of the element as written, for `open`, `empty` and `close`. */
  name: string;
  /** Name start and end, value start and end, of each attribute; the first `attributeCount` quadruples count. */
  readonly attributes: number[];
  attributeCount: number;
  /** True when the text token is a CDATA section. */
  isCdata: boolean;
  /** Elements that are open. */
  readonly open: string[];
  hasRoot: boolean;
  readonly hasCarriageReturn: boolean;
  readonly hasCdataEnd: boolean;
}

/** Character codes of markup. */
export const CODE = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  blank: 32,
  bang: 33,
  quote: 34,
  ampersand: 38,
  apostrophe: 39,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
} as const;

/** Characters that no XML 1.0 document may hold (2.2); the decoder has refused lone surrogates already. */
export const FORBIDDEN: RegExp = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** The error for what is no well-formed XML at `offset`. */
export function malformedXml(reader: TokenReader, offset: number, reason = 'xml'): AppError {
  return new AppError('workbook-malformed', { part: reader.part, reason, offset });
}
