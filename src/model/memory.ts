/** Gives zeros to be written over: memory of this thread, or such as others see too. */
export type Allocate = (length: number) => Int32Array

export const ownMemory: Allocate = (length) => new Int32Array(length)

/** The same with as much room again behind it. */
export function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}
