import { lessons } from './site'
import { expect, test } from './test'

const lesson = lessons.find(({ exercises }) =>
  ['Choice', 'Numeric'].every((kind) => exercises.some((exercise) => exercise.kind === kind)),
)!
const id = (wanted: string) => lesson.exercises.find(({ kind }) => kind === wanted)!.id

test('what is picked and typed before the code of the exercises has come is kept', async ({ page }) => {
  await page.goto(`/learn/${lesson.slug}`, { waitUntil: 'load' })
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  const choice = page.locator(`[data-exercise="${id('Choice')}"]`)
  const option = choice.getByRole('radio').or(choice.getByRole('checkbox')).first()
  const numeric = page.locator(`[data-exercise="${id('Numeric')}"]`)
  await option.check()
  await numeric.getByRole('textbox').fill('12')
  // Without its code an exercise cannot be judged: the test is early enough.
  await expect(choice.getByRole('button', { name: 'Check' })).toBeDisabled()
  arrive()
  await expect(choice.locator('input:checked')).toHaveCount(1)
  await choice.getByRole('button', { name: 'Check' }).click()
  await expect(choice).toHaveAttribute('data-state', /tried|solved/)
  await expect(numeric.getByRole('textbox')).toHaveValue('12')
  await numeric.getByRole('button', { name: 'Check' }).click()
  await expect(numeric).toHaveAttribute('data-state', /tried|solved/)
})
