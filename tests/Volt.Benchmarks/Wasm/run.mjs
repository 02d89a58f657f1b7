// Publishes the benchmark for WebAssembly and runs it in Node, or in Chromium:
// node run.mjs [--chromium /usr/bin/chromium] [--stats] [--code Method] [--cpu] [--headline] [--filter text] [--peer name] [--samples 15]
// --headline prints the table of the README; --cpu counts the processor's time (Node only), which a busy machine disturbs less;
// --stats says afterwards what the interpreter's JIT did, and why its traces ended; --code prints what the interpreter makes of a
// method (Node only): which calls it inlines, and under the last "Runtime method" the code that runs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import os from 'node:os';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'bin', 'publish');
const options = process.argv.slice(2);
const publish = !take('--no-publish');
const stats = take('--stats');
const cpu = take('--cpu');
const code = options.includes('--code') ? options.splice(options.indexOf('--code'), 2)[1] : '';
const chromium = options.includes('--chromium') && options.splice(options.indexOf('--chromium'), 2)[1];
if (publish) execFileSync('dotnet', ['publish', here, '-c', 'Release', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });

console.log(`${os.cpus().length} × ${os.cpus()[0].model}, ${os.type()}; ${chromium ? execFileSync(chromium, ['--version', '--no-sandbox']).toString().trim() : 'Node ' + process.version}; load ${os.loadavg()[0].toFixed(1)}`);
process.exit(await (chromium ? inChromium() : inNode()));

function take(flag) {
  return options.includes(flag) && options.splice(options.indexOf(flag), 1).length > 0;
}

async function inNode() {
  if (cpu) {
    performance.now = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
  }
  const { dotnet } = await import(path.join(out, 'wwwroot', '_framework', 'dotnet.js'));
  const { runMain, INTERNAL } = await dotnet.withEnvironmentVariable('MONO_VERBOSE_METHOD', code)
    .withRuntimeOptions(stats ? ['--jiterpreter-stats-enabled'] : []).withApplicationArguments(...options).create();
  const exitCode = await runMain();
  if (stats) INTERNAL.jiterpreter_dump_stats();
  return exitCode;
}

async function inChromium() {
  const { launch } = await import('../../Volt.Browser.Tests/chromium.mjs');
  const { serve } = await import('../../../samples/Browser/serve.mjs');
  const server = await serve(0, path.join(out, 'wwwroot'));
  const browser = await launch(chromium);
  try {
    const page = await browser.newPage();
    page.on('console', message => console.log(message.text()));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(async ([options, stats]) => {
      const { dotnet } = await import('/_framework/dotnet.js');
      const { runMain, INTERNAL } = await dotnet.withRuntimeOptions(stats ? ['--jiterpreter-stats-enabled'] : []).withApplicationArguments(...options).create();
      const exitCode = await runMain();
      if (stats) INTERNAL.jiterpreter_dump_stats();
      return exitCode;
    }, [options, stats]);
  } finally {
    await browser.close();
    server.close();
  }
}
