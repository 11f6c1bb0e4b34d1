import type { DatasetBuilder } from './datasetBuilder';
import { oneLine, plain } from './plainText';
import { labelledSchool } from './schoolName';
import type { TableBlock } from './tableBlocks';

/** A school that a table does not name itself, and what does. */
export interface OutsideName {
  readonly name: string;
  /** `label`: a line above it says 学校名称：…; `only`: the other sheets of the file are about this school alone. */
  readonly by: 'label' | 'title' | 'sheet' | 'file' | 'only';
}

/** What a school's name ends with; a campus may follow. */
const ENDING = '(?:小学校?|完小|中学校?|初中|学校|教学点|学院)(?:[^\\s()（）]{0,8}(?:校区|分校|分部|部)|[（(](?:小学|初中)部?[)）])?';
/** What follows a school's name in the names of files and forms. */
const BEHIND = /^(?:义务教育|优质均衡|学校|填报|上报|报送|自评|自查|基本|基础|数据|信息|情况|资源|配置|班级|班额|各班|学生|教师|专用|音乐|美术|统计|调查|登记|汇总|名单|明细|表|附件|模板|终稿|定稿|修改|最终|新|20\d\d|\d|的|$)/u;
const NAME = new RegExp(`^(.*?${ENDING})(.*)$`, 'u');
/** What comes before it: 附件1, 03, 2024年. */
const BEFORE = /^(?:附件|附表|附)?[一二三四五六七八九十\d.、年月日号-]*(?:关于|报送)?/u;
/** Words for schools in general, which name none. */
const GENERIC = /^(?:.*(?:义务教育|优质均衡|中小|各|全[县区市]|所有|本|我|该|某|初级|高级|普通|完全|制|公办|民办|乡镇|农村|城区|镇区|县城|职业|特殊教育|[县区市镇乡村原新老某xX×*○]+))?(?:中小学|小学校?|中学校?|初中|学校|完小|教学点|学院)(?:部|段)?$/u;
const SEPARATORS = /[\s_—–|+,，;；&【】[\]「」《》“”"]+|(?<=\D)-|-(?=\D)/u;

/** The school that a piece of text is the name of, or begins with. */
const nameIn = (piece: string): string | undefined => {
  const match = NAME.exec(piece.replace(BEFORE, ''));
  const [, name = '', behind = ''] = match ?? [];
  if (plain(name).length < 3 || plain(name).length > 24 || GENERIC.test(plain(name)) || !BEHIND.test(behind)) return undefined;
  return name;
};

/** The one school that a text names; several, or none beyond doubt: undefined. */
export const schoolIn = (text: string): string | undefined => {
  const line = oneLine(text);
  const bracketed = [...line.matchAll(/[(（]([^()（）]+)[)）]/gu)].map(([, inside = '']) => inside);
  // A part in brackets may belong to the name: 育才学校（小学部）.
  const pieces = [...line.replace(/[(（](?![^()（）]{0,4}(?:部|校区|分校)[)）])[^()（）]*[)）]/gu, ' ').split(SEPARATORS), ...bracketed];
  const names = new Set(pieces.map(nameIn).filter((name) => name !== undefined));
  const [name] = names;
  return names.size === 1 ? name : undefined;
};

const stem = (file: string): string => file.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');

/** The school that the lines above a table, the sheet's name or the file's name tells, the nearest first. */
export const schoolNamedOutside = ({ title, view }: TableBlock): OutsideName | undefined => {
  const { sheet, file = '' } = view.grid;
  const labelled = labelledSchool(title);
  if (labelled !== undefined) return { name: labelled, by: 'label' };
  for (const [text, by] of [[title, 'title'], [sheet, 'sheet'], [stem(file), 'file']] as const) {
    const name = schoolIn(text);
    if (name !== undefined) return { name, by };
  }
  return undefined;
};

/** Says what a school was named by, where it is not plain to see. */
export const reportOutside = ({ view, header }: TableBlock, { name, by }: OutsideName, report: DatasetBuilder['report']): void => {
  if (by === 'label' || by === 'sheet') return;
  report({ severity: 'hint', cell: view.ref(header.bottom, header.columns[0]?.column ?? 0), code: 'schoolNamedOutside', school: name, by });
};
