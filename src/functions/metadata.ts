import { inLocale, LOCALES } from '../locale';
import type { Locale } from '../locale';
import { CATALOGUE } from './catalogue';
import type { ArgumentDeclaration, FunctionDeclaration, Localised } from './declaration';

/** An argument as Excel is told of it. `any` lets our own checks speak instead of a bare #VALUE!. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix' | 'scalar';
  readonly optional?: true;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
  readonly options: { readonly requiresAddress?: true; readonly requiresParameterAddresses?: true };
}

/** The file that the manifest names under CustomFunctions / Metadata. */
export interface CatalogueMetadata {
  /** Error cells reach the functions, which then name the cell. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * What holds for every range of figures. Where Excel tells no addresses (before CustomFunctionsRuntime 1.3) a blank cannot
 * be told from the 0 it arrives as.
 */
const FOR_FIGURES: Localised = {
  zh: '可选整列，首个数字之上的文字视为表头；旧版 Excel 会把空白格按 0 计，请先填全',
  en: 'whole columns will do: texts above the first figure are headings; older Excel counts a blank cell as 0, so fill all in',
};

const describe = ({ kind, description }: ArgumentDeclaration): Localised =>
  kind === 'numbers' ? { zh: `${description.zh}（${FOR_FIGURES.zh}）`, en: `${description.en} (${FOR_FIGURES.en})` } : description;

const takesRange = ({ kind }: ArgumentDeclaration): boolean => kind === 'numbers' || kind === 'cells';

/**
 * One locale's description of all functions. The result is declared a matrix even where it is one cell, because
 * only then may Excel tell the addresses of the arguments, by which a blank is told from 0.
 */
export const metadataOf = (locale: Locale, catalogue: readonly FunctionDeclaration[] = CATALOGUE): CatalogueMetadata => {
  const pick = (text: Localised): string => inLocale(text, locale);
  return {
    allowErrorForDataTypeAny: true,
    functions: catalogue.map((declaration) => ({
      id: declaration.name,
      name: declaration.name,
      description: pick(declaration.description),
      parameters: declaration.arguments.map((argument) => ({
        name: pick(argument.name),
        description: pick(describe(argument)),
        type: 'any',
        dimensionality: takesRange(argument) ? 'matrix' : 'scalar',
        ...(argument.optional && { optional: true }),
      })),
      result: { type: 'any', dimensionality: 'matrix' },
      options: {
        ...(declaration.readsWorkbook && { requiresAddress: true }),
        ...(declaration.arguments.length > 0 && { requiresParameterAddresses: true }),
      },
    })),
  };
};

/** The JSON files of the build by name: one a locale, named by the manifest. */
export const metadataFiles = (): readonly (readonly [string, string])[] =>
  LOCALES.map((locale) => [`functions.${locale}.json`, `${JSON.stringify(metadataOf(locale), null, 2)}\n`]);
