import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { HandEdit } from '../../../report/merged/handEdits';
import { thingName } from '../../../report/merged/valueWords';
import { useLanguage } from '../../language';
import { claimWords } from '../../merging/conflictWords';

/** As many are named. */
const SHOWN = 5;

/** Edits of one kind: made, or perhaps made. */
const Edits = ({ edits, kind }: { readonly edits: readonly HandEdit[]; readonly kind: 'edited' | 'perhaps' }) => {
  const language = useLanguage();
  const { t, names } = language;
  if (edits.length === 0) return null;
  const shown = (value: HandEdit['now'], field: string): string => (value === undefined ? t('merging:differences.nothing') : claimWords({ value }, field, language));
  return (
    <MessageBar intent="warning" layout="multiline" data-testid={`hand-edits-${kind}`}>
      <MessageBarBody>
        <MessageBarTitle>{t(`merging:earlier.${kind}`, { count: edits.length })}</MessageBarTitle>
        {t(`merging:earlier.${kind}Text`)}
        {edits.slice(0, SHOWN).map(({ school, stage, field, merged, now }, at) => (
          <div key={at}>
            {[school?.name ?? t('term:county'), stage === undefined ? '' : t(`term:stage.${stage}`), thingName(field, names, t)].filter((part) => part !== '').join(' · ')}
            {t('pane:colon')}
            {t('merging:differences.change', { before: shown(merged, field), after: shown(now, field) })}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
};

/** What was typed over in the data of the earlier merged workbook, or may have been: the new one is made of the files and will not have it. */
export const HandEdits = ({ edits }: { readonly edits: readonly HandEdit[] }) => (
  <>
    <Edits kind="edited" edits={edits.filter(({ isSure }) => isSure)} />
    <Edits kind="perhaps" edits={edits.filter(({ isSure }) => !isSure)} />
  </>
);
