/** Gives zeros to be written over: memory of this thread, or such as others see too. */
export type Allocate = (length: number) => Int32Array

export const ownMemory: Allocate = (length) => new Int32Array(length)
