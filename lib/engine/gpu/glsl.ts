/**
 * A formula on WebGL: one program, whatever the number of its results. Those of tfjs write one texture each.
 *
 * Tensors of one shape have their numbers in the same texels, counted row by row, however wide the textures are. So a
 * program needs to know no shape, and one serves all.
 *
 * Everything private to tfjs-backend-webgl that we rely on stands here, checked against version 4.22.0.
 */
import { env, type TensorInfo } from '@tensorflow/tfjs-core'
import type { Formula } from './formula'

/** What the back end knows of a tensor: its place on the device, if it has one, and four numbers or one in a texel. */
interface Kept {
  texture?: { texture: WebGLTexture } | null
  isPacked?: boolean
  shape: number[]
  /** Height and width of its texture, as if a packed one had a texel for each number. */
  texShape: [number, number]
}

/** What the back end keeps of a program. */
interface Binary {
  /** Names that the back end would look up; it has no need to. */
  program: { variableNames: string[] }
  source: string
  fragmentShader: WebGLShader
  webGLProgram: WebGLProgram & { vao: WebGLVertexArrayObject }
  /** Ours, once it was run. */
  places?: Map<string, WebGLUniformLocation | null>
  /** Whether the device writes all results at once; a device need not, if they are many or large. */
  atOnce?: boolean
}

interface Gpgpu {
  gl: WebGL2RenderingContext
  createProgram(shader: WebGLShader): Binary['webGLProgram']
  buildVao(program: WebGLProgram): void
  bindVertexArray(vao: WebGLVertexArrayObject): void
  setProgram(program: WebGLProgram): void
  setInputMatrixTexture(texture: WebGLTexture, place: WebGLUniformLocation | null, unit: number): void
  setOutputPackedMatrixTexture(texture: WebGLTexture, height: number, width: number): void
  executeProgram(): void
}

/** The part of `MathBackendWebGL` that keeps tensors and programs. */
export interface WebGl {
  gpgpu: Gpgpu
  texData: { get(dataId: object): Kept }
  getAndSaveBinary(name: string, make: () => Binary): Binary
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo
  /** Gives a tensor its place on the device. */
  uploadToGPU(dataId: object): void
  /** The same numbers, four neighbours in a texel. */
  packTensor(input: TensorInfo): TensorInfo
  packedReshape(input: TensorInfo, shape: number[]): TensorInfo
  disposeIntermediateTensorInfo(tensor: TensorInfo): void
}

export function runGlsl(
  backend: WebGl,
  formula: Formula,
  inputs: readonly TensorInfo[],
  constants: readonly number[],
): TensorInfo[] {
  const copies = inputs.map((input) => packedCopy(backend, input))
  const outputs = Object.keys(formula.outputs).map(() => {
    const output = backend.makeTensorInfo(inputs[0]!.shape, 'float32')
    backend.texData.get(output.dataId).isPacked = true
    return output
  })
  const kept = (tensor: TensorInfo) => {
    backend.uploadToGPU(tensor.dataId)
    return backend.texData.get(tensor.dataId)
  }
  const [read, written] = [inputs.map((input, i) => kept(copies[i] ?? input)), outputs.map(kept)]
  const binary = backend.getAndSaveBinary(formula.name, () => compile(backend.gpgpu, formula))
  if (!env().getBool('ENGINE_COMPILE_ONLY')) run(backend.gpgpu, binary, formula, { read, written, constants })
  for (const copy of copies) if (copy) backend.disposeIntermediateTensorInfo(copy)
  return outputs
}

/** The same numbers in the texels of the tensor's shape; nothing where they lie so, or will when they are uploaded. */
function packedCopy(backend: WebGl, input: TensorInfo): TensorInfo | undefined {
  const kept = backend.texData.get(input.dataId)
  if (!kept.texture) Object.assign(kept, { isPacked: true, shape: input.shape })
  else if (!kept.isPacked) return backend.packTensor(input)
  else if (!haveSameTexels(kept.shape, input.shape))
    return backend.packedReshape({ ...input, shape: kept.shape }, input.shape) // another tensor has the same texture
}

/** Whether tensors of one size lie alike in blocks of 2 × 2, as they do when their rows meet in the same pairs. */
function haveSameTexels(one: number[], other: number[]): boolean {
  const [rows, columns] = [1, 1, ...one].slice(-2) as [number, number]
  const [otherRows, otherColumns] = [1, 1, ...other].slice(-2) as [number, number]
  if (columns === otherColumns) return rows === otherRows || (isEven(rows) && isEven(otherRows))
  return rows === 1 && otherRows === 1 && isEven(columns) && isEven(otherColumns)
}

const isEven = (count: number) => count % 2 === 0

function compile(gpgpu: Gpgpu, formula: Formula): Binary {
  const { gl } = gpgpu
  const source = glslOf(formula)
  const fragmentShader = gl.createShader(gl.FRAGMENT_SHADER)!
  gl.shaderSource(fragmentShader, source)
  gl.compileShader(fragmentShader)
  const webGLProgram = gpgpu.createProgram(fragmentShader)
  return { program: { variableNames: [] }, source, fragmentShader, webGLProgram }
}

/** The shader. What it makes of zeros is zeros, so that none but zeros lie beside the numbers (`padding.ts`). */
export function glslOf({ inputs, constants, outputs }: Formula): string {
  const results = Object.entries(outputs)
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
uniform int width;
${inputs.map((name) => `uniform sampler2D in_${name};`).join('\n')}
${constants.map((name) => `uniform float ${name};`).join('\n')}
${results.map(([name], i) => `layout(location = ${i}) out vec4 out_${name};`).join('\n')}

vec4 texelOf(sampler2D tensor, int i) {
  int width = textureSize(tensor, 0).x;
  return texelFetch(tensor, ivec2(i % width, i / width), 0);
}

void main() {
  int i = int(gl_FragCoord.y) * width + int(gl_FragCoord.x);
  ${inputs.map((name) => `vec4 ${name} = texelOf(in_${name}, i);`).join('\n  ')}
  ${results.map(([name, expression]) => `vec4 ${name} = ${expression};`).join('\n  ')}
  ${results.map(([name]) => `out_${name} = ${name};`).join('\n  ')}
}`
}

function run(
  gpgpu: Gpgpu,
  binary: Binary,
  { inputs, constants }: Formula,
  given: { read: Kept[]; written: Kept[]; constants: readonly number[] },
) {
  const { gl } = gpgpu
  const { webGLProgram } = binary
  if (!binary.places) gpgpu.buildVao(webGLProgram)
  const names = ['width', ...constants, ...inputs.map((name) => `in_${name}`)]
  binary.places ??= new Map(names.map((name) => [name, gl.getUniformLocation(webGLProgram, name)]))
  const place = (name: string) => binary.places!.get(name)!
  const [height, width] = given.written[0]!.texShape
  const results = given.written.map(({ texture }) => texture!.texture)
  gpgpu.setOutputPackedMatrixTexture(results[0]!, height, width)
  gpgpu.setProgram(webGLProgram)
  gpgpu.bindVertexArray(webGLProgram.vao)
  gl.uniform1i(place('width'), Math.ceil(width / 2))
  for (const [i, name] of constants.entries()) gl.uniform1f(place(name), given.constants[i]!)
  for (const [i, { texture }] of given.read.entries())
    gpgpu.setInputMatrixTexture(texture!.texture, place(`in_${inputs[i]}`), i)
  write(gpgpu, binary, results)
}

/** Runs the program that is set: once, or for every result anew where the device cannot write all of them at once. */
function write(gpgpu: Gpgpu, binary: Binary, results: WebGLTexture[]) {
  const { gl } = gpgpu
  const attach = (wanted: (i: number) => boolean) => {
    for (const [i, texture] of results.entries()) {
      const at = gl.COLOR_ATTACHMENT0 + i
      gl.framebufferTexture2D(gl.FRAMEBUFFER, at, gl.TEXTURE_2D, wanted(i) ? texture : null, 0)
    }
    gl.drawBuffers(results.map((_, i) => (wanted(i) ? gl.COLOR_ATTACHMENT0 + i : gl.NONE)))
  }
  attach(() => true)
  binary.atOnce ??= gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE
  if (binary.atOnce) gpgpu.executeProgram()
  else
    for (const result of results.keys()) {
      attach((i) => i === result)
      gpgpu.executeProgram()
    }
  attach((i) => i === 0) // as the programs of tfjs expect it
}
