/** Remembers which turns have begun: Teams delivers again when an answer is slow, and a token can be replayed. */
export interface SeenTurns {
  /** True for exactly one caller a key, over all instances; remembered for at least a day. */
  begin(key: string, now: Temporal.Instant): Promise<boolean>;
  /** Deletes what is older than it need be remembered. */
  forgetOld(now: Temporal.Instant): Promise<void>;
}
