import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, OverlayDrawer, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  drawer: { width: '100%', maxWidth: '560px' },
  header: { paddingBlock: tokens.spacingVerticalM, paddingInline: tokens.spacingHorizontalM },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere', '::first-letter': { textTransform: 'uppercase' } },
  body: { paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalXL },
});

interface Props {
  readonly title: string;
  readonly testId?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A page over the page. Esc closes it, and the focus goes back to where it was. */
export const SidePanel = ({ title, testId, onClose, children }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  // Rendered anew for each opening, so what has the focus now is what opened it.
  const [opener] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : undefined));
  useEffect(
    () => () => {
      // After the drawer has let go of the focus.
      setTimeout(() => opener?.isConnected && opener.focus());
    },
    [opener],
  );
  return (
    <OverlayDrawer open position="end" className={styles.drawer} data-testid={testId} aria-label={title} onOpenChange={(_, { open }) => open || onClose()}>
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ className: styles.title }}
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t('pane:close')} onClick={onClose} />}
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
    </OverlayDrawer>
  );
};
