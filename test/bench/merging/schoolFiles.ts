import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorkbookFile } from '../../../src/host/file';
import { createRandom } from '../../../src/workbench/sample/random';

const HEADINGS = ['学校代码', '学校名称', '所属乡镇', '学校类型', '学段', '城乡类型', '是否民办', '在校生数（人）', '班级数（个）', '专任教师数（人）', '高于规定学历教师数（人）', '县级及以上骨干教师数（人）', '体育、艺术专任教师数（人）', '教学及辅助用房面积（㎡）', '体育运动场馆面积（㎡）', '教学仪器设备值（元）', '网络多媒体教室数（间）', '音乐教室数（间）', '美术教室数（间）', '占地面积（㎡）', '图书册数', '计算机台数', '寄宿生数（人）', '随迁子女数（人）', '留守儿童数（人）'];
/** Least and most a pupil, in the order of the headings from 高于规定学历教师数 on. */
const PER_PUPIL: readonly (readonly [number, number])[] = [[0.04, 0.07], [0.009, 0.02], [0.0088, 0.02], [4.4, 7], [7.4, 11], [1900, 4000], [0.022, 0.04]];

/** Rows of primary schools, most of them sound: every sixth or so falls short somewhere, so that there is something to find. */
function* schools(from: number, count: number): Generator<readonly (string | number)[]> {
  const random = createRandom(from + 11);
  for (let at = from; at < from + count; at += 1) {
    const pupils = random.whole(60, 1900);
    const resources = PER_PUPIL.map(([least, most]) => Math.ceil(pupils * random.between(least, most)));
    const region = ['城区', '镇区', '乡村'][at % 3] ?? '乡村';
    yield [String(3_210_000_000 + at), `第${at + 1}小学`, `${(at % 97) + 1}号镇`, '小学', '小学', region, '否', pupils, Math.ceil(pupils / 40), Math.ceil(pupils * 0.06), ...resources, 2, 2, pupils * 20, pupils * 25, Math.ceil(pupils / 8), 9, 8, 7];
  }
}

const bytesOf = (from: number, count: number): Promise<Uint8Array> => writeWorkbookFile({ sheets: [{ name: '学校', rows: [HEADINGS], more: schools(from, count) }] });

/** So many files of so many schools each, in a folder of their own that goes with the process: the folder and the files. */
export const schoolFiles = async (files: number, each: number): Promise<{ readonly folder: string; readonly paths: readonly string[] }> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'junheng-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const paths: string[] = [];
  for (let at = 0; at < files; at += 1) {
    const file = path.join(folder, `${at + 1}.xlsx`);
    writeFileSync(file, await bytesOf(at * each, each));
    paths.push(file);
  }
  return { folder, paths };
};
