import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Outcome } from './run-in-process.ts';

/** Something that must hold after a step. */
interface Expectation {
  readonly kind: 'exit' | 'stdout' | 'stderr' | 'not stdout' | 'not stderr' | 'json' | 'exists' | 'missing' | 'unchanged';
  readonly text: string;
}

/** One command with what must hold after it; files named in `unchanged` are looked at before it runs. */
interface Step {
  readonly line: number;
  readonly command: readonly string[];
  readonly expectations: readonly Expectation[];
}

/** A text file of test/cli/scenarios, read. Files are written before the first step. */
export interface Scenario {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly steps: readonly Step[];
}

const EXPECTATION = /^(exit|stdout|stderr|not stdout|not stderr|json|exists|missing|unchanged) (.+)$/u;

/**
 * Reads a scenario. A line is one of: `# comment`, `title: ...`, `put NAME: text` (a file that is there before),
 * `$ dik ...` (a step; words may be quoted), or an expectation about the step above it. Throws on any other line,
 * on a scenario without steps and on a step without expectation: a slip must not pass as a test.
 */
export function parseScenario(text: string): Scenario {
  const draft: Draft = { title: '', files: [], steps: [] };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line !== '' && !line.startsWith('#')) readLine(draft, line, index + 1);
  }
  if (draft.title === '' || draft.steps.length === 0) throw new Error('a scenario needs a title and a step');
  const idle = draft.steps.find((step) => step.expectations.length === 0);
  if (idle) throw new Error(`line ${idle.line}: a step without expectation tests nothing`);
  return draft;
}

interface Draft extends Scenario {
  title: string;
  readonly files: { name: string; text: string }[];
  readonly steps: (Step & { readonly expectations: Expectation[] })[];
}

function readLine(draft: Draft, line: string, number: number): void {
  const put = /^put ([^:]+): (.*)$/u.exec(line);
  const expected = EXPECTATION.exec(line);
  const step = draft.steps.at(-1);
  if (line.startsWith('title: ')) draft.title = line.slice('title: '.length);
  else if (put) draft.files.push({ name: put[1] ?? '', text: put[2] ?? '' });
  else if (line.startsWith('$ dik'))
    draft.steps.push({ line: number, command: splitWords(line.slice('$ dik'.length)), expectations: [] });
  else if (expected && step)
    step.expectations.push({ kind: expected[1] as Expectation['kind'], text: expected[2] ?? '' }); // the pattern lists the kinds
  else throw new Error(`line ${number} is not understood: ${line}`);
}

/** Plays a scenario in the working folder; answers with everything that did not hold, nothing when all is well. */
export async function playScenario(
  scenario: Scenario,
  run: (argv: readonly string[]) => Promise<Outcome>,
): Promise<readonly string[]> {
  for (const { name, text } of scenario.files) writeFileSync(name, text);
  const problems: string[] = [];
  for (const step of scenario.steps) {
    const before = new Map(watched(step).map((name) => [name, stateOf(name)]));
    const outcome = await run(step.command);
    for (const expectation of step.expectations) {
      if (!holds(expectation, outcome, before)) problems.push(describe(step, expectation, outcome));
    }
  }
  return problems;
}

function watched(step: Step): readonly string[] {
  return step.expectations.filter(({ kind }) => kind === 'unchanged').map(({ text }) => text);
}

function holds({ kind, text }: Expectation, outcome: Outcome, before: ReadonlyMap<string, string>): boolean {
  switch (kind) {
    case 'exit':
      return String(outcome.exitCode) === text;
    case 'stdout':
    case 'stderr':
      return outcome[kind].includes(text);
    case 'not stdout':
      return !outcome.stdout.includes(text);
    case 'not stderr':
      return !outcome.stderr.includes(text);
    case 'json':
      return holdsInJson(outcome.stdout, text);
    case 'exists':
      return exists(text);
    case 'missing':
      return !exists(text);
    case 'unchanged':
      return stateOf(text) !== 'missing' && stateOf(text) === before.get(text);
  }
}

/** `error.code "usage"`: the value at a path equals a JSON value; `findings[].rule "H03"`: one of them does. */
function holdsInJson(stdout: string, text: string): boolean {
  const [path = '', ...rest] = text.split(' ');
  const wanted = JSON.stringify(JSON.parse(rest.join(' ')));
  return valuesAt(parseJson(stdout), path.split('.')).some((value) => JSON.stringify(value) === wanted);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // then no value is found, and the output is shown
  }
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  const name = key.replace('[]', '');
  const next = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  if (!key.endsWith('[]')) return next === undefined ? [] : valuesAt(next, rest);
  return Array.isArray(next) ? next.flatMap((item) => valuesAt(item, rest)) : [];
}

/** A name may hold one `*` in its last part. */
function exists(name: string): boolean {
  if (!name.includes('*')) return existsSync(name);
  const cut = name.lastIndexOf('/');
  const folder = cut < 0 ? '.' : name.slice(0, cut);
  const [start = '', end = ''] = name.slice(cut + 1).split('*');
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(start) && file.endsWith(end));
}

/** Bytes and time of a file as one text. */
function stateOf(name: string): string {
  return existsSync(name) ? `${statSync(name).mtimeMs} ${readFileSync(name).toString('base64')}` : 'missing';
}

function describe(step: Step, { kind, text }: Expectation, { exitCode, stdout, stderr }: Outcome): string {
  return `line ${step.line}, dik ${step.command.join(' ')}: expected ${kind} ${text}\nexit ${exitCode}\n${stdout}${stderr}`;
}

function splitWords(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|(\S+)/gu)].map((match) => match[1] ?? match[2] ?? '');
}
