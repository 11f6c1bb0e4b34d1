import { createContext, useContext } from 'react';
import type * as Engine from './engine';

/** Fetches what draws charts. It is a file of its own: who looks at no chart does not wait for it. */
export type LoadEngine = () => Promise<Pick<typeof Engine, 'drawChart'>>;

const loadEngine: LoadEngine = () => import(/* webpackChunkName: "junheng-charts" */ './engine');

export const EngineContext = createContext<LoadEngine>(loadEngine);

export const useLoadEngine = (): LoadEngine => useContext(EngineContext);
