import type { RoomPurpose } from '../core/dataset';
import { roomPurposeOf } from './bands';
import type { DatasetBuilder } from './datasetBuilder';
import { exampleRows } from './exampleRows';
import { readDatum } from './figureCell';
import { isSubtotal } from './layoutWords';
import { ListedSchools } from './listedSchools';
import { plain } from './plainText';
import { describe, recordSources } from './recordSources';
import type { MappedTable } from './mappedTable';

/** Reads a list of rooms; only music and art rooms are judged, others are passed over. Returns the number kept. */
export const readRoomList = (table: MappedTable, builder: DatasetBuilder): number => {
  const sources = recordSources(table);
  const { view } = sources;
  const area = sources.figures.find(({ field }) => field.id === 'roomArea');
  if (area === undefined) return 0;
  const schools = new ListedSchools(table, sources, builder);
  const whole: RoomPurpose | undefined = roomPurposeOf(plain(table.block.title)) ?? roomPurposeOf(plain(view.grid.sheet));
  const examples = exampleRows(sources, table.block.rows, builder.report, { carries: true });
  let records = 0;
  for (const row of table.block.rows) {
    if (examples.has(row)) continue;
    const [use, name] = [describe(sources, 'roomPurpose', row), describe(sources, 'roomName', row)];
    const label = ['serial', 'schoolName', 'roomPurpose', 'roomName'].find((field) => isSubtotal(plain(describe(sources, field, row))));
    if (label !== undefined) {
      const column = sources.describing.get(label)?.column ?? 0;
      builder.report({ severity: 'hint', cell: view.ref(row, column), code: 'subtotalSkipped', text: describe(sources, label, row) });
      continue;
    }
    if (use === '' && name === '' && view.isBlank(row, area.column)) continue;
    const purpose = roomPurposeOf(plain(use)) ?? roomPurposeOf(plain(name)) ?? (use === '' ? whole : undefined);
    if (purpose === undefined) continue;
    const listed = schools.of(row);
    builder.rooms.push({
      school: listed.school,
      schoolName: listed.name,
      purpose,
      ...(name === '' ? {} : { name }),
      area: readDatum(view, row, area.column, area.field, area.exponent, builder.report),
      count: { state: 'value', value: 1 },
    });
    records += 1;
  }
  return records;
};
