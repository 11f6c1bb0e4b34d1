import { element } from './element';

export interface PaneFrame {
  readonly root: HTMLIFrameElement;
  /** Loads the add-in anew. */
  readonly boot: () => void;
}

/** The add-in's own page, as built, in a frame: its pane and its functions, which share one runtime as in Excel. */
export const createPaneFrame = (title: string): PaneFrame => {
  const root = element('iframe', { title, 'data-testid': 'pane' });
  return {
    root,
    boot: () => {
      // A new address each time, so that the frame loads again.
      root.src = `/addin/taskpane.html?start=${Date.now()}`;
    },
  };
};
