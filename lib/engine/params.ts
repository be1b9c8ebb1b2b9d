import * as v from 'valibot'
import { say } from '@/lib/locale/say'
import { finite, integer } from '@/lib/schema/plain'

/** What a page needs to know of a parameter besides its type: how to name it, bound it and apply it. */
export interface ParamMeta {
  label: string
  kind: 'real' | 'whole' | 'flag' | 'one of' | 'list' | 'text'
  default: unknown
  min?: number
  max?: number
  /** Allowed values of `one of`, or of the members of a `list`. */
  values?: readonly string[]
  /** Fewest and most members of a `list` of names. */
  least?: number
  most?: number
  unit?: string
  /** The running model takes the new value at its next step; otherwise a change begins a new run. */
  live?: boolean
}

/** By the schema of each parameter. */
const metas = new WeakMap<object, ParamMeta>()

/** The parameters of an experiment: an object whose every field was made by the functions below. */
export type ParamsSchema<S extends v.ObjectEntries = v.ObjectEntries> = v.ObjectSchema<S, undefined>
export type ParamsOf<S extends ParamsSchema> = v.InferOutput<S>

interface Common<T> {
  label: string
  default: T
  unit?: string
  live?: boolean
}
type Range = { min: number; max: number }

/** What this schema is of, kept beside it. */
function described<S extends object>(schema: S, meta: ParamMeta): S {
  metas.set(schema, meta)
  return schema
}

/** A real number within [min, max]. */
export function real(meta: Common<number> & Range) {
  const type = v.pipe(finite, v.minValue(meta.min), v.maxValue(meta.max))
  return described(v.optional(type, meta.default), { kind: 'real', ...meta })
}

/** An integer within [min, max]. */
export function whole(meta: Common<number> & Range) {
  const type = v.pipe(integer, v.minValue(meta.min), v.maxValue(meta.max))
  return described(v.optional(type, meta.default), { kind: 'whole', ...meta })
}

export function flag(meta: Common<boolean>) {
  return described(v.optional(v.boolean(), meta.default), { kind: 'flag', ...meta })
}

export function oneOf<const V extends string>(values: readonly V[], meta: Common<NoInfer<V>>) {
  return described(v.optional(v.picklist(values), meta.default as V), { kind: 'one of', values, ...meta })
}

/** A list of integers, each within [min, max], of at most `most` members. */
export function wholes(meta: Common<number[]> & Range & { most: number }) {
  const member = v.pipe(integer, v.minValue(meta.min), v.maxValue(meta.max))
  const type = v.pipe(v.array(member), v.maxLength(meta.most))
  return described(
    v.optional(type, () => [...meta.default]),
    { kind: 'list', ...meta },
  )
}

/** Some of the given names, in any order: at least `least` of them (0 if absent), at most `most` (all if absent). */
export function someOf<const V extends string>(
  values: readonly V[],
  meta: Common<NoInfer<V>[]> & { least?: number; most?: number },
) {
  const { least = 0, most = values.length } = meta
  const type = v.pipe(v.array(v.picklist(values)), v.minLength(least), v.maxLength(most))
  return described(
    v.optional(type, () => [...(meta.default as V[])]),
    { kind: 'list', values, ...meta },
  )
}

/** Free text of at most `max` characters. */
export function text(meta: Common<string> & { max: number }) {
  const type = v.pipe(v.string(), v.maxLength(meta.max))
  return described(v.optional(type, meta.default), { kind: 'text', ...meta })
}

/** Name and description of every parameter, in the order they are declared. */
export function describeParams(schema: ParamsSchema): ({ name: string } & ParamMeta)[] {
  return Object.entries(schema.entries).map(([name, type]) => {
    const meta = metas.get(type)
    if (!meta) throw new Error(`Parameter "${name}" was not made by lib/engine/params`)
    return { name, ...meta }
  })
}

export function defaultsOf<S extends ParamsSchema>(schema: S): ParamsOf<S> {
  return v.parse(schema, {})
}

/** Names in an address that say how the run proceeds, whatever the experiment; the frame of the widget reads them. */
export const RUN_NAMES = { speed: 'speed', stop: 'stop' } as const

const RUN_NAME_SET: ReadonlySet<string> = new Set(Object.values(RUN_NAMES))

/**
 * Reads parameters from outside (a URL, a file, MDX). Text is converted as each parameter's kind asks.
 * What cannot be used is named in `problems` and replaced by its default; names that are neither parameters nor
 * `RUN_NAMES` are left to the caller in `unknown`.
 */
export function readParams<S extends ParamsSchema>(
  schema: S,
  raw: Record<string, unknown>,
  base?: ParamsOf<S>,
) {
  const params: Record<string, unknown> = { ...(base ?? defaultsOf(schema)) }
  const problems: string[] = []
  for (const meta of describeParams(schema)) {
    if (!Object.hasOwn(raw, meta.name)) continue
    const given = raw[meta.name]
    const result = v.safeParse(
      schema.entries[meta.name]!,
      typeof given === 'string' ? fromText(given, meta) : given,
    )
    if (result.success) params[meta.name] = result.output
    else
      problems.push(
        say('{name}={given} cannot be used: {expected}. Its default is used.', {
          name: meta.name,
          given: shown(given),
          expected: expected(meta),
        }),
      )
  }
  const unknown = Object.keys(raw).filter(
    (name) => !Object.hasOwn(schema.entries, name) && !RUN_NAME_SET.has(name),
  )
  return { params: params as ParamsOf<S>, problems, unknown }
}

/** The parameters that differ from their defaults, as short text for a URL. */
export function writeParams<S extends ParamsSchema>(
  schema: S,
  params: ParamsOf<S>,
): [name: string, text: string][] {
  const values = params as Record<string, unknown>
  return describeParams(schema)
    .filter(({ name, ...meta }) => JSON.stringify(values[name]) !== JSON.stringify(meta.default))
    .map(({ name }) => [name, String(values[name])])
}

/** Whether a running model can take this change, or a new run must begin. */
export function isLive(schema: ParamsSchema, patch: Record<string, unknown>): boolean {
  return Object.keys(patch).every((name) => {
    const type = Object.hasOwn(schema.entries, name) ? schema.entries[name] : undefined
    return type !== undefined && metas.get(type)?.live === true
  })
}

function fromText(given: string, { kind, values }: ParamMeta): unknown {
  switch (kind) {
    case 'real':
    case 'whole':
      return given.trim() === '' ? Number.NaN : Number(given)
    case 'flag':
      return ({ true: true, '1': true, false: false, '0': false } as Record<string, boolean>)[given] ?? given
    case 'list': {
      const members = given === '' ? [] : given.split(',')
      return values ? members : members.map((member) => (member.trim() === '' ? Number.NaN : Number(member)))
    }
    default:
      return given
  }
}

function expected({ kind, min, max, values, least = 0, most }: ParamMeta): string {
  switch (kind) {
    case 'real':
      return say('a number from {min} to {max} is needed', { min: min!, max: max! })
    case 'whole':
      return say('a whole number from {min} to {max} is needed', { min: min!, max: max! })
    case 'flag':
      return say('true or false is needed')
    case 'one of':
      return say('one of {values} is needed', { values: values!.join(', ') })
    case 'list':
      if (!values)
        return say('a list of whole numbers from {min} to {max} is needed', { min: min!, max: max! })
      return most === undefined
        ? say('a list of {values} is needed', { values: values.join(', ') })
        : say('a list of {least} to {most} of {values} is needed', { least, most, values: values.join(', ') })
    case 'text':
      return say('text of at most {max} characters is needed', { max: max! })
  }
}

const shown = (value: unknown) =>
  String(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40)
