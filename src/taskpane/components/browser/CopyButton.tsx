import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { copyText } from '../../browser/copyText';
import { useLanguage } from '../../language';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** Copies a text and says on the button whether it worked. */
export const CopyButton = ({ text, label, primary = false, disabled = false }: Props) => {
  const { t } = useLanguage();
  const [copied, setCopied] = useState<{ readonly text: string; readonly ok: boolean }>();
  const told = copied?.text === text ? t(copied.ok ? 'browser:copied' : 'browser:notCopied') : label;
  return (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      icon={<CopyRegular />}
      style={{ flexShrink: 0 }}
      disabled={disabled}
      onClick={() => void copyText(text).then((ok) => setCopied({ text, ok }))}
    >
      <span aria-live="polite">{told}</span>
    </Button>
  );
};
