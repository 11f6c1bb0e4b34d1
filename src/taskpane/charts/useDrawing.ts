import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Chart, ChartItem } from '../../report/charts/chart';
import type { DrawnChart } from './engine';
import { useLoadEngine } from './loadEngine';
import { useIsDark } from '../theme';
import { lookAt } from './look';

export type DrawingState = 'drawing' | 'drawn' | 'failed';

export interface Drawing {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly state: DrawingState;
  readonly retry: () => void;
}

/** Draws a chart into an element of the page, and again when the chart, the theme or the width is another. */
export const useDrawing = (chart: Chart, onPick: (item: ChartItem) => void): Drawing => {
  const element = useRef<HTMLDivElement>(null);
  const picked = useRef(onPick);
  const [state, setState] = useState<DrawingState>('drawing');
  const [attempt, setAttempt] = useState(0);
  const loadEngine = useLoadEngine();
  const isDark = useIsDark();
  useEffect(() => {
    picked.current = onPick;
  }, [onPick]);
  useEffect(() => {
    let drawn: DrawnChart | undefined;
    let isOver = false;
    const draw = async (): Promise<void> => {
      const { drawChart } = await loadEngine();
      if (isOver || element.current === null) return;
      drawn = drawChart(element.current, chart, lookAt(element.current), (item) => picked.current(item));
      setState('drawn');
    };
    draw().catch((thrown: unknown) => {
      console.warn(thrown);
      if (!isOver) setState('failed');
    });
    const watch = typeof ResizeObserver === 'function' ? new ResizeObserver(() => drawn?.resize()) : undefined;
    if (element.current !== null) watch?.observe(element.current);
    return () => {
      isOver = true;
      watch?.disconnect();
      drawn?.remove();
    };
  }, [chart, isDark, attempt, loadEngine]);
  const retry = (): void => {
    setState('drawing');
    setAttempt(attempt + 1);
  };
  return { element, state, retry };
};
