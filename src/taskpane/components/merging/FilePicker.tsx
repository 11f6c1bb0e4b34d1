import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { pickedFiles } from '../../merging/dropped';
import type { ChosenFile } from '../../merging/listedFile';

const useStyles = makeStyles({ hidden: { display: 'none' } });

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly icon?: ReactElement;
  readonly primary?: boolean;
  readonly size?: 'small' | 'medium';
  /** Several files, a whole folder, or a single file. */
  readonly takes: 'files' | 'folder' | 'file';
  readonly onPick: (chosen: readonly ChosenFile[]) => void;
}

/** Files of these endings are offered first; what a person picks regardless is looked at all the same. */
const ACCEPT = '.xlsx,.xlsm,.xls,.et,.csv,.txt,.tsv';

/** React knows no webkitdirectory. */
const forFolders = (input: HTMLInputElement | null): void => {
  if (input !== null) input.webkitdirectory = true;
};

/** A button that lets the person choose files of this machine. */
export const FilePicker = ({ label, testId, icon, primary = false, size = 'medium', takes, onPick }: Props) => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} size={size} {...(icon && { icon })} data-testid={testId} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          if (takes === 'folder') forFolders(element);
        }}
        type="file"
        className={styles.hidden}
        aria-hidden
        tabIndex={-1}
        aria-label={label}
        data-testid={`${testId}-input`}
        multiple={takes !== 'file'}
        {...(takes === 'folder' ? {} : { accept: ACCEPT })}
        onChange={({ target }) => {
          onPick(pickedFiles(target.files));
          // The same file may be chosen again, e.g. corrected.
          target.value = '';
        }}
      />
    </>
  );
};
