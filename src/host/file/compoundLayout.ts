/** The layout of compound files ([MS-CFB]), the container of .xls and of encrypted workbooks. */
export const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
export const DIRECTORY_ENTRY_BYTES = 128;
export const HEADER_FAT_SLOTS = 109;
export const MINI_CUTOFF = 4096;
export const END_OF_CHAIN = 0xfffffffe;
export const FREE = 0xffffffff;
export const FAT_SECTOR = 0xfffffffd;
export const STREAM = 2;
export const ROOT = 5;
