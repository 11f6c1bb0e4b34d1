import type { RoomsCheck } from '../../standards/schema';
import type { Basis } from '../basis';
import { judge } from '../compare';
import type { Fault } from './fault';
import { rowsOfSchool } from './rowsOfSchool';
import { operandsOf, recordSide } from './side';

/** Schools with more rooms listed than they say they have. Rows without a count add nothing: there may be more, never fewer. */
export const roomsFaults = (basis: Basis, check: RoomsCheck): readonly Fault[] => {
  const { dataset, figures } = basis;
  const { purpose, total } = check;
  if (dataset.rooms.length === 0 || !operandsOf(total).every((field) => figures.isGivenAnywhere(field))) return [];
  const rooms = new Float64Array(dataset.schools.length);
  for (const row of dataset.rooms) {
    if (row.school !== undefined && row.purpose === purpose && row.count.state === 'value') rooms[row.school] = (rooms[row.school] ?? 0) + row.count.value;
  }
  const figure = figures.sumOfSchools(total);
  const rowsOf = rowsOfSchool(dataset.rooms);
  const faults: Fault[] = [];
  for (let school = 0; school < rooms.length; school++) {
    const listed = rooms[school] ?? 0;
    const side = recordSide(basis, total, figure, school);
    if (side === undefined || !judge(listed, '>', side.quantity.value)) continue;
    const own = () => rowsOf(school).filter((row) => row.purpose === purpose);
    faults.push({
      check,
      place: { kind: 'school', school },
      relation: { kind: 'rooms', purpose, rooms: listed, total: side.quantity },
      cells: () => [...side.cells(), ...own().flatMap(({ area, count }) => count.cell ?? area.cell ?? [])],
      traces: () => [side.trace()],
    });
  }
  return faults;
};
