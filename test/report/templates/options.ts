import type { TemplateOptions } from '../../../src/report/templates';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';

/** What the templates of the tests are made for. */
export const OPTIONS: TemplateOptions = { pack: loadPack(DEFAULT_PACK), fields: FIELDS, date: '2026-05-01', locale: 'zh-CN' };
