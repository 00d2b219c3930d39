import { type Runtime, Session } from 'node:inspector'
import type { MemoryStore } from '../../src/store/memory.js'

/**
 * Walks everything that can be reached from a value as a debugger does, private fields, map entries and the variables of
 * closures included, and answers where a text holds one of the words.
 */
export function tracesIn(root: unknown, words: readonly string[]): { readonly traces: readonly string[]; readonly visited: number } {
  const session = new Session()
  session.connect()
  const holder = globalThis as { walk?: unknown }
  const seen = new WeakSet<object>()
  holder.walk = { root, isNew: (one: object) => !seen.has(one) && (seen.add(one), true) }
  try {
    return walk(session, words)
  } finally {
    delete holder.walk
    session.disconnect()
  }
}

/** Functions of the tests, whose closures hold what the tests hold. */
const givenByCaller: ReadonlySet<string> = new Set(['newId', 'now', 'observe'])

function walk(session: Session, words: readonly string[]): { readonly traces: readonly string[]; readonly visited: number } {
  const traces: string[] = []
  let visited = 0
  const holds = (text: string): boolean => words.some((word) => text.includes(word))
  const waiting: [path: string, object: Runtime.RemoteObject][] = [['', evaluated(session, 'walk.root')]]
  const isNew = evaluated(session, 'walk.isNew').objectId!
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, { type, value, objectId, subtype, className }] = next
    if (type === 'string' && holds(value as string)) traces.push(path)
    if (objectId === undefined || subtype === 'typedarray' || className === 'Window' || className === 'global') continue
    const fresh = post<Runtime.CallFunctionOnReturnType>(session, 'Runtime.callFunctionOn', { objectId: isNew, functionDeclaration: 'function (one) { return this(one) }', arguments: [{ objectId }], returnByValue: true })
    // Map entries and scopes are the debugger's own, made anew each time.
    if (fresh.result.value !== true && subtype !== 'internal#entry') continue
    visited += 1
    const all = post<Runtime.GetPropertiesReturnType & { privateProperties?: { name: string; value?: Runtime.RemoteObject }[] }>(session, 'Runtime.getProperties', { objectId, ownProperties: true })
    for (const { name, value: held } of all.result) {
      if (name === '__proto__' || held === undefined || givenByCaller.has(name)) continue
      if (holds(name)) traces.push(`${path}.${name} (name)`)
      waiting.push([`${path}.${name}`, held])
    }
    for (const { name, value: held } of all.privateProperties ?? []) if (held !== undefined) waiting.push([`${path}.${name}`, held])
    for (const { name, value: held } of all.internalProperties ?? []) {
      if (held === undefined || !['[[Entries]]', '[[Scopes]]', '[[BoundThis]]', '[[TargetFunction]]'].includes(name)) continue
      if (name !== '[[Scopes]]') waiting.push([`${path}${name}`, held])
      else for (const scope of post<Runtime.GetPropertiesReturnType>(session, 'Runtime.getProperties', { objectId: held.objectId!, ownProperties: true }).result) {
        if (scope.value?.description?.startsWith('Closure') === true || scope.value?.description?.startsWith('Block') === true) waiting.push([`${path}[${scope.value.description}]`, scope.value])
      }
    }
  }
  return { traces, visited }
}

const evaluated = (session: Session, expression: string): Runtime.RemoteObject => post<Runtime.EvaluateReturnType>(session, 'Runtime.evaluate', { expression }).result

/** A session on its own thread answers before `post` returns. */
function post<T>(session: Session, method: string, params: object): T {
  let answer: T | undefined
  session.post(method, params, (error: Error | null, result?: object) => {
    if (error !== null) throw error
    answer = result as T
  })
  return answer!
}

/** The snapshot of a store as one text. */
export async function snapshotText(store: MemoryStore): Promise<string> {
  let text = ''
  for await (const chunk of store.snapshot()) text += chunk
  return text
}
