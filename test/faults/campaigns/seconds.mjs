/**
 * The most that certainly came within one second of each other: each between its `notBefore` and its `at` (ms), however
 * long whoever wrote them down stood still.
 * @param {{ notBefore: number, at: number }[]} arrivals
 * @returns {{ count: number, from: number }}
 */
export function mostInASecond(arrivals) {
  const inOrder = arrivals.toSorted((a, b) => a.at - b.at);
  let most = { count: 0, from: 0 };
  let first = 0;
  for (const from of arrivals.map(({ notBefore }) => notBefore).sort((a, b) => a - b)) {
    while (inOrder[first].at < from) first += 1;
    let count = 0;
    for (let nth = first; nth < inOrder.length && inOrder[nth].at <= from + 1_000; nth += 1)
      if (inOrder[nth].notBefore >= from) count += 1;
    if (count > most.count) most = { count, from };
  }
  return most;
}
