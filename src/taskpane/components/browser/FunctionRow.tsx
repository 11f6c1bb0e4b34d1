import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { FunctionDeclaration } from '../../../functions/declaration';
import { useLanguage } from '../../language';
import { Disclosure } from '../Disclosure';
import { FunctionDetails } from './FunctionDetails';

const useStyles = makeStyles({
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  description: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  line: { display: '-webkit-box', overflow: 'hidden', WebkitLineClamp: 1, WebkitBoxOrient: 'vertical' },
});

interface Props {
  readonly declaration: FunctionDeclaration;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onInsert: () => void;
}

/** A function by its name and, in one line until it is opened, what it does. */
export const FunctionRow = ({ declaration, open, onToggle, onInsert }: Props) => {
  const styles = useStyles();
  const { pick } = useLanguage();
  const summary = (
    <>
      <Text block weight="semibold" className={styles.name}>
        {declaration.name}
      </Text>
      <Text block size={200} className={mergeClasses(styles.description, !open && styles.line)}>
        {pick(declaration.description)}
      </Text>
    </>
  );
  return (
    <Disclosure summary={summary} open={open} onToggle={onToggle} testId={`function-${declaration.name}`}>
      <FunctionDetails declaration={declaration} onInsert={onInsert} />
    </Disclosure>
  );
};
