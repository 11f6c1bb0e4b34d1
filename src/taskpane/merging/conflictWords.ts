import { thingName } from '../../report/merged/valueWords';
import { readNumber } from '../../workbook';
import { FIELDS } from '../../standards';
import type { Claim, ClaimValue } from '../../workbook/dispute';
import { CLASS_LIST, ROOM_LIST } from '../../workbook/dispute';
import type { Conflict } from '../../workbook/merging/conflict';
import { candidateKey } from '../../workbook/merging/decision';
import type { CandidateKey } from '../../workbook/merging/decision';
import type { Language } from '../language';

/** Of what the files give different values: 某校 · 小学 · 在校生数. */
export const conflictTitle = ({ school, stage, field }: Conflict, { t, names }: Language): string =>
  [school === undefined ? t('term:county') : school.name, stage === undefined ? '' : t(`term:stage.${stage}`), thingName(field, names, t)].filter((part) => part !== '').join(' · ');

export const isListConflict = ({ field }: Conflict): boolean => field === CLASS_LIST || field === ROOM_LIST;

/** A value as a person reads it; the text of the file where that says it in other words. */
export const claimWords = ({ value, original }: Pick<Claim, 'value' | 'original'>, field: string, { t, words }: Language): string => {
  if (original !== undefined) return original;
  if (typeof value === 'boolean') return t(value ? 'term:yes' : 'term:no');
  const known = FIELDS.get(field);
  if (typeof value === 'number') return words.number(value, known?.unit ?? 'none');
  if (known?.type === 'schoolType') return t(`term:schoolType.${value}`);
  return known?.type === 'region' ? t(`term:region.${value}`) : value;
};

/** What a person typed for a number; undefined for anything else. */
export const enteredValue = (text: string, field: string): ClaimValue | undefined => {
  const known = FIELDS.get(field);
  if (known === undefined || known.type !== 'number' || text.trim() === '') return undefined;
  const reading = readNumber(text, { unit: known.unit });
  return reading.state === 'value' ? reading.value : undefined;
};

export const canEnter = ({ field }: Conflict): boolean => FIELDS.get(field)?.type === 'number';

/** Whether a candidate is the one that was chosen. */
export const isChosen = (claim: Claim, { decision, isDecided }: Conflict): boolean => {
  if (!isDecided || decision?.choice.kind !== 'candidate') return false;
  const same = (left: CandidateKey, right: CandidateKey): boolean => left.value === right.value && left.file === right.file && left.sheet === right.sheet;
  return same(candidateKey(claim), decision.choice.candidate);
};
