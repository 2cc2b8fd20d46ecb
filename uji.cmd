@echo off
rem Double click: prepares the test tools the first time and runs every test.
setlocal
chcp 65001 >nul
title Uji Posko
cd /d "%~dp0"
set "PY="
py -3 -c "" >nul 2>nul && set "PY=py -3"
if not defined PY python -c "" >nul 2>nul && set "PY=python"
if not defined PY goto tanpa_python
%PY% tugas.py test %*
set "HASIL=%errorlevel%"
pause
exit /b %HASIL%

:tanpa_python
echo Pengujian Posko memerlukan Python 3.11 atau yang lebih baru (64-bit), dan di komputer ini belum ada.
echo Pasang dari https://www.python.org/downloads/ lalu klik dua kali berkas ini lagi.
pause
exit /b 1
