import type { Metadata } from 'next'
import { Lab } from '@/components/lab/lab'
import { SiteHeader } from '@/components/site/site-header'
import { WIDGET_IDS, type WidgetId } from '@/components/widgets/ids'
import { catalog } from '@/lib/experiments/catalog'
import { say } from '@/lib/locale/say'

type Props = { params: Promise<{ widget: WidgetId }> }

export const dynamicParams = false
export const generateStaticParams = () => WIDGET_IDS.map((widget) => ({ widget }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { widget } = await params
  const title = catalog[widget]?.title ?? widget
  return {
    title,
    description: say('{title}: one widget of the course alone, in the state its address describes.', {
      title,
    }),
  }
}

export default async function LabPage({ params }: Props) {
  const { widget } = await params
  return (
    <div className="lab">
      <SiteHeader where={say('Lab / {title}', { title: catalog[widget]?.title ?? widget })} />
      <main id="main" className="mx-auto max-w-[76rem] px-4">
        <h1 className="sr-only">{catalog[widget]?.title ?? widget}</h1>
        <noscript>
          <p>{say('This widget trains a model with JavaScript, which is off in this browser.')}</p>
        </noscript>
        <Lab id={widget} />
      </main>
    </div>
  )
}
