/** What the options of a run over many records have to be called by. */
export const runOptions = { onProgress: 'call', signal: 'throwIfAborted' } as const
