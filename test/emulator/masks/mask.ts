/** Which fields are wanted: names with what is wanted below them; an empty map means everything below. */
export interface Mask {
  readonly fields: ReadonlyMap<string, Mask>;
}

interface Growing {
  readonly fields: Map<string, Growing>;
}

/** A mask that names everything. */
export const EVERYTHING: Mask = { fields: new Map() };

/** Whether a mask stops here and so wants all that is below. */
export const wantsAll = (mask: Mask): boolean => mask.fields.size === 0 || mask.fields.has('*');

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

class MaskReader {
  private readonly tokens: readonly string[];
  private position = 0;

  constructor(text: string) {
    this.tokens = text.match(/[^\s,()./]+|[,()./]/g) ?? [];
  }

  /** list := path { "," path } */
  readList(into: Growing): void {
    this.readPath(into);
    while (this.tokens[this.position] === ',') {
      this.position += 1;
      this.readPath(into);
    }
  }

  get atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  /** path := name { ("." | "/") name } [ "(" list ")" ] */
  private readPath(into: Growing): void {
    let node = into;
    for (;;) {
      const name = this.tokens[this.position];
      if (name === undefined || /^[,()./]$/.test(name)) throw new SyntaxError(`Invalid field selection ${name ?? ''}`);
      this.position += 1;
      const key = name === '*' ? '*' : camel(name);
      const next: Growing = node.fields.get(key) ?? { fields: new Map() };
      node.fields.set(key, next);
      node = next;
      const separator = this.tokens[this.position];
      if (separator === '.' || separator === '/') this.position += 1;
      else break;
    }
    if (this.tokens[this.position] !== '(') return;
    this.position += 1;
    this.readList(node);
    if (this.tokens[this.position] !== ')') throw new SyntaxError('Invalid field selection (');
    this.position += 1;
  }
}

/**
 * Parses a field mask: `a,b(c,d.e)`, with dots or slashes, blanks ignored, snake case taken as camel case.
 *
 * @throws SyntaxError when it is not one
 */
export function parseMask(text: string): Mask {
  const root: Growing = { fields: new Map() };
  const reader = new MaskReader(text);
  reader.readList(root);
  if (!reader.atEnd) throw new SyntaxError(`Invalid field selection ${text}`);
  return root.fields.has('*') ? EVERYTHING : root;
}

/** The part of a mask below a path; `undefined` when the mask does not reach there. */
export function maskBelow(mask: Mask, ...path: readonly string[]): Mask | undefined {
  let node: Mask | undefined = mask;
  for (const name of path) {
    if (node === undefined) return undefined;
    if (wantsAll(node)) return EVERYTHING;
    node = node.fields.get(name);
  }
  return node;
}
