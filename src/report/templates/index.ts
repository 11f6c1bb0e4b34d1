/** Blank workbooks: which there are, and how one is made. */
export { findTemplate, TEMPLATES } from './catalogue';
export type { TemplateDeclaration } from './declaration';
export { layTemplate, makeTemplate, stampFor } from './makeTemplate';
export type { TemplateOptions } from './makeTemplate';
export type { LaidPlace, LaidSheet } from './laidSheet';
