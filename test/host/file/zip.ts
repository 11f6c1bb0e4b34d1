import { deflateRawSync } from 'node:zlib';

/** A part of a package under test; the announced sizes may be made to lie. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly announced?: number;
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const header = (part: Part, content: Uint8Array, packed: Uint8Array): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crcOf(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(part.announced ?? content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return fields;
};

/** A ZIP of the parts, written byte by byte so that a test can make it lie. */
export const zipOf = (parts: readonly Part[]): Uint8Array => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
    const packed = deflateRawSync(content);
    const fields = header(part, content, packed);
    const name = Buffer.from(part.name);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]));
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, name]));
    offset += local.at(-1)?.length ?? 0;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.reduce((length, entry) => length + entry.length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
};

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet of a package: what stands inside `<sheetData>`, or a chart sheet. */
export interface SheetSource {
  readonly name: string;
  readonly data?: string;
  readonly chart?: boolean;
}

/** The parts of the smallest workbook that Excel would open. */
export const workbookParts = (sheets: readonly SheetSource[]): Part[] => [
  { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
  { name: '_rels/.rels', content: `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><sheets>${sheets.map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships>${sheets.map((sheet, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIP}/${sheet.chart === true ? 'chartsheet' : 'worksheet'}" Target="sheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  },
  ...sheets.map((sheet, index) => ({
    name: `xl/sheets/sheet${index + 1}.xml`,
    content: sheet.chart === true ? '<chartsheet/>' : `<worksheet xmlns="${MAIN}"><sheetData>${sheet.data ?? ''}</sheetData></worksheet>`,
  })),
];

export const workbookOf = (sheets: readonly SheetSource[]): Uint8Array => zipOf(workbookParts(sheets));
