import { refuse } from './refuse';
import { xmlSection, xmlTags } from './xmlTags';

/** A sheet as the workbook part lists it. */
export interface SheetPart {
  readonly name: string;
  /** Path of its part, or undefined for chart and dialog sheets, which hold no cells. */
  readonly path: string | undefined;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly stylesPath: string | undefined;
}

/** The text of a part, or undefined where the package has none of that name. */
export type ReadPart = (path: string) => Promise<string | undefined>;

interface Relationship {
  readonly type: string;
  readonly target: string;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const relationshipsPath = (path: string): string => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

const resolveTarget = (folder: string, target: string): string => {
  const parts = (target.startsWith('/') ? target : folder + target).split('/');
  const resolved: string[] = [];
  for (const part of parts) {
    if (part === '..') resolved.pop();
    else if (part !== '' && part !== '.') resolved.push(part);
  }
  return resolved.join('/');
};

const relationshipsOf = (xml: string, folder: string): ReadonlyMap<string, Relationship> => {
  const relationships = new Map<string, Relationship>();
  for (const tag of xmlTags(xml)) {
    const id = tag.attributes.get('Id');
    if (tag.name !== 'Relationship' || id === undefined) continue;
    relationships.set(id, { type: tag.attributes.get('Type') ?? '', target: resolveTarget(folder, tag.attributes.get('Target') ?? '') });
  }
  return relationships;
};

const ofType = (relationships: ReadonlyMap<string, Relationship>, type: string): Relationship | undefined =>
  [...relationships.values()].find((relationship) => relationship.type.endsWith(`/${type}`));

/** Other packages of the same family: a document whose main part is not a workbook. */
const refuseOthers = (mainPath: string): void => {
  if (mainPath.endsWith('.bin')) refuse({ code: 'unsupportedFormat', format: 'xlsb' });
  if (mainPath.startsWith('word/')) refuse({ code: 'notAWorkbook', looksLike: 'word' });
  if (mainPath.startsWith('ppt/')) refuse({ code: 'notAWorkbook', looksLike: 'slides' });
};

const relationshipIdOf = (attributes: ReadonlyMap<string, string>): string | undefined => {
  for (const [name, value] of attributes) {
    if (name.toLowerCase().endsWith(':id')) return value;
  }
  return undefined;
};

/** Lists the sheets of an .xlsx package without reading them. Throws FileRefused where the package is something else. */
export const readWorkbookParts = async (read: ReadPart): Promise<WorkbookParts> => {
  if ((await read('mimetype'))?.includes('opendocument') === true) return refuse({ code: 'unsupportedFormat', format: 'ods' });
  const root = await read('_rels/.rels');
  if (root === undefined) return refuse({ code: 'notAWorkbook', looksLike: 'archive' });
  const main = ofType(relationshipsOf(root, ''), 'officeDocument');
  if (main === undefined) return refuse({ code: 'notAWorkbook', looksLike: 'archive' });
  refuseOthers(main.target);
  const workbook = await read(main.target);
  if (workbook === undefined) return refuse({ code: 'damaged', detail: `part ${main.target} is missing` });
  const relationships = relationshipsOf((await read(relationshipsPath(main.target))) ?? '', folderOf(main.target));
  const sheets: SheetPart[] = [];
  for (const tag of xmlTags(xmlSection(workbook, 'sheets') ?? '')) {
    const name = tag.attributes.get('name');
    if (tag.name !== 'sheet' || name === undefined) continue;
    const relationship = relationships.get(relationshipIdOf(tag.attributes) ?? '');
    sheets.push({ name, path: relationship?.type.endsWith('/worksheet') === true ? relationship.target : undefined });
  }
  return { sheets, stylesPath: ofType(relationships, 'styles')?.target };
};
