import * as z from 'zod/mini'
import { say } from '@/lib/locale/say'
import { DataError, type LoadOptions, loadSplits, openDataset } from './shards'

const millimetres = z.number().check(z.positive())

/** Columns in the order in which a row is stored; `null` is a value that was not recorded. */
const TABLES = {
  penguins: {
    species: z.enum(['Adelie', 'Chinstrap', 'Gentoo']),
    island: z.enum(['Biscoe', 'Dream', 'Torgersen']),
    beakLength: z.nullable(millimetres),
    beakDepth: z.nullable(millimetres),
    flipperLength: z.nullable(millimetres),
    /** Grams. */
    bodyMass: z.nullable(z.number().check(z.positive())),
    sex: z.nullable(z.enum(['female', 'male'])),
  },
  /** Lengths and widths in centimetres. */
  iris: {
    sepalLength: z.number().check(z.positive()),
    sepalWidth: z.number().check(z.positive()),
    petalLength: z.number().check(z.positive()),
    petalWidth: z.number().check(z.positive()),
    species: z.enum(['setosa', 'versicolor', 'virginica']),
  },
}

export type TableName = keyof typeof TABLES
export type Row<N extends TableName> = { [C in keyof (typeof TABLES)[N]]: z.infer<(typeof TABLES)[N][C]> }

export interface Table<N extends TableName> {
  columns: (keyof Row<N> & string)[]
  train: Row<N>[]
  test: Row<N>[]
  /** Rows in which something is missing, of both parts. */
  incomplete: number
}

/** Penguins (344, of three species, on three islands) or irises (150, of three species). @throws DataError when they cannot be had */
export async function loadTable<N extends TableName>(
  name: N,
  { base, ...options }: LoadOptions & { base?: string } = {},
): Promise<Table<N>> {
  const dataset = await openDataset(name, { base, signal: options.signal })
  const { train, test } = await loadSplits(dataset, ['train', 'test'], options)
  const table = {
    columns: Object.keys(TABLES[name]) as Table<N>['columns'],
    train: train.flatMap((bytes) => decodeRows(name, bytes)),
    test: test.flatMap((bytes) => decodeRows(name, bytes)),
  }
  const isIncomplete = (row: Row<N>) => Object.values(row).includes(null)
  return { ...table, incomplete: [...table.train, ...table.test].filter(isIncomplete).length }
}

/** JSON of a list of rows, each the list of its values. @throws DataError `corrupt` if a row does not fit the table */
export function decodeRows<N extends TableName>(name: N, bytes: Uint8Array): Row<N>[] {
  const columns = Object.keys(TABLES[name])
  try {
    const rows = z.parse(z.array(z.array(z.unknown())), JSON.parse(new TextDecoder().decode(bytes)))
    const row = z.object(TABLES[name])
    return rows.map((values) => {
      if (values.length !== columns.length)
        throw new Error(say('a row has {count} values', { count: values.length }))
      return z.parse(row, Object.fromEntries(columns.map((column, i) => [column, values[i]]))) as Row<N>
    })
  } catch (error) {
    throw new DataError(
      'corrupt',
      say('What was loaded does not fit “{name}”: {message}', { name, message: (error as Error).message }),
    )
  }
}
