import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, ChartItem } from '../../report/charts/chart';
import type { ChartLook } from './look';
import { optionOf } from './option';

register([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** A chart on the page, until it is taken away. */
export interface DrawnChart {
  readonly resize: () => void;
  readonly remove: () => void;
}

/** Draws a chart into an element, as wide as that is; `onPick` hears of a click on a bar. */
export const drawChart = (element: HTMLElement, chart: Chart, look: ChartLook, onPick: (item: ChartItem) => void): DrawnChart => {
  const drawn = init(element, undefined, { renderer: 'svg' });
  const draw = (): void => drawn.setOption(optionOf(chart, look, element.clientWidth), true);
  draw();
  drawn.on('click', ({ dataIndex }) => {
    const item = chart.items[dataIndex ?? -1];
    if (item !== undefined) onPick(item);
  });
  return {
    resize: () => {
      drawn.resize();
      draw();
    },
    remove: () => drawn.dispose(),
  };
};
