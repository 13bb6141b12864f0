/** How fast Teams may be asked (facts of the Bot Framework): per app and tenant, and per thread. */

export const REQUESTS_A_SECOND = 50;

/** So many posts to one thread within so many ms. */
export const THREAD_LIMITS: readonly { readonly most: number; readonly within: number }[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
];

export type Pace = {
  /**
   * Keeps a place in the queue: the instant at which the post may go, on the clock of `at` (monotonic, ms). Otherwise no
   * place is kept, and `retry` says when to ask again: the thread is full until then, or `go` would be after `latest`.
   */
  reserve(thread: string, at: number, latest: number): { readonly go: number } | { readonly retry: number };
  /** Teams asked to be left alone until then. */
  pause(until: number): void;
  /** Until when; in the past where it is not. */
  pausedUntil(): number;
};

/** @param perSecond this instance's share, asked for anew at every post */
export function pace(perSecond: () => number): Pace {
  const threads = new Map<string, number[]>();
  let free = Number.NEGATIVE_INFINITY;
  let paused = Number.NEGATIVE_INFINITY;
  return {
    reserve(thread, at, latest) {
      forgetQuiet(threads, at);
      const posts = threads.get(thread) ?? [];
      const go = Math.max(at, free, paused);
      const open = threadFree(posts);
      // A full thread keeps no place: it would hold up everybody behind it.
      if (open > go || go > latest) return { retry: Math.max(open, go) };
      posts.push(go);
      if (posts.length > MOST_REMEMBERED) posts.shift();
      // In the order of their last posts, so that those that are quiet come first.
      threads.delete(thread);
      threads.set(thread, posts);
      free = go + 1_000 / perSecond();
      return { go };
    },
    pause(until) {
      paused = Math.max(paused, until);
    },
    pausedUntil: () => paused,
  };
}

const MOST_REMEMBERED = Math.max(...THREAD_LIMITS.map(({ most }) => most));
const LONGEST = Math.max(...THREAD_LIMITS.map(({ within }) => within));

function threadFree(posts: readonly number[]): number {
  return Math.max(
    ...THREAD_LIMITS.map(({ most, within }) => {
      const oldest = posts[posts.length - most];
      return oldest === undefined ? Number.NEGATIVE_INFINITY : oldest + within;
    }),
  );
}

function forgetQuiet(threads: Map<string, number[]>, at: number): void {
  for (const [thread, posts] of threads) {
    if ((posts.at(-1) ?? 0) + LONGEST >= at) return;
    threads.delete(thread);
  }
}
