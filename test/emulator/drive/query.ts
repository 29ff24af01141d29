import { driveError, notBuilt } from '../http/failure.ts';
import type { DriveFile } from './drive-file.ts';

/** Whether a file is wanted by a query. */
export type FileTest = (file: DriveFile) => boolean;

const TOKENS = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(!=|<=|>=|=|<|>|\(|\)|\{|\})|([\w.]+))/y;

function bad(): never {
  throw driveError(400, 'Invalid Value', { reason: 'invalid', location: 'q', locationType: 'parameter' });
}

function tokenize(query: string): string[] {
  const tokens: string[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < query.trimEnd().length) {
    const match = TOKENS.exec(query);
    if (match === null) return bad();
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return tokens;
}

const isQuoted = (token: string | undefined): boolean => token?.startsWith("'") === true || token?.startsWith('"') === true;
const unquote = (token: string): string => token.slice(1, -1).replace(/\\(.)/g, '$1');

/** Drive looks for words that begin like the text, not for the text anywhere. */
function containsWord(name: string, text: string): boolean {
  const [words, wanted] = [name.toLowerCase(), text.toLowerCase()];
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(words[at - 1] ?? '')) return true;
  }
  return false;
}

function compareTexts(operator: string, has: string, wanted: string): boolean {
  switch (operator) {
    case '=':
      return has === wanted;
    case '!=':
      return has !== wanted;
    case '<':
      return has < wanted;
    case '<=':
      return has <= wanted;
    case '>':
      return has > wanted;
    case '>=':
      return has >= wanted;
    default:
      return bad();
  }
}

class QueryParser {
  private readonly tokens: readonly string[];
  private readonly account: string | undefined;
  private position = 0;

  constructor(query: string, account: string | undefined) {
    this.tokens = tokenize(query);
    this.account = account;
  }

  parse(): FileTest {
    const test = this.either();
    if (this.position < this.tokens.length) bad();
    return test;
  }

  private take(): string {
    const token = this.tokens[this.position];
    this.position += 1;
    return token ?? bad();
  }

  private skip(word: string): boolean {
    if (this.tokens[this.position]?.toLowerCase() !== word) return false;
    this.position += 1;
    return true;
  }

  private text(): string {
    const token = this.take();
    return isQuoted(token) ? unquote(token) : bad();
  }

  private either(): FileTest {
    let test = this.both();
    while (this.skip('or')) {
      const [left, right] = [test, this.both()];
      test = (file) => left(file) || right(file);
    }
    return test;
  }

  private both(): FileTest {
    let test = this.term();
    while (this.skip('and')) {
      const [left, right] = [test, this.term()];
      test = (file) => left(file) && right(file);
    }
    return test;
  }

  private term(): FileTest {
    if (this.skip('not')) {
      const inner = this.term();
      return (file) => !inner(file);
    }
    if (this.skip('(')) {
      const inner = this.either();
      if (!this.skip(')')) bad();
      return inner;
    }
    const first = this.take();
    return isQuoted(first) ? this.membership(unquote(first)) : this.comparison(first);
  }

  private membership(value: string): FileTest {
    if (!this.skip('in')) bad();
    const field = this.take();
    const wanted = value === 'me' ? (this.account ?? '') : value;
    switch (field) {
      case 'parents':
        return (file) =>
          file.parents.includes(value) || (value === 'root' && file.parents.some((parent) => /^0A.*PVA$/.test(parent)));
      case 'owners':
        return (file) => file.owner === wanted;
      case 'writers':
        return (file) => file.permissions.some(({ emailAddress, role }) => emailAddress === wanted && role !== 'reader');
      case 'readers':
        return (file) => file.permissions.some(({ emailAddress }) => emailAddress === wanted);
      default:
        return bad();
    }
  }

  private comparison(field: string): FileTest {
    const operator = this.take().toLowerCase();
    switch (field) {
      case 'name':
      case 'mimeType':
        return this.named(field, operator);
      case 'trashed':
      case 'starred':
      case 'sharedWithMe':
        return this.flag(field, operator);
      case 'createdTime':
      case 'modifiedTime': {
        const time = Date.parse(this.text());
        return (file) => compareTexts(operator, new Date(file[field]).toISOString(), new Date(time).toISOString());
      }
      case 'appProperties':
      case 'properties':
        return this.property(field, operator);
      case 'fullText':
        throw notBuilt('fullText in a query of files.list');
      default:
        return bad();
    }
  }

  private named(field: 'name' | 'mimeType', operator: string): FileTest {
    const text = this.text();
    if (operator === 'contains')
      return (file) => (field === 'name' ? containsWord(file.name, text) : file.mimeType.startsWith(text));
    return (file) => compareTexts(operator, file[field], text);
  }

  private flag(field: 'trashed' | 'starred' | 'sharedWithMe', operator: string): FileTest {
    const wanted = (this.take().toLowerCase() === 'true') === (operator === '=');
    if (field === 'sharedWithMe') return (file) => (file.owner !== this.account) === wanted;
    return (file) => file[field] === wanted;
  }

  private property(field: 'appProperties' | 'properties', operator: string): FileTest {
    if (operator !== 'has' || !this.skip('{')) bad();
    let key = '';
    let value = '';
    do {
      const name = this.take();
      if (!this.skip('=')) bad();
      if (name === 'key') key = this.text();
      else if (name === 'value') value = this.text();
      else bad();
    } while (this.skip('and'));
    if (!this.skip('}')) bad();
    return (file) => file[field][key] === value;
  }
}

/** Reads the `q` of `files.list`; nothing wanted is everything. Throws Drive's 400 for what it cannot read. */
export function parseQuery(query: string | null, account: string | undefined): FileTest {
  return query === null || query.trim() === '' ? () => true : new QueryParser(query, account).parse();
}
