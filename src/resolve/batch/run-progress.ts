/** What `onProgress` hears; never an identifier. */
export interface Progress {
  readonly stage: 'normalize' | 'block' | 'compare' | 'learn' | 'cluster' | 'merge'
  /** What `stage` has done, as so many of `total` records: from 0, and to `total` when it ends. */
  readonly done: number
  /** The records of the run, in every stage; 1 where there are none. */
  readonly total: number
}

/** Hears which share of a stage is done, from 0 to 1. */
export type StageHook = (stage: Progress['stage'], share: number) => void

/** How far a run over records is. */
export interface RunProgress {
  readonly enter: StageHook
  /** The stage that was entered last is over. */
  readonly end: () => void
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[]
}

/** Who is told, and what is looked at. */
interface Told {
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly now?: (() => number) | undefined
}

/** Says how far a run over records is, and hears whether it is to stop. */
export function runProgress(options: Told, records: number): RunProgress {
  // A run over nothing has stages, too, and each comes to its end.
  const total = Math.max(1, records)
  const now = options.now ?? (() => 0)
  const stages: { stage: string; milliseconds: number }[] = []
  let stage: Progress['stage'] | undefined
  let since = 0
  let told = 0
  const tell = (done: number): void => {
    options.signal?.throwIfAborted()
    if (done === told || (done < total && done - told < total / 100)) return
    told = done
    options.onProgress?.({ stage: stage!, done, total })
  }
  const end = (): void => {
    if (stage === undefined) return
    stages.push({ stage, milliseconds: now() - since })
    tell(total)
  }
  const enter: StageHook = (next, share) => {
    if (next !== stage) {
      end()
      stage = next
      since = now()
      told = -Infinity
    }
    tell(Math.floor(share * total))
  }
  return { enter, end, stages }
}
