import { useMemo, useState } from 'react';
import type { ArgumentDeclaration, FunctionDeclaration } from '../../functions/declaration';
import { writeFormula } from '../../functions/formula/writeFormula';
import { argumentIssue, argumentText } from '../../functions/proposal/argumentText';
import type { ArgumentIssue } from '../../functions/proposal/argumentText';
import { originKey, originsOf } from '../../functions/proposal/origin';
import type { Origin } from '../../functions/proposal/origin';
import { NOTHING, textOf } from '../../functions/proposal/proposal';
import type { ArgumentProposals, Proposal } from '../../functions/proposal/proposal';
import { proposalsOf } from '../../functions/proposal/proposals';
import type { Recognised } from '../../functions/proposal/recognised';
import type { Locale } from '../../locale';
import type { Pack } from '../../standards/schema';
import { parseAddress } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';

/** One argument of the form. */
export interface ArgumentEntry {
  readonly argument: ArgumentDeclaration;
  readonly proposals: ArgumentProposals;
  /** As it stands in the field. */
  readonly text: string;
  /** The proposal that the text is; undefined: something else was typed. */
  readonly chosen: Proposal | undefined;
  readonly issue: ArgumentIssue | undefined;
}

export interface FormulaForm {
  readonly origins: readonly Origin[];
  readonly origin: Origin | undefined;
  readonly chooseOrigin: (key: string) => void;
  readonly entries: readonly ArgumentEntry[];
  readonly write: (index: number, text: string) => void;
  /** The formula for a cell of the sheet; undefined as long as an argument is wrong or missing. */
  readonly formula: string | undefined;
  /** The same for a cell of another sheet; undefined: an address that was typed without a sheet would mean other cells there. */
  readonly formulaFor: (sheet: string) => string | undefined;
}

interface Given {
  readonly declaration: FunctionDeclaration;
  readonly recognised: Recognised | undefined;
  readonly pack: Pack;
  readonly locale: Locale;
  /** The sheet of the cell that the formula is for. */
  readonly sheet: string | undefined;
}

interface Around {
  readonly grids: readonly Grid[] | undefined;
  readonly locale: Locale;
  readonly sheet: string | undefined;
}

const entryOf = (argument: ArgumentDeclaration, proposals: ArgumentProposals, written: string | undefined, { grids, locale, sheet }: Around): ArgumentEntry => {
  const text = written ?? (proposals.prefilled === undefined ? '' : textOf(proposals.prefilled, locale));
  const chosen = proposals.options.find((option) => textOf(option, locale) === text) ?? (written === undefined ? proposals.prefilled : undefined);
  return { argument, proposals, text, chosen, issue: argumentIssue(argumentText(text, proposals), argument, grids, sheet) };
};

/** Whether an argument means the same cells wherever the formula stands. */
const namesItsSheet = (text: string): boolean => {
  const address = parseAddress(text);
  return address === undefined || address.sheet !== undefined;
};

/** The arguments of a call as they are being filled in: proposals that follow each other, and what a person wrote over them. */
export const useArguments = ({ declaration, recognised, pack, locale, sheet }: Given): FormulaForm => {
  const [key, setKey] = useState<string>();
  const [written, setWritten] = useState<readonly (string | undefined)[]>([]);
  const origins = useMemo(() => (recognised === undefined ? [] : originsOf(declaration, recognised)), [declaration, recognised]);
  const origin = origins.find((each) => originKey(each) === key) ?? origins[0];
  const proposals = useMemo(
    () =>
      proposalsOf(declaration, {
        pack,
        written,
        ...(recognised === undefined ? {} : { recognised }),
        ...(origin === undefined ? {} : { origin }),
        ...(sheet === undefined ? {} : { sheet }),
      }),
    [declaration, pack, written, recognised, origin, sheet],
  );
  const entries = useMemo(
    () => declaration.arguments.map((argument, index) => entryOf(argument, proposals[index] ?? NOTHING, written[index], { grids: recognised?.grids, locale, sheet })),
    [declaration, proposals, written, recognised, locale, sheet],
  );
  const sound = entries.every(({ issue }) => issue === undefined);
  const texts = entries.map(({ text, proposals: own }) => argumentText(text, own));
  const formulaOn = (target: string | undefined): string | undefined => (sound ? writeFormula(declaration.name, texts, target) : undefined);
  return {
    origins,
    origin,
    chooseOrigin: (chosen) => {
      setKey(chosen);
      setWritten([]);
    },
    entries,
    write: (index, text) => setWritten(declaration.arguments.map((_, at) => (at === index ? text : written[at]))),
    formula: formulaOn(sheet),
    formulaFor: (target) => (target === sheet || texts.every(namesItsSheet) ? formulaOn(target) : undefined),
  };
};
