import { normaliseText } from '../../domain/values/normalise-text.ts';

/** The title of a law as titles are compared: the laws that it names are written in one way, `uu 14/2008`. */
export interface TitleForm {
  readonly text: string;
  /** Number and year of the laws that it names, `14/2008`. */
  readonly named: readonly string[];
}

/** `Undang-Undang Nomor 14 Tahun 2008`, `atas UU No.23/2006`, in normalised text. */
const NAMED_LAW =
  /(?<!\p{L})(?:(?:atas|dari) )?(?:undang[- ]undang|uu)(?: ri| republik indonesia)? ?(?:nomor|no)?[. ]{0,2}(\d{1,3}) ?(?:\/|tahun|thn\.?|th\.?) ?(\d{4})(?!\d)/gu;

/** The form in which the title of a law is compared. */
export function titleForm(title: string): TitleForm {
  const named: string[] = [];
  const text = normaliseText(title).replace(NAMED_LAW, (_found, number: string, year: string) => {
    named.push(`${Number(number)}/${year}`);
    return `uu ${Number(number)}/${year}`;
  });
  return { text, named };
}
