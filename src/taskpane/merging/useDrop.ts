import type { DragEvent, HTMLAttributes } from 'react';
import { useState } from 'react';
import { droppedFiles } from './dropped';
import type { ChosenFile } from './listedFile';

/** What makes an element take dropped files; the elements around it then take none of them. */
export const useDrop = (onDropped: (chosen: readonly ChosenFile[]) => void): { readonly over: boolean; readonly target: Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'> } => {
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      onDragOver: (event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        // Else the browser would leave the page and show the file.
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void droppedFiles(event.dataTransfer).then((chosen) => chosen.length > 0 && onDropped(chosen));
      },
    },
  };
};
