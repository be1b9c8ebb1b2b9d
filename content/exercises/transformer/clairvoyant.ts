import type { DebugTask } from '@/lib/exercises/challenge'

/** No causal mask: each position sees the character it is to guess. The loss is superb, and the model can say nothing. */
export const challenge: DebugTask = {
  title: 'The best model ever',
  widget: 'gpt',
  start: { mask: false, layers: 1, width: 32 },
  fixed: ['corpus', 'own', 'layers', 'heads', 'width', 'context', 'batchSize'],
  steps: 300,
  runs: 3,
  goals: [
    {
      metric: 'lastLoss',
      name: 'a loss of 2.4 on the last character of each held-out window, after which nothing comes',
      most: 2.4,
    },
  ],
  limits: [],
  causes: [
    {
      text: 'Nothing: it is a very good model.',
      feedback:
        'No model can be this good. After “mar” may come i, y, k, t, c …: whoever guesses names letter by letter must be wrong at least every second time. And read what it writes.',
    },
    {
      text: 'It has learned the names by heart.',
      feedback:
        'The test loss is as low, on names it was never shown. And by heart, it could write them down.',
    },
    {
      text: 'Each character sees the ones that come after it.',
      correct: true,
      feedback:
        'In the windows it learns from, and in those it is tested on, the answer stands one place to the right, and attention looks there: “Inside the model” shows it, right of the diagonal. When it writes there is no next character to look at, and it has learned nothing else.',
    },
    {
      text: 'It does not know where a character stands.',
      feedback:
        'Without positions it would be a little worse than usual, not impossibly good. What would it have to know to be this good?',
    },
  ],
  hints: [
    'How low can the loss of an honest model be? Think of all the names that begin with “mar”.',
    'Open “Inside the model” and look at the attention. In which columns do the rows have their weight?',
  ],
  solution: {
    words:
      'The causal mask, under “What if”. The loss becomes fifteen times as large, and the model begins to write names.',
    params: { mask: true },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'dropout', params: { dropout: 0.2 }, says: /did not reach/ },
    { name: 'no positions', params: { positions: false }, says: /did not reach/ },
  ],
}
