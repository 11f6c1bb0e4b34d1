/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { DEFAULT_PACK, loadPack } from '../../src/standards';
import { SchoolChoice } from '../../src/taskpane/components/SchoolChoice';
import { createLanguage, LanguageContext } from '../../src/taskpane/language';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const NAMES = Array.from({ length: 2_000 }, (_, at) => `第${at + 1}小学`);

const show = (value?: string) => {
  const chosen: (string | undefined)[] = [];
  render(
    <LanguageContext value={createLanguage('zh-CN', loadPack(DEFAULT_PACK))}>
      <FluentProvider theme={webLightTheme}>
        <SchoolChoice label="全部学校" value={value} names={NAMES} onChoose={(name) => chosen.push(name)} />
      </FluentProvider>
    </LanguageContext>,
  );
  return { chosen, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
};

const options = (): readonly (string | null)[] => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('a school among thousands is found by typing, full-width figures too, and chosen', async () => {
  const { chosen, user } = show();
  const box = screen.getByRole('combobox', { name: '全部学校' });
  await user.click(box);
  // All, the first fifty, and that there are more.
  expect(options()).toHaveLength(52);
  expect(options().at(-1)).toBe('学校较多，请输入校名查找');
  await user.keyboard('第１９９９');
  expect(box).toHaveValue('第１９９９');
  expect(options()).toEqual(['全部学校', '第1999小学']);
  await user.click(screen.getByRole('option', { name: '第1999小学' }));
  expect(chosen).toEqual(['第1999小学']);
});

test('all schools are chosen again', async () => {
  const { chosen, user } = show('第7小学');
  const box = screen.getByRole('combobox', { name: '全部学校' });
  expect(box).toHaveValue('第7小学');
  await user.click(box);
  await user.click(screen.getByRole('option', { name: '全部学校' }));
  expect(chosen).toEqual([undefined]);
});
