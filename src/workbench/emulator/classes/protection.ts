import { accessDenied } from '../apiError';
import { ApiClass } from '../apiObject';
import type { Workspace } from '../workspace';
import type { SheetTarget } from './targets';
import { readOnly } from './targets';

/** Passwords are not checked. */
export const worksheetProtection = new ApiClass<SheetTarget>('WorksheetProtection', {
  properties: { Protected: readOnly(({ sheet }) => sheet.isProtected), Options: readOnly(() => null) },
  methods: {
    Protect: ({ sheet }) => {
      if (sheet.isProtected) throw accessDenied();
      sheet.setProtected(true, 'addin');
    },
    Unprotect: ({ sheet }) => sheet.setProtected(false, 'addin'),
  },
});

/** Of the structure: which sheets there are. */
export const workbookProtection = new ApiClass<Workspace>('WorkbookProtection', {
  properties: { Protected: readOnly(({ book }) => book.isStructureProtected) },
  methods: {
    Protect: ({ book }) => {
      if (book.isStructureProtected) throw accessDenied();
      book.isStructureProtected = true;
    },
    Unprotect: ({ book }) => {
      book.isStructureProtected = false;
    },
  },
});
