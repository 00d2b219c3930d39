import { SelfsameError } from '../../errors.js'

/** What is said of a thread that ended before its work was done. */
export function failed(thread: number, cause?: Error & { readonly code?: string }): SelfsameError<'WORKER_FAILED'> {
  const reason = cause?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'had too little memory' : 'ended before its time'
  return new SelfsameError('WORKER_FAILED', `A thread that shared the work ${reason}. Run again with --threads 1, which needs less memory.`, { thread }, cause)
}
