/**
 * Element by element what a formula says, as one program on the graphics card. WGSL and GLSL write arithmetic alike, so
 * a formula is written once for WebGPU and WebGL.
 *
 * Everything private to tfjs-backend-webgpu and -webgl that we rely on stands here, checked against version 4.22.0.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core'

export interface Formula {
  name: string
  /** The tensors, each a letter, which the expression has in lower case. All are of one shape, float32. */
  inputs: readonly string[]
  /** Numbers that may change from one call to the next without another program. */
  constants: readonly string[]
  expression: string
}

/** The part of `WebGPUBackend` and of `MathBackendWebGL` that runs programs. */
export interface GpuBackend {
  runWebGPUProgram?(
    program: object,
    inputs: TensorInfo[],
    dtype: 'float32',
    uniforms: { type: 'float32'; data: number[] }[],
  ): TensorInfo
  runWebGLProgram?(program: object, inputs: TensorInfo[], dtype: 'float32', uniforms: number[][]): TensorInfo
}

/**
 * @param inputs in the order of the formula
 * @param constants likewise
 * @returns a new tensor of their shape
 */
export function compute(
  backend: GpuBackend,
  formula: Formula,
  inputs: TensorInfo[],
  constants: number[],
): TensorInfo {
  const { shape } = inputs[0]!
  if (backend.runWebGPUProgram) {
    const uniforms = constants.map((value) => ({ type: 'float32' as const, data: [value] }))
    return backend.runWebGPUProgram(inWgsl(formula, shape), inputs, 'float32', uniforms)
  }
  const uniforms = constants.map((value) => [value])
  return backend.runWebGLProgram!(inGlsl(formula, shape), inputs, 'float32', uniforms)
}

/** Invocations of a workgroup, as in the elementwise programs of tfjs. */
const WORKGROUP = 64

function inWgsl({ name, inputs, constants, expression }: Formula, outputShape: number[]) {
  const read = inputs.map((input) => `let ${input.toLowerCase()} = get${input}ByOutputIndex(index);`)
  const named = constants.map((constant) => `let ${constant} = uniforms.${constant};`)
  const size = outputShape.reduce((a, b) => a * b, 1)
  return {
    variableNames: inputs,
    uniforms: constants.map((constant) => `${constant} : f32,`).join(' '),
    outputShape,
    workgroupSize: [WORKGROUP, 1, 1],
    dispatchLayout: { x: outputShape.map((_, axis) => axis) },
    dispatch: [Math.ceil(size / WORKGROUP), 1, 1],
    size: true, // tells the program how many elements there are
    shaderKey: name,
    getUserCode: () => `
      fn main(index : i32) {
        if (index < uniforms.size) {
          ${[...read, ...named].join('\n          ')}
          setOutputAtIndex(index, ${expression});
        }
      }`,
  }
}

/** Four elements in a texel, as the products of matrices leave and take them: nothing has to be packed anew. */
function inGlsl({ inputs, constants, expression }: Formula, outputShape: number[]) {
  const read = inputs.map((input) => `vec4 ${input.toLowerCase()} = get${input}AtOutCoords();`)
  return {
    variableNames: inputs,
    customUniforms: constants.map((name) => ({ name, type: 'float' })),
    outputShape,
    packedInputs: true,
    packedOutput: true,
    userCode: `
      void main() {
        ${read.join('\n        ')}
        setOutput(${expression});
      }`,
  }
}
