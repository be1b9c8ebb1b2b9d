/** What lies beside the site in a package, for whoever opens the folder. */

const WHERE = {
  server: `Put this folder on any web server, at any address, also below a folder of a site. It is plain files: no
database, no settings. index.html is the first page. It does not run by a double click on index.html: browsers let
pages that were opened as files load nothing. On your own computer, in this folder:

    python3 -m http.server 8100 --bind 127.0.0.1

and open http://localhost:8100 in a browser.`,
  stick: `Start it, and the course opens in your browser. Nothing is installed.

    Windows          double click start-windows.cmd
    macOS            double click start-mac.command
                     (if macOS refuses: right click, Open; or in Terminal: sh start-mac.command)
    Linux            sh start-linux.sh

Keep the window open while you use the course. Only this computer can reach it, at http://localhost:8100 or, if that
is taken, the next number. It needs a browser of the last two years. Progress is kept in the browser, by that address:
take the progress file along (page "Progress") to go on at another computer.`,
}

/** @param {string} name of the copy @param {'server' | 'stick'} kind */
export const readme = (name, kind) =>
  `Epoch (${name})
A deep learning course that you learn by training, in your own browser.

${WHERE[kind]}

Nothing is sent anywhere, and nothing is loaded from elsewhere: it works without a network.

Licences: code MIT, texts and exercises CC BY 4.0, data sets see data/LICENSES.md, libraries see licenses.txt.
`.replaceAll('\n', '\r\n') // an old Notepad shows one long line otherwise
