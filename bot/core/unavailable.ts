/** Something that the bot needs cannot be reached now: told to people as "not now", never as a fault of theirs. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
