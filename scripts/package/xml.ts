/** An XML element: its name, its attributes, and its children or text. */
export type Xml = readonly [name: string, attributes: Record<string, string>, ...children: (Xml | string)[]];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function serialize(xml: Xml | string, indent: string): string {
  if (typeof xml === 'string') return escapeXml(xml);
  const [name, attributes, ...children] = xml;
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)];
  if (children.length === 0) return `<${start.join(' ')}/>`;
  const hasElements = children.some((child) => typeof child !== 'string');
  const content = children
    .map((child) => (hasElements ? `\n${indent}  ` : '') + serialize(child, `${indent}  `))
    .join('');
  return `<${start.join(' ')}>${content}${hasElements ? `\n${indent}` : ''}</${name}>`;
}

/** An XML document, indented. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root, '')}\n`;
