import type { Messages } from './catalog.ts';

/** Everything worth saying that is none of the rules, in Indonesian. The place is printed before the sentence. */
export const noticesId: Messages['notices'] = {
  'nothing-checked': 'Tidak ada baris yang diperiksa: kedua daftar belum berisi. Pemeriksaan kosong tidak dianggap lulus.',
  'memory-missing':
    'Lembar ingatan tersembunyi hilang atau tidak cocok dengan buku kerja; tidak ada yang ditulis sampai `dik adopt BERKAS` mempelajarinya kembali.',
  'program-cell-changed':
    'Sel milik program diubah orang[[ dari "{before}"]][[ menjadi "{after}"]]; program menuliskan kembali nilainya.',
  'formula-in-judged-cell':
    'Ada rumus pada sel yang diuji dan diputuskan. Yang dibaca adalah hasil terakhir yang tersimpan; tuliskan teksnya langsung.',
  'unknown-code': 'Kode ini tidak pernah diberikan program; baris dinilai dari isi selnya saja.',
  'vanished-code': 'Baris[[ {code}]] masih ada saat terakhir dijalankan dan sekarang hilang. Kodenya tidak akan dipakai lagi.',
  'row-misplaced':
    'Baris ini memuat isi {code}: kode dan isi tidak lagi sebaris. Baris ini tidak diproses sampai kode {code} kembali ke baris ini.',
  'row-bereft':
    'Isi {code} sekarang berdiri pada baris dengan kode lain. Baris ini tidak diproses sampai kode-kode kembali ke barisnya.',
  'new-line-without-code': 'Baris baru tanpa kode; sinkronisasi memberinya kode berikutnya.',
  'holiday-unreadable':
    '"{text}" bukan tanggal yang lengkap dan tidak dihitung sebagai hari libur; tulis hari/bulan/tahun, misalnya 17/08/2027.',
  'identity-nip-damaged':
    '{label}: nomor ini rusak karena disimpan sebagai angka. Ubah format sel menjadi teks lalu ketik ulang 18 digitnya.',
  'identity-nip-invalid':
    '{label}: bukan NIP yang sah[[ ({digits} angka)]]. NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1), nomor urut (3).',
  'identity-error-value': '{label} berisi galat rumus dan dianggap kosong.',
  'text-below-table': 'Teks di bawah tabel tidak dibaca sebagai baris.',
  'no-room-for-lines': 'Baris kosong tinggal {left} dan di bawah tabel ada tulisan; sisipkan baris di atas tulisan itu.',
  'row-not-written': 'Baris yang kodenya ganda tidak ditulis sampai diperbaiki[[: {codes}]].',
  'sheet-gone':
    'Lembar "{title}" tidak ada[[; mungkin yang dimaksud "{likely}"]]. Kembalikan namanya, atau ambil lembar itu dari cadangan: pilihan dan panduan berasal dari sana.',
  'closing-undone': 'Penutupan baris register ini dikosongkan kembali; statusnya dibiarkan.',
  'register-row-vanished':
    'Baris register[[ {code}]] masih ada saat terakhir dijalankan dan sekarang hilang. Kembalikan seperti semula dari arsip terakhir (lembar "Register lengkap") atau salinan lama; sebelum itu arsip tidak dibuat.',
  'waiting-row-vanished':
    'Baris register[[ {code}]] yang menunggu SK masih ada saat terakhir dijalankan dan sekarang hilang. Arsip tidak memuat baris seperti itu dan tetap dibuat. Kembalikan dari salinan lama buku kerja[[, atau minta Atasan memutuskan lagi {proposal} (tanggal atau catatan lain): baris baru akan dibuat]].',
  'closed-otherwise':
    'Tindakan Penutupan "{action}" tidak diterapkan: baris register ini sudah berakhir sebagai {status}. Tulis kembali tindakan semula; bila penutupannya keliru, ambil versi buku kerja sebelum penutupan.',
  'closed-replaced':
    'Tindakan Penutupan "{action}" tidak diterapkan: baris register ini sudah diganti oleh baris yang lebih baru. Bila informasinya hendak ditutup, isi kolom penutupan pada baris pengganti itu; kosongkan di sini.',
  'merged-row':
    'Baris ini berbagi sel gabungan dengan baris lain. Hanya baris pertama yang menyimpan teksnya: pisahkan sel dan isi keduanya.',
  'decision-after-decree':
    'Keputusan "ya" diubah setelah SK ditetapkan. Tidak ada yang berubah sendiri; pejabat harus memutuskan.',
  'withdrawn-after-decree':
    'Usulan ini diberi tanggal Ditarik, padahal sudah ditetapkan dengan SK; tidak ada yang berubah sampai baris registernya ditutup pejabat.',
  'formula-in-program-cell':
    'Ada rumus pada sel milik program; rumus dibiarkan, dan nilai dari program tidak ditulis. Hapus rumusnya; sinkronisasi berikutnya menulis nilainya.',
  'frozen-cell-changed':
    'Teks beku pada baris register ini diubah dengan tangan[[ ({columns})]][[ (satu atau lebih dari: {others})]]. Isinya dibiarkan; hanya uji dan persetujuan baru yang boleh mengubahnya.',
  'memory-inconsistent':
    'Lembar ingatan tersembunyi diubah dengan tangan atau tidak lengkap ({fact}); tidak ada yang ditulis sampai `dik adopt BERKAS` mempelajarinya kembali.',
  'refused-test-incomplete': 'Keputusan "{decision}" belum diterapkan: hasil uji konsekuensi belum lengkap.',
  'refused-test-open': 'Keputusan "{decision}" belum diterapkan: hasil uji menyatakan informasi ini terbuka.',
  'refused-test-spent': 'Keputusan "{decision}" belum diterapkan: isi baris berubah setelah diuji; diperlukan uji baru.',
  'refused-open-errors': 'Keputusan "{decision}" belum diterapkan: baris ini masih mengandung kesalahan.',
  'refused-decision-incomplete': 'Keputusan "{decision}" belum diterapkan: tanggal, nama, NIP, atau catatan belum diisi.',
  'refused-changed-since-test': 'Keputusan "{decision}" belum diterapkan: isi baris berubah di antara uji dan keputusan.',
  'refused-changed-since-decision':
    'Keputusan "{decision}" tidak berlaku lagi: isi baris berubah sesudahnya; diperlukan keputusan baru.',
  'refused-older-than-test':
    'Keputusan "{decision}" lebih lama daripada uji terakhir; diperlukan keputusan baru (tanggal atau catatan lain).',
  'refused-decision-spent': 'Keputusan "{decision}" tidak berlaku lagi; diperlukan keputusan baru (tanggal atau catatan lain).',
  'refused-approval-used':
    'Keputusan "{decision}" sudah pernah menghasilkan baris register; diperlukan keputusan baru (tanggal atau catatan lain).',
  'refused-entry-differs': 'Keputusan "{decision}" belum diterapkan: baris register usulan ini berisi kata-kata lain.',
  'acceptance-without-rules': 'Penerimaan peringatan tanpa kode aturan tidak dihitung; tulis misalnya H08, K06.',
  'acceptance-without-reason': 'Penerimaan[[ {rules}]] tidak dihitung: alasannya belum diisi.',
  'acceptance-without-name': 'Penerimaan[[ {rules}]] tidak dihitung: nama yang menerima belum diisi.',
  'acceptance-without-date':
    'Penerimaan[[ {rules}]] tidak dihitung: belum ada tanggal yang dapat dibaca; tulis misalnya: Maya Lestari, 2 April 2026.',
  'acceptance-lapsed':
    'Penerimaan {rules} tidak berlaku lagi karena isinya berubah: {columns}. Bila masih tepat, terima lagi dengan tanggal baru.',
  'acceptance-of-error': 'Hanya peringatan yang dapat diterima. Di sini termasuk kesalahan yang harus diperbaiki: {rules}.',
  'acceptance-unknown-rule': 'Tidak ada aturan dengan kode ini, sehingga tidak ada yang diterima dengannya: {rules}.',
  'locale-changed':
    'Lokal buku kerja ini diubah menjadi {found}; tanggal dan angka yang diketik akan dibaca lain. Kembalikan ke Indonesia ({wanted}) lewat File, Setelan, lalu periksa tanggal yang diketik sejak itu.',
  'time-zone-changed':
    'Zona waktu buku kerja ini diubah menjadi {found}. Kembalikan ke {wanted} lewat File, Setelan; program sendiri memakai {wanted}.',
  'write-unfinished':
    'Penulisan sebelumnya terputus sebelum dapat dipastikan, jadi sebagian sel mungkin salah. Sinkronisasi melihat apa yang sudah tertulis, lalu menyelesaikan atau menariknya kembali.',
  'write-unjudged':
    'Penulisan sebelumnya pada {sheets} terputus, dan tidak ada lagi yang menunjukkan apakah hasilnya benar; hasilnya dibiarkan. Periksa kolom milik program di sana (File, "Histori versi" menyimpan semua keadaan), dan hapus lembar tersembunyi "_dik_kunci …" yang tertinggal.',
  'protection-missing':
    '{count} perlindungan hilang: {names}. Siapa pun kini dapat mengetik di sana. Pasang kembali lewat Data, Lindungi sheet dan rentang, dengan deskripsi yang sama.',
  'protection-warns':
    '{count} perlindungan hanya memperingatkan: {names}. Lewat Data, Lindungi sheet dan rentang, batasi untuk orang yang berhak dan akun program.',
};
