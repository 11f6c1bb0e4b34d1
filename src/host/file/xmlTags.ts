/** A start tag or an empty element, without its namespace prefix. */
export interface XmlTag {
  readonly name: string;
  /** By full name (`r:id`), entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
}

// An attribute value holds no '<', so that every attempt ends at the next tag: linear also on hostile text.
const TAG = /<(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const NAMED: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u00a0']]);

/** The text with the five named and the numbered entities resolved. */
export const resolveEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes.set(name, resolveEntities(double ?? single ?? ''));
  }
  return attributes;
};

/** The start tags of a small part (workbook, relationships, styles), in order. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const [, name, attributes] of xml.matchAll(TAG)) {
    if (name !== undefined) yield { name, attributes: attributesOf(attributes ?? '') };
  }
}

/** The text between the first `<name …>` and `</name>`, prefixes ignored; undefined where it is missing. */
export const xmlSection = (xml: string, name: string): string | undefined => {
  const open = new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>]`).exec(xml);
  if (open === null) return undefined;
  const close = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`).exec(xml.slice(open.index));
  return close === null ? undefined : xml.slice(open.index, open.index + close.index);
};
