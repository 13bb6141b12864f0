import type { ChatScope } from '../../core/conversation.ts';

/** The kinds of chat in which a command is offered. */
export const EVERYWHERE: readonly ChatScope[] = ['personal', 'team', 'groupChat'];
/** What only concerns oneself, or opens a form. */
export const PERSONAL: readonly ChatScope[] = ['personal'];
/** What belongs to a channel. */
export const IN_CHANNEL: readonly ChatScope[] = ['team'];
