import Link from 'next/link'
import type { Claim, Finding } from '@/lib/evidence/claims'
import { writtenDate } from '@/lib/locale/dates'
import { say } from '@/lib/locale/say'
import type { ExerciseNames } from './names'
import { nameOf } from './names'

const OUTCOMES = {
  confirmed: { mark: '✓ confirmed', look: 'text-good' },
  differs: { mark: say('✗ not confirmed'), look: 'text-bad' },
  unplayable: { mark: say('– could not be replayed'), look: 'text-quiet' },
}

interface FindingsProps {
  caption: string
  findings: readonly Finding[]
  /** Replayed now, and to come. */
  current?: Claim | undefined
  waiting?: readonly Claim[]
  names: ExerciseNames
}

/** What came of each claim, in words; those still to come keep their place, so that nothing jumps. */
export function Findings({ caption, findings, current, waiting = [], names }: FindingsProps) {
  return (
    <table className="w-full border-collapse text-[0.9375rem] max-sm:block">
      <caption className="mb-1.5 text-start font-semibold max-sm:block">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-rule border-b text-quiet text-sm">
          <th scope="col" className="w-[38%] py-1 text-start font-medium">
            {say('claim')}
          </th>
          <th scope="col" className="py-1 ps-4 text-start font-medium">
            {say('what came out')}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {findings.map(({ claim, outcome, words }) => (
          <tr key={claim.id} data-outcome={outcome} className="border-rule border-b align-top max-sm:block">
            <ClaimCell claim={claim} names={names} />
            <td className="py-2.5 ps-4 max-sm:block max-sm:pt-0 max-sm:ps-0">
              <strong className={`font-semibold ${OUTCOMES[outcome].look}`}>{OUTCOMES[outcome].mark}</strong>
              <span className="block [overflow-wrap:anywhere]">{words}</span>
            </td>
          </tr>
        ))}
        {waiting.map((claim) => (
          <tr key={claim.id} className="border-rule border-b align-top max-sm:block">
            <ClaimCell claim={claim} names={names} />
            <td className="py-2.5 ps-4 text-quiet max-sm:block max-sm:pt-0 max-sm:ps-0">
              {claim === current ? say('being replayed …') : say('waits')}
              <span className="block" aria-hidden="true">
                &nbsp;
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ClaimCell({ claim, names }: { claim: Claim; names: ExerciseNames }) {
  const { title, kind, href: place } = nameOf(claim.exercise, claim.kind, names)
  const href = claim.test ? `/stage/${claim.test.id}/test` : place
  return (
    <th scope="row" className="py-2.5 text-start font-normal max-sm:block max-sm:pb-1">
      {href ? (
        <Link prefetch={false} href={href} className="text-link underline underline-offset-3">
          {title}
        </Link>
      ) : (
        title
      )}
      <span className="block text-quiet text-sm">
        {kind}, {claim.test ? say('in a test') : say('answer {ordinal}', { ordinal: claim.ordinal })},{' '}
        <time dateTime={new Date(claim.time).toISOString()}>{writtenDate(claim.time, 'medium')}</time>
      </span>
    </th>
  )
}
