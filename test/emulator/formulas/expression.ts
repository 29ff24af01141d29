import { parseReference, type Reference, type Token, tokenize } from './tokens.ts';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | undefined }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Expression[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression };

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter(({ kind }) => kind !== 'blank');
  }

  parse(): Expression {
    const expression = this.binary(0);
    if (this.position < this.tokens.length) throw new SyntaxError('unexpected token');
    return expression;
  }

  private peek(...texts: readonly string[]): boolean {
    const token = this.tokens[this.position];
    return token?.kind === 'operator' && texts.includes(token.text);
  }

  private take(): Token {
    const token = this.tokens[this.position];
    if (token === undefined) throw new SyntaxError('unexpected end');
    this.position += 1;
    return token;
  }

  private expect(text: string): void {
    if (this.take().text !== text) throw new SyntaxError(`${text} expected`);
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    while (this.peek(...operators)) {
      const operator = this.take().text;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Expression {
    if (this.peek('+', '-')) return { kind: 'unary', operator: this.take().text, operand: this.unary() };
    let operand = this.primary();
    while (this.peek('%')) {
      this.take();
      operand = { kind: 'percent', operand };
    }
    return operand;
  }

  private primary(): Expression {
    const token = this.take();
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', text: token.text };
      case 'reference':
        return { kind: 'reference', reference: parseReference(token.text) };
      case 'name':
        return this.named(token.text);
      default:
        return this.bracketed(token.text);
    }
  }

  private named(name: string): Expression {
    if (this.peek('(')) {
      this.take();
      return { kind: 'call', name: name.toUpperCase(), parts: this.parts() };
    }
    if (/^(?:true|false)$/i.test(name)) return { kind: 'constant', value: /^true$/i.test(name) };
    return { kind: 'name', name };
  }

  private parts(): readonly Expression[] {
    const parts: Expression[] = [];
    while (!this.peek(')')) {
      // an argument may be left out: `IF(A1;;2)`
      parts.push(this.peek(',', ';') ? { kind: 'constant', value: undefined } : this.binary(0));
      if (this.peek(',', ';')) this.take();
      else if (!this.peek(')')) throw new SyntaxError(') expected');
    }
    this.take();
    return parts;
  }

  private bracketed(text: string): Expression {
    if (text === '(') {
      const inner = this.binary(0);
      this.expect(')');
      return inner;
    }
    if (text !== '{') throw new SyntaxError(`unexpected ${text}`);
    const rows: Expression[][] = [[]];
    while (!this.peek('}')) {
      rows.at(-1)?.push(this.binary(0));
      if (this.peek(';')) rows.push([]);
      if (this.peek(',', '\\', ';')) this.take();
    }
    this.take();
    return { kind: 'array', rows };
  }
}

/** Parses a formula with its `=`; `undefined` when it is none, which a cell shows as `#ERROR!`. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.slice(1));
  if (tokens === undefined) return undefined;
  try {
    return new Parser(tokens).parse();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
