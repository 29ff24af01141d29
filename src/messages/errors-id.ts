import type { Messages } from './catalog.ts';

/** What went wrong, why, and what to do, in Indonesian; the values are those of the English table. */
export const errorsId: Messages['errors'] = {
  usage: {
    title: 'Perintah tidak dapat dipahami',
    why: '{problem}',
    hint: '`dik --help` menampilkan semua perintah, `dik PERINTAH --help` pilihan satu perintah.',
  },
  'location-not-supported': {
    title: 'Jenis buku kerja ini belum didukung',
    why: '"{location}" bukan berkas .xlsx atau .xlsm.',
    hint: 'Sebutkan buku kerja Excel, misalnya data/register-dik.xlsx. Berkas berformat lain dapat disimpan dahulu sebagai .xlsx.',
  },
  'unknown-rule': {
    title: 'Aturan tidak ditemukan',
    why: 'Tidak ada aturan dengan kode "{rule}".',
    hint: '`dik rules` menampilkan semua kode.',
  },
  'workbook-not-found': {
    title: 'Buku kerja tidak ditemukan',
    why: 'Berkas "{file}" tidak ada.',
    hint: 'Periksa namanya, atau buat buku kerja baru dengan `dik init BERKAS`.',
  },
  'workbook-exists': {
    title: 'Berkas sudah ada',
    why: '"{file}" sudah ada, dan buku kerja baru tidak pernah menimpa berkas lain.',
    hint: 'Pilih nama lain, atau pindahkan berkas itu lebih dahulu.',
  },
  'folder-not-found': {
    title: 'Folder tidak ditemukan',
    why: 'Folder "{folder}" tidak ada.',
    hint: 'Buat foldernya lebih dahulu, atau pilih tempat lain.',
  },
  'workbook-empty-file': {
    title: 'Berkas kosong',
    why: '"{file}" tidak berisi apa pun; mungkin belum selesai disimpan atau disalin.',
    hint: 'Gunakan cadangan di sebelahnya (namanya berakhiran .cadangan.xlsx) atau salinan lain.',
  },
  'workbook-not-xlsx': {
    title: 'Berkas ini bukan buku kerja Excel',
    why: 'Isi "{file}" bukan isi berkas .xlsx, apa pun namanya.',
    hint: 'Buka dengan program pembuatnya lalu simpan sebagai "Excel Workbook (.xlsx)".',
  },
  'workbook-is-xls': {
    title: 'Buku kerja masih berformat Excel lama',
    why: '"{file}" adalah berkas .xls dari Excel 97-2003.',
    hint: 'Buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu gunakan berkas itu.',
  },
  'workbook-is-ods': {
    title: 'Buku kerja berformat OpenDocument',
    why: '"{file}" adalah berkas .ods.',
    hint: 'Buka dengan LibreOffice, simpan sebagai "Excel 2007-365 (.xlsx)", lalu gunakan berkas itu.',
  },
  'workbook-encrypted': {
    title: 'Buku kerja terkunci kata sandi',
    why: '"{file}" tidak dapat dibaca tanpa kata sandi.',
    hint: 'Di Excel hapus kata sandinya (File, Info, Protect Workbook, Encrypt with Password), simpan, lalu coba lagi.',
  },
  'workbook-signed': {
    title: 'Buku kerja bertanda tangan digital',
    why: 'Menulis ke "{file}" akan merusak tanda tangannya, jadi tidak ada yang ditulis.',
    hint: 'Simpan salinan tanpa tanda tangan digital dan gunakan salinan itu untuk bekerja.',
  },
  'workbook-truncated': {
    title: 'Berkas rusak atau tidak lengkap',
    why: '"{file}" terputus atau tidak cocok dengan angka pemeriksanya sendiri; mungkin penyalinan atau pengunduhan belum selesai.',
    hint: 'Gunakan cadangan di sebelahnya (namanya berakhiran .cadangan.xlsx) atau salin ulang berkasnya.',
  },
  'workbook-too-large': {
    title: 'Buku kerja terlalu besar',
    why: 'Setelah dibuka, isi "{file}" lebih besar daripada yang diterima program ini[[ ({limit} byte)]].',
    hint: 'Bila berkasnya memang benar, keluarkan gambar atau lembar yang bukan bagian register.',
  },
  'workbook-zip64': {
    title: 'Cara pemampatan berkas tidak didukung',
    why: '"{file}" memakai format zip64, yang tidak diperlukan Excel untuk buku kerja seukuran ini.',
    hint: 'Buka dengan Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu gunakan berkas itu.',
  },
  'workbook-malformed': {
    title: 'Buku kerja tidak dapat dibaca',
    why: 'Isi "{file}" tidak mengikuti format Excel[[: {part}]][[ ({reason})]].',
    hint: 'Buka dengan Excel atau LibreOffice lalu simpan lagi sebagai .xlsx; bila gagal, gunakan cadangan di sebelahnya.',
  },
  'workbook-busy': {
    title: 'Buku kerja sedang dipakai',
    why: '"{file}" sedang dibuka[[ oleh {holder}]][[ ({program})]], jadi tidak ada yang ditulis.',
    hint: 'Simpan dan tutup berkasnya, lalu jalankan lagi.[[ Bila tidak ada yang membukanya, tandanya tertinggal: hapus "{lockFile}" lalu coba lagi.]]',
  },
  'workbook-changed': {
    title: 'Buku kerja berubah di tengah jalan',
    why: '"{file}" disimpan orang lain ketika program sedang bekerja, jadi tidak ada yang ditulis.',
    hint: 'Jalankan lagi; buku kerja akan dibaca ulang.',
  },
  'formula-in-the-way': {
    title: 'Ada rumus pada sel milik program',
    why: 'Lembar "{sheet}", sel {cell} berisi rumus; rumus tidak pernah ditimpa, jadi tidak ada yang ditulis.',
    hint: 'Pindahkan rumusnya ke sel di luar tabel, simpan, lalu jalankan lagi.',
  },
  'no-permission': {
    title: 'Tidak ada izin',
    why: 'Sistem tidak mengizinkan "{file}" dibaca atau ditulis.',
    hint: 'Periksa apakah berkas atau foldernya hanya-baca, atau tanyakan kepada pengelola komputer ini.',
  },
  'disk-full': {
    title: 'Media penyimpanan penuh',
    why: 'Tidak ada ruang untuk menulis "{file}". Buku kerja tetap seperti semula.',
    hint: 'Kosongkan sebagian ruang penyimpanan, lalu jalankan lagi.',
  },
  'write-failed': {
    title: 'Penulisan gagal',
    why: '"{file}" tidak dapat ditulis[[ ({system})]]. Buku kerja tetap seperti semula.',
    hint: 'Periksa media penyimpanan atau drive jaringan, lalu jalankan lagi.',
  },
  'archive-exists': {
    title: 'Arsip dengan nama ini sudah ada',
    why: '"{file}" sudah ada, dan arsip tidak pernah ditimpa.',
    hint: 'Lihat isi foldernya: bila berkas itu milik instansi atau buku kerja lain, arsipkan ke folder tersendiri dengan --out.',
  },
  'template-invalid': {
    title: 'Berkas templat tidak sah',
    why: '"{file}": {problem}.',
    hint: 'Kembalikan berkas itu seperti semula, atau bandingkan dengan sheets-templates/README.md.',
  },
  'sheet-not-found': {
    title: 'Lembar tidak ditemukan',
    why: '"{file}" tidak memiliki lembar "{sheet}"[[; mungkin yang dimaksud lembar "{likely}"]].',
    hint: 'Kembalikan nama lembarnya, atau ambil dari cadangan di sebelah buku kerja.',
  },
  'sheet-exists': {
    title: 'Lembar sudah ada',
    why: '"{file}" sudah memiliki lembar "{sheet}", jadi tidak ada yang ditulis.',
    hint: 'Ganti nama lembar itu, lalu jalankan lagi.',
  },
  'text-too-long': {
    title: 'Teks terlalu panjang untuk satu sel',
    why: 'Lembar "{sheet}", sel {cell}: satu sel menerima paling banyak {limit} huruf, teks ini {length} huruf, jadi tidak ada yang ditulis.',
    hint: 'Persingkat teks pada baris itu.',
  },
  'read-failed': {
    title: 'Pembacaan gagal',
    why: '"{file}" tidak dapat dibaca[[ ({system})]].',
    hint: 'Periksa media penyimpanan atau drive jaringan, lalu jalankan lagi.',
  },
  'sheet-missing': {
    title: 'Lembar tidak ditemukan',
    why: 'Buku kerja tidak memiliki lembar "{sheet}"[[; mungkin yang dimaksud "{likely}"]].[[ Masih ada {more} masalah serupa.]]',
    hint: 'Kembalikan nama lembar menjadi "{sheet}", atau ambil lembar yang terhapus dari versi sebelumnya (berakhiran .cadangan.xlsx), simpan, lalu jalankan lagi.',
  },
  'header-row-missing': {
    title: 'Baris judul kolom tidak ditemukan',
    why: 'Lembar "{sheet}" tidak memiliki baris berisi judul kolom formulir, misalnya "{header}".[[ Masih ada {more} masalah serupa.]]',
    hint: 'Kembalikan baris judul kolomnya, misalnya dari buku kerja baru (`dik init`), simpan, lalu jalankan lagi.',
  },
  'column-missing': {
    title: 'Kolom tidak ditemukan',
    why: 'Lembar "{sheet}" tidak memiliki kolom "{header}"[[; mungkin yang dimaksud "{likely}"]][[ (sel {cell})]].[[ Masih ada {more} masalah serupa.]]',
    hint: 'Tulis "{header}" pada sel judul kolom itu, simpan, lalu jalankan lagi. Kolom boleh dipindah, tidak boleh dihapus.',
  },
  'column-doubled': {
    title: 'Kolom ada dua kali',
    why: 'Lembar "{sheet}" memuat judul "{header}" di {first} dan di {second}.[[ Masih ada {more} masalah serupa.]]',
    hint: 'Ganti nama atau hapus yang bukan bagian formulir, simpan, lalu jalankan lagi.',
  },
  'memory-missing': {
    title: 'Lembar ingatan tersembunyi hilang',
    why: '"{file}" tidak memuat lembar tersembunyi milik program, sehingga kode dan persetujuan terdahulu tidak diketahui. Tidak ada yang ditulis.',
    hint: 'Bila buku kerjanya memang benar: dik adopt "{file}"',
  },
  'memory-inconsistent': {
    title: 'Lembar ingatan tersembunyi tidak cocok',
    why: 'Lembar tersembunyi pada "{file}" diubah dengan tangan atau tidak lengkap ({fact}). Tidak ada yang ditulis.',
    hint: 'Ambil versi sebelumnya (namanya berakhiran .cadangan.xlsx), atau minta program mempelajarinya kembali: dik adopt "{file}"',
  },
  'memory-intact': {
    title: 'Tidak ada yang perlu dipelajari ulang',
    why: 'Lembar ingatan tersembunyi pada "{file}" utuh dan cocok. Mempelajarinya ulang justru melupakan perubahan sesudahnya. Tidak ada yang ditulis.',
    hint: 'Lanjutkan dengan: dik sync "{file}"',
  },
  'register-row-missing': {
    title: 'Baris register hilang',
    why: 'Register pada "{file}" tidak lagi memuat {codes} yang sudah ditetapkan. Arsip tidak dibuat agar baris itu tidak hilang.',
    hint: 'Kembalikan baris itu seperti semula dari arsip terakhir (lembar "Register lengkap") atau salinan lama buku kerja, lalu jalankan lagi.',
  },
  'template-newer': {
    title: 'Buku kerja dibuat versi yang lebih baru',
    why: 'Buku kerja mengikuti formulir versi {version}; program ini mengenal versi {known}.',
    hint: 'Perbarui program ini, lalu jalankan lagi.',
  },
  'decree-not-found': {
    title: 'SK tidak ditemukan',
    why: 'Tidak ada baris register yang berlaku dengan nomor SK "{decree}".',
    hint: 'Periksa nomornya di kolom "Nomor SK Penetapan", atau hilangkan --sk agar yang terbaru dipakai.',
  },
  'archive-behind': {
    title: 'Register belum mengikuti usulan',
    why: 'Sinkronisasi masih akan mengubah "{file}" ({cells} sel), jadi registernya belum diarsipkan.',
    hint: 'Sinkronkan dahulu: dik sync "{file}", lalu arsipkan lagi. `dik run` mengerjakan keduanya.',
  },
  'archive-disagrees': {
    title: 'Folder arsip dan buku kerja tidak sejalan',
    why: 'Paket terakhir menurut buku kerja adalah {known}, yang terakhir di "{folder}" adalah {found}, atau isinya bukan paket yang dulu dibuat.',
    hint: 'Kembalikan paket milik buku kerja ini ke foldernya, atau sebutkan foldernya dengan --out. Bila foldernya sudah benar: `dik adopt BERKAS`.',
  },
  'archive-damaged': {
    title: 'Paket terakhir tidak dapat diandalkan',
    why: '"{file}" tidak memuat apa yang dinyatakannya.',
    hint: 'Lihat yang salah dengan `dik verify`, lalu kembalikan paket dari salinannya.',
  },
  'archive-unfaithful': {
    title: 'Salah satu berkas paket tidak memuat datanya',
    why: '"{file}" setelah ditulis dan dibaca kembali berbeda dari register. Paket tidak dibuat.',
    hint: 'Mohon laporkan bersama buku kerjanya; registernya sendiri tidak berubah.',
  },
  'archive-leak': {
    title: 'Edisi publik akan memuat data pribadi',
    why: 'Teks pada {codes} memuat data pribadi atau rahasia. Paket tidak dibuat.',
    hint: 'Perbaiki baris itu lewat uji dan persetujuan baru (aturan R01), lalu arsipkan lagi.',
  },
  'logo-not-found': {
    title: 'Logo tidak ditemukan',
    why: 'Berkas "{file}" tidak ada.',
    hint: 'Periksa letak berkas setelah --logo, atau taruh gambarnya di sebelah buku kerja dengan nama logo.png atau logo.jpg tanpa --logo.',
  },
  'logo-unsupported': {
    title: 'Jenis gambar logo tidak dapat dicetak',
    why: '"{file}" bukan PNG atau JPEG yang dapat dipakai pada kop[[: {found}]]. Tidak ada yang ditulis.',
    hint: 'Buka gambarnya, misalnya dengan Paint, lalu simpan sebagai PNG; atau pindahkan logo.png bila arsip dibuat tanpa logo.',
  },
  'logo-damaged': {
    title: 'Gambar logo rusak',
    why: '"{file}" terpotong atau isinya tidak sesuai dengan yang dinyatakannya. Tidak ada yang ditulis.',
    hint: 'Salin kembali gambarnya dari sumbernya, atau pindahkan bila arsip dibuat tanpa logo.',
  },
  'logo-too-large': {
    title: 'Gambar logo terlalu besar',
    why: '"{file}" lebih dari {megabytes} MB atau lebih dari {side} piksel pada satu sisinya. Tidak ada yang ditulis.',
    hint: 'Perkecil gambarnya, misalnya dengan Paint (Ubah ukuran): 600 piksel sudah cukup.',
  },
};
