import { Button } from '@fluentui/react-components';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';

interface Props {
  readonly large?: boolean;
  /** There is a result already, and it is up to date. */
  readonly again?: boolean;
  readonly busy?: boolean;
}

/** The one button that does all: read, recognise, judge. Where there is one, there is only one. */
export const ValidateButton = ({ large = false, again = false, busy = false }: Props) => {
  const { t } = useLanguage();
  const { validate } = useCommands();
  return (
    <Button
      appearance={again ? 'secondary' : 'primary'}
      size={large ? 'large' : 'small'}
      data-testid="validate"
      disabledFocusable={busy}
      onClick={validate}
    >
      {t(large ? 'pane:validate.first' : again ? 'pane:validate.again' : 'pane:validate.short')}
    </Button>
  );
};
