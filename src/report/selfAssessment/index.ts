export { selfAssessmentMarkdown } from './markdown';
export { selfAssessmentSheets } from './summarySheet';
