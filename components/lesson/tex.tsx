interface TexProps {
  html: string
  tex: string
  display?: string
  id?: string
}

/** A formula, set by KaTeX when the site was built. Copying it copies its TeX source. */
export function Tex({ html, tex, display, id }: TexProps) {
  const Tag = display ? 'div' : 'span'
  return (
    <Tag
      id={id}
      className={display ? 'tex-display' : undefined}
      data-tex={tex}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, made from the lesson at build
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
