/** Whether a cell shows a result of the add-in itself, and whether it may spill. */
export type OwnResult = 'none' | 'cell' | 'area';
