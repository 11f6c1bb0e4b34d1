import { accessDenied } from '../apiError';
import { ApiClass } from '../apiObject';
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
