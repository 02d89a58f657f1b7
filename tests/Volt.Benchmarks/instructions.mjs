// Counts instructions for one operation of each workload, which a busy machine does not change:
// node instructions.mjs [--filter "spawn, 10,000"] [--peers "floor;Volt;Task"]
// Each workload runs N rounds and then 2N under valgrind (cachegrind, without a cache); the difference belongs to the later N rounds, in
// which everything is warm. What is counted is NativeAOT's code: under valgrind the JIT compiles other code than it does otherwise.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const options = process.argv.slice(2);
const filter = value('--filter') ?? '';
const peers = (value('--peers') ?? 'floor;Volt;Volt, fallback;Task').split(';');
const out = path.join(here, 'bin', 'instructions');
execFileSync('dotnet', ['publish', here, '-c', 'Release', '-p:Aot=true', '-o', out, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });

// The debugger's file is more than valgrind can read.
rmSync(path.join(out, 'Volt.Benchmarks.dbg'), { force: true });
const program = path.join(out, 'Volt.Benchmarks');
const workloads = execFileSync(program, ['--list', '--filter', filter]).toString().trim().split('\n')
  .map(line => line.split('\t')).map(([operations, unit, name]) => ({ operations: Number(operations), unit, name }));
console.log(`Instructions, NativeAOT, ${process.arch}.\n`);
console.log(`| work | ${peers.join(' | ')} |\n|---|${'---:|'.repeat(peers.length)}`);
for (const { operations, unit, name } of workloads) {
  const rounds = Math.min(100, Math.max(2, Math.round(200_000 / operations)));
  const cells = peers.map(peer => {
    const once = count(name, peer, rounds), twice = count(name, peer, rounds * 2);
    return once === null || twice === null ? '' : ((twice - once) / (rounds * operations)).toFixed(0);
  });
  console.log(`| ${name} (a ${unit}) | ${cells.join(' | ')} |`);
}

function value(option) {
  const at = options.indexOf(option);
  return at >= 0 ? options[at + 1] : undefined;
}

function count(workload, peer, rounds) {
  const output = execFileSync('valgrind', ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null',
    '--log-fd=1', program, '--rounds', String(rounds), '--workload', workload, '--peer', peer], { stdio: ['ignore', 'pipe', 'inherit'] }).toString();
  return output.includes(`\t${workload}`) ? Number(output.match(/I\s+refs:\s+([\d,]+)/)[1].replaceAll(',', '')) : null;
}
