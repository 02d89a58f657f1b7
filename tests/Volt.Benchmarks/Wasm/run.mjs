// Publishes the benchmark for WebAssembly and runs it in Node: node run.mjs [--filter text] [--peer name] [--samples 15]
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'bin', 'publish');
execFileSync('dotnet', ['publish', here, '-c', 'Release', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });

const { dotnet } = await import(path.join(out, 'wwwroot', '_framework', 'dotnet.js'));
const { runMain } = await dotnet.withApplicationArguments(...process.argv.slice(2)).create();
process.exit(await runMain());
