// Publishes the page and serves it on this machine: node samples/Browser/serve.mjs [port]
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
  execFileSync('dotnet', ['publish', here, '-c', 'Release', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });
}

// Serves a folder's files. ?delay=300 in an address holds the answer back: half of that time before it starts, half before its last part.
export function serve(port, root = path.join(out, 'wwwroot')) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const file = path.join(root, path.normalize(decodeURIComponent(pathname.endsWith('/') ? pathname + 'index.html' : pathname)));
    const pause = Math.min(Number(searchParams.get('delay')) || 0, 60_000) / 2;
    try {
      if (!file.startsWith(root + path.sep)) throw new Error('outside');
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
