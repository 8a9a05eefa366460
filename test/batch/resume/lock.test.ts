import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Lock, PlaceTaken } from '../../../src/batch/resume/lock.ts';
import { folder } from '../../cli/command.ts';

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a place is taken once, and free again when it is left', async () => {
  const path = join(folder(), 'x.lock');
  const lock = await Lock.take(path);
  await expect(Lock.take(path)).rejects.toThrow(
    new PlaceTaken(`another run (process ${process.pid}) is writing there; if there is none, remove ${path}`),
  );
  await lock.release();
  await (await Lock.take(path)).release();
});

test('the lock of a process that has ended is taken over, and so is one that says nothing', async () => {
  const place = folder();
  const own = JSON.parse(await heldBy(join(place, 'own.lock'))) as { began: string };
  const locks = {
    'dead.lock': { host: hostname(), pid: ended(), began: null },
    'reused.lock': { host: hostname(), pid: process.pid, began: `${Number(own.began) - 1}` },
    'empty.lock': null,
    'list.lock': [1],
    'half.lock': { host: hostname() },
    'other.lock': { host: hostname(), pid: 'x', began: null },
  };
  for (const [name, holder] of Object.entries(locks)) {
    const path = join(place, name);
    writeFileSync(path, holder === null ? '' : JSON.stringify(holder));
    expect(JSON.parse(await heldBy(path))).toEqual(own);
  }
  expect(readdirSync(place)).toEqual([]);
});

test('the lock of a process that was killed is taken over though its parent hasn’t asked after it', async () => {
  const place = folder();
  const { began } = JSON.parse(await heldBy(join(place, 'own.lock'))) as { began: string | null };
  // Only Linux tells.
  if (began === null) return;
  // A shell that starts a program and becomes another, which knows nothing of it.
  const program = join(place, 'x) Z y');
  symlinkSync('/bin/sleep', program);
  const parent = spawn('sh', ['-c', '"$0" 600 & echo $!; exec sleep 600', program]);
  const [told] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(told);
  const path = join(place, 'x.lock');
  const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(/.*\) /)[1] ?? '';
  while (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('x)')) await setImmediate();
  writeFileSync(path, JSON.stringify({ host: hostname(), pid, began: stat().split(' ')[19] }));
  await expect(Lock.take(path)).rejects.toThrow(PlaceTaken);
  process.kill(pid, 'SIGKILL');
  while (!stat().startsWith('Z ')) await setImmediate();
  await (await Lock.take(path)).release();
  parent.kill();
});

test('the lock of a process that is about to be gone is waited for', async () => {
  const place = folder();
  const path = join(place, 'x.lock');
  // It holds the lock, and ends once a second run stands before it.
  const { began } = JSON.parse(await heldBy(join(place, 'own.lock'))) as { began: string | null };
  const child = spawn('sleep', ['600']);
  await once(child, 'spawn');
  const stat = began === null ? null : readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(/.*\) /)[1];
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: child.pid, began: stat?.split(' ')[19] ?? null }));
  const taken = Lock.take(path);
  while (!readdirSync(place).includes('x.lock-turn')) await setImmediate();
  // By then it has been found there.
  await setTimeout(200);
  child.kill('SIGKILL');
  await (await taken).release();
  expect(readdirSync(place)).toEqual([]);
});

/** Takes a place, and leaves it. Gives what the lock said meanwhile. */
async function heldBy(path: string): Promise<string> {
  const lock = await Lock.take(path);
  const text = readFileSync(path, 'utf8');
  await lock.release();
  return text;
}

test('the lock of another machine is left, since nothing can be asked of its processes', async () => {
  const path = join(
    folder({ 'x.lock': JSON.stringify({ host: 'elsewhere.example', pid: ended(), began: null }) }),
    'x.lock',
  );
  await expect(Lock.take(path)).rejects.toThrow(/^another run \(process \d+ on elsewhere\.example\) is writing there/);
});

test('a lock is taken over by one at a time, also when one was killed while it did', async () => {
  const dead = JSON.stringify({ host: hostname(), pid: ended(), began: null });
  const path = join(folder({ 'x.lock': dead, 'y.lock': dead, 'y.lock-turn': dead }), 'x.lock');
  const turn = await Lock.take(`${path}-turn`);
  await expect(Lock.take(path)).rejects.toThrow(/^another run .* remove .*x\.lock-turn$/);
  expect(readFileSync(path, 'utf8')).toBe(dead);
  await turn.release();
  await (await Lock.take(path)).release();
  const other = path.replace('x.lock', 'y.lock');
  await (await Lock.take(other)).release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('of many that find the lock of a process that has ended, one takes it over', async () => {
  const place = folder({ 'x.lock': JSON.stringify({ host: hostname(), pid: ended(), began: null }) });
  const takes = await Promise.allSettled(Array.from({ length: 20 }, () => Lock.take(join(place, 'x.lock'))));
  expect(takes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(readdirSync(place)).toEqual(['x.lock']);
});
