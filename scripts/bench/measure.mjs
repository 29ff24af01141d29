// Runs a command to its end and says on the last line of standard error how long it took and how much memory it used at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [command, ...args] = process.argv.slice(2);
const begin = performance.now();
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
let peak = 0;
// The kernel keeps the high-water mark; it is read while the process lives, since it goes with the process.
const sample = () => {
  try {
    const match = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    if (match) peak = Math.max(peak, Number(match[1]) / 1024);
  } catch {
    // no such file system here: the figure stays 0
  }
};
const timer = setInterval(sample, 5);
child.on('exit', (code) => {
  const ms = performance.now() - begin;
  clearInterval(timer);
  console.error(JSON.stringify({ ms, peakMiB: peak }));
  process.exitCode = code ?? 1;
});
