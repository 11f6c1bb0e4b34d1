/**
 * Whether a name in a formula is one of this add-in's functions, by its prefix: as typed, or as files keep it
 * (_xldudf_BALANCE_CV). Needs no catalogue, so that the functions themselves can ask.
 */
export const isOwnName = (name: string): boolean => /^(?:_xlfn\.)?(?:_xldudf_)?(?:BALANCE|CHECK)[._]/i.test(name);
