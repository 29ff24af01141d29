import { describe, expect, test } from 'vitest';
import type { CitedArticle, LawReference } from '../../../src/domain/values/citation.ts';
import { parseCitations } from '../../../src/domain/values/citation.ts';

/** `UU 14/2008`, with the title behind it: `UU 14/2008 KIP`. */
function briefLaw(law: LawReference | undefined): string {
  if (!law) return '-';
  const number = law.number === undefined && law.year === undefined ? [] : [`${law.number ?? ''}/${law.year ?? ''}`];
  return [law.kind, ...number, ...(law.title === undefined ? [] : [law.title])].join(' ');
}

/** `17 h3,5` for letter h with points 3 and 5; `79(1)(3)` for paragraphs. */
function briefArticle({ article, paragraphs, letters }: CitedArticle): string {
  const cited = letters.map(({ letter, points }) => letter + points.join(','));
  return [article + paragraphs.map((paragraph) => `(${paragraph})`).join(''), ...cited].join(' ');
}

/** Every article with number and year of its law. */
function brief(text: string): readonly string[] {
  return parseCitations(text).articles.map((article) => {
    const { law } = article;
    return `${law ? `${law.kind}${law.number === undefined ? '' : ` ${law.number}/${law.year ?? ''}`}` : '-'}: ${briefArticle(article)}`;
  });
}

function laws(text: string): readonly string[] {
  return parseCitations(text).laws.map(briefLaw);
}

describe('forms seen in published lists', () => {
  test.for([
    ['Pasal 17 huruf h angka 5 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik', ['UU 14/2008: 17 h5']],
    ['Pasal 17 (g), (h) angka 3 Undang-Undang Nomor 14 Tahun 2008', ['UU 14/2008: 17 g h3']],
    ['UU No 14 Tahun 2008 Pasal 17 huruf b dan huruf h angka 3.', ['UU 14/2008: 17 b h3']],
    ['UU 14/2008 Pasal 17 huruf a, c', ['UU 14/2008: 17 a c']],
    ['Pasal 17 huruf g dan huruf h angka 1', ['-: 17 g h1']],
    ['UU No 14 Tahun 2008 tentang KIP Pasal 17 huruf H', ['UU 14/2008: 17 h']],
    ['UU No. 14/2008 KIP (Pasal 17 huruf j)', ['UU 14/2008: 17 j']],
    ['Pasal 17 poin j UU Nomor 14 Tahun 2008', ['UU 14/2008: 17 j']],
    ['Pasal 17 butir g dan h UU 14 Tahun 2008', ['UU 14/2008: 17 g h']],
    ['Ps. 17h(1) UU KIP', ['UU 14/2008: 17 h1']],
    ['Pasal 17 Undang-Undang Nomor 14 Tahun 2008', ['UU 14/2008: 17']],
    ['Undang-Undang 14 Tahun 2008 tentang Keterbukaan Informasi Publik', []],
    [
      'Peraturan Presiden Nomor 54 Tahun 2010 tentang Pengadaan Barang/Jasa Pemerintah sebagaimana terakhir diubah dengan Perpres Nomor 4 Tahun 2015',
      [],
    ],
    ['Pasal 16 ayat 1 butir b, Undang-Undang Nomor 11 tahun 2008', ['UU 11/2008: 16(1) b']],
    ['Pasal 44 ayat (1) huruf h Undang-undang Nomor 43 Tahun 2009 tentang Kearsipan', ['UU 43/2009: 44(1) h']],
  ] as const)('%s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
    expect(parseCitations(text).hasArticle).toBe(articles.length > 0);
  });
});

describe('letters and numbers of an article', () => {
  test.for([
    ['Pasal 17 huruf h angka 1 dan 3', ['-: 17 h1,3']],
    ['Pasal 17 huruf h angka 1 dan angka 1', ['-: 17 h1']],
    ['Pasal 17 huruf g,\nh', ['-: 17 g h']],
    ['Pasal 17 huruf g; h angka 1', ['-: 17 g h1']],
    ['Pasal 17 huruf a angka 2; h', ['-: 17 a2 h']],
    ['Pasal 17 huruf a angka 2; h angka 1; i', ['-: 17 a2 h1 i']],
    ['Pasal 17 huruf g;\nh', ['-: 17 g h']],
    ['Pasal 17 huruf g; h dan i', ['-: 17 g h i']],
    ['Pasal 17 huruf g; huruf h', ['-: 17 g h']],
    ['Pasal 17 huruf g; h UU KIP', ['UU 14/2008: 17 g h']],
    ['Pasal 17 huruf g UU KIP; h', ['UU 14/2008: 17 g']],
    ['Pasal 17 huruf g; b. UU 27/2022 Pasal 4', ['-: 17 g', 'UU 27/2022: 4']],
    ['Pasal 17 huruf g; b. ketentuan lain', ['-: 17 g']],
    ['Pasal 17 huruf g; e-KTP', ['-: 17 g']],
    ['Pasal 17; h', ['-: 17']],
    ['Pasal 17 huruf a s/d\nc', ['-: 17 a b c']],
    ['Pasal 17 huruf g,\n2. UU 14/2008', ['UU 14/2008: 17 g']],
    ['Pasal 17 huruf h angka 1, 2, dan angka 5', ['-: 17 h1,2,5']],
    ['Pasal 17 huruf h angka 1 s/d 3', ['-: 17 h1,2,3']],
    ['Pasal 17 huruf h angka 2 sampai dengan angka 4 dan huruf j', ['-: 17 h2,3,4 j']],
    ['Pasal 17 huruf a s/d c', ['-: 17 a b c']],
    ['Pasal 17 huruf a s.d. c', ['-: 17 a b c']],
    ['Pasal 17 huruf a S / D huruf c', ['-: 17 a b c']],
    ['Pasal 17 huruf a-c dan i', ['-: 17 a b c i']],
    ['Pasal 17 huruf a \u2013 c', ['-: 17 a b c']],
    ['Pasal 17 huruf a hingga c', ['-: 17 a b c']],
    ['Pasal 17 huruf a sd c', ['-: 17 a b c']],
    ['Pasal 17 huruf c sampai a', ['-: 17 c a']],
    ['Pasal 17 huruf g, huruf h, dan huruf j', ['-: 17 g h j']],
    ['Pasal 17 huruf g dan/atau huruf h', ['-: 17 g h']],
    ['Pasal 17 huruf g & h', ['-: 17 g h']],
    ['Pasal 17 huruf (g)', ['-: 17 g']],
    ['Pasal 17 huruf "h"', ['-: 17 h']],
    ['Pasal 17 huruf \u201Ch\u201D', ['-: 17 h']],
    ['Pasal 17 huruf h1 dan j', ['-: 17 h1 j']],
    ['Pasal 17 huruf h 3', ['-: 17 h3']],
    ['Pasal 17 huruf h (1), (3)', ['-: 17 h1,3']],
    ['Pasal 17 huruf h angka (2)', ['-: 17 h2']],
    ['Pasal 17 huruf h poin 2 dan butir (3)', ['-: 17 h2,3']],
    ['Pasal 17 huruf h, huruf j, huruf h angka 2', ['-: 17 h2 j']],
    ['Pasal 17h', ['-: 17 h']],
    ['PASAL 17H', ['-: 17 h']],
    ['Pasal 17 h, j', ['-: 17 h j']],
    ['Pasal 17 (h)', ['-: 17 h']],
    ['Pasal 17: huruf h', ['-: 17 h']],
    ['Pasal 17 - huruf h', ['-: 17 h']],
    ['Pasal 17, huruf h', ['-: 17 h']],
    ['Pasal 17 huruf k', ['-: 17 k']],
    ['Pasal 17 huruf i angka 1', ['-: 17 i1']],
    ['Pasal 17 angka 3', ['-: 17']],
    ['Pasal 17 huruf hj', ['-: 17']],
    ['Pasal 17 huruf 3', ['-: 17']],
    ['Pasal 17 huruf h i', ['-: 17 h']],
    ['Pasal 79 12 hari', ['-: 79']],
    ['Pasal 17 huruf h, 14/2008', ['-: 17 h']],
    ['Pasal 17 huruf h dan 14 Tahun 2008', ['-: 17 h']],
    ['Pasal 17 huruf h, 5/7', ['-: 17 h', '-: 5', '-: 7']],
    ['Pasal 17 huruf é', ['-: 17']],
    ['Pasal 017 huruf h', ['-: 17 h']],
    ['Pasal 17 huruf h angka 99999', ['-: 17 h99999']],
    ['Pasal 17 huruf h angka 0812345678', ['-: 17 h']],
    ['Pasal 17 huruf h angka I', ['-: 17 h1']],
    ['Pasal 17 huruf h angka II dan angka iv', ['-: 17 h2,4']],
    ['Pasal 17 huruf h angka I s/d III', ['-: 17 h1,2,3']],
    ['Pasal 17 huruf h angka I dan V', ['-: 17 h1,5']],
    ['Pasal 17 huruf h angka I-V', ['-: 17 h1,2,3,4,5']],
    ['Pasal 17 huruf h angka I, II, VI', ['-: 17 h1,2,6']],
    ['Pasal 17 huruf h angka (ii) dan (ix)', ['-: 17 h2,9']],
    ['Pasal 17 huruf h angka I dan i', ['-: 17 h1 i']],
    ['Pasal 17 huruf h angka ii dan j', ['-: 17 h2 j']],
    ['Pasal 17 huruf h angka 1 dan i', ['-: 17 h1 i']],
    ['Pasal 17 hurufh', ['-: 17 h']],
    ['Pasal 17 hrfh angka2', ['-: 17 h2']],
    ['Pasal 17 huruf h, a.l. riwayat kesehatan', ['-: 17 h']],
    ['Pasal 17 huruf h, c.q. riwayat kesehatan, huruf i', ['-: 17 h i']],
    ['Pasal 17 huruf g, h. Riwayat kesehatan', ['-: 17 g h']],
    ['Pasal 17 huruf h sampai dengan selesai', ['-: 17 h']],
    ['Pasal 17 huruf a, angka 1, huruf a angka 2', ['-: 17 a1,2']],
  ] as const)('%s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['Ps. 17h(1), 17i', ['-: 17 h1', '-: 17 i']],
    ['Ps. 17h(1), 17h(2)', ['-: 17 h1', '-: 17 h2']],
    ['Ps. 17h(1) dan 17 h(2)', ['-: 17 h1', '-: 17 h2']],
    ['Ps. 17h(1) s/d 17h(3)', ['-: 17 h1', '-: 17 h3']],
    ['Ps. 17h(1) dan 18', ['-: 17 h1', '-: 18']],
    ['Ps. 17h(1), dan 3', ['-: 17 h1,3']],
    ['Ps. 17h(1); 17i', ['-: 17 h1', '-: 17 i']],
    ['Ps. 17h;\n17i', ['-: 17 h', '-: 17 i']],
    ['Ps. 17h; 18 hari', ['-: 17 h']],
    ['Ps. 17h; 2i', ['-: 17 h']],
    ['Pasal 79 ayat (1) dan 84', ['-: 79(1)', '-: 84']],
    ['Pasal 2 ayat (1) s/d 3', ['-: 2(1)(2)(3)']],
    ['Ps. 17h(1), 18(2)', ['-: 17 h1', '-: 18(2)']],
    ['Pasal 6(3), 17(h)', ['-: 6(3)', '-: 17 h']],
    ['Pasal 17 huruf h angka 1 dan 17 huruf i', ['-: 17 h1', '-: 17 i']],
    ['Pasal 17 huruf h angka 1 dan 17 butir i', ['-: 17 h1', '-: 17 i']],
    ['Pasal 17 huruf h angka 1, 2 huruf i', ['-: 17 h1,2 i']],
    ['Pasal 17 huruf h angka 1, 17', ['-: 17 h1,17']],
    ['Pasal 17 huruf h angka 1, 17(i)', ['-: 17 h1', '-: 17 i']],
    ['Pasal 17 huruf h angka 1, 17 (tujuh belas)', ['-: 17 h1,17']],
    ['Pasal 17 huruf h angka 1, angka 17i', ['-: 17 h1,17']],
    ['Pasal 58 ayat (1), 2 dan (3)', ['-: 58(1)(2)(3)']],
    ['Pasal 1 ayat 2, 3(a)', ['-: 1(2)(3) a']],
  ] as const)('an article without the word "Pasal" again: %s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['UU KIP Pasal 17 huruf j. UU 24/2013 Pasal 79 ayat (1).', ['UU 14/2008: 17 j', 'UU 24/2013: 79(1)']],
    ['UU KIP Pasal 17 huruf j.UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['UU KIP Pasal 17 huruf h. Pasal 18 ayat (2)', ['UU 14/2008: 17 h', 'UU 14/2008: 18(2)']],
    ['UU KIP Ps. 17 h. Pasal 84 ayat (1) UU 24/2013', ['UU 14/2008: 17 h', 'UU 24/2013: 84(1)']],
    ['Pasal 17 huruf h) UU KIP', ['UU 14/2008: 17 h']],
    ['Pasal 17 huruf h ) UU KIP', ['UU 14/2008: 17 h']],
    ['Pasal 17 huruf ( h ) UU KIP', ['UU 14/2008: 17 h']],
    ['Pasal 17 huruf\nh. UU KIP', ['UU 14/2008: 17 h']],
    ['Pasal 17 huruf g) dan h) UU KIP', ['UU 14/2008: 17 g h']],
    ['UU KIP Pasal 17 huruf g dan h. PP 61/2010 Pasal 8', ['UU 14/2008: 17 g h', 'PP 61/2010: 8']],
    ['UU KIP Pasal 17 huruf h, k. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h k', 'UU 43/2009: 44']],
    ['UU KIP Pasal 17 huruf a s/d c. PP 61/2010 Pasal 8', ['UU 14/2008: 17 a b c', 'PP 61/2010: 8']],
    ['UU KIP Pasal 17 huruf h angka 9. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h9', 'UU 43/2009: 44']],
    ['UU KIP Pasal 17 huruf h angka 1 dan 3. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h1,3', 'UU 43/2009: 44']],
    ['UU 24/2013 Pasal 79 ayat 1. UU 43/2009 Pasal 44', ['UU 24/2013: 79(1)', 'UU 43/2009: 44']],
  ] as const)('a sentence may end behind a letter or a number: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['UU KIP Pasal 17 huruf h (rahasia pribadi) dan j', ['UU 14/2008: 17 h j']],
    ['UU KIP Pasal 17 huruf h (rahasia pribadi), i (memorandum)', ['UU 14/2008: 17 h i']],
    ['UU KIP Pasal 17 huruf h (rahasia pribadi) angka 9', ['UU 14/2008: 17 h9']],
    ['UU KIP Pasal 17 huruf h angka 1 (satu) dan 9 (sembilan)', ['UU 14/2008: 17 h1,9']],
    ['UU KIP Pasal 17 huruf h angka 1 (satu), angka 9 (sembilan)', ['UU 14/2008: 17 h1,9']],
    ['UU KIP Pasal 17 huruf j (dilarang undang-undang lain) dan h', ['UU 14/2008: 17 j h']],
    ['UU KIP Pasal 17 huruf j (berdasarkan peraturan perundang-undangan atau undang-undang) dan h', ['UU 14/2008: 17 j h']],
    ['UU KIP Pasal 17 huruf h (sesuai UU PDP) dan huruf i', ['UU 14/2008: 17 h i']],
    ['UU KIP Pasal 17 huruf h (lihat Lampiran II) dan huruf j', ['UU 14/2008: 17 h j']],
    ['UU 24/2013 Pasal 79 ayat (1) (kerahasiaan data) dan (3)', ['UU 24/2013: 79(1)(3)']],
    ['UU KIP Pasal 17 huruf h angka (i dan v)', ['UU 14/2008: 17 h1,5']],
    ['UU KIP Pasal 17 huruf h angka (1 sampai dengan 3)', ['UU 14/2008: 17 h1,2,3']],
    ['UU KIP Pasal 17 huruf h (angka 2) dan j', ['UU 14/2008: 17 h2 j']],
    ['Pasal 17 huruf h (UU KIP) dan Pasal 18', ['UU 14/2008: 17 h', 'UU 14/2008: 18']],
    ['UU KIP Pasal 17 huruf h (rahasia', ['UU 14/2008: 17 h']],
    [`UU KIP Pasal 17 huruf h (${'sangat '.repeat(50)}rahasia) dan j`, ['UU 14/2008: 17 h']],
  ] as const)('words in brackets explain a value: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['Pasal 17 huruf h UU KIP angka 9', ['UU 14/2008: 17 h9']],
    ['UU KIP Pasal 17 huruf h angka 2; angka 9', ['UU 14/2008: 17 h2,9']],
    ['UU KIP Pasal 17 huruf h, khususnya angka 9', ['UU 14/2008: 17 h9']],
    ['UU KIP Pasal 17 huruf h:\n1. angka 2\n2. angka 9', ['UU 14/2008: 17 h2,9']],
    ['UU KIP Pasal 17 huruf h angka 2 huruf g; angka 1', ['UU 14/2008: 17 h2 g1']],
    ['Pasal 17 UU KIP; huruf g; huruf h; angka 2', ['UU 14/2008: 17 g h2']],
    ['UU KIP Pasal 17 huruf h; UU 43/2009 angka 9', ['UU 14/2008: 17 h']],
    ['UU KIP Pasal 17, khususnya angka 9', ['UU 14/2008: 17']],
  ] as const)('a number away from its letter: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['UU KIP Pasal 17 huruf:\n- g\n- h', ['UU 14/2008: 17 g h']],
    ['UU KIP Pasal 17 huruf\n- g;\n- j.', ['UU 14/2008: 17 g j']],
    ['UU KIP Pasal 17 huruf:\n\u2022 g,\n\u2022 j (lainnya)', ['UU 14/2008: 17 g j']],
    ['UU KIP Pasal 17 huruf:\ng\nj', ['UU 14/2008: 17 g j']],
    ['UU KIP Pasal 17 huruf:\n- g\n- h dan\n- j', ['UU 14/2008: 17 g h j']],
    ['UU KIP Pasal 17 huruf:\n- g\n- ketentuan lain', ['UU 14/2008: 17 g']],
    ['UU KIP Pasal 17 huruf:\n- g\n- h yang lain', ['UU 14/2008: 17 g']],
    ['UU KIP Pasal 17 huruf:\n- g\n- UU 43/2009 Pasal 44', ['UU 14/2008: 17 g', 'UU 43/2009: 44']],
    ['UU KIP Pasal 17 huruf g\n- h', ['UU 14/2008: 17 g']],
  ] as const)('letters in lines of their own: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['a. UU KIP Pasal 17 huruf g, b. UU 43/2009 Pasal 44', ['UU 14/2008: 17 g', 'UU 43/2009: 44']],
    ['a) UU KIP Pasal 17 huruf g dan b) UU 43/2009 Pasal 44', ['UU 14/2008: 17 g', 'UU 43/2009: 44']],
    ['a. UU KIP Pasal 17 huruf b. UU 43/2009 Pasal 44', ['UU 14/2008: 17 b', 'UU 43/2009: 44']],
    ['a. UU KIP Pasal 17; b. UU 43/2009 Pasal 44', ['UU 14/2008: 17', 'UU 43/2009: 44']],
    ['UU KIP Pasal 17 huruf g,\nb. UU 43/2009 Pasal 44', ['UU 14/2008: 17 g', 'UU 43/2009: 44']],
    ['1. UU KIP Pasal 17 huruf h angka 1, 2. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h1', 'UU 43/2009: 44']],
    ['1. UU KIP Pasal 17 huruf h angka 3, 4. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h3', 'UU 43/2009: 44']],
    ['(1) UU KIP Pasal 17 huruf j, (2) UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['(1) UU KIP Pasal 17 huruf j dan (2) UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['(1) UU KIP Pasal 17 huruf j,\n(2) UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['UU KIP (1) Pasal 17 huruf g (2) Pasal 17 huruf h angka 3', ['UU 14/2008: 17 g', 'UU 14/2008: 17 h3']],
    ['(a) UU KIP Pasal 17 huruf j, (b) UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['(a) UU KIP Pasal 17 huruf j dan\n(b) UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['a). UU KIP Pasal 17 huruf j, b). UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['a.) UU KIP Pasal 17 huruf j, b.) UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['a UU KIP Pasal 17 huruf j, b UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    [
      'a UU KIP Pasal 17 huruf g; b UU 43/2009 Pasal 44, c UU PDP Pasal 4',
      ['UU 14/2008: 17 g', 'UU 43/2009: 44', 'UU 27/2022: 4'],
    ],
    ['o UU KIP Pasal 17 huruf j;\no UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['v UU KIP Pasal 17 huruf j,\nv UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['UU KIP Pasal 17 huruf j, o UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['1. UU KIP Pasal 17 huruf h angka 1 dan 2. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h1', 'UU 43/2009: 44']],
  ] as const)('the marker of a list is no value: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['1. UU KIP Pasal 17 huruf h angka 5 dan 6. UU 43/2009 Pasal 44', ['UU 14/2008: 17 h5,6', 'UU 43/2009: 44']],
    ['a. UU KIP Pasal 17 huruf a dan b. UU 43/2009', ['UU 14/2008: 17 a b']],
    ['a. UU KIP Pasal 17 huruf a, dan b. UU 43/2009', ['UU 14/2008: 17 a']],
    ['a) UU KIP Pasal 17 huruf a dan b) UU 43/2009', ['UU 14/2008: 17 a']],
    ['(a) UU KIP Pasal 17 huruf (a) dan (b) UU 43/2009', ['UU 14/2008: 17 a b']],
    ['Pasal 17 huruf h (2) UU KIP', ['UU 14/2008: 17 h2']],
    ['1. Pasal 17 huruf h (2) UU KIP', ['UU 14/2008: 17 h2']],
    ['(1) Ps. 17h(2) UU KIP', ['UU 14/2008: 17 h2']],
    ['Pasal 17 huruf g, h UU KIP', ['UU 14/2008: 17 g h']],
    ['UU KIP Pasal 17 huruf h dan o UU 43/2009', ['UU 14/2008: 17 h o']],
    ['UU KIP Pasal 17 huruf o; UU 43/2009', ['UU 14/2008: 17 o']],
  ] as const)('a value before a law is no marker: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['UU KIP Pasal 17 huruf h (Lampiran II Perki 1/2021) dan huruf j', ['UU 14/2008: 17 h j']],
    ['UU KIP Pasal 17 huruf h (lihat Lampiran II huruf b) dan huruf j', ['UU 14/2008: 17 h j']],
    ['UU KIP Pasal 17 huruf h (lihat Lampiran II huruf (b)) dan huruf j', ['UU 14/2008: 17 h j']],
    ['UU KIP Pasal 17 huruf h (Lampiran I huruf b Perki 1/2021) dan huruf j', ['UU 14/2008: 17 h j']],
    ['UU KIP Pasal 17 huruf h sebagaimana lampiran, huruf k', ['UU 14/2008: 17 h k']],
    ['UU KIP Pasal 17 huruf h dan lampirannya, dan angka 9', ['UU 14/2008: 17 h9']],
    ['Pasal 17 huruf h sebagaimana lampiran dan huruf k UU KIP', ['UU 14/2008: 17 h k']],
    ['UU KIP Pasal 17 huruf h, Perki 1/2021 Lampiran, huruf k', ['UU 14/2008: 17 h']],
    ['UU KIP Pasal 17 huruf h dan lampirannya huruf c', ['UU 14/2008: 17 h']],
  ] as const)('an annex ends with its bracket, and where the article goes on: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['UU KIP Pasal 17 huruf h dan Lampiran I huruf b Perki 1/2021', ['UU 14/2008: 17 h']],
    ['UU KIP Pasal 17 huruf h, Perki 1/2021 Lampiran huruf k', ['UU 14/2008: 17 h']],
    ['UU KIP Pasal 17 huruf h, Lampiran huruf c UU 23/2014', ['UU 14/2008: 17 h']],
    ['UU KIP Pasal 17 huruf h, Perki 1/2021 huruf k', ['UU 14/2008: 17 h']],
    ['Lampiran huruf b, Pasal 17 huruf h UU KIP', ['UU 14/2008: 17 h']],
    ['Lampiran UU 23/2014; huruf h Pasal 17 UU KIP', ['UU 14/2008: 17 h']],
    ['Pasal 17 UU KIP, Lampiran I huruf b; huruf h', ['UU 14/2008: 17 h']],
    ['Pasal 17 UU KIP, Lampiran I\nhuruf h', ['UU 14/2008: 17 h']],
    ['UU KIP: Pasal 17 UU No. 14 Tahun 2008 huruf h', ['UU 14/2008: 17 h']],
    ['UU KIP; Pasal 17 UU No. 14 Tahun 2008 huruf h', ['UU 14/2008: 17 h']],
    ['UU KIP jo. Pasal 17 UU No. 14 Tahun 2008 huruf h', ['UU 14/2008: 17 h']],
  ] as const)('letters of an annex, or of another law, belong to no article: %j', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test('letters before their article, or behind its law', () => {
    expect(brief('huruf h angka 3 Pasal 17 UU 14/2008')).toEqual(['UU 14/2008: 17 h3']);
    expect(brief('huruf h dari Pasal 17 UU KIP')).toEqual(['UU 14/2008: 17 h']);
    expect(brief('huruf h angka 3 pada Pasal 17 UU KIP')).toEqual(['UU 14/2008: 17 h3']);
    expect(brief('ayat (1) huruf b Pasal 16 UU ITE')).toEqual(['UU 11/2008: 16(1) b']);
    expect(brief('Pasal 17 UU 14/2008 huruf h angka 3')).toEqual(['UU 14/2008: 17 h3']);
    expect(brief('Pasal 17 UU 14/2008; huruf h')).toEqual(['UU 14/2008: 17 h']);
    expect(brief('UU 14/2008 Pasal 17\na. huruf h angka 1;\nb. huruf j;\nc. huruf h angka 2')).toEqual(['UU 14/2008: 17 h1,2 j']);
    expect(brief('UU 24/2013 Pasal 84 ayat (1); ayat (2); ayat (1)')).toEqual(['UU 24/2013: 84(1)(2)']);
  });

  test('letters without any article are no citation', () => {
    expect(brief('huruf h angka 3')).toEqual([]);
    expect(brief('UU 14/2008 huruf h')).toEqual([]);
    expect(brief('huruf dan angka')).toEqual([]);
    expect(brief('Pasal 17; UU 24/2013 huruf h')).toEqual(['-: 17']);
    expect(brief('Pasal 17 UU 14/2008 dan UU 24/2013 huruf h')).toEqual(['UU 14/2008: 17']);
    expect(brief('Pasal 17 UU 14/2008; UU 24/2013 huruf h')).toEqual(['UU 14/2008: 17']);
  });
});

describe('paragraphs and lists of articles', () => {
  test.for([
    ['Pasal 79 ayat (1) dan ayat (3) UU 24/2013', ['UU 24/2013: 79(1)(3)']],
    ['Pasal 79 ayat (1) dan (3) UU 24/2013', ['UU 24/2013: 79(1)(3)']],
    ['Pasal 79 ayat 1 dan 3 UU 24/2013', ['UU 24/2013: 79(1)(3)']],
    ['Pasal 79 (1), (3) UU 24/2013', ['UU 24/2013: 79(1)(3)']],
    ['Pasal 79(1) UU 24/2013', ['UU 24/2013: 79(1)']],
    ['Pasal 79 ayat (1) s/d (3) UU 24/2013', ['UU 24/2013: 79(1)(2)(3)']],
    ['Pasal 79 ayat (1) dan ayat (1) UU 24/2013', ['UU 24/2013: 79(1)']],
    ['Pasal 58 ayat (1a), ayat 2 UU 24/2013', ['UU 24/2013: 58(1a)(2)']],
    ['Pasal 86 ayat (1) dan ayat (1a) s/d (3) UU 24/2013', ['UU 24/2013: 86(1)(1a)(3)']],
    ['Pasal 16 ayat (1)b UU 11/2008', ['UU 11/2008: 16(1) b']],
    ['Pasal 16(1)b UU 11/2008', ['UU 11/2008: 16(1) b']],
    ['Pasal 16 ayat (1) huruf b dan ayat (2) huruf c UU 11/2008', ['UU 11/2008: 16(1)(2) b c']],
    ['Pasal 16 ayat (1) huruf b dan (2) UU 11/2008', ['UU 11/2008: 16(1)(2) b']],
    ['Pasal 79 ayat (1) dan Pasal 84 ayat (1) UU 24/2013', ['UU 24/2013: 79(1)', 'UU 24/2013: 84(1)']],
    ['Pasal 79 ayat (1) dan 84 ayat (1) UU 24/2013', ['UU 24/2013: 79(1)', 'UU 24/2013: 84(1)']],
    ['Pasal 79 dan 84 UU 24/2013', ['UU 24/2013: 79', 'UU 24/2013: 84']],
    ['Pasal 79, 84, dan 86 UU 24/2013', ['UU 24/2013: 79', 'UU 24/2013: 84', 'UU 24/2013: 86']],
    ['Pasal-pasal 79 dan 84 UU 24/2013', ['UU 24/2013: 79', 'UU 24/2013: 84']],
    ['Pasal 17 huruf h dan 18 UU 14/2008', ['UU 14/2008: 17 h', 'UU 14/2008: 18']],
    ['Pasal 34 s/d 36 UU 27/2022', ['UU 27/2022: 34', 'UU 27/2022: 35', 'UU 27/2022: 36']],
    ['Pasal 34 sampai dengan Pasal 36 UU 27/2022', ['UU 27/2022: 34', 'UU 27/2022: 35', 'UU 27/2022: 36']],
    ['Pasal 1 s/d 900 UU 27/2022', ['UU 27/2022: 1', 'UU 27/2022: 900']],
    ['Pasal 95A UU 24/2013', ['UU 24/2013: 95A']],
    ['Pasal 95 A UU 24/2013', ['UU 24/2013: 95A']],
    ['Pasal 95A s/d 97 UU 24/2013', ['UU 24/2013: 95A', 'UU 24/2013: 97']],
    ['Pasal. 17 UU 14/2008', ['UU 14/2008: 17']],
    ['psl 17 huruf h UU 14/2008', ['UU 14/2008: 17 h']],
    ['Pasal (17) huruf h UU 14/2008', ['UU 14/2008: 17 h']],
    ['Pasal huruf h UU 14/2008', []],
    ['Pasal 12345 UU 14/2008', []],
    ['sepasal 17', []],
  ] as const)('%s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });
});

describe('the law of an article', () => {
  test.for([
    ['UU 14/2008 Pasal 17 huruf j; UU 24/2013 Pasal 79 ayat (1)', ['UU 14/2008: 17 j', 'UU 24/2013: 79(1)']],
    ['UU 14/2008 Pasal 17 huruf j dan UU 24/2013 Pasal 79 ayat (1)', ['UU 14/2008: 17 j', 'UU 24/2013: 79(1)']],
    [
      'UU 14/2008 Pasal 17 huruf j, UU 24/2013 Pasal 79, UU 27/2022 Pasal 36',
      ['UU 14/2008: 17 j', 'UU 24/2013: 79', 'UU 27/2022: 36'],
    ],
    ['UU 14/2008 Pasal 17 huruf j UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['Pasal 17 huruf j UU 14/2008 dan Pasal 79 UU 24/2013', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    [
      'Pasal 17 huruf j UU 14/2008, Pasal 79 UU 24/2013, Pasal 36 UU 27/2022',
      ['UU 14/2008: 17 j', 'UU 24/2013: 79', 'UU 27/2022: 36'],
    ],
    ['Pasal 17 huruf j UU 14/2008 Pasal 79 UU 24/2013', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['Pasal 17 huruf j UU 14/2008, UU 24/2013 Pasal 79 ayat (1)', ['UU 14/2008: 17 j', 'UU 24/2013: 79(1)']],
    ['UU 14/2008 Pasal 17 huruf j dan Pasal 79 ayat (1) UU 24/2013', ['UU 14/2008: 17 j', 'UU 24/2013: 79(1)']],
    ['UU 24/2013 Pasal 79 dan Pasal 84, UU 27/2022', ['UU 24/2013: 79', 'UU 24/2013: 84']],
    ['UU 24/2013 Pasal 79; Pasal 84', ['UU 24/2013: 79', 'UU 24/2013: 84']],
    ['Pasal 27 ayat (1) jo. Pasal 45 ayat (1) UU 11/2008', ['UU 11/2008: 27(1)', 'UU 11/2008: 45(1)']],
    ['Pasal 17 huruf j UU 14/2008 jo. Pasal 79 ayat (1) UU 24/2013', ['UU 14/2008: 17 j', 'UU 24/2013: 79(1)']],
    ['UU 14/2008 Pasal 17 huruf j juncto UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['Pasal 17 huruf j dari UU 14/2008', ['UU 14/2008: 17 j']],
    ['1. UU 14/2008 Pasal 17 huruf h 2. UU 24/2013 Pasal 79', ['UU 14/2008: 17 h', 'UU 24/2013: 79']],
    ['a. Pasal 17 huruf j UU 14/2008 b. UU 24/2013 Pasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    [
      '1) UU 14/2008 Pasal 17 huruf h angka 1 2) UU 24/2013 Pasal 79 ayat (1) b) UU 27/2022 Pasal 36',
      ['UU 14/2008: 17 h1', 'UU 24/2013: 79(1)', 'UU 27/2022: 36'],
    ],
    ['UU 14/2008\nPasal 17 huruf j\nUU 24/2013\nPasal 79', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['Pasal 17 huruf j\nUU 14/2008\nPasal 79\nUU 24/2013', ['UU 14/2008: 17 j', 'UU 24/2013: 79']],
    ['Pasal 17 huruf h angka 5\nUndang-Undang Nomor 14 Tahun 2008', ['UU 14/2008: 17 h5']],
    ['Pasal 16\nUU 11/2008 Pasal 30', ['-: 16', 'UU 11/2008: 30']],
    ['Pasal 16;\nUU 11/2008', ['-: 16']],
    ['Pasal 16 dan Pasal 30 UU 11/2008 Pasal 31', ['UU 11/2008: 16', 'UU 11/2008: 30', 'UU 11/2008: 31']],
    ['UU 24/2013 Pasal 79 dan Pasal 84 UU 27/2022 Pasal 36', ['UU 24/2013: 79', 'UU 24/2013: 84', 'UU 27/2022: 36']],
    ['Pasal 17 huruf h undang-undang yang berlaku', ['-: 17 h']],
  ] as const)('%s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['Pasal 17 huruf j jo. Pasal 79 ayat (1) UU 24/2013', ['-: 17 j', 'UU 24/2013: 79(1)']],
    ['Pasal 17 huruf j\nUU 24/2013 Pasal 79', ['-: 17 j', 'UU 24/2013: 79']],
    ['UU 43/2009 Pasal 44 ayat (1); Pasal 17 huruf h', ['UU 43/2009: 44(1)', '-: 17 h']],
    ['UU KIP; UU 43/2009 Pasal 44; Pasal 17 huruf h', ['UU 43/2009: 44', 'UU 14/2008: 17 h']],
    ['UU 43/2009 Pasal 17 huruf h', ['UU 43/2009: 17 h']],
    ['UU 43/2009 Pasal 16; Pasal 17', ['UU 43/2009: 16', 'UU 43/2009: 17']],
  ] as const)('letters of Pasal 17 away from their law are those of UU 14/2008: %s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });

  test.for([
    ['UU 11/2008 sebagaimana telah diubah dengan UU No. 19 Tahun 2016 Pasal 27 ayat (1)', ['UU 11/2008: 27(1)']],
    [
      'UU 11/2008 sebagaimana telah diubah terakhir dengan UU No. 1 Tahun 2024 tentang Perubahan Kedua atas UU 11/2008 Pasal 27',
      ['UU 11/2008: 27'],
    ],
    ['Pasal 27 UU 11/2008 (sebagaimana diubah dengan UU 19/2016)', ['UU 11/2008: 27']],
    ['Pasal 79 UU 23/2006 sebagaimana telah diubah dengan UU 24/2013; Pasal 36 UU 27/2022', ['UU 23/2006: 79', 'UU 27/2022: 36']],
    ['UU 11/2008 sebagaimana telah beberapa kali diubah; UU 27/2022 Pasal 36', ['UU 27/2022: 36']],
  ] as const)('a law that only changes another one takes no article: %s', ([text, articles]) => {
    expect(brief(text)).toEqual(articles);
  });
});

describe('the name of a law', () => {
  test.for([
    ['UU No. 14 Tahun 2008', 'UU 14/2008'],
    ['UU No 14 Th 2008', 'UU 14/2008'],
    ['UU Nomor: 14 Thn. 2008', 'UU 14/2008'],
    ['UU No.14/2008', 'UU 14/2008'],
    ['UU 14/2008', 'UU 14/2008'],
    ['UU 14 / 2008', 'UU 14/2008'],
    ['UU No. 14-2008', 'UU 14/2008'],
    ['UU 14 2008', 'UU 14/2008'],
    ['UU 14/08', 'UU 14/2008'],
    ['UU 5/99', 'UU 5/1999'],
    ['UU No. 14, Tahun 2008', 'UU 14/2008'],
    ['UU Nomor 14/Tahun 2008', 'UU 14/2008'],
    ['uu nomor 14 tahun 2008', 'UU 14/2008'],
    ['U.U. No. 14 Tahun 2008', 'UU 14/2008'],
    ['UUNo.14/2008', 'UU 14/2008'],
    ['UUKIP', 'UU 14/2008 KIP'],
    ['UUPDP', 'UU 27/2022 PDP'],
    ['UURI', undefined],
    ['UU RI No. 14 Tahun 2008', 'UU 14/2008'],
    ['Undang-Undang Republik Indonesia Nomor 14 Tahun 2008', 'UU 14/2008'],
    ['UNDANG - UNDANG NOMOR 14 TAHUN 2008', 'UU 14/2008'],
    ['Undang Undang Nomor\u00a014 Tahun\u00a02008', 'UU 14/2008'],
    ['Undang\u2013Undang No. 14\nTahun 2008', 'UU 14/2008'],
    ['Undang-\nUndang Nomor 14\nTahun\n2008', 'UU 14/2008'],
    ['Undang2 No. 14 Tahun 2008', 'UU 14/2008'],
    ['UU No. 14', 'UU 14/'],
    ['UU Nomor Tahun 2008', 'UU /2008'],
    ['UU No. 123456 Tahun 2008', 'UU /2008'],
    ['UU No. 14 Tahun 208', 'UU 14/'],
    ['Rancangan Undang-Undang', 'RUU'],
    ['undang-undang yang berlaku', 'UU'],
    ['UU KIP', 'UU 14/2008 KIP'],
    ['UU Keterbukaan Informasi Publik', 'UU 14/2008 Keterbukaan Informasi Publik'],
    ['UU tentang Keterbukaan Informasi Publik', 'UU 14/2008 Keterbukaan Informasi Publik'],
    ['UU ITE', 'UU 11/2008 ITE'],
    ['UU PDP', 'UU 27/2022 PDP'],
    ['UU Perlindungan Data Pribadi', 'UU 27/2022 Perlindungan Data Pribadi'],
    ['UU Adminduk', 'UU 24/2013 Adminduk'],
    ['UU Kearsipan', 'UU 43/2009 Kearsipan'],
    ['UU KIP Tahun 2008', 'UU 14/2008 KIP'],
    ['UU KIP No. 14 Tahun 2008', 'UU 14/2008 KIP'],
    ['UU No. 14 Tahun 2008 (UU KIP)', 'UU 14/2008 KIP'],
    ['UU No. 12 Tahun 2022 (TPKS)', 'UU 12/2022 TPKS'],
    ['UU No. 12 Tahun 2022 TPKS', 'UU 12/2022 TPKS'],
    ['UU No. 12 Tahun 2022 (lihat lampiran)', 'UU 12/2022'],
    ['UU Perkawinan', 'UU Perkawinan'],
    ['UU KIP 14/2008', 'UU 14/2008 KIP'],
    ['UU perlindungan 14 anak', 'UU'],
    ['UU satu dua tiga empat lima enam tujuh delapan sembilan', 'UU'],
    ['UU Perkawinan Nomor 1 Tahun 1974', 'UU 1/1974 Perkawinan'],
    ['KUHP', 'UU KUHP'],
    ['Kitab Undang-Undang Hukum Acara Pidana', 'UU Kitab Undang-Undang Hukum Acara Pidana'],
    ['UUD Negara Republik Indonesia Tahun 1945', 'UUD /1945'],
    ['UUD 1945', 'UUD /1945'],
    ['Undang-Undang Dasar 1945', 'UUD /1945'],
    ['UUD Tahun 1946', 'UUD /1946'],
    ['Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020', 'Perppu 1/2020'],
    ['Perpu 1/2020', 'Perppu 1/2020'],
    ['Peraturan Pemerintah Nomor 61 Tahun 2010', 'PP 61/2010'],
    ['PP No. 61 Tahun 2010', 'PP 61/2010'],
    ['Peraturan Presiden No. 16 Tahun 2018', 'Perpres 16/2018'],
    ['Perpres 16/2018', 'Perpres 16/2018'],
    ['Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017', 'Permendagri 3/2017'],
    ['Peraturan Menteri Dalam Negeri Republik Indonesia\nNomor 3 Tahun 2017', 'Permendagri 3/2017'],
    ['Permendagri 3/2017', 'Permendagri 3/2017'],
    ['Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 12 Tahun 2025', 'Permen 12/2025'],
    ['PermenPAN-RB No. 80 Tahun 2012', 'Permen 80/2012'],
    ['Peraturan Menteri Keuangan Nomor 78/PMK/2019', 'Permen 78/2019'],
    ['Peraturan Komisi Informasi Nomor 1 Tahun 2021', 'Perki 1/2021'],
    ['Perki No. 1 Tahun 2010', 'Perki 1/2010'],
    ['Peraturan KI Pusat No. 1 Tahun 2010', 'Perki 1/2010'],
    ['Peraturan KI Nomor 1 Tahun 2017', 'Perki 1/2017'],
    ['Per.KI 1/2010', 'Perki 1/2010'],
    ['Per-KI No. 1 Tahun 2010', 'Perki 1/2010'],
    ['Permen Dagri 3/2017', 'Permendagri 3/2017'],
    ['Permen-Dagri No. 3 Tahun 2017', 'Permendagri 3/2017'],
    ['Peraturan Menteri Dagri Nomor 3 Tahun 2017', 'Permendagri 3/2017'],
    ['Perda Provinsi Kalimantan Barat Nomor 5 Tahun 2010', 'Perda 5/2010'],
    ['Perda Kalbar 5 Tahun 2010', 'Perda 5/2010'],
    ['Peraturan Gubernur Kalimantan Barat No. 22 Tahun 2016', 'Pergub 22/2016'],
    ['Perwali 7/2017', 'Perwal 7/2017'],
    ['Peraturan Wali Kota Bukittinggi Nomor 7 Tahun 2017', 'Perwal 7/2017'],
    ['Perbup Nomor 3 Tahun 2015', 'Perbup 3/2015'],
    ['Perka BKN Nomor 22 Tahun 2007', 'Perka 22/2007'],
    ['Peraturan Lembaga Arsip Nomor 3 Tahun 2018', 'Peraturan 3/2018'],
    ['Keputusan Presiden No. 5 Tahun 2000', 'Keppres 5/2000'],
    ['Kepmendagri Nomor 9 Tahun 2011', 'Kepmen 9/2011'],
    ['SK Bupati Nomor 188.4/705/TAHUN 2013', 'SK /2013'],
    ['Keputusan Kepala Dinas Nomor 300.2.11 / 1864 / IV / 2025', 'Keputusan /2025'],
    ['Surat Edaran Nomor 5 Tahun 2020', 'SE 5/2020'],
    ['SE Menteri Nomor 5 Tahun 2020', 'SE 5/2020'],
    ['SOP Nomor 065/255-1/DISDUKCAPIL', 'SOP'],
    ['sk no. 5 tahun 2020', 'SK 5/2020'],
    ['se-Kalimantan', undefined],
    ['peraturan perundang-undangan', undefined],
    ['keputusan pimpinan', undefined],
    ['Peraturan Menteri', 'Permen'],
    ['UU (Undang-Undang) Nomor 14 Tahun 2008', 'UU 14/2008'],
    ['', undefined],
  ] as const)('%s', ([text, name]) => {
    expect(laws(text)[0]).toBe(name);
  });

  test.for([
    ['UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik Pasal 17', 'Keterbukaan Informasi Publik'],
    ['UU No. 14 Tahun 2008, tentang Keterbukaan Informasi Publik, Pasal 17', 'Keterbukaan Informasi Publik'],
    ['UU No. 14 Tahun 2008 tentang Keterbukaan\nInformasi Publik', 'Keterbukaan Informasi Publik'],
    ['UU No. 14 Tahun 2008\ntentang KIP\na. Pasal 17', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP\nPasal 17', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP\n2. UU 24/2013', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP dan Pasal 79 UU 24/2013', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP huruf h', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP jo. UU 24/2013', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP, UU 24/2013', 'KIP'],
    ['UU No. 14 Tahun 2008 tentang KIP s/d sekarang', 'KIP'],
    ['UU No. 27 Tahun 2022 tentang Pelindungan Data Pribadi (PDP) Pasal 36', 'Pelindungan Data Pribadi'],
    ['UU No. 27 Tahun 2022 tentang Pelindungan Data Pribadi (Pasal 36)', 'Pelindungan Data Pribadi'],
    ['UU No. 11 Tahun 2012 tentang Sistem Peradilan Pidana Anak huruf besar', 'Sistem Peradilan Pidana Anak huruf besar'],
    ['UU No. 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik; Pasal 16', 'Informasi dan Transaksi Elektronik'],
    [
      'Permendagri No. 2 Tahun 2026 tentang Pengelolaan Layanan Informasi Publik di Kementerian Dalam Negeri, Pemerintah Daerah, dan Pemerintah Desa Pasal 3',
      'Pengelolaan Layanan Informasi Publik di Kementerian Dalam Negeri, Pemerintah Daerah, dan Pemerintah Desa',
    ],
    [
      'UU No. 24 Tahun 2013 tentang Perubahan atas UU No. 23 Tahun 2006 tentang Administrasi Kependudukan Pasal 79',
      'Perubahan atas UU No. 23 Tahun 2006 tentang Administrasi Kependudukan',
    ],
    [
      'PP No. 40 Tahun 2019 tentang Pelaksanaan UU No. 23 Tahun 2006 tentang Administrasi Kependudukan sebagaimana telah diubah dengan UU No. 24 Tahun 2013 Pasal 54',
      'Pelaksanaan UU No. 23 Tahun 2006 tentang Administrasi Kependudukan sebagaimana telah diubah dengan UU No. 24 Tahun 2013',
    ],
    ['UU No. 14 Tahun 2008 tentang', undefined],
    ['UU No. 14 Tahun 2008 tentang ;', undefined],
  ] as const)('the title in %j', ([text, title]) => {
    expect(parseCitations(text).laws[0]?.title).toBe(title);
  });

  test('a law inside a title is no law of its own', () => {
    expect(laws('PP No. 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 Pasal 5')).toEqual([
      'PP 61/2010 Pelaksanaan Undang-Undang Nomor 14 Tahun 2008',
    ]);
  });

  test('in a text of capitals the word behind the year is no short name', () => {
    expect(laws('UU NOMOR 14 TAHUN 2008 SEBAGAI DASAR')).toEqual(['UU 14/2008']);
  });

  test('every law is named once; under another title it counts apart', () => {
    expect(laws('UU 14/2008 Pasal 17; UU No. 14 Tahun 2008 Pasal 18; PP 61/2010')).toEqual(['UU 14/2008', 'PP 61/2010']);
    expect(laws('UU 14/2008 KIP; UU 14/2008 tentang kip; UU 14/2008 tentang Kearsipan')).toEqual([
      'UU 14/2008 KIP',
      'UU 14/2008 Kearsipan',
    ]);
    expect(laws('Perpres 54/2010 sebagaimana terakhir diubah dengan Perpres 4/2015')).toEqual([
      'Perpres 54/2010',
      'Perpres 4/2015',
    ]);
  });
});

describe('citations as written', () => {
  test.for([
    ['UU No. 14/2008 KIP (Pasal 17 huruf j)', 'UU No. 14/2008 KIP', 'Pasal 17 huruf j'],
    ['Pasal  17\nhuruf h angka (3) UU  KIP.', 'UU KIP', 'Pasal 17 huruf h angka (3)'],
    ['Pasal 17 huruf "h" UU No. 14 Tahun 2008 (UU KIP)', 'UU No. 14 Tahun 2008 (UU KIP)', 'Pasal 17 huruf "h"'],
    ['Pasal 58 ayat (1a) UU 24/2013 tentang Adminduk;', 'UU 24/2013 tentang Adminduk', 'Pasal 58 ayat (1a)'],
    ['Pasal 34 s/d 36 UU PDP', 'UU PDP', 'Pasal 34 s/d 36'],
  ] as const)('%j', ([text, law, article]) => {
    const reading = parseCitations(text);
    expect(reading.laws[0]?.text).toBe(law);
    expect(reading.articles.map((cited) => cited.text)).toContain(article);
  });
});

describe('texts that cite nothing', () => {
  test.for([
    '',
    ' ',
    '-',
    'Sesuai ketentuan',
    'Data keluarga dan angka kelahiran',
    'pasal',
    'Pasal',
    'nomor 14 tahun 2008',
    '((((',
    'UNDANGAN rapat',
    '\u0000\uD800 pasal \uDFFF',
  ])('%j', (text) => {
    expect(parseCitations(text)).toEqual({ articles: [], laws: [], hasArticle: false });
  });
});
