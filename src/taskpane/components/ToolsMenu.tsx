import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Overlay } from '../state/state';

const TOOLS = ['functions', 'conversion'] as const satisfies readonly Overlay['kind'][];

/** What works on formulas, apart from the steps of validating. */
export const ToolsMenu = () => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  const words = { functions: t('browser:title'), conversion: t('conversion:title') };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MathFormulaRegular />} aria-label={t('pane:tools')} title={t('pane:tools')} data-testid="tools" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {TOOLS.map((kind) => (
            <MenuItem key={kind} data-testid={`tool-${kind}`} onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind } })}>
              {words[kind]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
