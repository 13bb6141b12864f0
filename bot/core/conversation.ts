import type { PersonId } from './directory.ts';
import type { EpochMs } from './time-zone.ts';

/**
 * The seam to Teams, as values: what came in, and what goes back. `teams/` makes the one from an activity and
 * activities from the other; nothing else sees Bot Framework.
 */

/**
 * The kind of chat, in the words that Teams' manifest uses. A dialog and a search, wherever they are opened, are
 * `personal`: nobody but the sender sees the answer.
 */
export type ChatScope = 'personal' | 'team' | 'groupChat';

export type Turn = {
  /** The verified sender; never what a card or a text says. */
  readonly who: { readonly id: PersonId; readonly name: string | undefined };
  readonly scope: ChatScope;
  /** The client's language as a BCP 47 tag, where it sent one. */
  readonly locale: string | undefined;
  readonly event: TurnEvent;
};

export type TurnEvent =
  | { readonly kind: 'installed' }
  /** The bot was taken out of this chat; nobody reads an answer. */
  | { readonly kind: 'removed' }
  /** As the person wrote it, without the mention of the bot; other people's stay as `<at>Name</at>`. */
  | { readonly kind: 'text'; readonly text: string; readonly mentions: readonly Mention[] }
  /** A button of one of our cards; `data` comes from the client and is not to be trusted. */
  | { readonly kind: 'action'; readonly verb: string; readonly data: unknown }
  /** "Registrér som henvendelse" in the menu of a message: a dialog opens. */
  | { readonly kind: 'messageAction'; readonly message: ChatMessage }
  /** A button in a dialog of ours; as `action`, but what it leads to is shown in the dialog. */
  | { readonly kind: 'dialogAction'; readonly verb: string; readonly data: unknown }
  /** What is typed into the search beside a chat, perhaps nothing yet; `skip` of the results are shown already. */
  | {
      readonly kind: 'search';
      readonly for: 'inquiries' | 'employees';
      readonly query: string;
      readonly skip: number;
    };

/** A message of anybody, as Teams hands it over: from the client, and not to be trusted. */
export type ChatMessage = {
  /** What names it, the same for everybody who sees it: of several names one is enough. */
  readonly names: readonly string[];
  /** A display name, as text; undefined where Teams tells none. */
  readonly author?: string | undefined;
  /** The sender of the turn wrote it. */
  readonly isOwn: boolean;
  readonly at?: EpochMs | undefined;
  /** Of a post in a channel. */
  readonly subject?: string | undefined;
  /** Without markup, in lines. */
  readonly text: string;
};

/** Somebody whom a text mentions, in the text's order. */
export type Mention = {
  /** As it stands in the text, between `<at>` and `</at>`. */
  readonly name: string;
  /** Teams' own id, `29:…`. */
  readonly id: string;
  /** Where Teams has sent it along. */
  readonly person: PersonId | undefined;
};

/** The people of the conversation that a turn is of. */
export type Members = {
  /** Who has this Teams id (`29:…`); undefined where Teams does not say, or cannot be asked now. Never throws. */
  readonly personOf: (teamsId: string) => Promise<PersonId | undefined>;
};

/** An Adaptive Card as it is sent. */
export type Card = { readonly type: 'AdaptiveCard'; readonly [name: string]: unknown };

export type Message =
  | { readonly text: string }
  /** `summary` is what the notification and the screen reader say. */
  | { readonly card: Card; readonly summary: string };

export type Answer = {
  readonly messages: readonly Message[];
  /** Takes the place of the card whose button was pressed; of a dialog, what it shows. */
  readonly replacement?: { readonly card: Card; readonly summary: string } | undefined;
  /** What a search found, the likeliest first. */
  readonly found?: readonly Found[] | undefined;
};

export type Found = {
  /** Shown to the searcher alone. The first may hold anything, the second is read as markup. */
  readonly title: string;
  readonly text: string;
  /** What goes into the chat when this one is chosen. */
  readonly card: Card;
};

/** What the bot says and does; expected refusals are answers, bugs and outages throw. */
export type Chat = {
  readonly answer: (turn: Turn, members: Members) => Promise<Answer>;
  /** To a turn that came a second time. */
  readonly alreadyReceived: (turn: Turn) => Promise<Answer>;
  /** To a turn whose answer threw; never throws itself. `reference` leads to the log. */
  readonly trouble: (turn: Turn, error: unknown, reference: string) => Promise<Answer>;
};
