/** What a learning platform reads of a package: `imsmanifest.xml` of SCORM 1.2 (ADL 2001; IMS Content Packaging 1.1.2). */

const NAMESPACES = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
}

/** The schema allows no more. */
const MOST_OF_VERSION = 20

/**
 * @param {{ slug: string, title: string }} lesson
 * @param {readonly string[]} files all of the package, the lesson's page among them
 * @param {string} version of the course
 */
export function manifestOf({ slug, title }, files, version) {
  const attributes = Object.entries(NAMESPACES).map(([name, value]) => `${name}="${value}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="epoch.${slug}" version="${xml(version.slice(0, MOST_OF_VERSION))}" ${attributes.join(' ')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="epoch">
    <organization identifier="epoch">
      <title>${xml(title)}</title>
      <item identifier="item.${slug}" identifierref="lesson.${slug}" isvisible="true">
        <title>${xml(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="lesson.${slug}" type="webcontent" adlcp:scormtype="sco" href="${pageOf(slug)}">
${files.map((file) => `      <file href="${xml(addressOf(file))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`
}

/** The page of a lesson, in its package as on the site. */
export const pageOf = (slug) => `learn/${slug}.html`

const addressOf = (file) => file.split('/').map(encodeURIComponent).join('/')

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as it stands in XML and in HTML, also in an attribute. @param {string} text */
export const xml = (text) => text.replace(/[&<>"]/g, (one) => ENTITIES[one])
