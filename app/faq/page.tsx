import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { places } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Questions'),
  description: say('What deep learning is, what you need, how to begin, and what is hard about it.'),
}

/** A lesson by its slug: a link once it is written, its name until then. */
function Lesson({ slug }: { slug: string }) {
  const place = places.find((one) => one.slug === slug)
  if (!place) throw new Error(`There is no lesson "${slug}"`)
  if (!place.written) return <i>{place.title}</i>
  return (
    <Link prefetch={false} href={`/learn/${slug}`} className="text-link">
      {place.title}
    </Link>
  )
}

/** Questions that other pages link to. */
const ANCHORS: Readonly<Record<string, string>> = { 'How is mastery counted?': 'mastery' }

const QUESTIONS: [question: string, answer: ReactNode][] = [
  [
    say('What is deep learning?'),
    rich(
      'A way of writing programs by example: a network of simple units in many layers is shown inputs with the answers they should have, and its numbers are moved a little after each until the answers come out right. {lesson} trains one before it explains anything.',
      { lesson: <Lesson slug="what-is-deep-learning" /> },
    ),
  ],
  [
    say('What do I need to know first?'),
    rich(
      'Some programming in any language, and school algebra. The mathematics that comes after (vectors, derivatives, probability) is a stage of the course, from {lesson} to {lesson2}, and you can begin without it.',
      { lesson: <Lesson slug="vectors-and-matrices" />, lesson2: <Lesson slug="hypothesis-testing" /> },
    ),
  ],
  [
    say('What is it used for?'),
    rich(
      'Images, language, speech, vehicles, health, fraud detection, recommendation, finance, robots, the search for drugs. {lesson} asks you to guess what made each of them possible.',
      { lesson: <Lesson slug="what-is-deep-learning" /> },
    ),
  ],
  [
    say('What kinds of neural networks are there?'),
    rich(
      'Feedforward networks ({lesson}), convolutional networks for images ({lesson2}), recurrent networks for sequences ({lesson3}), autoencoders ({lesson4}), generative adversarial networks ({lesson5}), diffusion models ({lesson6}) and transformers ({lesson7}), to name those the course trains.',
      {
        lesson: <Lesson slug="feedforward" />,
        lesson2: <Lesson slug="cnn" />,
        lesson3: <Lesson slug="lstm-and-gru" />,
        lesson4: <Lesson slug="autoencoders" />,
        lesson5: <Lesson slug="gan" />,
        lesson6: <Lesson slug="diffusion" />,
        lesson7: <Lesson slug="transformer" />,
      },
    ),
  ],
  [
    say('Which frameworks are in use?'),
    rich(
      'PyTorch, TensorFlow with Keras, and JAX carry most work today; scikit-learn serves the classical methods. Every model of this course is shown in TensorFlow.js, Keras and PyTorch. {lesson} tells what became of the others.',
      { lesson: <Lesson slug="your-lab" /> },
    ),
  ],
  [
    say('How do I get started?'),
    rich('Press Train on the <link>first page</link>, then read {lesson}. There is nothing to install.', {
      link: (words) => (
        <Link prefetch={false} href="/" className="text-link">
          {words}
        </Link>
      ),
      lesson: <Lesson slug="what-is-deep-learning" />,
    }),
  ],
  [
    say('How is mastery counted?'),
    say(
      'Each objective of a lesson has exercises. One that you solve without help counts whole; after a hint, or after a wrong pick among options with the same numbers or a wrong cause of a fault, half; after you opened the solution, a quarter. Solve it again eight hours later or more, without help, and it counts whole. An objective is mastered when two thirds of its exercises are earned so, and you succeeded twice with a night between. A prediction is practice and never proof. A right answer lowers nothing, and wrong answers cost nothing but the second try.',
    ),
  ],
  [
    say('Can I teach a class with it?'),
    rich(
      'Yes, without accounts. A class code gives <link>every student numbers of their own</link>; in a <link2>task for the class</link2> all train the same model with seeds of their own, and the codes that they read out become a histogram; and every lesson has <link3>slides</link3>, which a phone can turn as a <link4>remote</link4>.',
      {
        link: (words) => (
          <Link prefetch={false} href="/class" className="text-link">
            {words}
          </Link>
        ),
        link2: (words) => (
          <Link prefetch={false} href="/class/results" className="text-link">
            {words}
          </Link>
        ),
        link3: (words) => (
          <Link prefetch={false} href="/present" className="text-link">
            {words}
          </Link>
        ),
        link4: (words) => (
          <Link prefetch={false} href="/remote" className="text-link">
            {words}
          </Link>
        ),
      },
    ),
  ],
  [
    say('Can my students’ phones be clickers?'),
    say(
      'No. A page that a whole class votes on needs a server in the middle, and there is none here: without one, every phone would have to show its code to yours. Ask for hands, or set a task and collect its codes. One phone as a remote for your slides works without a server, in the same network.',
    ),
  ],
  [
    say('Which books and courses are worth the time?'),
    rich(
      'Goodfellow, Bengio and Courville, <em>Deep Learning</em>, for the theory; Géron, <em>Hands-On Machine Learning</em>, for practice; Stanford’s CS231n and CS224n and fast.ai for courses. {lesson} says what each is best for.',
      { em: (words) => <i>{words}</i>, lesson: <Lesson slug="keeping-up" /> },
    ),
  ],
  [
    say('Does this roadmap have prerequisites of its own?'),
    rich(
      'No. Every lesson names the lessons it builds on, and the <link>course map</link> shows the order. You may jump anywhere.',
      {
        link: (words) => (
          <Link prefetch={false} href="/course" className="text-link">
            {words}
          </Link>
        ),
      },
    ),
  ],
  [
    say('What is transfer learning?'),
    rich(
      'Taking a network that was trained on much data for one task and training only its last part on a little data for yours. {lesson} does it in the page.',
      { lesson: <Lesson slug="transfer-learning" /> },
    ),
  ],
  [
    say('What is hard about deep learning?'),
    rich(
      'Getting enough data, and clean data ({lesson}); the cost of computing ({lesson2}); knowing why a model answers as it does ({lesson3}); models that fit the past and fail on the new ({lesson4}); settings that must be searched for ({lesson5}); fairness, privacy and responsibility ({lesson6}); running on small devices ({lesson7}); and going on learning without forgetting ({lesson8}).',
      {
        lesson: <Lesson slug="data-at-scale" />,
        lesson2: <Lesson slug="distributed-training" />,
        lesson3: <Lesson slug="explainability" />,
        lesson4: <Lesson slug="regularization" />,
        lesson5: <Lesson slug="hyperparameters" />,
        lesson6: <Lesson slug="ethics" />,
        lesson7: <Lesson slug="edge" />,
        lesson8: <Lesson slug="monitoring" />,
      },
    ),
  ],
]

export default function FaqPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-12">
        <h1 className="mb-6 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Questions')}
        </h1>
        {QUESTIONS.map(([question, answer]) => (
          <section key={question} id={ANCHORS[question]} className="mb-8 scroll-mt-20">
            <h2 className="mb-2 font-sans text-lg font-semibold">{question}</h2>
            <p>{answer}</p>
          </section>
        ))}
      </main>
      <SiteFooter />
    </>
  )
}
