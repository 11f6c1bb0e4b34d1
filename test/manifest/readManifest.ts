import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export const ROOT = path.resolve(__dirname, '../..');

/** An element of the manifest in document order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: true, ignoreDeclaration: true, parseTagValue: false, parseAttributeValue: false });

type Node = Readonly<Record<string, unknown>>;

const elementOf = (node: Node): readonly Element[] =>
  Object.entries(node).flatMap(([name, content]): readonly Element[] => {
    if (name === ATTRIBUTES || name === TEXT || !Array.isArray(content)) return [];
    const nodes = content as readonly Node[];
    return [
      {
        name,
        attributes: (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>,
        children: nodes.flatMap(elementOf),
        text: nodes.map((child) => String(child[TEXT] ?? '')).join(''),
      },
    ];
  });

/** The root element of manifest.xml. */
export const readManifest = (): Element => {
  const nodes = parser.parse(readFileSync(path.join(ROOT, 'manifest.xml'))) as readonly Node[];
  const [root] = nodes.flatMap(elementOf);
  if (root === undefined) throw new Error('manifest.xml is empty');
  return root;
};

/** The element itself and all beneath it. */
export const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];

export const named = (element: Element, name: string): readonly Element[] => all(element).filter((each) => each.name === name);

export const child = (element: Element, name: string): Element => {
  const found = element.children.find((each) => each.name === name);
  if (found === undefined) throw new Error(`<${element.name}> has no <${name}>`);
  return found;
};

/** DefaultValue, or the text between the tags. */
export const valueOf = (element: Element): string => element.attributes['DefaultValue'] ?? element.text;
