import type { Allocate } from '../../model/memory.js'

/** Memory that all threads see. The collector of garbage does not count its bytes, and so does not start for them. */
export const sharedMemory: Allocate = (length) => new Int32Array(new SharedArrayBuffer(length * 4))
