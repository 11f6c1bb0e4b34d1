import { element } from './element';

const LEAST = 320;
const MOST = 420;
const STEP = 10;

const clamp = (width: number): number => Math.min(MOST, Math.max(LEAST, Math.round(width)));

/** The handle between sheet and pane: with the pointer or the arrow keys. `onWidth` gets the pane's width in pixels. */
export const createSplitter = (label: string, startWidth: number, onWidth: (pixels: number) => void): HTMLElement => {
  let width = clamp(startWidth);
  const handle = element('div', { class: 'splitter', role: 'separator', tabindex: '0', 'aria-orientation': 'vertical', 'aria-label': label, title: label, 'aria-valuemin': String(LEAST), 'aria-valuemax': String(MOST) });
  const set = (wanted: number): void => {
    width = clamp(wanted);
    handle.setAttribute('aria-valuenow', String(width));
    onWidth(width);
  };
  handle.addEventListener('pointerdown', (event) => {
    const [from, before] = [event.clientX, width];
    // Captured, else the pane's frame would swallow the movement.
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => set(before + from - moved.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  });
  handle.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(width + STEP);
    if (event.key === 'ArrowRight') set(width - STEP);
  });
  set(width);
  return handle;
};
