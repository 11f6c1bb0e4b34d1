import { field } from './declaration';
import type { TemplateDeclaration } from './declaration';

/** 教室名册: one row a music or art room. */
export const roomList: TemplateDeclaration = {
  id: 'room-list',
  aliases: ['rooms'],
  version: 1,
  sheets: [
    {
      kind: 'table',
      name: '教室名册',
      title: '音乐、美术专用教室名册',
      frozenColumns: 2,
      columns: [
        { kind: 'printed', heading: '序号', width: 6 },
        field('schoolName', { required: true, width: 28 }),
        field('schoolCode', { width: 14 }),
        field('roomPurpose', { as: '教室用途', required: true, width: 12 }),
        field('roomName', { required: true, width: 20 }),
        field('roomArea', { required: true, width: 16 }),
        field('remark', { width: 24 }),
      ],
      body: { kind: 'blank', rows: 200 },
    },
  ],
};
