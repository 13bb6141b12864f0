/** A row that this version of the bot cannot read: where it stands, and nothing of what it says. */
export type UnreadableRow = { readonly partition: string; readonly row: string; readonly version: number };
