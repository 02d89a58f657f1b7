// Publishes the pages and serves them on this machine: node samples/Browser/serve.mjs [port]
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'bin', 'publish');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };
// Isolated pages get exact clocks.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-cache' };

export function publish() {
  for (const [project, folder] of [['.', out], ['Blazor', path.join(out, 'blazor')]]) {
    execFileSync('dotnet', ['publish', path.join(here, project), '-c', 'Release', '-o', folder, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });
  }
}

// Serves a folder's files, and the Blazor page beside them. ?delay=300 in an address holds the answer back: half of that time before it starts, half before its last part.
export function serve(port, root = path.join(out, 'wwwroot')) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const asked = path.normalize(decodeURIComponent(pathname.endsWith('/') ? pathname + 'index.html' : pathname));
    const file = asked.startsWith('/blazor/') ? path.join(out, 'blazor', 'wwwroot', asked.slice('/blazor'.length)) : path.join(root, asked);
    // Normal paths that begin with a slash lead nowhere else.
    const pause = Math.min(Number(searchParams.get('delay')) || 0, 60_000) / 2;
    try {
      const content = await readFile(file);
      const half = pause ? content.length >> 1 : 0;
      if (pause) await setTimeout(pause, null, { ref: false });
      response.writeHead(200, { ...headers, 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-length': content.length });
      response.write(content.subarray(0, half));
      if (pause) await setTimeout(pause, null, { ref: false });
      response.end(content.subarray(half));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  publish();
  const server = await serve(Number(process.argv[2] ?? 8080));
  console.log(`http://127.0.0.1:${server.address().port}/ (Ctrl+C to stop)`);
}
