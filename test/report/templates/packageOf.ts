import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unpackPart } from '../../../src/host/file/unpackPart';
import { readZipDirectory } from '../../../src/host/file/zipDirectory';

/** An element in its place: its name, its attributes, what is inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false });

interface Parsed {
  readonly ':@'?: Readonly<Record<string, string>>;
  readonly [name: string]: unknown;
}

const elementOf = (parsed: Parsed): Element | undefined => {
  const name = Object.keys(parsed).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
  if (name === undefined) return undefined;
  const inside = parsed[name] as readonly Parsed[];
  return {
    name,
    attributes: parsed[':@'] ?? {},
    children: inside.flatMap((one) => elementOf(one) ?? []),
    text: inside.map((one) => (typeof one['#text'] === 'string' ? one['#text'] : '')).join(''),
  };
};

/** The parts of a package, every XML one checked to be well-formed. */
export const packageOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Element>> => {
  const parts = new Map<string, Element>();
  for (const entry of readZipDirectory(bytes)) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await unpackPart(bytes, entry, 1e8));
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw new Error(`${entry.name}: ${valid.err.msg}`);
    const root = (parser.parse(text) as readonly Parsed[]).flatMap((one) => elementOf(one) ?? [])[0];
    if (root === undefined || parts.has(entry.name)) throw new Error(`${entry.name} is empty or stands twice`);
    parts.set(entry.name, root);
  }
  return parts;
};

/** Everything of that name inside, at any depth. */
export const all = (element: Element, name: string): readonly Element[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
