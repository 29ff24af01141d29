@echo off
rem Klik dua kali berkas ini untuk memeriksa dan memperbarui register.
setlocal
chcp 65001 >nul
cd /d "%~dp0.."

where node >nul 2>nul
if errorlevel 1 goto missing
node -e "var v = process.versions.node.split('.').map(Number); process.exit(v[0] > 20 || (v[0] === 20 && v[1] >= 19) ? 0 : 1)"
if errorlevel 1 goto outdated

node "scripts\mulai.mjs" %*
set "code=%errorlevel%"
goto end

:missing
set "reason=GAGAL. Node.js belum terpasang di komputer ini."
goto refuse

:outdated
set "reason=GAGAL. Node.js di komputer ini terlalu lama."

:refuse
if not exist data mkdir data
echo %reason%
echo Pasang Node.js versi 20.19 atau lebih baru dari https://nodejs.org (pilih LTS), lalu klik dua kali lagi.
echo %reason%>data\hasil-terakhir.txt
echo Pasang Node.js versi 20.19 atau lebih baru dari https://nodejs.org (pilih LTS), lalu klik dua kali lagi.>>data\hasil-terakhir.txt
set "code=2"

:end
echo.
if not defined CI pause
exit /b %code%
