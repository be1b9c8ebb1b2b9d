import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { places } from '@/lib/content/lessons'

export const metadata: Metadata = {
  title: 'Questions',
  description: 'What deep learning is, what you need, how to begin, and what is hard about it.',
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
    'What is deep learning?',
    <>
      A way of writing programs by example: a network of simple units in many layers is shown inputs with the
      answers they should have, and its numbers are moved a little after each until the answers come out
      right. <Lesson slug="what-is-deep-learning" /> trains one before it explains anything.
    </>,
  ],
  [
    'What do I need to know first?',
    <>
      Some programming in any language, and school algebra. The mathematics that comes after (vectors,
      derivatives, probability) is a stage of the course, from <Lesson slug="vectors-and-matrices" /> to{' '}
      <Lesson slug="hypothesis-testing" />, and you can begin without it.
    </>,
  ],
  [
    'What is it used for?',
    <>
      Images, language, speech, vehicles, health, fraud detection, recommendation, finance, robots, the search
      for drugs. <Lesson slug="what-is-deep-learning" /> asks you to guess what made each of them possible.
    </>,
  ],
  [
    'What kinds of neural networks are there?',
    <>
      Feedforward networks (<Lesson slug="feedforward" />
      ), convolutional networks for images (<Lesson slug="cnn" />
      ), recurrent networks for sequences (<Lesson slug="lstm-and-gru" />
      ), autoencoders (<Lesson slug="autoencoders" />
      ), generative adversarial networks (<Lesson slug="gan" />
      ), diffusion models (<Lesson slug="diffusion" />) and transformers (<Lesson slug="transformer" />
      ), to name those the course trains.
    </>,
  ],
  [
    'Which frameworks are in use?',
    <>
      PyTorch, TensorFlow with Keras, and JAX carry most work today; scikit-learn serves the classical
      methods. Every model of this course is shown in TensorFlow.js, Keras and PyTorch.{' '}
      <Lesson slug="your-lab" /> tells what became of the others.
    </>,
  ],
  [
    'How do I get started?',
    <>
      Press Train on the{' '}
      <Link prefetch={false} href="/" className="text-link">
        first page
      </Link>
      , then read <Lesson slug="what-is-deep-learning" />. There is nothing to install.
    </>,
  ],
  [
    'How is mastery counted?',
    <>
      Each objective of a lesson has exercises. One that you solve without help counts whole; after a hint, or
      after a wrong pick among options with the same numbers or a wrong cause of a fault, half; after you
      opened the solution, a quarter. Solve it again eight hours later or more, without help, and it counts
      whole. An objective is mastered when two thirds of its exercises are earned so, and you succeeded twice
      with a night between. A prediction is practice and never proof. A right answer lowers nothing, and wrong
      answers cost nothing but the second try.
    </>,
  ],
  [
    'Can I teach a class with it?',
    <>
      Yes, without accounts. A class code gives{' '}
      <Link prefetch={false} href="/class" className="text-link">
        every student numbers of their own
      </Link>
      ; in a{' '}
      <Link prefetch={false} href="/class/results" className="text-link">
        task for the class
      </Link>{' '}
      all train the same model with seeds of their own, and the codes that they read out become a histogram;
      and every lesson has{' '}
      <Link prefetch={false} href="/present" className="text-link">
        slides
      </Link>
      , which a phone can turn as a{' '}
      <Link prefetch={false} href="/remote" className="text-link">
        remote
      </Link>
      .
    </>,
  ],
  [
    'Can my students’ phones be clickers?',
    <>
      No. A page that a whole class votes on needs a server in the middle, and there is none here: without
      one, every phone would have to show its code to yours. Ask for hands, or set a task and collect its
      codes. One phone as a remote for your slides works without a server, in the same network.
    </>,
  ],
  [
    'Which books and courses are worth the time?',
    <>
      Goodfellow, Bengio and Courville, <i>Deep Learning</i>, for the theory; Géron,{' '}
      <i>Hands-On Machine Learning</i>, for practice; Stanford’s CS231n and CS224n and fast.ai for courses.{' '}
      <Lesson slug="keeping-up" /> says what each is best for.
    </>,
  ],
  [
    'Does this roadmap have prerequisites of its own?',
    <>
      No. Every lesson names the lessons it builds on, and the{' '}
      <Link prefetch={false} href="/course" className="text-link">
        course map
      </Link>{' '}
      shows the order. You may jump anywhere.
    </>,
  ],
  [
    'What is transfer learning?',
    <>
      Taking a network that was trained on much data for one task and training only its last part on a little
      data for yours. <Lesson slug="transfer-learning" /> does it in the page.
    </>,
  ],
  [
    'What is hard about deep learning?',
    <>
      Getting enough data, and clean data (<Lesson slug="data-at-scale" />
      ); the cost of computing (<Lesson slug="distributed-training" />
      ); knowing why a model answers as it does (<Lesson slug="explainability" />
      ); models that fit the past and fail on the new (<Lesson slug="regularization" />
      ); settings that must be searched for (<Lesson slug="hyperparameters" />
      ); fairness, privacy and responsibility (<Lesson slug="ethics" />
      ); running on small devices (<Lesson slug="edge" />
      ); and going on learning without forgetting (<Lesson slug="monitoring" />
      ).
    </>,
  ],
]

export default function FaqPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-12">
        <h1 className="mb-6 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          Questions
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
