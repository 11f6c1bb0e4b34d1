import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ToolboxRegular } from '@fluentui/react-icons/svg/toolbox';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Overlay } from '../state/state';

const TOOLS = ['merging', 'handIn', 'marks', 'functions', 'conversion'] as const satisfies readonly Overlay['kind'][];
type Tool = (typeof TOOLS)[number];

/** What there is apart from the steps of validating: all of it, or what makes sense where the menu stands. */
export const ToolsMenu = ({ tools = TOOLS }: { readonly tools?: readonly Tool[] }) => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  const words = { merging: t('merging:title'), handIn: t('handIn:title'), marks: t('handIn:marks.title'), functions: t('browser:title'), conversion: t('conversion:title') };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<ToolboxRegular />} aria-label={t('pane:tools')} title={t('pane:tools')} data-testid="tools" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tools.map((kind) => (
            <MenuItem key={kind} data-testid={`tool-${kind}`} onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind } })}>
              {words[kind]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
