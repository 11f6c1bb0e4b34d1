import { createContext, useContext } from 'react';
import type { Merging } from './useMerging';

export const MergingContext = createContext<Merging | undefined>(undefined);

export const useMergingContext = (): Merging => {
  const merging = useContext(MergingContext);
  if (merging === undefined) throw new Error('MergingContext has no provider');
  return merging;
};
