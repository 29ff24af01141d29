const UNITS: ReadonlyMap<string | undefined, number> = new Map([
  ['satu', 1],
  ['dua', 2],
  ['tiga', 3],
  ['empat', 4],
  ['lima', 5],
  ['enam', 6],
  ['tujuh', 7],
  ['delapan', 8],
  ['sembilan', 9],
]);

const WHOLE: ReadonlyMap<string, number> = new Map([
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
]);

/** An Indonesian number from 1 to 999 as words, lower case: `lima`, `dua belas`, `tiga puluh lima`, `seratus`. Undefined for anything else. */
export function parseNumberWords(words: readonly string[]): number | undefined {
  if (words.length === 0 || words.length > 6) return undefined;
  const [first, second] = words;
  if (first === 'seratus') return withRest(100, words.slice(1));
  if (second === 'ratus') {
    const hundreds = UNITS.get(first);
    return hundreds === undefined ? undefined : withRest(hundreds * 100, words.slice(2));
  }
  return belowHundred(words);
}

function withRest(base: number, rest: readonly string[]): number | undefined {
  if (rest.length === 0) return base;
  const small = belowHundred(rest);
  return small === undefined ? undefined : base + small;
}

function belowHundred(words: readonly string[]): number | undefined {
  const [first = '', second, third, ...more] = words;
  const unit = UNITS.get(first);
  if (second === undefined) return unit ?? (first === 'seratus' ? undefined : WHOLE.get(first));
  if (unit === undefined || more.length > 0) return undefined;
  if (second === 'belas') return third === undefined && unit > 1 ? unit + 10 : undefined;
  if (second !== 'puluh' || unit === 1) return undefined;
  if (third === undefined) return unit * 10;
  const rest = UNITS.get(third);
  return rest === undefined ? undefined : unit * 10 + rest;
}
