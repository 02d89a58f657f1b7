// Publishes the tests for WebAssembly and runs them in Node: node run.mjs [part of a name ...]
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'bin', 'publish');
const names = process.argv.slice(2).filter(argument => argument !== '--no-publish');
if (!process.argv.includes('--no-publish')) {
  execFileSync('dotnet', ['publish', here, '-c', 'Release', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });
}

const { dotnet } = await import(path.join(out, 'wwwroot', '_framework', 'dotnet.js'));
const { runMain } = await dotnet.withApplicationArguments(...names).create();
process.exit(await runMain());
