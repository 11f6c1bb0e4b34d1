import type { HostIssue } from '../host/workbookHost';
import { HostError } from '../host/workbookHost';

/** Any failure as an issue that has words. What no host foresaw stays visible as `unexpected`, with its detail. */
export const hostIssueOf = (error: unknown): HostIssue => {
  if (error instanceof HostError) return error.issue;
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
};
