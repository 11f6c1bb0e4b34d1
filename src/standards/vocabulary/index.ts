import { z } from 'zod';
import school from './school.json';
import pupils from './pupils.json';
import teachers from './teachers.json';
import premises from './premises.json';
import finance from './finance.json';
import indicators from './indicators.json';
import classes from './classes.json';
import rooms from './rooms.json';
import county from './county.json';
import overview from './overview.json';
import monitoring from './monitoring.json';
import recognition from './recognition.json';
import evidence from './evidence.json';
import local from './local.json';
import { fieldSchema, type Field } from '../schema';

const groups = [school, pupils, teachers, premises, finance, indicators, classes, rooms, county, overview, monitoring, recognition, evidence, local];

const parsed = z.array(fieldSchema).parse(groups.flat());

/** Every field that forms and tables carry, by id, in the order of the groups. Validated once. */
export const FIELDS: ReadonlyMap<string, Field> = new Map(parsed.map((field) => [field.id, field]));
