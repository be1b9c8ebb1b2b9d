/**
 * A formula on WebGL: a program for each of its results, since a program of tfjs writes one texture.
 *
 * Everything private to tfjs-backend-webgl that we rely on stands here, checked against version 4.22.0.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { Formula } from './formula'

/** The part of `MathBackendWebGL` that runs programs. */
export interface WebGl {
  texData: { get(dataId: object): { texture?: object | null; isPacked?: boolean } }
  /** The same numbers, four neighbours in a texel. */
  packTensor(input: TensorInfo): TensorInfo
  disposeIntermediateTensorInfo(tensor: TensorInfo): void
  runWebGLProgram(program: object, inputs: TensorInfo[], dtype: 'float32', uniforms: number[][]): TensorInfo
}

export function runGlsl(
  backend: WebGl,
  formula: Formula,
  inputs: readonly TensorInfo[],
  constants: readonly number[],
): TensorInfo[] {
  const { shape } = inputs[0]!
  // What is not packed would be packed anew for every result that it is part of.
  const own = inputs.map((input) => (isLoose(backend, input) ? backend.packTensor(input) : undefined))
  const tensors = new Map(formula.inputs.map((name, i) => [name, own[i] ?? inputs[i]!]))
  const numbers = new Map(formula.constants.map((name, i) => [name, constants[i]!]))
  const outputs = Object.entries(formula.outputs).map(([name, expression]) => {
    const [read, given] = [namesIn(expression, tensors), namesIn(expression, numbers)]
    const output = backend.runWebGLProgram(
      programOf(expression, read, given, shape),
      read.map((each) => tensors.get(each)!),
      'float32',
      given.map((each) => [numbers.get(each)!]),
    )
    tensors.set(name, output)
    return output
  })
  for (const packed of own) if (packed) backend.disposeIntermediateTensorInfo(packed)
  return outputs
}

/** Whether a tensor lies on the device with one number in a texel. */
function isLoose({ texData }: WebGl, { dataId }: TensorInfo): boolean {
  const { texture, isPacked } = texData.get(dataId)
  return Boolean(texture) && !isPacked
}

const namesIn = (expression: string, names: ReadonlyMap<string, unknown>) =>
  [...names.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(expression))

/** Four elements in a texel, as the products of matrices leave and take them. */
function programOf(expression: string, inputs: string[], constants: string[], outputShape: number[]) {
  const sampler = (name: string) => name[0]!.toUpperCase() + name.slice(1)
  return {
    variableNames: inputs.map(sampler),
    customUniforms: constants.map((name) => ({ name, type: 'float' })),
    outputShape,
    packedInputs: true,
    packedOutput: true,
    userCode: `
      void main() {
        ${inputs.map((name) => `vec4 ${name} = get${sampler(name)}AtOutCoords();`).join('\n        ')}
        setOutput(${expression});
      }`,
  }
}
