import { isPercentFormat } from '../numberFormat';
import { xmlSection, xmlTags } from './xmlTags';

/** The built-in percentage formats: 0% and 0.00%. */
export const BUILT_IN_PERCENT: ReadonlySet<number> = new Set([9, 10]);

/** Indexes of the cell styles whose number format is a percentage. */
export const percentStyles = (stylesXml: string): ReadonlySet<number> => {
  const formats = new Map<number, boolean>();
  for (const tag of xmlTags(xmlSection(stylesXml, 'numFmts') ?? '')) {
    const id = Number(tag.attributes.get('numFmtId') ?? NaN);
    if (tag.name === 'numFmt') formats.set(id, isPercentFormat(tag.attributes.get('formatCode') ?? ''));
  }
  const styles = new Set<number>();
  let index = 0;
  for (const tag of xmlTags(xmlSection(stylesXml, 'cellXfs') ?? '')) {
    if (tag.name !== 'xf') continue;
    const id = Number(tag.attributes.get('numFmtId') ?? NaN);
    if (formats.get(id) ?? BUILT_IN_PERCENT.has(id)) styles.add(index);
    index += 1;
  }
  return styles;
};
