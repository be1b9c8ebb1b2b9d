import { type Cell, type Notebook, toNotebook } from '@/lib/engine/notebook'
import { pythonWeights } from '@/lib/engine/notebook-weights'
import { BETA1, type Gan2dParams, type GanLoss, LEAK } from './gan-2d.params'
import type { ExportAnswer } from './gan-2d-keep'
import { pythonData } from './gan-2d-notebook-task'

/** Both players in training, with what copies of them are checked against. */
export interface NotebookGan extends ExportAnswer {
  seed: number
  params: Gan2dParams
}

/** A PyTorch notebook that rebuilds both players with these very weights, checks them, samples and trains them on. */
export function gan2dNotebook(gan: NotebookGan): Notebook {
  return toNotebook([
    about(gan),
    { type: 'code', lines: pythonWeights(gan.arrays) },
    { type: 'code', lines: players(gan) },
    { type: 'code', lines: check(gan) },
    { type: 'code', lines: sampling(gan) },
    {
      type: 'markdown',
      lines: [
        '## Train on',
        '',
        'From here it is your game, and both players learn. What their optimizers remembered is not in this notebook: they begin anew.',
      ],
    },
    { type: 'code', lines: training(gan) },
  ])
}

function about({ seed, step }: NotebookGan): Cell {
  return {
    type: 'markdown',
    lines: [
      '# Your GAN in the plane, in PyTorch',
      '',
      `The generator and the discriminator that you trained in your browser (seed ${seed}, step ${step}).`,
      'Their weights are in the next cell; nothing is downloaded.',
      'The fourth cell compares the samples of this generator, and what this discriminator says of them,',
      'with those of your browser, and stops if they differ.',
      '',
      'Needs `pip install torch numpy`. The builder of this notebook was tested with PyTorch 1.13.',
    ],
  }
}

const players = ({ step, params: { latent, generatorWidth, discriminatorWidth } }: NotebookGan) => [
  'import math',
  'import torch',
  'from torch import nn',
  'from torch.nn import functional as F',
  '',
  'def network(name, inputs, width, outputs):',
  '    layers = [nn.Linear(inputs, width), nn.Linear(width, width), nn.Linear(width, outputs)]',
  '    with torch.no_grad():',
  '        for l, layer in enumerate(layers):',
  '            # PyTorch keeps a matrix as [out, in].',
  "            layer.weight.copy_(torch.from_numpy(weights[f'{name}/weights/{l}'].T.copy()))",
  "            layer.bias.copy_(torch.from_numpy(weights[f'{name}/biases/{l}']))",
  `    return nn.Sequential(layers[0], nn.LeakyReLU(${LEAK}), layers[1], nn.LeakyReLU(${LEAK}), layers[2])`,
  '',
  `LATENT = ${latent}`,
  `generator = network('generator', LATENT, ${generatorWidth}, 2)`,
  `discriminator = network('discriminator', 2, ${discriminatorWidth}, 1)  # to a logit`,
  `print(sum(array.size for array in weights.values()), 'numbers, after ${step} steps')`,
]

/** The same noise must give the same samples: then the weights arrived, and in the right places. */
const check = ({ check: { z, samples, logits } }: NotebookGan) => [
  `# ${logits.length} draws of noise, the samples your browser made of them, and the logits it gave these.`,
  `z = torch.tensor([${row(z)}]).view(-1, LATENT)`,
  `expected_samples = np.array([${row(samples)}], dtype="float32").reshape(-1, 2)`,
  `expected_logits = np.array([${row(logits)}], dtype="float32").reshape(-1, 1)`,
  'with torch.no_grad():',
  '    computed_samples = generator(z)',
  '    computed_logits = discriminator(computed_samples).numpy()',
  'computed_samples = computed_samples.numpy()',
  'for computed, expected in [(computed_samples, expected_samples), (computed_logits, expected_logits)]:',
  '    print("largest difference:", np.abs(computed - expected).max())',
  '    assert np.allclose(computed, expected, rtol=1e-3, atol=1e-3)',
]

const row = (values: Float32Array) => Array.from(values, (value) => Number(value.toFixed(6))).join(', ')

const sampling = ({ params, seed }: NotebookGan) => [
  `torch.manual_seed(${seed})  # the same samples in every run`,
  '',
  ...pythonData(params),
  '',
  'def sample(count):',
  '    with torch.no_grad():',
  '        return generator(torch.randn(count, LATENT))',
  '',
  'print(sample(5))',
  'print(quality(sample(512)))',
]

const SLOPE = (of: string) =>
  `    slope, = torch.autograd.grad(discriminator(${of}).sum(), ${of}, create_graph=True)`
const TOLD = 'F.softplus(-discriminator(real)).mean() + F.softplus(discriminator(fake)).mean()'
const PLAIN = { discriminator: [`    return ${TOLD}`], generator: 'F.softplus(-logits).mean()' }

/** What both minimise, as in `gan-2d-losses`. */
const LOSSES: Record<GanLoss, { discriminator: string[]; generator: string }> = {
  'non-saturating': PLAIN,
  minimax: { ...PLAIN, generator: '-F.softplus(logits).mean()' },
  r1: {
    ...PLAIN,
    discriminator: [
      '    real = real.requires_grad_()',
      SLOPE('real'),
      `    return ${TOLD} + PENALTY / 2 * (slope ** 2).sum(dim=1).mean()`,
    ],
  },
  'wgan-gp': {
    discriminator: [
      '    places = (fake + torch.rand(len(real), 1) * (real - fake)).requires_grad_()',
      SLOPE('places'),
      '    penalty = PENALTY * ((slope.norm(dim=1) - 1) ** 2).mean()',
      '    return discriminator(fake).mean() - discriminator(real).mean() + penalty',
    ],
    generator: '-logits.mean()',
  },
}

const training = ({ params, seed }: NotebookGan) => [
  `BATCH, PENALTY = ${params.batchSize}, ${params.penalty}`,
  '',
  'def discriminator_loss(real, fake):',
  ...LOSSES[params.loss].discriminator,
  '',
  'def generator_loss(logits):',
  `    return ${LOSSES[params.loss].generator}`,
  '',
  `d_optimizer = torch.optim.Adam(discriminator.parameters(), lr=${params.discriminatorRate}, betas=(${BETA1}, 0.999))`,
  `g_optimizer = torch.optim.Adam(generator.parameters(), lr=${params.generatorRate}, betas=(${BETA1}, 0.999))`,
  `torch.manual_seed(${seed})  # the same game in every run`,
  'for step in range(1001):',
  `    for _ in range(${params.discriminatorSteps}):`,
  '        d_optimizer.zero_grad()',
  '        discriminator_loss(draw_real(BATCH), sample(BATCH)).backward()',
  '        d_optimizer.step()',
  '    g_optimizer.zero_grad()',
  '    generator_loss(discriminator(generator(torch.randn(BATCH, LATENT)))).backward()',
  '    g_optimizer.step()',
  '    if step % 250 == 0:',
  '        print(step, quality(sample(512)))',
]
