import { HostError } from '../workbookHost';
import type { HostIssue } from '../workbookHost';

/** Codes of Office.js for an answer or a request that is more than 5 MB, or that took too much of the host. */
const TOO_LARGE: ReadonlySet<string> = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'ResourceLimitExceeded']);

interface CodedError {
  readonly code: string;
  readonly message: string;
}

const isCoded = (thrown: unknown): thrown is CodedError => thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';

/** Whether the same read may succeed in smaller pieces. */
export const isTooLarge = (thrown: unknown): boolean => isCoded(thrown) && TOO_LARGE.has(thrown.code);

const issueOf = (thrown: unknown, sheet: string | undefined): HostIssue => {
  if (!isCoded(thrown)) return { code: 'unexpected', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  switch (thrown.code) {
    case 'InvalidOperationInCellEditMode':
      return { code: 'cellEditMode' };
    case 'InvalidSelection':
      return { code: 'noCellSelected' };
    case 'AccessDenied':
      return sheet === undefined ? { code: 'workbookProtected' } : { code: 'protected', sheet };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
      return { code: 'unavailable', member: thrown.message };
    default:
      return { code: 'unexpected', detail: `${thrown.code}: ${thrown.message}` };
  }
};

/** What Office.js threw, as the host's own error; a HostError stays what it is. `sheet` is the one being worked on, if it is one. */
export const hostErrorOf = (thrown: unknown, sheet?: string): HostError => (thrown instanceof HostError ? thrown : new HostError(issueOf(thrown, sheet)));
