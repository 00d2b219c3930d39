import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Starts a module as a worker thread: the built file or, where the program runs from its sources, these through tsx. */
export function startWorker(name: string, options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'>): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), options)
  // A thread does not take over the loader of the one that starts it.
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))).href
  const source = new URL(`./${name}.ts`, import.meta.url).href
  return new Worker(`import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`, { ...options, eval: true, execArgv: [] })
}
