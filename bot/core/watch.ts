/** How long something has stood unchanged, by the watcher's own monotonic clock and nobody's wall clock. */
export type Watch = {
  /**
   * For how long, in ms, `what` has had this `tag` in the eyes of this watcher; 0 at first sight and after a change.
   * @param elapsed the watcher's monotonic clock, in ms
   */
  unchanged(what: string, tag: string, elapsed: number): number;
  /** Forgets what was last seen before this. */
  forgetBefore(elapsed: number): void;
};

export function watch(): Watch {
  const seen = new Map<string, { tag: string; since: number; last: number }>();
  return {
    unchanged(what, tag, elapsed) {
      const before = seen.get(what);
      const since = before?.tag === tag ? before.since : elapsed;
      seen.set(what, { tag, since, last: elapsed });
      return elapsed - since;
    },
    forgetBefore(elapsed) {
      for (const [what, { last }] of seen) if (last < elapsed) seen.delete(what);
    },
  };
}
