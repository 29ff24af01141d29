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
  'new-line-without-code': 'Baris ini berisi teks tetapi belum punya kode; sinkronisasi berikutnya akan memberinya kode.',
  'text-below-table': 'Teks di bawah tabel tidak dibaca sebagai baris.',
  'approval-refused': 'Keputusan "ya" belum dapat diikuti: {reasons}.',
  'no-room-for-lines': 'Baris kosong tinggal {left} dan di bawah tabel ada tulisan; sisipkan baris di atas tulisan itu.',
  'holidays-missing':
    'Lembar "Libur" belum memuat hari libur tahun {year}; batas hari kerja bisa lebih awal daripada yang ditampilkan.',
  'row-not-written': 'Baris ini tidak ditulis sampai diperbaiki[[: {codes}]].',
  'workbook-macro': 'Buku kerja memuat makro; makro disimpan apa adanya dan tidak pernah dijalankan.',
  'moved-column': 'Kolom ini berpindah dari tempatnya di templat; kolom dikenali dari judulnya.',
  'closing-undone': 'Penutupan baris register ini dikosongkan kembali; statusnya dibiarkan.',
  'decree-undone': 'Nomor atau tanggal SK dikosongkan setelah baris berlaku; statusnya dibiarkan.',
  'register-row-vanished':
    'Baris register[[ {code}]] masih ada saat terakhir dijalankan dan sekarang hilang. Ambil kembali dari versi sebelumnya.',
  'withdrawn-after-decree': 'Persetujuan ditarik setelah SK terbit; baris register tetap berlaku sampai ada yang memutuskan.',
  'needs-decision': 'Perlu keputusan seseorang tentang baris ini.',
  'formula-in-program-cell': 'Ada rumus pada sel milik program; rumus dibiarkan, dan nilai dari program tidak ditulis.',
  'frozen-cell-changed':
    'Teks beku pada baris register ini diubah dengan tangan. Isinya dibiarkan; hanya uji dan persetujuan baru yang boleh mengubahnya.',
  'decision-refused': 'Keputusan "{decision}" belum dapat diikuti: {reasons}.',
  'memory-inconsistent':
    'Lembar ingatan tersembunyi diubah dengan tangan atau tidak lengkap ({fact}); tidak ada yang ditulis sampai `dik adopt BERKAS` mempelajarinya kembali.',
  'sync-first': 'Register belum mengikuti usulan terbaru; jalankan `dik sync BERKAS` sebelum mengarsipkan.',
};
