export { valueAt } from './dated';
export { findRule } from './findRule';
export { DEFAULT_PACK, loadPack, PACK_IDS } from './packs';
export { parametersOf } from './parameters';
export { StandardsError, type StandardsIssue } from './standardsError';
export { FIELDS } from './vocabulary';
export { SCHOOL_NAMES, type SchoolNames } from './vocabulary/schoolNames';
