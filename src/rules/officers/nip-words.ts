import type { NipReading } from '../../domain/values/nip.ts';

/** Why a text is no NIP, and how many digits were read. */
export type InvalidNip = {
  readonly problem: Extract<NipReading, { readonly kind: 'invalid' }>['problem'];
  readonly digits: number;
};

/** What is wrong with the NIP, in short. */
export function invalidNipInIndonesian({ problem, digits }: InvalidNip): string {
  switch (problem) {
    case 'length':
      return digits === 18
        ? 'ada huruf atau tanda lain di antara atau di sekitar angkanya; tulis 18 angka saja'
        : `terbaca ${digits} angka, seharusnya 18`;
    case 'birth-date':
      return 'tanggal lahir (8 angka pertama) tidak ada';
    case 'appointment-month':
      return 'bulan pengangkatan (angka ke-13 dan ke-14) bukan 01-12 atau kode PPPK 21-99';
    case 'sex':
      return 'angka ke-15 (jenis kelamin) bukan 1 atau 2';
    case 'appointment-age':
      return 'umur pada tahun pengangkatan kurang dari 16 atau lebih dari 60 tahun';
  }
}

/** What is wrong with the NIP, in short. */
export function invalidNipInEnglish({ problem, digits }: InvalidNip): string {
  switch (problem) {
    case 'length':
      return digits === 18
        ? 'letters or other marks stand among its digits; write the 18 digits alone'
        : `${digits} digits instead of 18`;
    case 'birth-date':
      return 'the date of birth (first 8 digits) does not exist';
    case 'appointment-month':
      return 'the month of appointment (digits 13 and 14) is neither 01-12 nor a PPPK code 21-99';
    case 'sex':
      return 'digit 15 (sex) is neither 1 nor 2';
    case 'appointment-age':
      return 'the age in the year of appointment is below 16 or above 60';
  }
}
