import type { MemoryRaceView } from '@/lib/experiments/memory-race'

/** A row for every step of time: the gradient of every network, and the mean gates of the one looked into. */
export function reachCsv({ racers, inside }: MemoryRaceView): string {
  const columns: (readonly [name: string, values: Float32Array])[] = [
    ...racers.flatMap(({ cell, reach, cellReach }) => [
      [`${cell}_h`, reach] as const,
      ...(cellReach ? [[`${cell}_c`, cellReach] as const] : []),
    ]),
    ...Object.entries(inside?.gates ?? {}).map(
      ([gate, values]) => [`${inside!.cell}_gate_${gate}_example${inside!.example}`, values] as const,
    ),
  ]
  const head = ['step_in_time', ...columns.map(([name]) => name)]
  const rows = Array.from(racers[0]?.reach ?? [], (_, t) => [
    t + 1,
    ...columns.map(([, values]) => values[t] ?? ''),
  ])
  return `${[head, ...rows].map((row) => row.join()).join('\n')}\n`
}
