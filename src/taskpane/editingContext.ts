import { createContext, useContext } from 'react';
import type { WorkbookEditing } from '../host/workbookHost';

/** Changing the open workbook; undefined where it cannot be changed. */
export const EditingContext = createContext<WorkbookEditing | undefined>(undefined);

export const useEditing = (): WorkbookEditing | undefined => useContext(EditingContext);
