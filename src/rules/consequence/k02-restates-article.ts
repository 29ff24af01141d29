import type { Row } from '../../domain/row.ts';
import type { Catalogue } from '../../domain/values/catalogue.ts';
import { wordsOf } from '../../domain/values/normalise-text.ts';
import { readCellOnceWith } from '../cell-reading.ts';
import { exemptionLetters } from '../legal-basis/exemption-letters.ts';
import { exampleFor, type LetterExample } from '../letter-example.ts';
import { defineRule, type Rule } from '../rule.ts';
import { goodHarms } from './good-interests.ts';
import { isUnworthy } from './reason-text.ts';

/** Share of the telling words that stand in the label of the letter. */
const RESTATED_SHARE = 0.8;

export const restatesArticle: Rule = defineRule<LetterExample>({
  code: 'K02',
  name: 'restates-article',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['harmIfOpened', 'letters', 'legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 2 ayat (4)', 'UU 14/2008 Pasal 19'],
  text: {
    id: {
      title: 'Konsekuensi tidak mengulang bunyi Pasal 17',
      guide: 'Bunyi huruf Pasal 17 belum menjelaskan akibat. Tuliskan apa yang terjadi bila informasi yang satu ini dibuka.',
      message: (p) =>
        `Uraian hanya mengulang bunyi Pasal 17. Tambahkan akibat khusus untuk informasi ini. Contoh untuk huruf ${p.letter}: "${p.example}".`,
    },
    en: {
      title: 'The consequence does not merely repeat article 17',
      message: (p) =>
        `This only repeats the words of article 17. Add what follows for this information. Example for letter ${p.letter}: "${p.example}".`,
    },
  },
  *check(row, { catalogue }) {
    if (isUnworthy(row, 'harmIfOpened') || !restates(row, catalogue)) return;
    yield { column: 'harmIfOpened', params: exampleFor(row, goodHarms(catalogue)) };
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Riwayat kesehatan pegawai diketahui umum sehingga menimbulkan rasa malu',
          legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 2',
          letters: 'h',
        },
      },
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Mengungkap rahasia pribadi seseorang kepada tetangga dan rekan kerjanya',
          legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 1',
          letters: 'h',
        },
      },
      {
        paper: 'register',
        cells: { harmIfOpened: 'Mengungkap rahasia pribadi', legalBasis: 'UU 14/2008 Pasal 17 huruf h', letters: 'h' },
      },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { harmIfOpened: 'Mengungkap rahasia pribadi seseorang', legalBasis: 'UU 14/2008 Pasal 17 huruf h', letters: 'h' },
      },
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Dapat mengungkap rahasia pribadi dari seseorang tersebut',
          legalBasis: 'UU 14/2008 Pasal 17 huruf h',
          letters: 'h',
        },
      },
      {
        paper: 'register',
        cells: {
          harmIfOpened: 'Membuka kekayaan intelektual dan persaingan usaha yang tidak sehat',
          legalBasis: 'UU 14/2008 Pasal 17 huruf b',
          letters: 'b',
        },
      },
    ],
  },
  guideExamples: {
    right: 'Rekan kerja mengetahui penyakit pegawai sehingga ia diperlakukan berbeda',
    wrong: 'Mengungkap rahasia pribadi seseorang',
  },
});

function restates(row: Row, catalogue: Catalogue): boolean {
  const letters = exemptionLetters(row);
  if (letters.length === 0) return false;
  const telling = tellingWords(catalogue)(row, 'harmIfOpened');
  const label = new Set(letters.flatMap((letter) => labelWords(catalogue, letter)));
  return telling.filter((word) => label.has(word)).length >= RESTATED_SHARE * telling.length;
}

const tellingWords = readCellOnceWith((text, { stopWords }: Catalogue) => wordsOf(text).filter((word) => !stopWords.has(word)));

/** Words of the labels, by catalogue and letter: there are ten letters, and thousands of rows. */
const labels = new WeakMap<Catalogue, Map<string, readonly string[]>>();

function labelWords(catalogue: Catalogue, letter: string): readonly string[] {
  const known = labels.get(catalogue) ?? new Map<string, readonly string[]>();
  labels.set(catalogue, known);
  const words = known.get(letter) ?? wordsOf(catalogue.article17[letter]?.label ?? '');
  known.set(letter, words);
  return words;
}
