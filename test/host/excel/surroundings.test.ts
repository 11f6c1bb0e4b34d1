import { mayBeInOffice } from '../../../src/host/excel/surroundings';

/** A page by what tells where it is. */
const page = (told: { readonly framed?: boolean; readonly search?: string; readonly name?: string; readonly [more: string]: unknown } = {}): Window => {
  const { framed = false, search = '', name = '', ...more } = told;
  const own = { location: { search }, name, ...more } as unknown as { parent: unknown };
  own.parent = framed ? {} : own;
  return own as unknown as Window;
};

test('a page by itself in a browser is in no Office program', () => {
  expect(mayBeInOffice(page())).toBe(false);
  expect(mayBeInOffice(page({ search: '?book=caseA', name: 'tab', chrome: {}, external: {} }))).toBe(false);
});

test.each([
  ['a frame, as in Excel on the web', { framed: true }],
  ['what Office puts into the address', { search: '?_host_Info=Excel$Win32$16.01$zh-CN$$$$0' }],
  ['what it puts into the name of the window', { name: '{"hostInfo":"Excel$Web"}' }],
  ['the web view of Edge', { chrome: { webview: {} } }],
  ['the web view of a Mac', { webkit: { messageHandlers: {} } }],
  ['the old browser in Windows', { external: { GetContext: () => undefined } }],
])('%s may be', (_, told) => {
  expect(mayBeInOffice(page(told))).toBe(true);
});
