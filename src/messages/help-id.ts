import type { HelpTexts } from './help-en.ts';

/** The words of `--help` in Indonesian. */
export const helpId: HelpTexts = {
  program: 'Menjaga Daftar Informasi yang Dikecualikan (DIK) tetap sah, di buku kerja yang diisi petugas.',
  commandWord: 'perintah',
  commands: {
    run: 'menyinkronkan buku kerja, lalu mengarsipkan register bila berubah',
    init: 'membuat buku kerja baru',
    check: 'membaca buku kerja dan menampilkan yang salah; tidak menulis apa pun',
    plan: 'menampilkan yang akan ditulis oleh sync; tidak menulis apa pun',
    sync: 'menilai setiap baris lalu menulis status, pesan, dan baris register',
    archive: 'menyegel register dalam paket baru siap cetak, bila berubah',
    verify: 'membaca ulang paket dan menyebutkan semua yang tidak lagi seperti saat disegel',
    print: 'membuat kertas kerja sebagai Excel dan PDF: lembar uji atau daftar usulan',
    diff: 'menampilkan yang berubah dari satu paket ke paket lain',
    adopt: 'mempelajari kembali ingatan tersembunyi buku kerja dari lembar dan arsipnya',
    guide: 'menulis ulang lembar "Panduan" buku kerja dari aturan',
    rules: 'menampilkan aturan panduan pengisian, semua atau satu',
  },
  options: {
    json: 'mencetak satu objek JSON sebagai pengganti teks',
    asOf: 'menilai untuk tanggal ini, TTTT-BB-HH (bawaan: hari ini di Asia/Pontianak)',
    failOn: 'keluar dengan kode 1 mulai tingkat ini',
    sample: 'dengan contoh usulan dalam setiap status',
    out: 'folder arsip (bawaan: "arsip" di sebelah buku kerja)',
    sk: 'nomor SK yang menjadi induk arsip (bawaan: yang terbaru)',
    archive: 'kapan arsip dibuat',
    period: 'periode penetapan, seperti tertulis pada judul (bawaan: tahun SK)',
    digest: 'mencari paket yang sidik isinya berawal demikian, seperti pada kaki halaman cetakan',
    workbook: 'buku kerja yang lembar tersembunyinya mengenal paket terakhir',
    outPrint: 'folder cetakan (bawaan: "cetak" di sebelah buku kerja)',
    outFile: 'menulis perbedaannya juga sebagai berkas Excel',
    lang: 'bahasa terminal (bawaan: mengikuti pengaturan komputer)',
    help: 'menampilkan bantuan ini',
    version: 'menampilkan versi',
  },
  arguments: {
    file: 'buku kerja, berkas .xlsx',
    defaultFile: 'buku kerja (bawaan: data/register-dik.xlsx, dibuat berisi contoh bila belum ada)',
    code: 'kode aturan, misalnya H03',
    paper: 'test-sheet (baris yang menunggu uji) atau proposal-list (kertas 1 untuk Atasan)',
    folders: 'folder berisi paket, atau paketnya sendiri',
    packages: 'sebuah paket: foldernya',
  },
  titles: {
    'Usage:': 'Pemakaian:',
    'Arguments:': 'Isian:',
    'Options:': 'Pilihan:',
    'Global Options:': 'Pilihan untuk semua perintah:',
    'Commands:': 'Perintah:',
  },
  choices: 'salah satu: {choices}',
  defaultValue: 'bawaan: {value}',
  ending: `dik PERINTAH --help menjelaskan satu perintah.

Kode keluar: 0 baik, 1 ada temuan, 2 perintah atau templat, 3 buku kerja tidak ada, sedang dibuka, atau tidak terbaca,
4 tidak ada izin, 5 perlu keputusan seseorang, 6 arsip tidak cocok, 70 kesalahan program, 130 dihentikan`,
};
