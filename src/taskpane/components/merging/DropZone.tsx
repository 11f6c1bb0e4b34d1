import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useLanguage } from '../../language';
import type { ChosenFile } from '../../merging/listedFile';
import { useDrop } from '../../merging/useDrop';
import { FilePicker } from './FilePicker';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'center',
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  small: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  icon: { fontSize: '32px', color: tokens.colorBrandForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '32em' },
});

interface Props {
  /** There are files already: more can be added. */
  readonly more: boolean;
  readonly onAdd: (chosen: readonly ChosenFile[]) => void;
}

/** Where files and folders are dropped, with buttons for those who do not drag. */
export const DropZone = ({ more, onAdd }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { over, target } = useDrop(onAdd);
  return (
    <div
      className={mergeClasses(styles.zone, more && styles.small, over && styles.over)}
      role="group"
      aria-label={t('merging:drop.label')}
      data-testid="drop-zone"
      {...target}
    >
      {!more && <ArrowUploadRegular className={styles.icon} aria-hidden />}
      <Text>{t(more ? 'merging:drop.more' : 'merging:drop.first')}</Text>
      <div className={styles.buttons}>
        <FilePicker takes="files" label={t('merging:drop.files')} testId="pick-files" primary={!more} size={more ? 'small' : 'medium'} onPick={onAdd} />
        <FilePicker takes="folder" label={t('merging:drop.folder')} testId="pick-folder" size={more ? 'small' : 'medium'} onPick={onAdd} />
      </div>
      {!more && (
        <Text size={200} className={styles.quiet}>
          {t('merging:drop.kinds')}
        </Text>
      )}
    </div>
  );
};
