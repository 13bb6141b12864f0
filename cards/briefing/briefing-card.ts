import type { Card } from '../../bot/core/conversation.ts';
import { cardFrom } from '../draw.ts';
import template from './briefing.json' with { type: 'json' };

const draw = cardFrom(template);

export type BriefingRow = {
  readonly ref: string;
  /** May hold what a citizen or a colleague wrote. */
  readonly about: string;
  readonly line: string;
  readonly color: 'default' | 'attention';
};

export type BriefingView = {
  readonly title: string;
  /** All of it in a sentence or two; the notification says it too. */
  readonly summary: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly BriefingRow[];
    /** That there are more. */
    readonly more: readonly { readonly text: string }[];
  }[];
  readonly buttons: readonly { readonly title: string; readonly verb: string; readonly data: object }[];
};

/** What came in, what others did, and what is next, for somebody who comes back. */
export const briefingCard = (view: BriefingView): Card => draw(view);
