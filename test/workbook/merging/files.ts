import { FIELDS, SCHOOL_NAMES } from '../../../src/standards';
import type { Grid } from '../../../src/workbook';
import { mergeFiles, type Merge, type MergeOptions } from '../../../src/workbook/merging/mergeFiles';
import type { MergeFile } from '../../../src/workbook/merging/mergeFile';
import { sheet } from '../sheets';

type Rows = Parameters<typeof sheet>[0];

let made = 0;

/** A file of sheets; bytes of their own unless told otherwise. */
export const file = (name: string, grids: readonly Grid[], digest = `digest ${made++}`): MergeFile => ({ name, size: 1, digest, content: { kind: 'grids', grids } });

const HEAD = ['学校代码', '学校名称', '所属乡镇', '学校类型', '在校生数', '专任教师数'];

/** A file with a table of schools: code, name, town, type, pupils, teachers. */
export const schools = (name: string, ...rows: Rows): MergeFile => file(name, [sheet([HEAD, ...rows], { name: '学校' })]);

/** A file with one school's class list. */
export const classes = (name: string, ...rows: Rows): MergeFile => file(name, [sheet([['学校名称', '年级', '班级', '人数'], ...rows], { name: '班级' })]);

export const merge = (files: readonly MergeFile[], options: Partial<MergeOptions> = {}): Promise<Merge> => mergeFiles(files, { fields: FIELDS, schoolNames: SCHOOL_NAMES, ...options });
