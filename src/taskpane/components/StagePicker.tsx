import { Select } from '@fluentui/react-components';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { useLanguage } from '../language';

interface Props {
  readonly stage: Stage | undefined;
  readonly label: string;
  readonly onChoose: (stage: Stage | undefined) => void;
}

/** For which stage a column holds the figure, or that each row says so itself. */
export const StagePicker = ({ stage, label, onChoose }: Props) => {
  const { t } = useLanguage();
  return (
    <Select
      size="small"
      aria-label={label}
      value={stage ?? ''}
      onChange={(_, { value }) => onChoose(STAGES.find((candidate) => candidate === value))}
    >
      <option value="">{t('pane:mapping.stageOfRow')}</option>
      {STAGES.map((id) => (
        <option key={id} value={id}>
          {t(`term:stage.${id}`)}
        </option>
      ))}
    </Select>
  );
};
