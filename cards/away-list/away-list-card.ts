import type { AwayPerson, AwayStretch } from '../../bot/core/absence/away-list.ts';
import type { CoverFacts } from '../../bot/core/absence/cover-facts.ts';
import type { Card } from '../../bot/core/conversation.ts';
import type { PersonId } from '../../bot/core/directory.ts';
import type { LocalDay } from '../../bot/core/local-day.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { coverShort, stretchText } from '../../bot/language/away-list.ts';
import { capital } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { awayWords as words } from '../../bot/language/sentences/away-list.ts';
import { cardFrom } from '../draw.ts';
import template from './away-list.json' with { type: 'json' };
import person from './person.json' with { type: 'json' };

const drawFrame = cardFrom(template);
const drawPerson = cardFrom(person);

export type AwayListView = {
  readonly language: Language;
  readonly today: LocalDay;
  readonly facts: CoverFacts;
  /** Is told "du"; nobody where others read along. */
  readonly reader: PersonId | undefined;
  readonly title: string;
  /** Which days it is of. */
  readonly days: string;
  /** Sentences above the list: closings, and what is left out. */
  readonly lines: readonly string[];
  readonly people: readonly AwayPerson[];
  /** Other days; a reading each, carried out as if it were written. */
  readonly buttons: readonly { readonly title: string; readonly data: object }[];
};

/** People that a card takes; whoever leads so many sees how many more there are. */
const MOST_PEOPLE = 15;
/** A week has five days; what differs on each of them is a line of its own. */
const MOST_STRETCHES = 5;

/** Who of a unit is away, a person a row, so that it reads on a phone. */
export function awayListCard(view: AwayListView): Card {
  const { title, days, lines, people, buttons, language } = view;
  const frame = drawFrame({ title, days, lines: lines.map((text) => ({ text })), buttons });
  const left = people.length - MOST_PEOPLE;
  // Rows are drawn one by one: together they have more shapes than can be kept (draw.ts).
  const rows = people.slice(0, MOST_PEOPLE).map((one) => row(view, one));
  const more =
    left > 0 ? [plain(say(words.othersToo, language, { count: String(left), one: left === 1 }))] : [];
  return { ...frame, body: [...(frame.body as readonly unknown[]), ...rows, ...more] };
}

const plain = (text: string) => ({ type: 'TextBlock', text, wrap: true, separator: true });

const row = (view: AwayListView, { person: id, stretches }: AwayPerson): object =>
  drawPerson({
    name: id === view.reader ? say(words.you, view.language) : (view.facts.person(id)?.name ?? id),
    stretches: stretches.slice(0, MOST_STRETCHES).map((one) => stretchView(view, one)),
  });

function stretchView(view: AwayListView, stretch: AwayStretch) {
  const { language, today } = view;
  const uncovered = stretch.cover.by === undefined;
  return {
    when: `${capital(stretchText(stretch, today, language))} · `,
    cover: coverShort(stretch.cover, view),
    color: uncovered ? 'attention' : 'default',
    weight: uncovered ? 'bolder' : 'default',
  };
}
