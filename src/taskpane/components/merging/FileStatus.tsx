import { Badge } from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import { statusOf } from '../../merging/fileRows';
import type { ListedState } from '../../merging/listedFile';
import { useMergingStyles } from './useMergingStyles';

const COLOURS: Readonly<Record<string, BadgeProps['color']>> = {
  read: 'success',
  opened: 'informative',
  reading: 'brand',
  waiting: 'subtle',
  cancelled: 'warning',
  empty: 'warning',
  unrecognised: 'warning',
  duplicate: 'informative',
  earlierMerge: 'informative',
  lockFile: 'subtle',
  notTable: 'subtle',
  refused: 'danger',
};

/** How far a file is, or what became of it. */
export const FileStatus = ({ state }: { readonly state: ListedState }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const status = statusOf(state);
  const words = 'kind' in state || state.status === 'opened' ? t(`merging:fileState.${status}`) : t(`merge:status.${status}`);
  return (
    <>
      <Badge appearance="tint" color={COLOURS[status] ?? 'subtle'} data-testid="file-status">
        <span className={styles.capital}>{words}</span>
      </Badge>
      {'status' in state && state.status === 'read' && state.outdated === true && (
        <Badge appearance="tint" color="warning">
          {t('merging:fileState.outdated')}
        </Badge>
      )}
    </>
  );
};
