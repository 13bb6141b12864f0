import type { Card } from '../../bot/core/conversation.ts';
import { cardFrom } from '../draw.ts';
import template from './note.json' with { type: 'json' };

const draw = cardFrom(template);

/** A sentence of ours in the place of a card that has done its work; it may repeat what somebody wrote. */
export const noteCard = (text: string): Card => draw({ text });
