import { damaged } from './refuse';
import { resolveEntities } from './xmlTags';

/** A piece of markup: a start tag (perhaps closed at once), an end tag, or text between tags with its entities resolved. */
export type MarkupToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** A longer tag is no tag of a table. */
const LONGEST_TAG = 20_000;
const NAME = /^\/?(?:[\w.-]+:)?([\w.-]+)/;
/** What stands within these is no text of the page. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'xml']);
const CDATA = '<![CDATA[';

const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The attributes in a tag, by lower-case name without prefix; one without a value is empty. */
const attributesOf = (tag: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  if (tag.length > LONGEST_TAG) return attributes;
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) attributes.set(name.replace(/^.*:/, '').toLowerCase(), resolveEntities(double ?? single ?? bare ?? ''));
  return attributes;
};

/** Where a piece that begins at `at` ends: behind `mark`, or at the end of the text. */
const behind = (text: string, mark: string, at: number): number => {
  const found = text.indexOf(mark, at);
  return found === -1 ? text.length : found + mark.length;
};

/** The end of a tag whose first > stands at `first`: the first one outside quotes. A quote that is never closed does not hide it. */
const tagEnd = (text: string, at: number, first: number): number => {
  let quote = '';
  for (let to = at; to < Math.min(text.length, at + LONGEST_TAG); to += 1) {
    const character = text[to] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return to;
  }
  return first;
};

/** Comments, declarations and instructions, which hold nothing to read; undefined where none begins. */
const passedOver = (text: string, at: number, isHtml: boolean): number | undefined => {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  if (text.startsWith('<?', at)) return behind(text, '>', at);
  if (!text.startsWith('<!', at)) return undefined;
  // A web page says what it is; anything else that declares a document type is how entity bombs come in.
  if (!isHtml && /^<!doctype/i.test(text.slice(at, at + 9))) damaged('the file declares a document type');
  return behind(text, '>', at);
};

const endOfRaw = (text: string, name: string, at: number): number => {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
};

/**
 * Cuts markup into tokens in one pass, whatever it holds: prefixes are dropped, names are lower-case, entities other than
 * the usual and the numbered ones stay as they are. `isHtml`: scripts and styles are passed over.
 */
export function* markupTokens(text: string, isHtml: boolean): Generator<MarkupToken> {
  let greater = 0;
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    const to = open === -1 ? text.length : open;
    if (to > at) yield { kind: 'text', text: resolveEntities(text.slice(at, to)) };
    if (open === -1) return;
    if (text.startsWith(CDATA, open)) {
      const end = behind(text, ']]>', open);
      yield { kind: 'text', text: text.slice(open + CDATA.length, Math.max(open + CDATA.length, end - 3)) };
      at = end;
      continue;
    }
    const passed = passedOver(text, open, isHtml);
    const name = passed === undefined ? NAME.exec(text.slice(open + 1, open + 100))?.[1]?.toLowerCase() : undefined;
    if (greater !== -1 && greater < open) greater = text.indexOf('>', open);
    const end = name === undefined || greater === -1 ? -1 : tagEnd(text, open + 1, greater);
    if (name === undefined || end === -1) {
      // A lone < is text.
      if (passed === undefined) yield { kind: 'text', text: '<' };
      at = passed ?? open + 1;
      continue;
    }
    at = end + 1;
    if (text[open + 1] === '/') {
      yield { kind: 'close', name };
      continue;
    }
    yield { kind: 'open', name, attributes: attributesOf(text.slice(open + 1 + name.length, end)), isEmpty: text[end - 1] === '/' };
    if (isHtml && RAW.has(name) && text[end - 1] !== '/') at = endOfRaw(text, name, at);
  }
}
