import { SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { countyName, reportYear } from '../audit/countyText';
import { sourceText } from '../audit/clauseText';
import type { Piece } from '../handIn/computedCell';
import type { Block, Sentence } from './block';
import { figureOfCounty } from './countyFigures';
import type { Ground } from './ground';
import { because, unitBehind } from './plainWords';
import { joinPieces, say, sentence } from './say';

const textCells = ({ context }: Ground) => ['countyName', 'reportYear'].flatMap((field) => context.reading.dataset.countyTexts?.get(field)?.cell ?? []);

/** Who reports, for which year, by what. */
export const opening = (ground: Ground): readonly Sentence[] => {
  const { context } = ground;
  const { assessment, pack, translator } = context;
  const { t } = translator;
  const county = countyName(context);
  const year = reportYear(context);
  const head = say(translator, 'head', {
    county: county ?? t('audit:self.noCounty'),
    year: year === undefined ? t('audit:self.noYear') : t('audit:self.year', { year }),
    date: assessment.date,
  });
  const groups = [...new Set(assessment.items.map(({ group }) => t(`term:group.${group}`)))].join(t('term:listSeparator'));
  const intro = say(translator, 'intro', { document: sourceText(pack.schoolRule.clause.source, context), groups, count: assessment.items.length });
  return [sentence(head, { rules: [], cells: textCells(ground) }), sentence(intro)];
};

/** How many schools of which type. */
const schoolsSentence = ({ context }: Ground): Sentence => {
  const { translator, reading } = context;
  const { t } = translator;
  const { schools } = reading.dataset;
  const count = (test: (school: (typeof schools)[number]) => boolean): number => schools.filter(test).length;
  const kinds = SCHOOL_TYPES.flatMap((type) => {
    const of = count((school) => school.type === type);
    return of === 0 ? [] : [t(`audit:self.${type === 'teachingPoint' ? 'points' : 'schoolsOf'}`, { type: t(`term:schoolType.${type}`), count: of })];
  });
  const untyped = count(({ type }) => type === undefined);
  const types = [...kinds, ...(untyped === 0 ? [] : [t('audit:self.untyped', { count: untyped })])].join(t('term:listSeparator'));
  const isPrivate = count((school) => school.private === true);
  const pieces = [...say(translator, 'schools', { count: schools.length, types }), ...(isPrivate === 0 ? [] : say(translator, 'private', { count: isPrivate }))];
  return sentence(schools.length === 0 ? say(translator, 'noSchools') : pieces, { rules: [], cells: schools.flatMap(({ cell }) => cell ?? []) });
};

const leftOutSentence = ({ context: { reading, translator } }: Ground): readonly Sentence[] => {
  const { leftOut = [] } = reading.dataset;
  return leftOut.length === 0 ? [] : [sentence(say(translator, 'leftOut', { count: leftOut.length }), { rules: [], cells: leftOut })];
};

/** Pupils, teachers, classes: what is known in one sentence, what is not each with its reason. */
const countsSentence = (ground: Ground, parts: readonly { readonly field: string; readonly stage?: Stage }[], key: string): Sentence => {
  const { context } = ground;
  const { translator, names } = context;
  const { t } = translator;
  const found = parts.map((part) => ({ ...part, ...figureOfCounty(ground, part.field, part.stage) }));
  const name = ({ field, stage }: (typeof parts)[number]): string => (stage === undefined ? names.field(field) : t('term:fieldStage', { stage: t(`term:stage.${stage}`), field: names.field(field) }));
  const cells = found.flatMap((each) => ('figure' in each ? each.cells : []));
  const figures = Object.fromEntries(found.flatMap((each) => ('figure' in each ? [[`${each.field}${each.stage ?? ''}`, each.figure]] : [])));
  if (Object.keys(figures).length === parts.length) return sentence(say(translator, key, {}, figures), { rules: [], cells });
  const each = found.map((one): readonly Piece[] =>
    'figure' in one
      ? say(translator, 'count', { name: name(one), unit: unitBehind(context.fields.get(one.field)?.unit ?? 'none', translator) }, { value: one.figure })
      : say(translator, 'noCount', { name: name(one), reason: because([one.reason], context) }),
  );
  return sentence(joinPieces(each, t('audit:self.gap')), { rules: [], cells });
};

/** 基本情况. */
export const overviewSection = (ground: Ground): readonly Block[] =>
  [
    schoolsSentence(ground),
    ...leftOutSentence(ground),
    countsSentence(ground, [{ field: 'pupils' }, ...STAGES.map((stage) => ({ field: 'pupils', stage }))], 'pupils'),
    countsSentence(ground, [{ field: 'fullTimeTeachers' }, { field: 'classes' }], 'teachers'),
  ].map((each) => ({ kind: 'sentence', sentence: each }));
