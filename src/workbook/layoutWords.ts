import { headingKey } from './headingText';

/** What a column of a form is for. A form names its figures in rows (项目), not in columns. */
export type LayoutRole = 'serial' | 'category' | 'item' | 'unit' | 'value' | 'answer' | 'proof' | 'required' | 'remark';

const WORDS: Readonly<Record<LayoutRole, string>> = {
  serial: '序号 编号',
  category: '类别 指标类别 一级指标 A级指标 分类 大类',
  item: '填报项目 项目 项目名称 填报指标 指标名称 指标 指标项 指标内容 评估指标 评估内容 二级指标 B级指标及评估要点 B级指标 填报内容 名称 内容',
  unit: '单位 计量单位 数据单位',
  value: '填报值 填报数据 填报数值 数值 数据 指标值 指标值或简要结论 填写内容 值 实际值 数量 现状值 完成值 完成情况 填报情况 填报结果',
  answer: '是否达标 达标情况 是否符合 是否完成 结论 自评结论 评估结论 评估结果 自评结果 结果 是否存在 是否满足 是否',
  proof: '佐证材料 证明材料 支撑材料 佐证 佐证材料名称 材料名称',
  required: '是否必填 必填',
  remark: '备注 备注说明 说明 填报说明',
};

const ROLES: ReadonlyMap<string, readonly LayoutRole[]> = (() => {
  const roles = new Map<string, LayoutRole[]>();
  for (const [role, words] of Object.entries(WORDS) as [LayoutRole, string][]) {
    for (const word of words.split(' ')) roles.set(headingKey(word), [...(roles.get(headingKey(word)) ?? []), role]);
  }
  return roles;
})();

const SMALLER_THAN_SCHOOL = /^(?:年级|年级名称|班级|班级名称|班别|学年|年度|年份|学期)$/u;

/** A heading by which a table gives several rows to one school. */
export const splitsSchools = (heading: string): boolean => SMALLER_THAN_SCHOOL.test(headingKey(heading));

/** The part a heading plays in a form's layout. */
export const layoutRole = (key: string): LayoutRole | undefined => ROLES.get(key)?.[0];

/** A row that closes a table: notes, signatures. Tested on the row's first text, plain. */
export const isNote = (plainText: string): boolean =>
  /^(?:注|备注|说明|填表说明|填报说明|数据来源|资料来源)(?:[:：.]|\d|$)/u.test(plainText) ||
  /^(?:填表人|填报人|制表人?|审核人?|审批人?|负责人|单位负责人|学校负责人|校长|联系人|联系电话|填报日期|填表日期|填报时间|报送日期|填报单位|填表单位|报送单位|上报单位)(?:\(.{0,8}\))?[:：]/u.test(plainText) ||
  /^\((?:盖章|公章|签章|签字|单位公章|学校公章)\)/u.test(plainText);

/** A line of prose that stands alone in its row (1.本表由学校填写。): no record. Tested on the plain text. */
export const isSentence = (plainText: string): boolean =>
  plainText.length >= 6 && (/[。；;]$/u.test(plainText) || /^(?:本表|此表|上表|以上|上述)/u.test(plainText) || (/^(?:\(?\d{1,2}[.、)]|[①-⑳*※★])/u.test(plainText) && /[,，:：]|应|须|填|指/u.test(plainText)));

const WHOLE_SUBTOTAL =
  /^(?:合计|小计|总计|共计|累计|总和|汇总|计|总数|全县|全区|全市|全镇|全乡|全校|平均|均值|校均|生均|人均|最大值|最小值|最高值?|最低值?|中位数|极差|方差|标准差|(?:差异|变异|离散)系数|标准值?|达标值?|达标率?|数量)(?:数|:)?$/u;
const ENDS_AS_SUBTOTAL = /(?:合计|小计|总计|共计|累计|平均值?|平均数|均值|差异系数|标准差|达标学校(?:总)?数|达标学校比例\(%\)|达标率)(?:数|:)?$/u;
const BEGINS_AS_SUBTOTAL = /^(?:其中|合计|总计|小计|#|全[县区市]平均)/u;
/** 全县小学, 全区公办初中, 共12所, Total: never a school's name. */
const ALL_SCHOOLS = /^(?:全[县区市镇乡](?:域|直属?)?(?:公办|民办|义务教育)*(?:小学|初中|中小学|学校|九年一贯制(?:学校)?|教学点)?|(?:全部|所有|各)(?:中小学|小学|初中|学校)|(?:学校|小学|初中)?共计?\d+所(?:学校)?|(?:grand|sub)?-?total|sum|average)(?:数|:)?$/u;
/** What a subtotal is of: 小学合计(3所), 全县合计(含民办). */
const ASIDE = /\([^()]*\)$/u;
const ORDINAL = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.])/u;

/** A row that repeats others (合计, 小学小计, 其中：…) and must not be counted. Tested on its label, plain. */
export const isSubtotal = (plainText: string): boolean => {
  const label = plainText.replace(ORDINAL, '').replace(ASIDE, '');
  return WHOLE_SUBTOTAL.test(label) || ENDS_AS_SUBTOTAL.test(plainText) || ENDS_AS_SUBTOTAL.test(label) || BEGINS_AS_SUBTOTAL.test(label) || ALL_SCHOOLS.test(label);
};

const NUMBER_OF_SCHOOLS = /\(共?\d+所\)$/u;

/** A kind of school where its name should stand: the sum of those schools. In its own column it describes a school. */
export const isKindOfSchools = (plainText: string): boolean => /^(?:城区|镇区|乡村|农村|县城|公办|民办|小学|初中|中小学|九年一贯制|教学点)(?:学校|部分)?:?$/u.test(plainText.replace(NUMBER_OF_SCHOOLS, ''));

/** What may be a kind of schools or one school's name (城区小学, 村小): which, only the figures or a code can tell. */
export const mayBeKindOfSchools = (plainText: string): boolean =>
  /^(?:(?:城区|镇区|乡村|农村|县城|城镇|乡镇|[县区市]直属?|公办|民办)+(?:小学|初中|中学|中小学|完小)|[县区市]直属?|完全小学|完小|村小|村级小学)$/u.test(plainText.replace(NUMBER_OF_SCHOOLS, ''));
