# Serves the folder `site` beside this file to this computer alone. serve.ps1 [-Port 8100] [-Quiet]
param([int]$Port = 8100, [switch]$Quiet)
$ErrorActionPreference = 'Stop'

$types = @{
  '.html' = 'text/html; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'; '.css' = 'text/css; charset=utf-8'
  '.json' = 'application/json'; '.txt' = 'text/plain; charset=utf-8'; '.md' = 'text/markdown; charset=utf-8'
  '.svg' = 'image/svg+xml'; '.png' = 'image/png'; '.wasm' = 'application/wasm'; '.woff2' = 'font/woff2'
}
$site = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot 'site'))

# The first port that is free. For localhost no rights of an administrator are needed.
$last = $Port + 19
for (; $Port -le $last; $Port++) {
  $server = New-Object Net.HttpListener
  $server.Prefixes.Add("http://localhost:$Port/")
  try { $server.Start(); break } catch { $server = $null }
}
if (-not $server) { Write-Host "No port up to $last is free."; exit 1 }

$address = "http://localhost:$Port"
Write-Host "Epoch is at $address"
Write-Host 'Keep this window open while you use it. Ctrl+C ends it.'
if (-not $Quiet) { Start-Process $address }

while ($server.IsListening) {
  # Waiting in short steps lets Ctrl+C through.
  $next = $server.GetContextAsync()
  while (-not $next.Wait(200)) { }
  $response = $next.Result.Response
  try {
    $path = [Uri]::UnescapeDataString($next.Result.Request.Url.AbsolutePath)
    if ($path.EndsWith('/')) { $path += 'index.html' }
    $file = [IO.Path]::GetFullPath((Join-Path $site $path.TrimStart('/')))
    $inside = $file.StartsWith($site + [IO.Path]::DirectorySeparatorChar)
    $response.Headers['Cache-Control'] = 'no-cache'
    if ($inside -and [IO.File]::Exists($file)) {
      $type = $types[[IO.Path]::GetExtension($file).ToLower()]
      if (-not $type) { $type = 'application/octet-stream' }
      $response.ContentType = $type
      $body = [IO.File]::ReadAllBytes($file)
    } else {
      $response.StatusCode = 404
      $response.ContentType = 'text/plain'
      $body = [Text.Encoding]::UTF8.GetBytes("404 Not Found`n")
    }
    $response.ContentLength64 = $body.Length
    if ($next.Result.Request.HttpMethod -ne 'HEAD') { $response.OutputStream.Write($body, 0, $body.Length) }
  } catch {
    # The browser went away before it had all; the next request is not to suffer.
  } finally {
    try { $response.Close() } catch { }
  }
}
