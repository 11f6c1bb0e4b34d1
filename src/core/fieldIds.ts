/** The few fields of the vocabulary that computation itself speaks of; all others come from the pack. */
export const PUPILS = 'pupils';
export const SENIOR_PUPILS = 'seniorPupils';
export const CLASSES = 'classes';
export const CLASS_PUPILS = 'classPupils';
export const ROOM_AREA = 'roomArea';
export const SCHOOL_TYPE = 'schoolType';
export const REGION = 'region';
export const PRIVATE = 'private';
/** Counts of special rooms by purpose, as remedies name them. */
export const ROOMS_OF = { music: 'musicRooms', art: 'artRooms', combined: 'musicRooms' } as const;
