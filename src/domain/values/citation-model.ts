/** A law as a text names it. */
export interface LawReference {
  /** Canonical: `UU`, `UUD`, `Perppu`, `PP`, `Perpres`, `Permen`, `Permendagri`, `Perki`, `Perda`, `Pergub`, `Perbup`, `Perwal`, `SK`, `SE`, `SOP` ... */
  readonly kind: string;
  readonly number?: number;
  readonly year?: number;
  /** What stands behind "tentang", or a short name as written (`KIP`). */
  readonly title?: string;
  /** As written, white space collapsed. */
  readonly text: string;
}

/** A letter of an article with the numbers (angka) below it; lower case, not only a to j. */
export interface CitedLetter {
  readonly letter: string;
  readonly points: readonly number[];
}

/** One article with everything cited below it. */
export interface CitedArticle {
  /** Undefined when no law is named anywhere near. */
  readonly law: LawReference | undefined;
  /** `17`, `95A` */
  readonly article: string;
  /** `1`, `1a` */
  readonly paragraphs: readonly string[];
  readonly letters: readonly CitedLetter[];
  readonly text: string;
}

/** What a cell cites, in order of mention. */
export interface CitationReading {
  readonly articles: readonly CitedArticle[];
  readonly laws: readonly LawReference[];
  readonly hasArticle: boolean;
}
