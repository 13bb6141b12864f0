import { wordRemindersInChannel } from '../chat/reminders.ts';
import { leadingObligation } from '../core/inquiry.ts';
import { mayStandInChannel } from '../core/morning.ts';
import type { Handler } from './handler.ts';
import { clockAt, type WorkPorts } from './ports.ts';
import { postToChannel } from './post-to-channel.ts';
import { remindedOf } from './remind.ts';

/** What somebody who cannot be written to is to be told, as far as the unit may read it. */
export const remindInChannel =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const told = await remindedOf(ports, work, hand.now);
    if (told === undefined) return { is: 'done' };
    const person = await ports.directory.person(told.person);
    if (person === undefined) return { is: 'failed', reason: 'noChannel' };
    const reminded = told.reminded.filter(({ inquiry }) => {
      const next = leadingObligation(inquiry.obligations);
      return mayStandInChannel({ ...inquiry, next }, person, hand.now);
    });
    if (reminded.length === 0) return { is: 'done' };
    const view = {
      reminded,
      forWhom: told.forWhom,
      doers: new Map(),
      clock: clockAt(ports, hand.now),
      language: ports.profileLanguage,
    };
    return postToChannel(ports, hand, person.unit, wordRemindersInChannel(view, person));
  };
