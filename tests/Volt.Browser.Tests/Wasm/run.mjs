// Publishes the tests for WebAssembly and runs them in Node, or in Chromium: node run.mjs [--chromium /usr/bin/chromium] [--no-publish] [part of a name ...]
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { serve } from '../../../samples/Browser/serve.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'bin', 'publish');
const names = process.argv.slice(2);
const publish = !take('--no-publish');
const chromium = take('--chromium') && names.shift();
if (publish) {
  execFileSync('dotnet', ['publish', here, '-c', 'Release', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });
}

// Says how many answers were given up before they were complete.
let abandoned = 0;
const server = await serve(0, path.join(out, 'wwwroot'));
server.prependListener('request', (_, response) => {
  response.setHeader('x-abandoned', abandoned);
  response.on('close', () => { if (!response.writableFinished) abandoned++; });
});
const origin = `http://127.0.0.1:${server.address().port}`;
process.exit(await (chromium ? inChromium() : inNode()));

function take(flag) {
  const at = names.indexOf(flag);
  return at >= 0 && names.splice(at, 1).length > 0;
}

async function inNode() {
  await import('./wwwroot/engine.js');
  globalThis.voltTest.origin = origin;
  const { dotnet } = await import(path.join(out, 'wwwroot', '_framework', 'dotnet.js'));
  const { runMain } = await dotnet.withApplicationArguments(...names).create();
  return await runMain();
}

async function inChromium() {
  const { launch } = await import('../chromium.mjs');
  const browser = await launch(chromium);
  try {
    const page = await browser.newPage();
    page.on('console', message => console.log(message.text()));
    page.on('pageerror', error => console.log(`FAIL page: ${error.stack}`));
    await page.goto(`${origin}/?${names.map(name => 'name=' + encodeURIComponent(name)).join('&')}`);
    await page.waitForFunction(() => globalThis.voltTest?.exitCode !== undefined, null, { timeout: 600_000, polling: 200 });
    return await page.evaluate(() => voltTest.exitCode);
  } finally {
    await browser.close();
  }
}
