export { valueAt } from './dated';
export { diffPacks, type ListDiff, type PackDiff } from './diffPacks';
export { extendPack } from './extendPack';
export { findRule } from './findRule';
export { DEFAULT_PACK, loadPack, PACK_IDS, resolvePack } from './packs';
export { parametersOf } from './parameters';
export { StandardsError, type DuplicateKind, type StandardsIssue } from './standardsError';
export { FIELDS } from './vocabulary';
export { SCHOOL_NAMES, type SchoolNames } from './vocabulary/schoolNames';
