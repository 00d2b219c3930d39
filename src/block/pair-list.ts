/** Pairs of rows in two growing columns, `left[i] < right[i]`. */
export class PairList {
  left: Int32Array = new Int32Array(1024)
  right: Int32Array = new Int32Array(1024)
  size = 0

  push(left: number, right: number): void {
    if (this.size === this.left.length) {
      const capacity = this.size + (this.size >> 1)
      const left = new Int32Array(capacity)
      left.set(this.left)
      this.left = left
      const right = new Int32Array(capacity)
      right.set(this.right)
      this.right = right
    }
    this.left[this.size] = left
    this.right[this.size] = right
    this.size += 1
  }
}
