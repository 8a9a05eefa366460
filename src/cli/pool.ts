import type { Job } from '../batch/clean.ts';
import { WorkerPool } from '../batch/pool/index.ts';
import type { BatchSettings } from './batch-options.ts';

/** Most time for a page, in milliseconds: a thousand times what a page takes. */
const TIMEOUT = 10_000;

/** Most heap memory for a worker, in bytes. */
const WORKER_MEMORY = 2 * 1024 ** 3;

/** The module that workers run, beside this one in the bundle. */
const WORKER = new URL('./worker.js', import.meta.url);

/**
 * Makes the workers that the command line asks for.
 *
 * @param job what is done to every page.
 * @param settings how long a page may take, and how much memory.
 * @param jobs how many pages are cleaned at once.
 */
export function createPool(job: Job, settings: BatchSettings, jobs: number): Promise<WorkerPool> {
  const { timeout = TIMEOUT, workerMemory = WORKER_MEMORY } = settings;
  return WorkerPool.create(job, { worker: WORKER, jobs, timeout, memory: workerMemory });
}
