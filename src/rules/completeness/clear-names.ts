/** For each letter of article 17 one information that is named clearly enough. */
export const CLEAR_NAMES: Readonly<Record<string, string>> = {
  a: 'Identitas pelapor dugaan pungutan liar pada pelayanan dokumen kependudukan',
  b: 'Rincian harga perkiraan sendiri sebelum pemenang pengadaan ditetapkan',
  c: 'Material sandi pada jaringan komunikasi data kependudukan',
  d: 'Peta lokasi cadangan mineral pada berkas izin yang belum diumumkan',
  e: 'Rencana perubahan tarif pajak daerah yang belum diumumkan',
  f: 'Posisi runding daerah pada perjanjian perbatasan yang belum disepakati',
  g: 'Isi register akta kelahiran beserta catatan pinggirnya',
  h: 'Surat keterangan sakit dan riwayat kesehatan pegawai',
  i: 'Telaahan staf tentang usulan mutasi jabatan yang belum diputuskan',
  j: 'Data perseorangan penduduk pada gudang data kependudukan provinsi',
};
