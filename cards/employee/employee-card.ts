import type { Card } from '../../bot/core/conversation.ts';
import type { Person, Unit } from '../../bot/core/directory.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { type Clock, longMoment } from '../../bot/language/due.ts';
import { phoneNumber } from '../../bot/language/phone-number.ts';
import { say } from '../../bot/language/sentence.ts';
import { employees as words } from '../../bot/language/sentences/extension.ts';
import { cardFrom } from '../draw.ts';
import template from './employee.json' with { type: 'json' };

const draw = cardFrom(template);

export type EmployeeView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly person: Person;
  /** undefined when the directory has it no more */
  readonly unit: Unit | undefined;
  /** Whether they are there, and who answers: sentences, as a colleague may know it. */
  readonly status: string;
  readonly answered: boolean;
  /** What a message is addressed to, so that it is this person. */
  readonly address: string;
};

/** Somebody who works here, in a chat that anybody may read, today or next week: so it says of when it is. */
export function employeeCard(view: EmployeeView): Card {
  const { language, clock, person, unit, status, answered, address } = view;
  const fact = (label: string, value: string) => ({ label, value });
  return draw({
    name: person.name,
    facts: [
      ...(unit === undefined ? [] : [fact(say(words.unit, language), unit.name)]),
      fact(say(words.phone, language), phoneText(view)),
    ],
    status,
    color: answered ? 'default' : 'attention',
    weight: answered ? 'default' : 'bolder',
    asOf: say(words.asOf, language, { when: longMoment(clock.now, clock, language) }),
    leaveMessage: say(words.leaveMessage, language, { name: address }),
  });
}

/** All numbers, the one to be reached on first; where there is none, the unit's. */
export function phoneText({ person, unit, language }: Pick<EmployeeView, 'person' | 'unit' | 'language'>) {
  if (person.phones.length > 0) return person.phones.map(phoneNumber).join(', ');
  return unit?.phone === undefined
    ? say(words.noNumber, language)
    : say(words.noNumberBut, language, { unit: unit.name, phone: phoneNumber(unit.phone) });
}
