/** What column "Huruf Pasal 17" says: letters in order of writing, lower case, and what is not a letter. */
export interface LettersReading {
  readonly letters: readonly string[];
  /** Pieces that are no single letter (`ab`, `17`). */
  readonly unreadable: readonly string[];
}

/** Reads `h, j`, `h dan j`, `huruf h; j`. Never throws. */
export function parseLetters(text: string): LettersReading {
  const pieces = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,;/.&()]+/u)
    .filter((piece) => piece !== '' && piece !== 'dan' && piece !== 'huruf' && piece !== 'atau');
  const letters = pieces.filter((piece) => /^[a-z]$/u.test(piece));
  return { letters: [...new Set(letters)], unreadable: pieces.filter((piece) => !/^[a-z]$/u.test(piece)) };
}
