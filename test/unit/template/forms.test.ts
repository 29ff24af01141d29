import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../../src/app/load-templates.ts';
import { JUDGED_COLUMNS } from '../../../src/domain/memory.ts';
import { fullHeader } from '../../../src/domain/template/find-columns.ts';
import type { ColumnTemplate } from '../../../src/domain/template/template.ts';

const template = await loadTemplates();

/** Key, header, owner and type as the paper forms prescribe them, in order. */
const PROPOSED = `
no | No | program | whole-number
id | ID Usulan | program | code
status | Status | program | list proposalStatus
pesan | Pesan Pemeriksaan | program | text
informasi | Informasi | officer | text
lingkup | Lingkup | officer | list scope
bagian | Bagian yang Dikecualikan | officer | text
unit | Unit Kerja Penguasa Informasi | officer | list units
bentuk | Bentuk Informasi | officer | list form
dasar | Dasar Hukum Pengecualian | officer | text
huruf | Huruf Pasal 17 | officer | text
buka | Konsekuensi/Pertimbangan bagi Publik / Dibuka | officer | text
tutup | Konsekuensi/Pertimbangan bagi Publik / Ditutup | officer | text
jangka | Jangka Waktu | officer | text
syarat | Syarat Pembukaan | officer | text
tgl_usul | Tanggal Usulan | officer | date
petugas | Nama Petugas PPID | officer | text
nip_petugas | NIP Petugas | officer | nip
no_uji | Nomor Lembar Uji Konsekuensi | ppid | text
tgl_uji | Tanggal Uji Konsekuensi | ppid | date
penguji | PPID Penguji | ppid | text
hasil | Hasil Uji | ppid | list testResult
putusan | Keputusan Atasan | superior | list decision
tgl_putusan | Tanggal Keputusan | superior | date
atasan | Nama Atasan PPID Pembantu | superior | text
nip_atasan | NIP Atasan | superior | nip
catatan | Catatan Atasan | superior | text
revisi | Revisi ke- | program | whole-number
tarik | Ditarik | officer | date
terima | Peringatan yang Diterima | ppid | text
terima_alasan | Alasan Penerimaan | ppid | text
terima_oleh | Diterima oleh dan Tanggal | ppid | text`;

const REGISTER = `
no | No | program | whole-number
kode | Kode Register | program | code
status | Status | program | list registerStatus
pesan | Pesan Pemeriksaan | program | text
informasi | Informasi | program | text
dasar | Dasar Hukum Pengecualian Informasi | program | text
buka | Konsekuensi/Pertimbangan bagi Publik / Dibuka | program | text
tutup | Konsekuensi/Pertimbangan bagi Publik / Ditutup | program | text
jangka | Jangka Waktu | program | text
pj | Unit Kerja Penanggung Jawab | program | text
lingkup | Lingkup | program | list scope
bagian | Bagian yang Dikecualikan | program | text
huruf | Huruf Pasal 17 | program | text
syarat | Syarat Pembukaan | program | text
mulai | Mulai Berlaku | suggested | date
berakhir | Berakhir | suggested | date
tinjau | Tinjau Ulang Berikutnya | suggested | date
no_uji | Nomor Lembar Uji | program | text
tgl_uji | Tanggal Lembar Uji | program | date
no_sk | Nomor SK Penetapan | ppid | text
tgl_sk | Tanggal SK Penetapan | ppid | date
penetap | Pejabat Penetap | ppid | text
nip_penetap | NIP Penetap | ppid | nip
bentuk | Bentuk Penyimpanan | suggested | list storageForm
lokasi | Lokasi Arsip | officer | text
tindakan | Tindakan Penutupan | ppid | list closingAction
tgl_tutup | Tanggal Penutupan | ppid | date
dasar_tutup | Dasar Penutupan | ppid | text
ganti | Menggantikan | program | code
asal | ID Usulan | program | code
terima | Peringatan yang Diterima | ppid | text
terima_alasan | Alasan Penerimaan | ppid | text
terima_oleh | Diterima oleh dan Tanggal | ppid | text`;

function described(columns: readonly ColumnTemplate[]): string {
  return `\n${columns.map((column) => [column.key, fullHeader(column), column.owner, [column.type, column.list].filter(Boolean).join(' ')].join(' | ')).join('\n')}`;
}

describe('the papers have exactly the prescribed columns', () => {
  test('paper 1', () => expect(described(template.proposed.columns)).toBe(PROPOSED));
  test('paper 2', () => expect(described(template.register.columns)).toBe(REGISTER));

  test('a column that means the same on both papers has one key, but for the two names of code and unit', () => {
    const keys = new Map(template.proposed.columns.map(({ id, key }) => [id, key]));
    const different = template.register.columns
      .filter(({ id, key }) => keys.has(id) && keys.get(id) !== key)
      .map(({ key }) => key);
    expect(different).toEqual(['kode', 'pj']);
  });

  test('every judged column stands on both', () => {
    for (const paper of [template.proposed, template.register]) {
      expect(paper.columns.map(({ id }) => id)).toEqual(expect.arrayContaining([...JUDGED_COLUMNS]));
    }
  });

  test('every group stands above columns of its own owner only, and names it', () => {
    const names = {
      program: /program|terkunci/u,
      suggested: /[Dd]iusulkan/u,
      officer: /Petugas PPID/u,
      ppid: /PPID/u,
      superior: /Atasan PPID Pembantu/u,
    };
    for (const paper of [template.proposed, template.register]) {
      for (const column of paper.columns) {
        const group = paper.groups.find(({ id }) => id === column.group);
        expect([column.id, group?.owner]).toEqual([column.id, column.owner]);
        expect(group?.title).toMatch(names[column.owner]);
      }
    }
  });

  test('what a spreadsheet would take for a date or a number is kept as typed', () => {
    const kept = [...template.proposed.columns, ...template.register.columns]
      .filter(({ keepAsTyped }) => keepAsTyped)
      .map(({ key }) => key);
    expect(kept).toEqual(expect.arrayContaining(['huruf', 'jangka', 'no_uji', 'no_sk', 'terima']));
  });
});

describe('the other sheets', () => {
  test('stand in the order of the forms under their names', () => {
    const titles = template.look.order.map((id) => template[id].sheet);
    expect(titles).toEqual(['Akan Dikecualikan', 'Dikecualikan', 'Panduan', 'Identitas', 'Pilihan', 'Libur', 'Riwayat', '_dik']);
  });

  test('have their columns', () => {
    expect(template.guide.columns.map(({ header }) => header)).toEqual([
      'Kode',
      'Aturan',
      'Contoh benar',
      'Contoh salah',
      'Dasar',
    ]);
    expect(template.holidays.columns.map(({ header }) => header)).toEqual(['Tanggal', 'Jenis', 'Keterangan/Sumber']);
    expect(template.history.columns.map(({ id }) => id)).toEqual([
      'when',
      'code',
      'event',
      'from',
      'to',
      'changed',
      'before',
      'after',
      'run',
    ]);
  });

  test('the closed lists hold the words of the forms', () => {
    expect(Object.fromEntries(Object.entries(template.choices.lists).map(([id, list]) => [id, list.values]))).toEqual({
      scope: ['Seluruh', 'Sebagian'],
      form: ['Hardcopy', 'Softcopy', 'Hardcopy dan softcopy', 'Basis data'],
      testResult: ['Dikecualikan', 'Dikecualikan sebagian', 'Terbuka'],
      decision: ['ya', 'tidak'],
      proposalStatus: ['Draf', 'Diajukan', 'Diuji', 'Menunggu Keputusan', 'Disetujui', 'Dikembalikan', 'Terbuka', 'Ditarik'],
      registerStatus: ['Menunggu SK', 'Berlaku', 'Diubah', 'Dibuka', 'Dicabut'],
      storageForm: ['Hardcopy', 'Softcopy', 'Hardcopy dan softcopy'],
      closingAction: ['Dibuka', 'Dicabut'],
      holidayKind: ['libur nasional', 'cuti bersama', 'lokal'],
      paper: ['Folio', 'A4'],
    });
  });

  test('every state has a colour', () => {
    const coloured = template.look.states.map(({ text }) => text);
    const states = [template.choices.lists['proposalStatus'], template.choices.lists['registerStatus']].flatMap(
      (list) => list?.values ?? [],
    );
    expect(coloured.toSorted()).toEqual(states.toSorted());
  });

  test('Identitas has the fields of letterhead, officials, paper and units', () => {
    expect(template.identity.fields.map(({ label }) => label)).toEqual([
      'Pemerintah Daerah',
      'Perangkat Daerah',
      'Kode Instansi',
      'Alamat',
      'Telepon',
      'Surel',
      'Laman',
      'Kota',
      'Kode Pos',
      'Jabatan Atasan PPID Pembantu',
      'Nama Atasan PPID Pembantu',
      'Pangkat/Golongan Atasan PPID Pembantu',
      'NIP Atasan PPID Pembantu',
      'Jabatan Pejabat Penetap',
      'Nama Pejabat Penetap',
      'Pangkat/Golongan Pejabat Penetap',
      'NIP Pejabat Penetap',
      'Ukuran Kertas',
      'Unit Kerja',
    ]);
  });

  test('no hint of Identitas reads like a label, since values are found beside labels', () => {
    const labels = new Set(template.identity.fields.map(({ label }) => label.toLowerCase()));
    const others = [
      ...template.identity.titleLines,
      ...template.identity.headers,
      ...template.identity.fields.flatMap(({ hint }) => hint ?? []),
    ];
    expect(others.filter((text) => labels.has(text.toLowerCase()))).toEqual([]);
  });
});
