import type { UnknownReason } from '../../core/assessment';
import { CLASSES, PUPILS } from '../../core/fieldIds';
import { isKnown } from '../../core/figures/figure';
import { verdictOf } from '../../core/verdict';
import { STAGES } from '../../standards/terms';
import { computedCell } from '../handIn/computedCell';
import type { ModelCell } from '../sheetModel';
import { form2Schools } from '../templates/declarationForms/form2';
import type { FillTable } from '../templates/filling';
import { columnNumber } from '../templates/headingRows';
import type { HeadingTree, Leaf } from '../templates/headingTree';
import { figureCell, known, unknown, verdictCell } from './formCells';
import type { FormGround } from './formGround';
import { formIndicators } from './indicators';
import type { FormIndicator } from './indicators';
import { missedUnseen } from './missedUnseen';
import { organiserCode } from './organiserCode';
import { schoolRemark } from './schoolRemark';
import type { NumberedIndicator } from './schoolRemark';
import { unitNote } from './unitNote';

const text = (content: string | null): ModelCell => ({ content, role: 'label' });

const indicatorCell = (ground: FormGround, { column, part }: FormIndicator, unit: number): ModelCell => {
  const stage = STAGES[ground.basis.dataset.units.stage[unit] ?? -1];
  const value = column.values[unit] ?? Number.NaN;
  const reason = column.reasons.get(unit);
  const threshold = stage === undefined ? undefined : column.threshold[stage];
  const note = threshold === undefined ? '' : missedUnseen(ground, { value, comparator: part.comparator, threshold, unit: part.unit, decimals: part.decimals }, verdictOf(column.verdicts[unit]));
  const quantity = { kind: 'indicator' as const, unit, rule: column.rule, part: column.part };
  return figureCell(ground, quantity, Number.isNaN(value) ? unknown(...(reason === undefined ? [] : [reason])) : known(value), '0.00', note);
};

const organiserCell = ({ basis: { dataset }, translator }: FormGround, unit: number): ModelCell => {
  const school = dataset.schools[dataset.units.school[unit] ?? -1];
  const code = school === undefined ? undefined : organiserCode(school);
  return code === undefined ? { content: null, role: 'doubt', comment: translator.t('forms:noOrganiser') } : { content: code, role: 'mark' };
};

const unitCell = (ground: FormGround, field: string, unit: number): ModelCell => {
  const figure = ground.basis.figures.ofUnits(field, false);
  return figureCell(ground, { kind: 'unitFigure', unit, field }, isKnown(figure, unit) ? known(figure.values[unit] ?? Number.NaN) : unknown(figure.reasonAt(unit)), '0');
};

/** Whether any unit has a figure that the form asks for, by field: what none has is told once, not in every row. */
const told = ({ basis, units }: FormGround): ReadonlyMap<string, boolean> => {
  const all = STAGES.flatMap((stage) => units[stage]);
  const { schools, units: table } = basis.dataset;
  const hasOrganiser = all.some((unit) => {
    const school = schools[table.school[unit] ?? -1];
    return school !== undefined && organiserCode(school) !== undefined;
  });
  const figures = [PUPILS, CLASSES, 'grades'].map((field) => [field, all.some((unit) => isKnown(basis.figures.ofUnits(field, false), unit))] as const);
  return new Map([['organiser', hasOrganiser], ...figures]);
};

const silent = ({ content, role = 'plain' }: ModelCell): ModelCell => ({ content, role });

const reasonsOf = ({ assessment: { units } }: FormGround, unit: number): readonly UnknownReason[] => {
  const scope = units.scopeReasons.get(unit);
  return scope === undefined ? units.indicators.flatMap(({ reasons }) => reasons.get(unit) ?? []) : [scope];
};

const cellOf = (ground: FormGround, indicators: ReadonlyMap<string, FormIndicator>, numbered: readonly NumberedIndicator[], { place }: Leaf, unit: number): ModelCell => {
  const { dataset } = ground.basis;
  const indicator = indicators.get(place?.field ?? '');
  if (indicator !== undefined) return indicatorCell(ground, indicator, unit);
  switch (place?.field) {
    case 'schoolName':
      return text(dataset.schools[dataset.units.school[unit] ?? -1]?.name ?? null);
    case 'organiser':
      return organiserCell(ground, unit);
    case 'declaredVerdict':
      return verdictCell(ground, { kind: 'unitVerdict', unit }, verdictOf(ground.assessment.units.verdicts[unit]), reasonsOf(ground, unit));
    case 'remark':
      return computedCell(ground.formulaOf, { kind: 'remark', unit }, schoolRemark(ground, numbered, unit), { role: 'label' });
    default:
      return place === undefined ? text(null) : unitCell(ground, place.field, unit);
  }
};

const numberedOf = (tree: HeadingTree, indicators: ReadonlyMap<string, FormIndicator>): readonly NumberedIndicator[] =>
  tree.leaves.flatMap(({ column, place }) => {
    const indicator = indicators.get(place?.field ?? '');
    return indicator === undefined ? [] : [{ ...indicator, number: columnNumber(tree, column) }];
  });

/** 表Ⅱ-2: the units that take part, primary first, one row each. */
export const fillForm2Schools = (ground: FormGround): FillTable => {
  const indicators = formIndicators(ground);
  const sections = STAGES.map((stage) => ({ label: ground.chinese(`term:stage.${stage}`), units: ground.units[stage] }));
  // The rows as the table has them: under each section's line its units.
  const rows = sections.flatMap(({ units }) => [undefined, ...units.map((unit, at) => ({ unit, at }))]);
  const [first = ''] = form2Schools.notes ?? [];
  const isTold = told(ground);
  return (tree) => {
    const numbered = numberedOf(tree, indicators);
    return {
      body: { kind: 'sections', sections: sections.map(({ label, units }) => ({ label, rows: units.length })) },
      cell: (_, row, leaf) => {
        const found = rows[row];
        if (found === undefined) return undefined;
        if (leaf.column === 0) return { content: found.at + 1, role: 'mark' };
        const cell = cellOf(ground, indicators, numbered, leaf, found.unit);
        return found.at > 0 && isTold.get(leaf.place?.field ?? '') === false ? silent(cell) : cell;
      },
      notes: [unitNote(ground, first)],
    };
  };
};
