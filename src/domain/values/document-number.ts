import { collapseText } from './normalise-text.ts';

const SHORTEST = 3;
const LONGEST = 60;

/**
 * True for what offices write as the number of a letter: `UK/03/PPID/2026`, `188.4/705/TAHUN 2013`, `1 TAHUN 2021`. Shapes differ too much
 * to demand one: a digit, a separator or the word "Tahun", and 3 to 60 characters.
 */
export function isDocumentNumber(text: string): boolean {
  const line = collapseText(text);
  return (
    line.length >= SHORTEST &&
    line.length <= LONGEST &&
    /\d/u.test(line) &&
    (/[-/.\u2010-\u2015]/u.test(line) || /\btahun\b/iu.test(line))
  );
}
