#!/usr/bin/env bash
# Klik dua kali berkas ini untuk memeriksa dan memperbarui register (pilih "Jalankan di Terminal" bila ditanya).
set -u
cd "$(dirname "$(readlink -f "$0")")/.." || exit 2

# A file manager starts programs without the settings of a login shell, so the usual places are searched as well.
for folder in "$HOME"/.nvm/versions/node/*/bin "$HOME/.volta/bin" /usr/local/bin /opt/node/bin; do
  [ -x "$folder/node" ] && PATH="$PATH:$folder"
done

wait_for_reader() {
  if [ -t 0 ]; then
    read -r -p 'Tekan Enter untuk menutup jendela ini ... '
  elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -f data/hasil-terakhir.txt ] && command -v xdg-open >/dev/null; then
    xdg-open data/hasil-terakhir.txt >/dev/null 2>&1 || true
  fi
}

# Says why the job cannot start, in the window and in the result file.
refuse() {
  mkdir -p data
  printf '%s\n' "$@" | tee data/hasil-terakhir.txt
  wait_for_reader
  exit 2
}

command -v node >/dev/null || refuse \
  'GAGAL. Node.js belum terpasang di komputer ini.' \
  'Pasang Node.js versi 20.19 atau lebih baru dari https://nodejs.org (pilih LTS), lalu klik dua kali lagi.'
node -e 'var v = process.versions.node.split(".").map(Number); process.exit(v[0] > 20 || (v[0] === 20 && v[1] >= 19) ? 0 : 1)' || refuse \
  "GAGAL. Node.js di komputer ini terlalu lama: $(node --version)." \
  'Pasang Node.js versi 20.19 atau lebih baru dari https://nodejs.org (pilih LTS), lalu klik dua kali lagi.'

node scripts/mulai.mjs "$@"
code=$?
wait_for_reader
exit "$code"
