import {
  NONE,
  REGISTER_FIELDS,
  type RegisterForm,
  type RegisterValues,
  type RegisterView,
  registerCard,
} from '../../cards/register/register-card.ts';
import type { Message } from '../core/conversation.ts';
import { CHANNELS, type InquiryRef, KINDS } from '../core/inquiry.ts';
import { dayIn } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { say } from '../language/sentence.ts';
import { forms, registerFault, register as words } from '../language/sentences/forms.ts';
import { aboutMessage, cprNotice } from './from-message-words.ts';
import type { Asked } from './ports.ts';
import type { FormFaults } from './register-form.ts';

type Lists = {
  readonly caseTypes: readonly string[];
  readonly units: readonly string[];
  readonly owners: readonly string[];
};

/** An id of the list may look like a CPR number in places; what is not of the list came from elsewhere. */
const among = (value: string, list: readonly string[]): string =>
  list.includes(value) ? value : maskCpr(value);

/** In all that is no choice of ours. */
const maskTyped = (typed: RegisterValues, lists: Lists): RegisterValues => ({
  ...typed,
  channel: among(typed.channel, CHANNELS),
  kind: among(typed.kind, [...KINDS, NONE]),
  caseType: among(typed.caseType, [...lists.caseTypes, NONE]),
  day: dayIn(typed.day) === undefined ? maskCpr(typed.day) : typed.day,
  unit: among(typed.unit, lists.units),
  owner: among(typed.owner, lists.owners),
  sensitive: String(typed.sensitive === 'true'),
  time: maskCpr(typed.time),
  subject: maskCpr(typed.subject),
  caseNumber: maskCpr(typed.caseNumber),
  email: maskCpr(typed.email),
});

/** As it was typed, but for CPR numbers, which are never shown. */
export async function drawForm(
  asked: Asked,
  form: RegisterForm,
  typed: RegisterValues,
  { faults, alike }: { faults?: FormFaults; alike?: readonly InquiryRef[] } = {},
): Promise<Message> {
  const { ports, turn, language } = asked;
  const person = await ports.directory.person(turn.who.id);
  const [units, people] = await Promise.all([
    ports.directory.units(),
    person === undefined ? [] : ports.directory.peopleOf(person.unit),
  ]);
  const values = maskTyped(typed, {
    caseTypes: ports.rules.caseTypes.map(({ id }) => id),
    units: units.map(({ id }) => id),
    owners: [...people.map(({ id }) => id), NONE],
  });
  const masked = REGISTER_FIELDS.some(
    (field) => values[field] !== typed[field] && maskCpr(typed[field]) !== typed[field],
  );
  const problem = [
    ...(faults ? [say(registerFault.summary, language)] : []),
    ...(masked ? [say(forms.masked, language)] : []),
  ].join(' ');
  const view: RegisterView = {
    language,
    form,
    values,
    caseTypes: ports.rules.caseTypes,
    units,
    people,
    problem: problem || undefined,
    about: form.message && aboutMessage(asked, form.message),
    notice: form.message && cprNotice(asked, form.message),
    alike,
    faults: faults ?? {},
  };
  return { card: registerCard(view), summary: problem || say(words.title, language) };
}
