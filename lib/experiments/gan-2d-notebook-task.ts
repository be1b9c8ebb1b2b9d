import type { Gan2dParams } from './gan-2d.params'
import { distributionOf, OWN_SCALE, OWN_SIGMA, RADIUS } from './gan-2d-data'
import { parsePoints } from './playground-own'

/** Python of the data: `draw_real(count)`, and `quality(samples)` in words. */
export function pythonData(params: Pick<Gan2dParams, 'data' | 'own'>): string[] {
  const { modes } = distributionOf(params)
  return [...(modes ? clouds(modes) : drawing(params)), '', ...(modes ? COUNTED : NEIGHBOURS)]
}

const clouds = ({ centres, sigma }: { centres: ArrayLike<number>; sigma: number }) => [
  `SIGMA = ${sigma}`,
  'centres = torch.tensor([',
  ...Array.from(
    { length: centres.length / 2 },
    (_, k) => `    [${centres[2 * k]!.toFixed(4)}, ${centres[2 * k + 1]!.toFixed(4)}],`,
  ),
  '])',
  '',
  'def draw_real(count):',
  '    return centres[torch.randint(len(centres), (count,))] + SIGMA * torch.randn(count, 2)',
]

function drawing({ data, own }: Pick<Gan2dParams, 'data' | 'own'>): string[] {
  switch (data) {
    case 'line':
      return [
        'def draw_real(count):',
        '    along = 4.4 * torch.rand(count, 1) - 2.2',
        '    return torch.cat([along, 0.5 * along], dim=1) + 0.04 * torch.randn(count, 2)',
      ]
    case 'moons':
      return [
        'def draw_real(count):',
        '    angle = math.pi * torch.rand(count, 1)',
        '    upper = torch.cat([angle.cos(), angle.sin()], dim=1)',
        '    lower = torch.cat([1 - angle.cos(), 0.5 - angle.sin()], dim=1)',
        '    places = torch.where(torch.rand(count, 1) < 0.5, upper, lower) - torch.tensor([0.5, 0.25])',
        '    return 1.5 * places + 0.06 * torch.randn(count, 2)',
      ]
    default:
      return clouds({
        centres: parsePoints(own).points.flatMap(({ x, y }) => [x / OWN_SCALE, y / OWN_SCALE]),
        sigma: OWN_SIGMA,
      })
  }
}

const COUNTED = [
  'def quality(samples):',
  '    distance, nearest = torch.cdist(samples, centres).min(dim=1)',
  '    counts = nearest[distance <= 3 * SIGMA].bincount(minlength=len(centres))',
  '    found = (counts >= 0.25 * len(samples) / len(centres)).sum().item()  # a quarter of its fair share',
  '    return f"{found} of {len(centres)} clouds found, precision {counts.sum().item() / len(samples):.2f}"',
]

const NEIGHBOURS = [
  'def quality(samples):',
  '    real = draw_real(512)',
  `    near = torch.cdist(real, samples) <= ${RADIUS}`,
  '    covered, good = near.any(dim=1).float().mean().item(), near.any(dim=0).float().mean().item()',
  '    return f"coverage {covered:.2f}, precision {good:.2f}"',
]
