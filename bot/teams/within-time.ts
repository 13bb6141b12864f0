/** Something did not answer in time; what it was asked to do may happen all the same. */
export class TimedOut extends Error {
  override name = 'TimedOut';
}

/** Waits for `work`, but no longer than this, in ms. @throws TimedOut; whatever `work` throws in time */
export async function withinTime<T>(longest: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TimedOut(`No answer within ${longest} ms`)), longest);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
