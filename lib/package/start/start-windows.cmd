@echo off
rem Serves the course that lies beside this file to this computer alone, and opens it in the browser.
rem Windows PowerShell is part of Windows; nothing is installed, nothing is written.
where powershell >nul 2>nul
if errorlevel 1 (
  echo Windows PowerShell is missing or switched off on this computer, so the course cannot be started from here.
  echo Put the folder "site" on any web server, or ask whoever looks after this computer.
  pause
  exit /b 1
)
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0serve.ps1" %*
if errorlevel 1 pause
