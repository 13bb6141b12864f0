import { employeeCard, phoneText } from '../../cards/employee/employee-card.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import type { ToldCover } from '../core/absence/told-cover.ts';
import type { Answer, Found } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import { maskCpr } from '../core/privacy.ts';
import type { Language } from '../core/reply-language.ts';
import { askCover } from '../journeys/ask-cover.ts';
import { findEmployees } from '../journeys/find-employees.ts';
import { AS_COLLEAGUE } from '../journeys/seen-facts.ts';
import { workplace } from '../language/due.ts';
import type { Sentence } from '../language/sentence.ts';
import { employees as words } from '../language/sentences/extension.ts';
import { coverText } from '../language/told-cover.ts';
import { type Asked, inWords } from './ports.ts';
import { withoutMarkup } from './search.ts';

/**
 * Who is looked for beside a chat, most often by the switchboard with somebody on the line: so the phone's duty comes
 * first. The card goes where others read, and is of what a colleague may know, whoever searches.
 */
export async function answerEmployeeSearch(
  asked: Asked,
  { query, skip }: { readonly query: string; readonly skip: number },
): Promise<Answer> {
  if (query === '') return nothing(asked, words.nothingTyped);
  if (maskCpr(query) !== query) return nothing(asked, words.noCpr);
  const { ports, clock } = asked;
  const people = await findEmployees(ports.directory, query);
  if (people.length === 0) return nothing(asked, words.nobody);
  const answer = await askCover(ports, {
    people: people.map(({ id }) => id),
    see: AS_COLLEAGUE,
    now: clock.now,
    workplace: workplace(clock),
    duty: 'phone',
  });
  if (!answer.ok) throw new Error('now is never past');
  const found = people.map((person, at) => draw(asked, person, answer.told[at], answer.facts, people));
  return { messages: [], found: found.slice(skip) };
}

const nothing = (asked: Asked, sentence: Sentence): Answer => ({ messages: [inWords(sentence, asked)] });

function draw(
  asked: Asked,
  person: Person,
  told: ToldCover | undefined,
  facts: CoverFacts,
  others: readonly Person[],
): Found {
  const { ports, clock, language } = asked;
  if (told === undefined) throw new Error('nothing was told of somebody who was found');
  const unit = facts.unit(person.unit);
  const status = (of: Language) =>
    coverText(told, { facts, today: clock.zone.dayOf(clock.now), language: of });
  const namesakes = others.filter(({ name }) => name === person.name).length > 1;
  return {
    title: withoutMarkup([person.name, unit?.name ?? person.unit].join(' · ')),
    text: withoutMarkup([phoneText({ person, unit, language }), status(language)].join(' · ')),
    // As everything that others read.
    card: employeeCard({
      language: ports.profileLanguage,
      clock,
      person,
      unit,
      status: status(ports.profileLanguage),
      answered: told.cover.by !== undefined,
      address: namesakes ? person.email : person.name,
    }),
  };
}
