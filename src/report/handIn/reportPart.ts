/** What a report may hold, in the order of its sheets. */
export const REPORT_PARTS = ['audit', 'forms', 'summary', 'schools', 'problems', 'largeClasses', 'charts', 'groups', 'years', 'data'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
