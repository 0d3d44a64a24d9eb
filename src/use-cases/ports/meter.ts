import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { CommitReport } from './journal-repository.ts';

/** What came from Slack. */
export type RequestKind = 'command' | 'shortcut' | 'action' | 'submission' | 'event' | 'other';

type ReceiptOutcome = 'shown' | 'nobody-there' | 'failed';

type BatchSent = {
  readonly milliseconds: number;
  /** Whether its entries wait in a pull request now. */
  readonly isProposed: boolean;
};

/** What an operator may want counted. The edges tell it, nothing waits for it, and it never throws. */
export interface Meter {
  /** A request of Slack was acknowledged, so long after it had come. */
  acknowledged(kind: RequestKind, milliseconds: number): void;
  /** Slack answered a call of this method with this HTTP status; null: it did not answer. */
  slackAnswered(method: string, status: number | null): void;
  /** A batch was sent to this repository, and this came of it after so long. */
  committed(repository: RepositoryName, report: CommitReport, sent: BatchSent): void;
  receiptSent(outcome: ReceiptOutcome): void;
}
