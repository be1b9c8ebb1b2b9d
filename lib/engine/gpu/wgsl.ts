/**
 * A formula on WebGPU: one program, whatever the number of its results. Those of tfjs write one tensor each.
 *
 * Everything private to tfjs-backend-webgpu that we rely on stands here, checked against version 4.22.0.
 */
import { env, type TensorInfo, util } from '@tensorflow/tfjs-core'
import type { Formula } from './formula'

/** The part of `WebGPUBackend` that runs programs. */
export interface WebGpu {
  device: GPUDevice
  /** Programs by name; promises while they are compiled ahead. */
  pipelineCache: Record<string, GPUComputePipeline | Promise<GPUComputePipeline>>
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo
  /** Gives a tensor its place on the device. */
  uploadToGPU(dataId: object): void
  /** Binds the output, the inputs, and a uniform of what it knows itself and of `uniforms`. */
  recordAndSubmit(
    program: { pipeline: GPUComputePipeline; outputShape: number[]; dispatch: [number, number, number] },
    output: TensorInfo,
    inputs: TensorInfo[],
    uniforms: { type: 'float32'; data: number[] }[],
  ): void
}

const WORKGROUP = 64
/** The least that every device allows in one direction. */
const MOST_WORKGROUPS = 65_535

export function runWgsl(
  backend: WebGpu,
  formula: Formula,
  inputs: readonly TensorInfo[],
  constants: readonly number[],
): TensorInfo[] {
  const { shape } = inputs[0]!
  const size = util.sizeFromShape(shape)
  const outputs = Object.keys(formula.outputs).map(() => backend.makeTensorInfo(shape, 'float32'))
  const [first, ...others] = [...outputs, ...inputs].map((tensor) => {
    backend.uploadToGPU(tensor.dataId)
    return { ...tensor, shape: [size] }
  })
  const ahead = env().getBool('WEBGPU_ENGINE_COMPILE_ONLY')
  const pipeline = pipelineOf(backend, formula, ahead)
  if (ahead) return outputs
  const dispatch: [number, number, number] = [Math.min(Math.ceil(size / WORKGROUP), MOST_WORKGROUPS), 1, 1]
  const uniforms = constants.map((value) => ({ type: 'float32' as const, data: [value] }))
  const program = { pipeline: pipeline as GPUComputePipeline, outputShape: [size], dispatch }
  backend.recordAndSubmit(program, first!, others, uniforms)
  return outputs
}

function pipelineOf({ device, pipelineCache }: WebGpu, formula: Formula, ahead: boolean) {
  const known = pipelineCache[formula.name]
  if (known) return known
  const code = wgslOf(formula)
  const compute = { module: device.createShaderModule({ label: formula.name, code }), entryPoint: 'main' }
  const wanted = { label: formula.name, layout: 'auto' as const, compute }
  const made = ahead ? device.createComputePipelineAsync(wanted) : device.createComputePipeline(wanted)
  pipelineCache[formula.name] = made
  return made
}

/** The shader. Its uniform begins as tfjs fills it: two constants, then shape and stride of every tensor. */
export function wgslOf({ inputs, constants, outputs }: Formula): string {
  const results = Object.keys(outputs)
  const tensors = [...results.map((name) => `out_${name}`), ...inputs.map((name) => `in_${name}`)]
  const access = (i: number) => (i < results.length ? 'read_write' : 'read')
  return `
struct Uniforms {
  nan: f32, infinity: f32,
  ${tensors.map((name) => `${name}_size: i32, ${name}_stride: i32,`).join('\n  ')}
  ${constants.map((name) => `${name}: f32,`).join(' ')}
}
${tensors.map((name, i) => `@group(0) @binding(${i}) var<storage, ${access(i)}> ${name}: array<f32>;`).join('\n')}
@group(0) @binding(${tensors.length}) var<uniform> uniforms: Uniforms;

@compute @workgroup_size(${WORKGROUP})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  ${constants.map((name) => `let ${name} = uniforms.${name};`).join('\n  ')}
  for (var i = id.x; i < u32(uniforms.${tensors[0]}_size); i += ${WORKGROUP}u * groups.x) {
    ${inputs.map((name) => `let ${name} = in_${name}[i];`).join('\n    ')}
    ${results.map((name) => `let ${name} = ${outputs[name]};`).join('\n    ')}
    ${results.map((name) => `out_${name}[i] = ${name};`).join('\n    ')}
  }
}`
}
