import { wordMorningInChannel } from '../chat/morning-list.ts';
import type { PersonId } from '../core/directory.ts';
import type { OpenInquiry } from '../core/inquiry-store.ts';
import { mayStandInChannel } from '../core/morning.ts';
import { listMorning } from '../journeys/list-morning.ts';
import { workplace } from '../language/due.ts';
import type { Handler } from './handler.ts';
import { clockAt, type WorkPorts } from './ports.ts';

/** The morning list of somebody who cannot be written to, as far as the unit may read it; made anew like the list. */
export const morningInChannel =
  (ports: WorkPorts): Handler =>
  async (work, { now, send }) => {
    const { directory, references, recipients, profileLanguage: language } = ports;
    const person = await directory.person(work.about as PersonId);
    const channel = person && (await references.channelOf(person.unit));
    if (person === undefined || channel === undefined) return { is: 'failed', reason: 'noChannel' };
    const { letters } = await recipients.of(person.id);
    const clock = clockAt(ports, now);
    const when = { now, workplace: workplace(clock) };
    const shows = (line: OpenInquiry) => mayStandInChannel(line, person, now);
    const list = await listMorning(ports, { person: person.id, letters }, when, shows);
    if (list.lines.length === 0) return { is: 'done' };
    const delivery = await send.post(channel, wordMorningInChannel({ list, clock, language }, person));
    switch (delivery.is) {
      case 'sent':
        return { is: 'done', to: channel.conversation, activity: delivery.activity };
      case 'gone':
        await references.forget(channel.conversation);
        return { is: 'failed', reason: 'gone' };
      case 'refused':
      case 'faulty':
        return { is: 'failed', reason: delivery.reason };
      default:
        return delivery;
    }
  };
