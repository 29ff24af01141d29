import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

// What a double click on a starter runs: the main job in Indonesian, shown in the window and kept in a text file.

/** What each exit code means to somebody who never saw a terminal. */
const OUTCOMES = {
  0: 'BERHASIL. Pekerjaan selesai.',
  1: 'SELESAI, TETAPI ADA TEMUAN yang harus diperbaiki. Lihat keterangan di atas dan kolom "Pesan Pemeriksaan" di buku kerja.',
  2: 'GAGAL. Pengaturan atau templat belum benar, atau pemasangan belum selesai. Lihat keterangan di atas.',
  3: 'GAGAL. Buku kerja sedang dibuka, tidak ditemukan, atau tidak dapat dibaca. Simpan dan tutup buku kerja, lalu klik dua kali lagi.',
  4: 'GAGAL. Tidak ada izin menulis. Periksa apakah berkas atau foldernya hanya-baca.',
  5: 'BERHENTI. Ada hal yang harus diputuskan seseorang lebih dahulu. Lihat keterangan di atas.',
  6: 'GAGAL. Arsip tidak cocok dengan catatannya.',
  70: 'GAGAL karena kesalahan program. Kirimkan berkas data/hasil-terakhir.txt kepada pengelola program.',
  130: 'DIHENTIKAN sebelum selesai.',
};

const file = attempt(() => {
  mkdirSync(join(ROOT, 'data'), { recursive: true });
  return openSync(join(ROOT, 'data', 'hasil-terakhir.txt'), 'w');
});

/** Where nothing can be kept, the window alone shows the outcome, and the job itself says what is wrong with folder or disk. */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Shows a piece of output and keeps it. */
function tell(piece) {
  process.stdout.write(piece);
  if (file !== undefined) attempt(() => writeSync(file, piece));
}

tell(`Register DIK, ${new Date().toLocaleString('id-ID', { dateStyle: 'full', timeStyle: 'short' })}\n\n`);
const words = [join(ROOT, 'scripts', 'start.mjs'), '--lang', 'id', ...process.argv.slice(2)];
const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
child.stdout.on('data', tell);
child.stderr.on('data', tell);
process.on('SIGINT', () => undefined); // the child ends by the same signal
child.on('close', (code) => {
  tell(`\n${OUTCOMES[code] ?? `GAGAL (kode ${code}).`}\n`);
  if (file !== undefined) {
    closeSync(file);
    process.stdout.write('Hasil ini juga tersimpan di data/hasil-terakhir.txt\n');
  }
  process.exitCode = code ?? 70;
});
