import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { contentText } from '../../browser/contentWords';
import type { Obstacle } from '../../browser/obstacles';
import type { InsertionControl } from '../../browser/useInsertion';
import type { Language } from '../../language';
import { useLanguage } from '../../language';
import { CellLink } from '../CellLink';

const obstacleWords = (obstacle: Obstacle, { t, words }: Language): string => {
  const cell = words.cell(obstacle.cell);
  return obstacle.kind === 'circular' ? t('browser:obstacle.circular', { cell }) : t(`browser:obstacle.${obstacle.kind}`, { cell, content: contentText(obstacle.content) });
};

/** What became of inserting: a question before something is replaced, the place and the way back afterwards. */
export const InsertionNotice = ({ control: { insertion, confirm, cancel, undo } }: { readonly control: InsertionControl }) => {
  const language = useLanguage();
  const { t, words } = language;
  switch (insertion.kind) {
    case 'idle':
    case 'working':
      return null;
    case 'moved':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('browser:moved', { sheet: insertion.cell.sheet })}</MessageBarBody>
        </MessageBar>
      );
    case 'asking':
      return (
        <MessageBar intent="warning" layout="multiline" data-testid="insertion-question">
          <MessageBarBody>{insertion.obstacles.map((obstacle) => obstacleWords(obstacle, language)).join(t('pane:betweenSentences'))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" data-testid="insert-anyway" onClick={confirm}>
              {t(insertion.obstacles.some(({ kind }) => kind === 'occupied') ? 'browser:replace' : 'browser:insertAnyway')}
            </Button>
            <Button size="small" onClick={cancel}>
              {t('browser:cancel')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'done':
      return (
        <MessageBar intent="success" layout="multiline" data-testid="inserted">
          <MessageBarBody>
            {t('browser:inserted')}
            <CellLink cell={insertion.cell} />
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" data-testid="undo-insertion" onClick={undo}>
              {t('browser:undo')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'undone':
      return (
        <MessageBar intent="info" data-testid="insertion-undone">
          <MessageBarBody>{t('browser:undone', { cell: words.cell(insertion.cell) })}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t(`host:${insertion.issue.code}`, { ...insertion.issue })}</MessageBarBody>
        </MessageBar>
      );
  }
};
