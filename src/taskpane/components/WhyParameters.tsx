import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Explanation } from '../../core/explanation';
import type { Pack } from '../../standards/schema';
import { useLanguage } from '../language';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

interface Props {
  readonly explanation: Explanation;
  readonly pack: Pack;
  readonly section: (heading: string, children: ReactNode) => ReactNode;
}

/** Which choices between readings of the standard this verdict rests on. */
export const WhyParameters = ({ explanation, pack, section }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const used = pack.parameters.flatMap((parameter) => {
    const value = explanation.parameters[parameter.id];
    return value === undefined ? [] : [{ parameter, value }];
  });
  if (used.length === 0) return null;
  return section(
    language.t('pane:why.parameters'),
    <ul className={styles.list}>
      {used.map(({ parameter, value }) => (
        <li key={parameter.id}>
          <Text>{language.t('pane:why.parameter', { label: language.pick(parameter.label), value: language.words.parameter({ parameter, value }) })}</Text>
        </li>
      ))}
    </ul>,
  );
};
