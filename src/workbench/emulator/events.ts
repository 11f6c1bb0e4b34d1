import { formatArea } from './address';
import type { BookChange, Origin } from './bookChange';
import { valueType, wireContent } from './cellText';
import type { OfficeEvent, Registrations } from './officeEvents';
import { COLLECTION_EVENTS, SHEET_EVENTS, WORKBOOK_TARGET } from './officeEvents';
import type { HostMessage, WireValue } from './protocol';
import { MESSAGE_CATEGORY } from './protocol';
import type { Sheet } from './sheet';

interface Occurrence {
  readonly event: OfficeEvent;
  readonly sheet: Sheet;
  readonly details: Readonly<Record<string, WireValue>>;
}

const sourceOf = (origin: Origin): string => (origin === 'remote' ? 'Remote' : 'Local');
const triggerOf = (origin: Origin): string => (origin === 'addin' ? 'ThisLocalAddin' : 'Unknown');

const changed = (change: Extract<BookChange, { kind: 'cells' }>, origin: Origin): Occurrence => {
  const { sheet, area, before } = change;
  const address = formatArea(area);
  if (origin === 'calculation') return { event: SHEET_EVENTS.calculated, sheet, details: { type: 'WorksheetCalculated', address } };
  const after = sheet.value(area.row, area.column);
  const single = before === undefined ? {} : { valueBefore: wireContent(before), valueTypeBefore: valueType(before), valueAfter: wireContent(after), valueTypeAfter: valueType(after) };
  return {
    event: SHEET_EVENTS.changed,
    sheet,
    details: { type: 'WorksheetChanged', address, changeType: 'RangeEdited', triggerSource: triggerOf(origin), shiftDirection: 'None', referenceId: `${sheet.id}|${address}`, ...single },
  };
};

const sheetState = ({ sheet, what }: Extract<BookChange, { kind: 'sheet' }>): readonly Occurrence[] => {
  switch (what) {
    case 'visibility':
      return [{ event: SHEET_EVENTS.visibilityChanged, sheet, details: { type: 'WorksheetVisibilityChanged', visibilityAfter: sheet.visibility } }];
    case 'protection':
      return [{ event: SHEET_EVENTS.protectionChanged, sheet, details: { type: 'WorksheetProtectionChanged', isProtected: sheet.isProtected } }];
    case 'tabColor':
    case 'freeze':
      return [];
  }
};

/** What Excel would tell about a change of the book. */
const occurrences = (change: BookChange, origin: Origin): readonly Occurrence[] => {
  switch (change.kind) {
    case 'cells':
      return [changed(change, origin)];
    case 'styles':
      return [{ event: SHEET_EVENTS.formatChanged, sheet: change.sheet, details: { type: 'WorksheetFormatChanged', address: formatArea(change.area), referenceId: `${change.sheet.id}|${formatArea(change.area)}` } }];
    case 'activated': {
      const activated: Occurrence = { event: SHEET_EVENTS.activated, sheet: change.sheet, details: { type: 'WorksheetActivated' } };
      return change.before === undefined ? [activated] : [{ event: SHEET_EVENTS.deactivated, sheet: change.before, details: { type: 'WorksheetDeactivated' } }, activated];
    }
    case 'selected':
      return [{ event: SHEET_EVENTS.selectionChanged, sheet: change.sheet, details: { type: 'WorksheetSelectionChanged', address: formatArea(change.area) } }];
    case 'sheetAdded':
      return [{ event: COLLECTION_EVENTS.added, sheet: change.sheet, details: { type: 'WorksheetAdded' } }];
    case 'sheetRemoved':
      return [{ event: COLLECTION_EVENTS.deleted, sheet: change.sheet, details: { type: 'WorksheetDeleted' } }];
    case 'sheetRenamed':
      return [{ event: SHEET_EVENTS.nameChanged, sheet: change.sheet, details: { type: 'WorksheetNameChanged', nameBefore: change.before, nameAfter: change.sheet.name } }];
    case 'sheetMoved':
      return [{ event: COLLECTION_EVENTS.moved, sheet: change.sheet, details: { type: 'WorksheetMoved', positionBefore: change.from } }];
    case 'sheet':
      return sheetState(change);
    case 'note':
    case 'rules':
    case 'merges':
    case 'layout':
    case 'settings':
      return [];
  }
};

/** The messages about a change, for those targets the add-in listens to. */
export const messagesAbout = (change: BookChange, origin: Origin, registrations: Registrations): readonly HostMessage[] =>
  occurrences(change, origin).flatMap(({ event, sheet, details }) =>
    [sheet.id, WORKBOOK_TARGET]
      .filter((target) => registrations.has(event, target))
      .map((target) => ({
        category: MESSAGE_CATEGORY.event,
        type: event.type,
        target,
        message: { worksheetId: sheet.id, source: sourceOf(origin), ...details },
      })),
  );
