import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Translator } from '../../locale';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
});

const Apology = ({ t, onRetry }: { readonly t: Translator['t']; readonly onRetry: () => void }) => {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.box}>
      <Text as="h2" weight="semibold" size={400} block>
        {t('pane:crash.title')}
      </Text>
      <Text block>{t('pane:crash.text')}</Text>
      <Button appearance="primary" onClick={onRetry}>
        {t('pane:crash.retry')}
      </Button>
    </div>
  );
};

interface Props {
  readonly t: Translator['t'];
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Where drawing itself breaks: a sentence and a way on, instead of a white pane. The details go to the console, for those who mend it. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Apology t={this.props.t} onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}
