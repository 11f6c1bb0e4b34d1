import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWorkbookFile } from '../../src/host/file';
import type { CellContent } from '../../src/workbook/cellContent';

type Row = readonly CellContent[];

const HEAD: Row = ['学校代码', '学校名称', '学校类型', '在校生数', '专任教师数', '教学仪器设备值（元）'];

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

export const schoolName = (at: number): string => `青川第${NUMERALS[at - 1] ?? ''}小学`;
const code = (at: number): string => `35012300${String(at).padStart(2, '0')}`;
/** The pupils of a school: 410, 420, … */
export const pupils = (at: number): number => 400 + at * 10;

const schoolRow = (at: number, changes: { readonly name?: string; readonly pupils?: number } = {}): Row => [code(at), changes.name ?? schoolName(at), '小学', changes.pupils ?? pupils(at), 30 + at, pupils(at) * 2100];

const workbook = (rows: readonly Row[]): Promise<Uint8Array> => writeWorkbookFile({ sheets: [{ name: '学校', rows }] });

const textOf = (rows: readonly Row[], separator: string): string => rows.map((row) => row.map(String).join(separator)).join('\r\n');

/** Node writes no GBK, but it reads it: every character by the bytes that are read as it. */
const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) bytes.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? [character.charCodeAt(0)]));
};

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/**
 * Files as a bureau gets them: fifteen schools in several formats; the twelfth sends the third's pupils otherwise (a
 * correction beside the first), the fifth under a new name, the sixth twice; one file is a picture, one Excel's note, one a letter.
 */
const uploads = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  for (let at = 1; at <= 9; at += 1) files.set(`${String(at).padStart(2, '0')} ${schoolName(at)}.xlsx`, await workbook([HEAD, schoolRow(at, at === 5 ? { name: '青川实验小学' } : {})]));
  const encoder = new TextEncoder();
  files.set(`10 ${schoolName(10)}.csv`, encoder.encode(textOf([HEAD, schoolRow(10)], ',')));
  files.set(`11 ${schoolName(11)}.csv`, encoder.encode(`\uFEFF${textOf([HEAD, schoolRow(11)], ',')}`));
  files.set(`12 ${schoolName(12)}.csv`, gbk(textOf([HEAD, schoolRow(12)], ',')));
  files.set(`13 ${schoolName(13)}.txt`, utf16(textOf([HEAD, schoolRow(13)], '\t')));
  files.set('14 两校合报.xlsx', await workbook([HEAD, schoolRow(14), schoolRow(15)]));
  files.set('15 第三小学更正.xlsx', await workbook([HEAD, schoolRow(3, { pupils: 999 })]));
  files.set('16 副本.xlsx', files.get(`06 ${schoolName(6)}.xlsx`) ?? PNG);
  files.set('17 图片.xlsx', PNG);
  files.set('~$01 临时.xlsx', encoder.encode('张三'));
  files.set('18 通知.docx', encoder.encode('PK'));
  files.set('19 空表.xlsx', await workbook([[]]));
  return files;
};

/** The list of schools: the fifth by its old name, and one that has sent nothing. */
const roster = (): Uint8Array =>
  new TextEncoder().encode(`\uFEFF学校代码,学校名称\r\n${[...NUMERALS.keys()].map((at) => `${code(at + 1)},${schoolName(at + 1)}`).join('\r\n')}\r\n3501230099,青川山口小学`);

/** Writes them where a browser can choose them. */
export const writeUploads = async (): Promise<{ readonly folder: string; readonly files: readonly string[]; readonly roster: string }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'junheng-uploads-'));
  const write = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const files = [...(await uploads())].map(([name, bytes]) => write(name, bytes));
  return { folder, files, roster: write('名单.csv', roster()) };
};
