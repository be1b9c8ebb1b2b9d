/**
 * Number of the row that is most like the query: the least squared distance Σ_j (x_ij − q_j)², the first of equals
 * (the nearest neighbour rule: Cover and Hart 1967).
 *
 * @param rows [N, D], row by row; N > 0
 * @param query length D > 0
 * @returns index in [0, N)
 */
export function nearestRow(rows: ArrayLike<number>, query: ArrayLike<number>): number {
  const size = query.length
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let start = 0; start < rows.length; start += size) {
    let distance = 0
    // A row that is already further away than another need not be followed to its end.
    for (let j = 0; j < size && distance < least; j++) distance += (rows[start + j]! - query[j]!) ** 2
    if (distance >= least) continue
    least = distance
    nearest = start / size
  }
  return nearest
}
