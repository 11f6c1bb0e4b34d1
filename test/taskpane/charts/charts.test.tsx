/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import type { Chart, ChartItem } from '../../../src/report/charts/chart';
import { FIELDS } from '../../../src/standards';
import { EngineContext } from '../../../src/taskpane/charts/loadEngine';
import type { LoadEngine } from '../../../src/taskpane/charts/loadEngine';
import type { Commands } from '../../../src/taskpane/commands';
import { CommandsContext } from '../../../src/taskpane/commandsContext';
import { ChartsView } from '../../../src/taskpane/components/charts/ChartsView';
import { createLanguage, LanguageContext } from '../../../src/taskpane/language';
import type { Outcome } from '../../../src/taskpane/outcome';
import { readWorkbook } from '../../../src/workbook';
import { assessed, PACK } from '../../core/judged';
import { schools } from '../countyGrids';

const outcome = ((): Outcome => {
  const grids = [schools];
  const reading = readWorkbook(grids, { fields: FIELDS });
  return { grids, reading, assessment: assessed(reading.dataset), pack: PACK };
})();

interface Drawn {
  readonly chart: Chart;
  readonly pick: (item: ChartItem) => void;
}

/** Draws nothing and keeps what it was asked to draw. */
const fakeEngine = () => {
  const drawn: Drawn[] = [];
  const load: LoadEngine = async () => ({
    drawChart: (_element, chart, _look, pick) => {
      drawn.push({ chart, pick });
      return { resize: () => undefined, remove: () => undefined };
    },
  });
  return { load, drawn };
};

const open = (load: LoadEngine) => {
  const dispatch = jest.fn();
  const select = jest.fn();
  const nothing = (): void => undefined;
  const commands: Commands = { dispatch, select, validate: nothing, cancel: nothing, chooseField: nothing, chooseOptions: nothing };
  render(
    <FluentProvider theme={webLightTheme}>
      <LanguageContext value={createLanguage('zh-CN', PACK)}>
        <CommandsContext value={commands}>
          <EngineContext value={load}>
            <ChartsView outcome={outcome} />
          </EngineContext>
        </CommandsContext>
      </LanguageContext>
    </FluentProvider>,
  );
  return { dispatch, select, user: userEvent.setup() };
};

/** The indicator that the sheet has figures for. */
const chooseEquipment = (user: UserEvent): Promise<void> => {
  const indicators = screen.getByTestId('chart-indicator');
  return user.selectOptions(indicators, within(indicators).getByRole('option', { name: /教学仪器设备值/u }));
};

test('a picture is named by its sentence, and a table of the same figures is there behind a button', async () => {
  const { load, drawn } = fakeEngine();
  const { user } = open(load);
  const picture = await screen.findByRole('img');
  expect(picture).toHaveAccessibleName(screen.getByTestId('chart-sentence').textContent ?? '');
  expect(picture).toHaveAccessibleName(/差异系数.*0\.515/u);
  await waitFor(() => expect(drawn).toHaveLength(1));
  expect(screen.queryByRole('table')).toBeNull();
  await user.click(screen.getByRole('button', { name: /图中的数（7 行）/u }));
  const table = screen.getByRole('table');
  // The figures of the published example, and one that nobody can tell.
  expect(within(table).getByRole('row', { name: /生均教学仪器设备值.*0\.5153?.*0\.50.*不达标/u })).toBeInTheDocument();
  expect(within(table).getByRole('row', { name: /网络多媒体教室.*无法判断.*约3间/u })).toBeInTheDocument();
  expect(within(table).getAllByRole('row')).toHaveLength(8);
});

test('where the file that draws does not come, the table is open and one can try again', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { load, drawn } = fakeEngine();
  let isOffline = true;
  const { user } = open(() => (isOffline ? Promise.reject(new Error('offline')) : load()));
  expect(await screen.findByTestId('chart-failed')).toHaveTextContent('数都在下表中');
  expect(await screen.findByRole('table')).toBeInTheDocument();
  expect(screen.queryByRole('img')).toBeNull();
  isOffline = false;
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('img')).toBeInTheDocument();
  await waitFor(() => expect(drawn).toHaveLength(1));
});

test('a click on a school’s bar, or its name in the table, shows its cell and the arithmetic', async () => {
  const { load, drawn } = fakeEngine();
  const { user, dispatch, select } = open(load);
  await user.selectOptions(screen.getByTestId('chart-kind'), 'contribution');
  await chooseEquipment(user);
  await waitFor(() => expect(drawn.at(-1)?.chart.items[0]?.label).toBe('第三小学'));
  await user.click(screen.getByRole('button', { name: /图中的数（5 行）/u }));
  await user.click(within(screen.getByRole('table')).getByRole('button', { name: '第三小学' }));
  expect(dispatch.mock.lastCall?.[0]).toMatchObject({ type: 'overlayChosen', overlay: { kind: 'why', target: { part: 'indicator', subject: { kind: 'unit', school: '第三小学', stage: 'primary' } } } });
  expect(select).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '学校数据', row: 3 }));
  const last = drawn.at(-1);
  const second = last?.chart.items[1];
  if (last === undefined || second === undefined) throw new Error('nothing drawn');
  last.pick(second);
  expect(dispatch.mock.lastCall?.[0].overlay.target.subject.school).toBe(second.label);
});

test('the kinds of charts, by stage and indicator; a workbook of one year says that there is no course', async () => {
  const { load, drawn } = fakeEngine();
  const { user } = open(load);
  expect(within(screen.getByTestId('chart-stage')).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['小学']);
  expect(screen.queryByTestId('chart-indicator')).toBeNull();
  await user.selectOptions(screen.getByTestId('chart-kind'), 'distribution');
  await chooseEquipment(user);
  await waitFor(() => expect(drawn.at(-1)?.chart.kind).toBe('distribution'));
  await user.selectOptions(screen.getByTestId('chart-kind'), 'classSizes');
  expect(await screen.findByTestId('chart-sentence')).toHaveTextContent('没有小学的班级数据');
  expect(screen.queryByRole('img')).toBeNull();
  await user.selectOptions(screen.getByTestId('chart-kind'), 'progress');
  expect(await screen.findByText(/只有一个年度/u)).toBeInTheDocument();
});
