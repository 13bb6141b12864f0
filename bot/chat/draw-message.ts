import { type MessageForm, type MessageValues, messageCard } from '../../cards/message/message-card.ts';
import type { Message } from '../core/conversation.ts';
import type { PersonId } from '../core/directory.ts';
import { whoCovers } from '../journeys/who-covers.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { messageFault, message as words } from '../language/sentences/message.ts';
import { type MessageFaults, shownValues } from './message-form.ts';
import type { Asked } from './ports.ts';

/** As it was typed, but for CPR numbers. */
export async function drawMessageForm(
  asked: Asked,
  form: MessageForm,
  typed: MessageValues,
  faults: MessageFaults | undefined,
): Promise<Message> {
  const { language } = asked;
  const { values, masked } = shownValues(typed);
  const problem = [
    ...(faults ? [say(messageFault.summary, language)] : []),
    ...(masked ? [say(forms.masked, language)] : []),
  ].join(' ');
  const about = form.person && (await whoGetsIt(asked, form.person, values.colleague));
  const card = messageCard({ language, form, values, about, problem: problem || undefined, faults });
  return { card, summary: problem || say(words.title, language) };
}

/** Said before it is saved; undefined where it goes to whoever it is for. */
async function whoGetsIt(
  { ports, turn, clock, language }: Asked,
  person: PersonId,
  written: string,
): Promise<string | undefined> {
  const to = await ports.directory.person(person);
  if (to === undefined || to.name !== written) return undefined;
  const { name } = to;
  const { by: owner } = await whoCovers(ports, person, clock.now, 'phone');
  if (owner === person) return undefined;
  if (owner === turn.who.id) return say(words.goesToYou, language, { name });
  const [cover, unit] = await Promise.all([
    owner && ports.directory.person(owner),
    ports.directory.unit(to.unit),
  ]);
  return cover === undefined
    ? say(words.goesToNobody, language, { name, unit: unit?.name ?? to.unit })
    : say(words.goesTo, language, { name, cover: cover.name });
}
