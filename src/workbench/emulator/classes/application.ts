import { ApiClass } from '../apiObject';
import type { Workspace } from '../workspace';
import { readOnly, textOf } from './targets';

export const application = new ApiClass<Workspace>('Application', {
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workspace, value) => {
        workspace.calculationMode = textOf(value);
      },
    },
    CalculationState: readOnly(() => 'Done'),
  },
  methods: {
    Calculate: (workspace) => workspace.recalculate({ kind: 'all' }),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
