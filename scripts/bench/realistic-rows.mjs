// Rows of realistic, invented text: their words are those of a civil registry office, in repeatable order.

/** Units of the invented office. */
export const UNITS = ['Sekretariat', 'Bidang Fasilitasi Pencatatan Sipil', 'Bidang Fasilitasi Pendaftaran Penduduk'];
const KINDS =
  'Berkas,Rekaman,Daftar,Catatan,Laporan,Salinan,Risalah,Konsep,Lampiran,Basis data,Formulir,Surat,Log,Peta,Hasil,Notula,Kontrak,Sketsa,Indeks,Buku'.split(
    ',',
  );
const SUBJECTS =
  'perceraian,perkawinan,adopsi anak,pindah datang,sidik jari,iris mata,kematian,pengakuan anak,akta kelahiran,kartu keluarga,peladen utama,jaringan privat,kamera pengawas,pemeriksaan disiplin,penilaian kinerja,mutasi jabatan,kesehatan pegawai,gaji pegawai,pengaduan warga,pelapor gratifikasi,lelang server,harga perkiraan,audit internal,kunci enkripsi,cadangan data,hak akses pengguna,integrasi sistem,verifikasi biometrik,perubahan nama,ganti kelamin,anak terlantar,orang asing,penghayat kepercayaan,disabilitas,kemiskinan,pemilih pemula,pindah agama,tanda tangan,foto wajah,golongan darah'.split(
    ',',
  );
const PURPOSES =
  'untuk penyelidikan,untuk pembuktian di sidang,bagi penyidik,dalam permohonan ulang,saat penerbitan dokumen,pada loket keliling,dari kecamatan perbatasan,menurut permintaan pengadilan,selama masa sanggah,sebelum ditetapkan,hasil koordinasi lintas dinas,yang disimpan di brankas,pada ruang arsip inaktif,milik pegawai kontrak,kiriman kabupaten,untuk evaluasi triwulan,dalam perjanjian teknis,bagi penyedia layanan,atas kuasa ahli waris,pada aplikasi daring'.split(
    ',',
  );
const PLACES =
  'Sambas,Bengkayang,Landak,Mempawah,Sanggau,Ketapang,Sintang,Kapuas Hulu,Sekadau,Melawi,Kayong Utara,Kubu Raya,Pontianak,Singkawang'.split(
    ',',
  );
const VICTIMS = 'Warga,Pemohon,Pegawai,Anak,Pelapor,Ahli waris,Pasangan,Saksi,Penyedia,Keluarga,Korban,Petugas'.split(',');
const HARMS =
  'dapat diperas oleh pihak yang mengetahui isinya,kehilangan perlindungan ketika alamatnya tersebar,menjadi sasaran penipuan pinjaman daring,menanggung malu di lingkungan tempat tinggal,terancam keselamatannya menjelang persidangan,dirugikan dalam persaingan penawaran,mengalami perlakuan berbeda saat melamar kerja,tidak berani lagi melapor kepada instansi,dipalsukan identitasnya untuk membuka rekening,diserang sistemnya melalui celah yang terungkap'.split(
    ',',
  );
const GAINS =
  'tetap terlindung dari penyalahgunaan,memperoleh proses yang adil,dapat melapor tanpa rasa takut,terjaga kehormatan dan martabatnya,mendapat layanan yang aman,terhindar dari tekanan pihak lain'.split(
    ',',
  );

/** Names of shelves: three of them tell 8,000 rows apart, so that no two rows name the same information. */
const SHELVES =
  'melati,kenanga,anggrek,mawar,cempaka,dahlia,teratai,seroja,flamboyan,kamboja,bugenvil,sedap malam,kembang sepatu,lavender,tulip,alamanda,asoka,soka,kemuning,wijaya'.split(
    ',',
  );

function shelf(index) {
  const at = (step) => SHELVES[Math.floor(index / step) % SHELVES.length];
  return `rak ${at(1)} ${at(20)} ${at(400)}`;
}

/** A repeatable pick: the same row has the same words in every run. */
function pick(words, index, salt) {
  let state = (index * 2654435761 + salt * 40503) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 3266489917) >>> 0;
  return words[((state ^ (state >>> 16)) >>> 0) % words.length];
}

const SYLLABLES = 'ba,se,tan,ju,ka,ran,me,lu,pon,si,ga,tu,ri,po,da,ha,ler,sem,pa,su,te,lo,pi,jong,mang,ku,ngo,ti,bel,war'.split(
  ',',
);

/** Name of an invented district; there are as many as a province has. */
function district(index, salt) {
  const number = pick(
    Array.from({ length: 174 }, (_unused, at) => at),
    index,
    salt,
  );
  const syllables = Array.from({ length: 2 + (number % 3) }, (_unused, at) => pick(SYLLABLES, number, 60 + at)).join('');
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}

const TEMPLATES = [
  (index, kind, subject) =>
    `${kind} ${subject} penduduk Kecamatan ${district(index, 21)} Kabupaten ${pick(PLACES, index, 22)} tahun ${2005 + (index % 21)}`,
  (index, kind, subject) =>
    `${kind} ${subject} nomor ${100 + ((index * 7919) % 9000)} pada kantor Kecamatan ${district(index, 23)}`,
  (index, kind, subject) =>
    `${kind} ${subject} ${pick(PURPOSES, index, 24)} Desa ${district(index, 25)} Kecamatan ${district(index, 26)}`,
];

/** A name as rows have that were made from a template: what changes are a place, a year or a number. */
export function templatedName(index) {
  return pick(TEMPLATES, index, 20)(index, pick(KINDS, index, 27), pick(SUBJECTS, index, 28));
}

/** A submitted proposal; the same index gives the same words in every run. */
export function proposal(index, year) {
  const subject = pick(SUBJECTS, index, 2);
  const victim = pick(VICTIMS, index, 5);
  return {
    code: `U-${year}-${String(index + 1).padStart(3, '0')}`,
    information: `${pick(KINDS, index, 1)} ${subject} ${pick(PURPOSES, index, 3)} Kabupaten ${pick(PLACES, index, 4)} terkait ${pick(SUBJECTS, index, 9)} pada ${shelf(index)}`,
    scope: 'Seluruh',
    unit: UNITS[index % UNITS.length],
    form: 'Hardcopy dan softcopy',
    legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1) dan ayat (3)',
    letters: 'j',
    harmIfOpened: `${victim} dalam perkara ${subject} ${pick(HARMS, index, 6)} dan ${pick(HARMS, index, 7)}`,
    interestIfClosed: `${victim} yang menyerahkan data ${subject} ${pick(GAINS, index, 8)}`,
    period: '5 tahun',
    openingCondition: 'Persetujuan tertulis pemilik data',
    proposedOn: `${year}-02-20`,
    officer: 'Rina Kartika',
    officerNip: '199004122015032997',
  };
}
