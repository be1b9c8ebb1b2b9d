#!/bin/sh
# Serves the course that lies beside this file to this computer alone, and opens it in the browser.
# It uses what the system has: Python 3 or Perl. Nothing is installed, nothing is written.
cd "$(dirname "$0")" || exit 1

# On a Mac without developer tools, python3 is a mere invitation to install them.
python_works() {
  [ "$(uname)" != Darwin ] || xcode-select -p >/dev/null 2>&1 || return 1
  python3 -c 'import http.server' >/dev/null 2>&1
}

if python_works; then
  exec python3 serve.py "$@"
elif perl -MIO::Socket::INET -e 1 >/dev/null 2>&1; then
  exec perl serve.pl "$@"
else
  echo 'Neither Python 3 nor Perl is on this computer, so the course cannot be started from here.'
  echo 'Install Python 3 and try again, or put the folder "site" on any web server.'
  echo 'Press Enter to close.'
  read -r _
  exit 1
fi
