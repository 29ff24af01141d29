import type { Catalogue } from '../../domain/values/catalogue.ts';

/** For each letter of article 17 one interest that closing protects. */
export const GOOD_INTERESTS: Readonly<Record<string, string>> = {
  a: 'Pelapor dan saksi tetap aman sehingga penyelidikan dapat diselesaikan',
  b: 'Peserta pengadaan bersaing secara sehat dan daerah memperoleh harga wajar',
  c: 'Komunikasi data yang disandikan tetap tidak terbaca oleh pihak lain',
  d: 'Kekayaan alam daerah tidak diambil sebelum dilindungi secara hukum',
  e: 'Keputusan tentang tarif tidak dimanfaatkan lebih dahulu oleh pelaku usaha tertentu',
  f: 'Perundingan dengan pihak luar negeri berjalan tanpa merugikan posisi daerah',
  g: 'Akta hanya dibaca oleh orang yang berhak sehingga asal usul keluarga terlindung',
  h: 'Riwayat kesehatan dan kehormatan orang yang bersangkutan tetap terlindung',
  i: 'Pejabat dapat menyampaikan pendapat secara jujur sebelum keputusan diambil',
  j: 'Data perseorangan yang wajib disimpan negara tetap rahasia dan tidak disalahgunakan',
};

/** For each letter of article 17 one harm that opening does, out of the catalogue. */
export function goodHarms(catalogue: Pick<Catalogue, 'article17'>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(catalogue.article17).map(([letter, { example }]) => [letter, example]));
}
