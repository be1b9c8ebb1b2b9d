import { say } from '@/lib/locale/say'

/** Every line, colour and number of the loss lab in plain words. */
export function LossLabHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'The same model is trained several times at once, from the same start, on the same data, with the same learning rate. Only the loss differs. Each loss keeps its colour, dash and mark in all pictures.',
        )}
      </p>
      <dl>
        <dt>{say('A point gone astray')}</dt>
        <dd>
          {say(
            'Twenty points lie around the thin dotted line. The last one does not: drag it, or use its slider. Each loss fits a straight line of its own by gradient descent on all points at once. The curve shows the slopes of the three lines.',
          )}
        </dd>
        <dt>{say('Sure and wrong')}</dt>
        <dd>
          {say(
            'One neuron with a sigmoid gets the input 1 and should say 1. It begins with a weight that makes it say 0. The curves are the two losses over its logit; the marks are the two neurons; the short black lines show how steep it is where they stand. Steep is fast.',
          )}
        </dd>
        <dt>{say('Honest probabilities')}</dt>
        <dd>
          {say(
            'Two round clouds overlap. A network of 2, 16, 16 and 1 neurons (tanh, Adam) learns to give the probability of class 1. Then it judges 4,000 new points. Its answers are sorted into ten bins: along the axis what it said, upwards how often that came true. On the dotted diagonal it is honest. Bins of fewer than ten answers are left out of the curve; the table has them.',
          )}
        </dd>
        <dt>{say('Calibration error')}</dt>
        <dd>
          {say(
            'Mean distance between what was said and what came true, over the bins, weighted by how many answers each holds.',
          )}
        </dd>
        <dt>{say('Learning rate, step, seed')}</dt>
        <dd>
          {say(
            'One step is one update by the gradient over all training examples. The seed draws points and first weights. Choosing another experiment sets a learning rate that suits it.',
          )}
        </dd>
      </dl>
    </div>
  )
}
