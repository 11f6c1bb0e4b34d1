import { element } from './element';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Lets a file be dropped on the sheet. */
export const acceptDrop = (sheet: HTMLElement, text: string, onFile: (file: File) => void): void => {
  sheet.append(element('div', { class: 'drop', 'aria-hidden': 'true' }, text));
  const show = (dragging: boolean): void => sheet.setAttribute('data-dragging', String(dragging));
  sheet.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(true);
  });
  sheet.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node) || !sheet.contains(event.relatedTarget)) show(false);
  });
  sheet.addEventListener('drop', (event) => {
    show(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    onFile(file);
  });
};
