import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * `npm start`. Node keeps what it compiles of the bot and its packages for the next start, which takes half the time
 * then; so the bot itself is loaded only after that is said. The place is as well guarded as the code, and goes with
 * the packages when they are installed anew; where it cannot be written, Node compiles as ever.
 */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node'));
await import('./production.ts');
