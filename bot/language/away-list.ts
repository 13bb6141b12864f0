import type { AwayStretch } from '../core/absence/away-list.ts';
import type { Cover } from '../core/absence/cover.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { longSpan } from './date-spans.ts';
import { longDay, yearOf } from './dates.ts';
import { say } from './sentence.ts';
import { awayWords as words } from './sentences/away-list.ts';
import { awayText } from './told-away.ts';
import { type CoverWording, howText, nameOf } from './told-cover.ts';

/** "til og med fredag den 27. november" · "mandag den 30. november til og med onsdag den 2. december" · "i dag fra kl. 14" */
export function stretchText(stretch: AwayStretch, today: LocalDay, language: Language): string {
  const { from, through, hours, until } = stretch;
  if (until === 'open' && from > today)
    return say(words.openFrom, language, { day: longDay(from, yearOf(today), language) });
  if (through > from && until !== 'open') return longSpan(from, through, yearOf(today), language);
  return awayText({ day: from, hours, until }, today, language);
}

/** "Jonas Krogh dækker" · "Anna Lindegaard dækker (har vagten)" · "ingen dækker" */
export function coverShort(cover: Pick<Cover, 'by' | 'how'>, wording: CoverWording): string {
  const { language, reader } = wording;
  if (cover.by === undefined) return say(words.nobodyCovers, language);
  if (cover.by === reader) return say(words.youCoverShort, language);
  const how = howText(cover, language);
  const text = say(words.coverShort, language, { name: nameOf(cover.by, wording) });
  return how === undefined ? text : `${text} (${how})`;
}
