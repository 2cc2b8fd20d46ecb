@echo off
rem Double click: prepares Posko the first time, serves it, and opens the browser once it answers.
setlocal
chcp 65001 >nul
title Posko
cd /d "%~dp0"
set "PY="
rem "python" may be the Store's stand-in, which only opens a shop window: ask it to do something.
py -3 -c "" >nul 2>nul && set "PY=py -3"
if not defined PY python -c "" >nul 2>nul && set "PY=python"
if not defined PY goto tanpa_python
%PY% tugas.py run --buka %*
if errorlevel 1 goto berhenti
exit /b 0

:tanpa_python
echo Posko memerlukan Python 3.11 atau yang lebih baru (64-bit), dan di komputer ini belum ada.
echo Pasang dari https://www.python.org/downloads/ lalu klik dua kali berkas ini lagi.
pause
exit /b 1

:berhenti
echo.
echo Posko berhenti sebelum waktunya. Penjelasannya ada pada baris di atas.
echo Foto atau salin baris itu bila Anda perlu bantuan, lalu tutup jendela ini.
pause
exit /b 1
