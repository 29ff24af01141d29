/** `Pasal` in its spellings, lower case. */
export function isPasal(word: string): boolean {
  return word === 'pasal' || word === 'ps' || word === 'psl';
}

const DETAIL_WORDS: ReadonlySet<string> = new Set([
  'pasal',
  'ps',
  'psl',
  'ayat',
  'huruf',
  'hrf',
  'angka',
  'butir',
  'poin',
  'point',
]);

/** Words that announce an article or a part of one. */
export function isDetailWord(word: string): boolean {
  return DETAIL_WORDS.has(word);
}

/** Words and marks that join two citations. */
export function isLink(word: string): boolean {
  return isAndWord(word) || word === 'jo' || word === 'juncto';
}

/** Words and marks that join two parts of one citation. */
export function isAndWord(word: string): boolean {
  return word === 'dan' || word === 'serta' || word === 'atau' || word === '&' || word === 'maupun';
}

export function isYearWord(word: string): boolean {
  return word === 'tahun' || word === 'thn' || word === 'th';
}

export function isNumberWord(word: string): boolean {
  return word === 'nomor' || word === 'no' || word === 'nomer' || word === 'nmr';
}
