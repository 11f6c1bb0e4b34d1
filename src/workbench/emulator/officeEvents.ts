import type { ClassMembers } from './apiObject';

/** Events of sheets and of the collection of sheets: message type, and the name in the calls that register for it. */
export const SHEET_EVENTS = {
  changed: { type: 10, wire: 'DataChangedEvent' },
  activated: { type: 11, wire: 'ActivatedEvent' },
  deactivated: { type: 12, wire: 'DeactivatedEvent' },
  selectionChanged: { type: 14, wire: 'SelectionChangedEvent' },
  calculated: { type: 16, wire: 'CalculatedEvent' },
  formatChanged: { type: 18, wire: 'FormatChangedEvent' },
  rowHiddenChanged: { type: 22, wire: 'RowHiddenChangedEvent' },
  protectionChanged: { type: 24, wire: 'ProtectionChangedEvent' },
  nameChanged: { type: 25, wire: 'EventNameChanged' },
  visibilityChanged: { type: 26, wire: 'EventVisibilityChanged' },
} as const;

/** Only the collection tells of these. */
export const COLLECTION_EVENTS = {
  added: { type: 13, wire: 'AddedEvent' },
  deleted: { type: 15, wire: 'DeletedEvent' },
  moved: { type: 27, wire: 'EventMoved' },
} as const;

export interface OfficeEvent {
  readonly type: number;
  readonly wire: string;
}

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Which events the add-in listens to. */
export class Registrations {
  private readonly keys = new Set<string>();

  add(event: OfficeEvent, target: string): void {
    this.keys.add(`${event.type}@${target}`);
  }

  remove(event: OfficeEvent, target: string): void {
    this.keys.delete(`${event.type}@${target}`);
  }

  has(event: OfficeEvent, target: string): boolean {
    return this.keys.has(`${event.type}@${target}`);
  }
}

/** The methods by which the library registers for the events of an object. */
export const registrationMethods = <T>(events: Readonly<Record<string, OfficeEvent>>, of: (self: T) => { readonly registrations: Registrations; readonly target: string }): NonNullable<ClassMembers<T>['methods']> => {
  const methods: Record<string, (self: T) => void> = {};
  for (const event of Object.values(events)) {
    methods[`_Register${event.wire}`] = (self) => of(self).registrations.add(event, of(self).target);
    methods[`_Unregister${event.wire}`] = (self) => of(self).registrations.remove(event, of(self).target);
  }
  return methods;
};
