# Serves the folder `site` beside this file to this computer alone. perl serve.pl [port] [--quiet]
use strict;
use warnings;
use File::Basename qw(dirname);
use IO::Socket::INET;

my %types = (
    html => 'text/html; charset=utf-8', js => 'text/javascript; charset=utf-8', css => 'text/css; charset=utf-8',
    json => 'application/json', txt => 'text/plain; charset=utf-8', md => 'text/markdown; charset=utf-8',
    svg => 'image/svg+xml', png => 'image/png', wasm => 'application/wasm', woff2 => 'font/woff2',
);
my ($first) = (grep(/^\d+$/, @ARGV), 8100);
my $site = dirname(__FILE__) . '/site';
my ($server, $port);
for ($port = $first; !$server && $port < $first + 20; $port++) {
    $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 64, ReuseAddr => 1);
}
die "No port from $first to ", $first + 19, " is free.\n" unless $server;
my $address = 'http://localhost:' . $server->sockport;
$| = 1;
print "Epoch is at $address\nKeep this window open while you use it. Ctrl+C ends it.\n";
system(($^O eq 'darwin' ? 'open' : 'xdg-open') . " $address >/dev/null 2>&1 &") unless grep { $_ eq '--quiet' } @ARGV;

# Each connection has a process of its own, and brings one file.
$SIG{CHLD} = 'IGNORE';
while (1) {
    my $client = $server->accept or next;
    my $child = fork;
    if (!defined $child || $child) { close $client; next }
    close $server;
    answer($client);
    exit 0;
}

sub answer {
    my ($client) = @_;
    my $line = <$client> // return;
    while (defined(my $header = <$client>)) { last if $header =~ /^\r?\n$/ }
    my ($method, $path) = $line =~ m{^(GET|HEAD) (/[^ ?]*)} or return reply($client, '405 Method Not Allowed');
    $path =~ s/%([0-9a-fA-F]{2})/chr hex $1/ge;
    return reply($client, '400 Bad Request') if $path =~ m{(^|/)\.\.(/|$)|[\0\\]};
    $path .= 'index.html' if $path =~ m{/$};
    return reply($client, '404 Not Found') unless -f "$site$path";
    open(my $file, '<:raw', "$site$path") or return reply($client, '403 Forbidden');
    local $/;
    reply($client, '200 OK', $path =~ /\.(\w+)$/ && $types{$1}, <$file>, $method eq 'HEAD');
}

sub reply {
    my ($client, $status, $type, $body, $head) = @_;
    $body //= "$status\n";
    $type ||= $status =~ /^200/ ? 'application/octet-stream' : 'text/plain';
    binmode $client;
    print $client "HTTP/1.1 $status\r\nContent-Type: $type\r\nContent-Length: ", length $body,
        "\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n", $head ? '' : $body;
    close $client;
}
