import type { Handler } from './handler.ts';

/** A mark that somebody is told of that gap: what counts is that it is there. */
export const gapTold = (): Handler => async () => ({ is: 'done' });
