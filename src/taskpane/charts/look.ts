import type { Tone } from '../../report/charts/chart';

/** The colours and letters of the pane, as values: what draws charts knows no style sheets. */
export interface ChartLook {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly font: string;
  /** False where the person asked the system for less motion. */
  readonly moves: boolean;
}

const prefersStill = (): boolean => typeof window.matchMedia === 'function' && window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The look at an element, of the theme in force there: Fluent hands its tokens down as variables. */
export const lookAt = (element: HTMLElement): ChartLook => {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    text: token('colorNeutralForeground1'),
    quiet: token('colorNeutralForeground3'),
    line: token('colorNeutralStroke2'),
    surface: token('colorNeutralBackground1'),
    tones: { good: token('colorCompoundBrandBackground'), near: token('colorPaletteMarigoldBackground3'), bad: token('colorPaletteRedBackground3'), worst: token('colorPaletteDarkRedBorderActive') },
    font: token('fontFamilyBase'),
    moves: !prefersStill(),
  };
};
