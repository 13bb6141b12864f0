import type { Message } from './conversation.ts';
import type { ConversationReference } from './conversation-references.ts';
import type { PersonId } from './directory.ts';

/** What became of a request to Teams, as far as is known. Nothing here throws for what Teams or the network does. */
export type Delivery =
  | { readonly is: 'sent'; readonly activity: string | undefined }
  /** 429, 412, a refused connection, no token of our own: certainly not taken. `after`: Retry-After, in ms. */
  | { readonly is: 'notTaken'; readonly after?: number | undefined; readonly reason: string }
  /** A timeout, a cut connection, a 5xx: it may have been taken. */
  | { readonly is: 'unknown' }
  /** 403: not before somebody changes something. The reason is Teams' own word. */
  | { readonly is: 'refused'; readonly reason: string }
  /** Another 4xx, or nothing that can be sent: it would be refused again, and that says nothing of whoever it is for. */
  | { readonly is: 'faulty'; readonly reason: string }
  /** 404: the conversation is no more. */
  | { readonly is: 'gone' };

export type OpenedChat =
  | { readonly is: 'opened'; readonly conversation: string }
  | Exclude<Delivery, { is: 'sent' }>;

/** Where a new chat can be opened. */
export type TeamsAddress = Pick<ConversationReference, 'tenant' | 'serviceUrl' | 'bot'>;

/** Sends outside a turn: one request a call, never repeated by itself. */
export interface Poster {
  post(to: ConversationReference, message: Message): Promise<Delivery>;
  /** Takes the place of an earlier message, under its id. */
  update(to: ConversationReference, activity: string, message: Message): Promise<Delivery>;
  /** The personal chat with somebody for whom the app is installed; asked again it is the same chat. */
  openChat(address: TeamsAddress, person: PersonId): Promise<OpenedChat>;
}
