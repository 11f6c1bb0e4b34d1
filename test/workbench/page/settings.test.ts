import { readSettings, settingsQuery } from '../../../src/workbench/page/settings';

describe('the settings in the address of the page', () => {
  it('are Chinese, as the system has it light or dark, with no book chosen', () => {
    expect(readSettings('', true)).toEqual({ book: undefined, language: 'zh', dark: true });
  });

  it('come back as they were written', () => {
    const settings = { book: 'caseA', language: 'en', dark: false } as const;
    expect(readSettings(settingsQuery(settings), true)).toEqual(settings);
  });
});
