// A program that listens: started on a free port of this machine with a folder of its own, ended with nothing left.

import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { chmod, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

// `prepare` is given the port and the folder, and says what to run: { program, words, env }.
export async function startProgram(prepare) {
  const home = mkdtempSync(join(tmpdir(), 'palmares-host-'));
  let child;
  const abandon = () => {
    child?.kill();
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  // A server that root starts reads its files as somebody else.
  await chmod(home, 0o755);
  const port = await freePort();
  const { program, words, env } = await prepare(port, home);

  const output = join(home, 'output.log');
  const log = openSync(output, 'a');
  child = spawn(program, words, { cwd: home, env: { ...process.env, ...env }, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended;
  const end = new Promise((resolve) => {
    child.once('error', (error) => { ended = error.message; resolve(); });
    child.once('exit', (code, signal) => { ended = `ended with ${code ?? signal}`; resolve(); });
  });
  const close = async () => {
    child.kill();
    await end;
    process.removeListener('exit', abandon);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  while (!(await isListening(port))) {
    if (ended) {
      const said = await readFile(output, 'utf8');
      await close();
      throw new Error(`${program}: ${ended}\n${said}`);
    }
    await delay(10);
  }
  return { port, close };
}
