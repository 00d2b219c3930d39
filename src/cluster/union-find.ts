/** Disjoint sets over 0..size-1, with path halving; the smaller number is the root. */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = new Int32Array(size)
    for (let i = 0; i < size; i += 1) this.#parent[i] = i
  }

  find(node: number): number {
    const parent = this.#parent
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!
      node = parent[node]!
    }
    return node
  }

  /** Joins the sets of two nodes; tells whether they were apart. */
  union(a: number, b: number): boolean {
    const rootA = this.find(a)
    const rootB = this.find(b)
    if (rootA === rootB) return false
    if (rootA < rootB) this.#parent[rootB] = rootA
    else this.#parent[rootA] = rootB
    return true
  }
}
