import * as v from 'valibot'
import { say } from '@/lib/locale/say'
import { finite } from '@/lib/schema/plain'
import { DataError, type LoadOptions, loadSplits, openDataset } from './shards'

const millimetres = v.pipe(finite, v.gtValue(0))

/** Columns in the order in which a row is stored; `null` is a value that was not recorded. */
const TABLES = {
  penguins: v.object({
    species: v.picklist(['Adelie', 'Chinstrap', 'Gentoo']),
    island: v.picklist(['Biscoe', 'Dream', 'Torgersen']),
    beakLength: v.nullable(millimetres),
    beakDepth: v.nullable(millimetres),
    flipperLength: v.nullable(millimetres),
    /** Grams. */
    bodyMass: v.nullable(v.pipe(finite, v.gtValue(0))),
    sex: v.nullable(v.picklist(['female', 'male'])),
  }),
  /** Lengths and widths in centimetres. */
  iris: v.object({
    sepalLength: v.pipe(finite, v.gtValue(0)),
    sepalWidth: v.pipe(finite, v.gtValue(0)),
    petalLength: v.pipe(finite, v.gtValue(0)),
    petalWidth: v.pipe(finite, v.gtValue(0)),
    species: v.picklist(['setosa', 'versicolor', 'virginica']),
  }),
}

export type TableName = keyof typeof TABLES
export type Row<N extends TableName> = v.InferOutput<(typeof TABLES)[N]>

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
    columns: Object.keys(TABLES[name].entries) as Table<N>['columns'],
    train: train.flatMap((bytes) => decodeRows(name, bytes)),
    test: test.flatMap((bytes) => decodeRows(name, bytes)),
  }
  const isIncomplete = (row: Row<N>) => Object.values(row).includes(null)
  return { ...table, incomplete: [...table.train, ...table.test].filter(isIncomplete).length }
}

/** JSON of a list of rows, each the list of its values. @throws DataError `corrupt` if a row does not fit the table */
export function decodeRows<N extends TableName>(name: N, bytes: Uint8Array): Row<N>[] {
  const columns = Object.keys(TABLES[name].entries)
  try {
    const rows = v.parse(v.array(v.array(v.unknown())), JSON.parse(new TextDecoder().decode(bytes)))
    const row: v.GenericSchema = TABLES[name]
    return rows.map((values) => {
      if (values.length !== columns.length)
        throw new Error(say('a row has {count} values', { count: values.length }))
      return v.parse(row, Object.fromEntries(columns.map((column, i) => [column, values[i]]))) as Row<N>
    })
  } catch (error) {
    throw new DataError(
      'corrupt',
      say('What was loaded does not fit “{name}”: {message}', { name, message: (error as Error).message }),
    )
  }
}
