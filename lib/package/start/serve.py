"""Serves the folder `site` beside this file to this computer alone. python3 serve.py [port] [--quiet]"""
import functools
import http.server
import os
import sys
import webbrowser


class Handler(http.server.SimpleHTTPRequestHandler):
    # Not what this system says of them, which may be nothing or wrong.
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        '.js': 'text/javascript',
        '.wasm': 'application/wasm',
        '.woff2': 'font/woff2',
        '.svg': 'image/svg+xml',
        '.json': 'application/json',
        '.bin': 'application/octet-stream',
    }

    def end_headers(self):
        self.send_header('Cache-Control', 'no-cache')  # another copy may lie here tomorrow
        super().end_headers()

    def log_message(self, *_):
        pass


def listen(first):
    """The first port that is free."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'site')
    for port in range(first, first + 20):
        try:
            return http.server.ThreadingHTTPServer(('127.0.0.1', port), functools.partial(Handler, directory=folder))
        except OSError:
            continue
    sys.exit('No port from %d to %d is free.' % (first, first + 19))


numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
server = listen(numbers[0] if numbers else 8100)
address = 'http://localhost:%d' % server.server_port
print('Epoch is at %s\nKeep this window open while you use it. Ctrl+C ends it.' % address, flush=True)
if '--quiet' not in sys.argv:
    webbrowser.open(address)
try:
    server.serve_forever()
except KeyboardInterrupt:
    pass
