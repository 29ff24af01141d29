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
    why: '"{location}" bukan berkas .xlsx atau .xlsm, dan bukan spreadsheet Google.',
    hint: 'Sebutkan buku kerja Excel, misalnya data/register-dik.xlsx, atau gsheet: dengan id atau alamat spreadsheet. Berkas berformat lain dapat disimpan dahulu sebagai .xlsx.',
  },
  'unknown-rule': {
    title: 'Aturan tidak ditemukan',
    why: 'Tidak ada aturan dengan kode "{rule}".',
    hint: '`dik rules` menampilkan semua kode.',
  },
  'workbook-not-found': {
    title: 'Buku kerja tidak ditemukan',
    why: 'Berkas "{file}" tidak ada[[, atau {service} tidak memperlihatkannya kepada akun yang dipakai masuk]].',
    hint: 'Periksa namanya, atau buat buku kerja baru dengan `dik init BERKAS`.[[ Bagikan buku kerja di {service} kepada akun ini, atau masuk dengan --scope yang lebih luas (`dik login --help`) bila bukan program ini yang membuatnya.]][[ Alamat untuk berbagi: {account}.]]',
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
  'not-a-folder': {
    title: 'Ada berkas di tempat yang seharusnya folder',
    why: '"{folder}" adalah berkas, atau berada di bawah sebuah berkas.',
    hint: 'Sebutkan sebuah folder. Bila tempat itu dipakai program untuk foldernya sendiri, pindahkan atau ganti nama berkas itu.',
  },
  'name-too-long': {
    title: 'Nama berkas terlalu panjang',
    why: '"{file}": program menyimpan berkas pendamping yang namanya lebih panjang, misalnya versi sebelumnya, dan sistem tidak mengizinkan nama sepanjang itu.',
    hint: 'Beri berkas itu nama yang lebih pendek.',
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
    why: 'Tidak ada ruang untuk menulis "{file}"; yang sudah ada di sana tidak berubah.',
    hint: 'Kosongkan sebagian ruang penyimpanan, lalu jalankan lagi.',
  },
  'write-failed': {
    title: 'Penulisan gagal',
    why: '"{file}" tidak dapat ditulis[[ ({system})]]; yang sudah ada di sana tidak berubah.',
    hint: 'Periksa media penyimpanan atau drive jaringan, lalu jalankan lagi.',
  },
  'archive-exists': {
    title: 'Arsip dengan nama ini sudah ada',
    why: '"{file}" sudah ada, dan arsip tidak pernah ditimpa.',
    hint: 'Lihat isi foldernya: bila berkas itu milik instansi atau buku kerja lain, arsipkan ke folder tersendiri dengan --out.',
  },
  'archive-busy': {
    title: 'Ada proses lain yang sedang mengarsipkan',
    why: 'Proses lain untuk buku kerja ini baru saja membuat "{file}", jadi proses ini tidak membuat arsip.',
    hint: 'Jalankan lagi: arsip baru dibuat hanya bila register berbeda dari arsip itu.',
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
    hint: 'Kembalikan nama lembar menjadi "{sheet}", atau ambil lembar yang terhapus dari versi sebelumnya (di samping berkas: berakhiran .cadangan.xlsx; di Google: File, Histori versi), lalu jalankan lagi.',
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
    why: 'Register pada "{file}" tidak lagi memuat {codes} yang harus ada dalam arsip. Arsip tidak dibuat agar baris itu tidak hilang.',
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
  // Google
  'google-refused': {
    title: 'Google menolak permintaan',
    why: 'Jawaban layanan[[ {status}]]: {reason}',
    hint: 'Permintaan ini tidak menulis apa pun. Bila terjadi lagi, laporkan kalimat itu bersama perintahnya.',
  },
  'google-unclear': {
    title: 'Belum diketahui apakah Google melaksanakan permintaan',
    why: 'Tidak ada jawaban yang memastikannya[[ ({reason})]], dan permintaan ini bila dikirim dua kali dapat dikerjakan dua kali.',
    hint: 'Lihat di Google Drive apakah sudah dilaksanakan[[ ({file})]], lalu jalankan lagi bila belum.',
  },
  'google-not-shared': {
    title: 'Akun ini tidak berhak membuka atau mengubah buku kerja',
    why: 'Google tidak mengizinkan akun program ini[[ ({account})]] membuka atau mengubah buku kerja[[ "{file}"]].',
    hint: 'Buka buku kerja di peramban, pilih Bagikan, lalu tambahkan akun ini[[, {account},]] sebagai Editor; atau masuk dengan akun yang berhak mengubahnya.',
  },
  'google-write-unproven': {
    title: 'Hasil penulisan tidak dapat dipastikan',
    why: 'Baris atau kolom[[ "{file}"]] terus dipindah orang selama program menulis. Periksa {rows}: statusnya mungkin belum mutakhir.',
    hint: 'Jalankan lagi ketika tidak ada yang mengurutkan atau menyisipkan; sinkronisasi berikutnya membetulkan baris itu.',
  },
  'google-write-unclear': {
    title: 'Buku kerja mungkin sudah ditulis, mungkin belum',
    why: 'Penulisan sudah dikirim, tetapi sambungan terputus sebelum Google menjawab hasilnya[[ ({reason})]][[: "{file}"]].',
    hint: 'Jalankan sinkronisasi beberapa menit lagi: program melihat apa yang sudah tertulis, lalu menyelesaikan atau menariknya kembali.',
  },
  'google-locked': {
    title: 'Proses lain sedang menulis ke buku kerja',
    why: 'Sinkronisasi yang lebih dahulu berjalan[[ ({owner})]] masih memegang[[ "{file}"]][[ sampai {until}]], jadi tidak ada yang ditulis.',
    hint: 'Tunggu beberapa menit lalu jalankan lagi. Kunci yang tertinggal berakhir dengan sendirinya.',
  },
  'google-quota': {
    title: 'Kuota Google habis',
    why: 'Google membatasi jumlah permintaan per menit dan masih menolak setelah {seconds} detik[[: {reason}]].',
    hint: 'Tunggu beberapa menit lalu jalankan lagi. Bila sering terjadi, jadwalkan buku kerja lain pada menit yang berbeda.',
  },
  'google-unreachable': {
    title: 'Google tidak dapat dihubungi',
    why: 'Tidak ada jawaban yang dapat dipakai[[ selama {seconds} detik]]: {reason}.',
    hint: 'Periksa sambungan internet dan proksi kantor (HTTPS_PROXY; NODE_EXTRA_CA_CERTS untuk sertifikatnya), lalu jalankan lagi.',
  },
  'google-not-signed-in': {
    title: 'Belum masuk ke Google',
    why: 'Tidak ada token `dik login`, kunci, atau kredensial lain[[ jenis "{account}"]].',
    hint: 'Perorangan masuk dengan `dik login`; tugas terjadwal memakai --key BERKAS atau variabel GOOGLE_APPLICATION_CREDENTIALS.',
  },
  'google-sign-in-expired': {
    title: 'Izin masuk ke Google sudah berakhir',
    why: 'Google tidak lagi menerima tokennya[[: {reason}]]. Token dicabut, atau milik aplikasi uji yang tokennya berakhir setelah 7 hari.',
    hint: 'Masuk lagi dengan `dik login`. Agar tidak terulang tiap minggu, terbitkan layar persetujuan aplikasinya atau jadikan internal.',
  },
  'google-scope-insufficient': {
    title: 'Izin masuk tidak mencakup buku kerja ini',
    why: 'Izin yang diberikan saat masuk tidak cukup[[ untuk "{file}"]]. Dengan "drive.file" hanya berkas buatan program ini yang dapat dibuka.',
    hint: 'Untuk buku kerja yang sudah ada sebelumnya: `dik login --scope spreadsheets` (untuk folder: --scope drive), dan biarkan semua kotak tercentang di halaman Google.',
  },
  'google-api-disabled': {
    title: 'Antarmuka Google belum diaktifkan',
    why: '{api} belum aktif pada proyek Google Cloud[[ {project}]] pemilik kredensial ini.',
    hint: 'Di konsol Google Cloud buka "APIs & Services", aktifkan {api}, tunggu beberapa menit, lalu jalankan lagi.',
  },
  'google-no-storage': {
    title: 'Akun layanan tidak dapat memiliki berkas',
    why: 'Google tidak memberi akun layanan[[ seperti {account}]] ruang di Drive Saya, jadi berkas tidak dapat dibuat di sana.',
    hint: 'Minta seseorang membuatnya (`dik login`, lalu --account user), atau sebutkan folder drive bersama dengan --folder dan tambahkan akun itu di sana.',
  },
  'google-drive-full': {
    title: 'Google Drive penuh',
    why: 'Akun yang masuk tidak memiliki sisa ruang penyimpanan, jadi berkas tidak dapat dibuat.',
    hint: 'Kosongkan sebagian Google Drive, atau gunakan akun lain.',
  },
  'google-key-refused': {
    title: 'Google tidak menerima kredensial ini',
    why: 'Token tidak diberikan[[ untuk "{file}"]]: {reason}.',
    hint: 'Periksa apakah kuncinya belum dihapus dan jam komputer ini benar; bila sudah, buat kunci baru, atau masuk lagi dengan `dik login`.',
  },
  'google-key-missing': {
    title: 'Berkas kredensial tidak ditemukan',
    why: 'Berkas "{file}" yang disebut --key atau GOOGLE_APPLICATION_CREDENTIALS tidak ada.',
    hint: 'Periksa namanya, atau hilangkan keduanya agar token `dik login` yang dipakai.',
  },
  'google-key-unreadable': {
    title: 'Berkas kredensial tidak dapat dipakai',
    why: '"{file}" bukan kunci akun layanan, kredensial gcloud, atau konfigurasi workload identity.',
    hint: 'Unduh kembali kunci JSON dari konsol Google Cloud, lalu sebutkan berkas itu apa adanya.',
  },
  'google-key-and-account': {
    title: 'Dua jenis akun diminta sekaligus',
    why: '--key menyebut sebuah berkas, --account meminta "{account}".',
    hint: 'Hilangkan salah satunya.',
  },
  'google-client-not-key': {
    title: 'Berkas ini untuk `dik login`, bukan kunci',
    why: '"{file}" menyebut aplikasi tempat seseorang masuk; berkas itu sendiri bukan tanda masuk.',
    hint: 'Masuklah dengan: dik login --client "{file}"',
  },
  'google-client-unnamed': {
    title: 'Belum diketahui masuk ke aplikasi mana',
    why: '--client maupun variabel DIK_GOOGLE_CLIENT tidak menyebut berkas klien proyek Google Cloud Anda.',
    hint: 'Konsol Google Cloud, "APIs & Services", "Credentials": buat klien OAuth jenis "Desktop app", unduh berkas JSON-nya, lalu: dik login --client BERKAS',
  },
  'google-client-missing': {
    title: 'Berkas klien tidak ditemukan',
    why: 'Berkas "{file}" tidak ada.',
    hint: 'Periksa nama yang diberikan dengan --client atau DIK_GOOGLE_CLIENT.',
  },
  'google-client-unreadable': {
    title: 'Berkas klien tidak dapat dipakai',
    why: '"{file}" bukan berkas JSON (.json) klien OAuth jenis "Desktop app" yang kembali ke http://localhost.',
    hint: 'Buat klien jenis itu di konsol Google Cloud, unduh berkas JSON-nya, lalu sebutkan berkas itu.',
  },
  'google-login-failed': {
    title: 'Proses masuk tidak selesai',
    why: 'Halaman Google berakhir dengan: {reason}.',
    hint: 'Jalankan `dik login` lagi. Pada aplikasi yang masih diuji hanya pengguna uji terdaftar yang boleh masuk. Komputer tanpa peramban memerlukan kunci akun layanan (--key).',
  },
  'google-no-refresh-token': {
    title: 'Izin masuk ini akan berakhir dalam satu jam',
    why: 'Google tidak memberi token tetap, seperti biasanya bila akun ini sudah pernah mengizinkan aplikasinya.',
    hint: 'Hapus aplikasinya di https://myaccount.google.com/connections, lalu jalankan `dik login` lagi.',
  },
  'google-token-exposed': {
    title: 'Token dapat dibaca orang lain',
    why: 'Berkas "{file}" terbuka bagi pengguna lain komputer ini, jadi tidak dipakai.',
    hint: 'Tutup dengan: chmod 600 "{file}". Bila mungkin sudah dibaca orang: `dik logout`, lalu `dik login`.',
  },
  'google-token-unreadable': {
    title: 'Token `dik login` tidak dapat dipakai',
    why: '"{file}" tidak dapat dibaca atau bukan token program ini.',
    hint: 'Masuk lagi dengan `dik login`.',
  },
  'google-token-unwritten': {
    title: 'Token tidak dapat disimpan atau dihapus',
    why: 'Sistem tidak mengizinkan penulisan "{file}"[[ ({system})]].',
    hint: 'Periksa foldernya dan siapa pemiliknya, lalu jalankan lagi.',
  },
  'google-root-refused': {
    title: 'Permintaan hanya dikirim ke Google atau ke komputer ini sendiri',
    why: 'DIK_GOOGLE_ROOT_URL menyebut "{host}". Token akan terkirim ke sana, jadi hanya alamat seperti http://127.0.0.1:8080/ yang diterima.',
    hint: 'Hapus variabel DIK_GOOGLE_ROOT_URL, kecuali ada emulator berjalan di komputer ini.',
  },
  // Google: membuat, membagikan, mengunggah
  'google-leftover': {
    title: 'Buku kerja yang belum selesai tidak dapat dihapus kembali',
    why: 'Spreadsheet baru "{file}" gagal diselesaikan, dan penghapusannya pun gagal: {address}',
    hint: 'Hapus berkas itu di Google Drive, lalu buat lagi buku kerjanya. Jangan bekerja di dalamnya.',
  },
  'google-folder-missing': {
    title: 'Folder Drive tidak ditemukan atau tidak boleh dipakai',
    why: 'Bagi akun ini Google tidak memperlihatkan folder dengan id "{folder}".',
    hint: 'Periksa idnya (bagian akhir alamat folder). Bagikan folder itu kepada akun ini sebagai Editor; orang yang masuk dengan `dik login` memerlukan --scope drive untuk folder yang tidak dibuat program ini.',
  },
  'google-share-failed': {
    title: 'Buku kerja sudah jadi, tetapi belum dibagikan kepada semua orang',
    why: 'Google menolak membagikannya kepada {count} orang: {people}. Buku kerjanya sendiri utuh: {address}',
    hint: 'Buka di peramban, pilih Bagikan, lalu tambahkan yang belum ada sebagai Editor. Jangan membuatnya lagi.',
  },
  'google-upload-incomplete': {
    title: 'Arsip belum terunggah seluruhnya',
    why: '{done} dari {all} berkas "{file}" ada di Google Drive[[: {address}]], lalu pengunggahan terputus[[ ({reason})]]. Arsip di komputer ini utuh.',
    hint: 'Jalankan lagi perintah yang sama; yang belum ada dilanjutkan dan tidak ada yang diganti.',
  },
  'google-archive-differs': {
    title: 'Di folder Drive sudah ada arsip lain dengan nama ini',
    why: 'Folder Google Drive itu sudah memuat "{name}" dengan isi lain[[: {address}]]. Tidak ada yang diganti.',
    hint: 'Bandingkan keduanya dengan `dik diff`. Bila milik instansi yang berbeda, pakai folder Drive sendiri-sendiri.',
  },
  'people-unreadable': {
    title: 'Daftar orang tidak dapat dibaca',
    why: '"{file}" tidak ada, tidak boleh dibaca, atau bukan JSON[[ ({reason})]].',
    hint: 'Periksa letak berkas sesudah --people, dan pastikan isinya JSON; contohnya ada di docs/google-sheets.md.',
  },
  'people-invalid': {
    title: 'Daftar orang tidak sah',
    why: 'Dalam "{file}" ada isi selain daftar alamat surel[[; yang pertama pada: {place}]].',
    hint: 'Isinya JSON dengan daftar petugas, ppid, atasan, dan share, masing-masing berisi alamat surel; contohnya ada di docs/google-sheets.md.',
  },
  // Google: writing
  'google-protected': {
    title: 'Rentang terlindung menolak program',
    why: '"{file}" melindungi sel yang harus diisi program, dan akun program tidak termasuk penyuntingnya: {reason}',
    hint: 'Di peramban, buka Data > Lindungi sheet dan rentang, lalu tambahkan akun program[[, {account},]] sebagai penyunting setiap rentang; kemudian jalankan lagi. Tidak ada yang ditulis.',
  },
};
