import { hostErrorOf } from '../../../src/host/excel/errors';
import { HostError } from '../../../src/host/workbookHost';

/** What Office.js throws: an error with a code. */
const coded = (code: string): Error => Object.assign(new Error('said by Excel'), { code });

test('denied access names the sheet where one is known, and the workbook where none is', () => {
  expect(hostErrorOf(coded('AccessDenied'), '名单').issue).toEqual({ code: 'protected', sheet: '名单' });
  expect(hostErrorOf(coded('AccessDenied')).issue).toEqual({ code: 'workbookProtected' });
});

test('what Excel cannot do now, or at all, is told apart from what nobody foresaw', () => {
  expect(hostErrorOf(coded('InvalidOperationInCellEditMode')).issue).toEqual({ code: 'cellEditMode' });
  expect(hostErrorOf(coded('ApiNotFound')).issue).toEqual({ code: 'unavailable', member: 'said by Excel' });
  expect(hostErrorOf(coded('GeneralException')).issue).toEqual({ code: 'unexpected', detail: 'GeneralException: said by Excel' });
  expect(hostErrorOf('odd').issue).toEqual({ code: 'unexpected', detail: 'odd' });
});

test('an error of the host stays what it is', () => {
  const own = new HostError({ code: 'cancelled' });
  expect(hostErrorOf(own, '名单')).toBe(own);
});
