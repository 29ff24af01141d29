import type { LocalDate } from './local-date.ts';

/** A law that the program knows; `title` without "tentang", `shortNames` other names of the same law. */
export interface CatalogueLaw {
  readonly kind: string;
  readonly number: number;
  readonly year: number;
  readonly title: string;
  readonly shortNames: readonly string[];
}

/** A rule that another one replaced, and from which day on. */
export interface ReplacedRule {
  readonly kind: string;
  readonly number: number;
  readonly year: number;
  readonly replacement: string;
  readonly since: LocalDate;
}

/** Everything in `sheets-templates/catalogue` that rules look up. Lists of words and phrases stand in normalised form. */
export interface Catalogue {
  readonly laws: readonly CatalogueLaw[];
  readonly replaced: readonly ReplacedRule[];
  /** By letter of Pasal 17: its short label, and one good text for "Konsekuensi: Dibuka". */
  readonly article17: Readonly<Record<string, { readonly label: string; readonly example: string }>>;
  /** Words that say nothing in a consequence (K02). */
  readonly stopWords: ReadonlySet<string>;
  /** Kinds of information that as a rule are open, with the reason (H11). */
  readonly openKinds: readonly { readonly phrases: readonly string[]; readonly reason: string }[];
  /** Phrases that silence H11. */
  readonly openKindExceptions: readonly string[];
  /** Grounds that Pasal 17 does not know (K07). */
  readonly unknownGrounds: readonly string[];
  /** Phrases in which one of these words means something else (`media penyimpanan`): to be taken out before looking. */
  readonly unknownGroundExceptions: readonly string[];
  /** Texts that only fill a cell, and beginnings of form placeholders (W02). */
  readonly fillers: readonly string[];
  readonly fillerStarts: readonly string[];
  /** Names of information that are too general (W03). */
  readonly vagueNames: readonly string[];
  /** First two digits of a NIK. */
  readonly provinceCodes: ReadonlySet<string>;
}
