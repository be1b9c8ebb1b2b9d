import { parameterCount } from '@/lib/math/feedforward'

/** Weights and biases of the playground's network with one output, from its parameters. */
export function networkSize({ features, layers }: Readonly<Record<string, unknown>>): number {
  return parameterCount([(features as string[] | undefined)?.length ?? 2, ...(layers as number[]), 1])
}
