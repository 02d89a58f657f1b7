// Says what Volt adds to a trimmed, compressed publish of a small app: node tests/Volt.Size/measure.mjs [--json]
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const apps = { Task: 'without Volt', Small: 'with Volt: tasks, delays, the browser host', All: 'with something of every theme' };

function measure(app) {
  const out = path.join(here, app, 'bin', 'publish');
  // Files have their hashes in their names: those of an earlier publish would be counted, too.
  rmSync(out, { recursive: true, force: true });
  execFileSync('dotnet', ['publish', path.join(here, app), '-c', 'Release', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });
  const folder = path.join(out, 'wwwroot', '_framework');
  const files = readdirSync(folder).filter(name => name.endsWith('.br')).map(name => ({ name, size: statSync(path.join(folder, name)).size }));
  const size = start => files.filter(file => file.name.startsWith(start)).reduce((sum, file) => sum + file.size, 0);
  return { app, all: size(''), runtime: size('Volt.Runtime.'), browser: size('Volt.Browser.'), own: size('Volt.Size.') };
}

const sizes = Object.keys(apps).map(measure);
for (const size of sizes) size.added = size.all - sizes[0].all;
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes));
} else {
  const kilo = bytes => (bytes / 1000).toFixed(1);
  console.log('| app | all, KB Brotli | Volt adds | of that Volt.Runtime | Volt.Browser | the app itself |\n|---|---:|---:|---:|---:|---:|');
  for (const { app, all, added, runtime, browser, own } of sizes) {
    console.log(`| ${apps[app]} | ${kilo(all)} | ${kilo(added)} | ${kilo(runtime)} | ${kilo(browser)} | ${kilo(own)} |`);
  }
}
