import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  buttonOf,
  elements,
  filled,
  NOW,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

async function save(form: Reply, changes: Record<string, string>, who = mette): Promise<Reply> {
  return talk.press(who, 'register.save', filled(form, 'Gem', changes));
}

describe('a mistake comes back as it was typed, with what is wrong beside the field', () => {
  const typed = {
    channel: 'letter',
    subject: 'Flytning',
    caseNumber: '26/1',
    owner: PEOPLE.alex.aadObjectId,
    caseType: 'aids',
  };
  const mistakes: readonly [Record<string, string>, string, string][] = [
    [{ channel: '' }, 'channel', 'Vælg, hvordan den kom.'],
    [{ channel: 'pigeon' }, 'channel', 'Vælg, hvordan den kom.'],
    [{ kind: 'x' }, 'kind', 'Vælg på listen.'],
    [{ caseType: 'x' }, 'caseType', 'Den sagstype findes ikke.'],
    [{ day: '' }, 'day', 'Vælg den dag, den kom.'],
    [{ day: '2026-13-45' }, 'day', 'Vælg den dag, den kom.'],
    [{ day: '2026-11-24' }, 'day', 'Den dag er ikke kommet endnu. Hvornår kom den?'],
    [{ day: '2062-11-20', time: '09:00' }, 'day', 'Den dag er ikke kommet endnu. Hvornår kom den?'],
    [{ time: '23:00' }, 'time', 'Det tidspunkt er ikke kommet endnu. Hvornår kom den?'],
    [{ time: '25:00' }, 'time', 'Skriv det som 13.30.'],
    [{ day: '2000-11-20' }, 'day', 'Det er mere end to år siden. Er årstallet rigtigt?'],
    [{ day: '2024-11-22' }, 'day', 'Det er mere end to år siden. Er årstallet rigtigt?'],
    [{ day: '2000-11-20', time: '09:00' }, 'day', 'Det er mere end to år siden. Er årstallet rigtigt?'],
    [{ day: '2062-11-20' }, 'day', 'Den dag er ikke kommet endnu. Hvornår kom den?'],
    [
      { channel: 'facebook', caseType: 'none' },
      'time',
      'Skriv også klokkeslættet, for fristen løber i timer.',
    ],
    [{ caseType: 'child-concern' }, 'time', 'Skriv også klokkeslættet, for fristen løber i timer.'],
    [
      { channel: 'facebook', caseType: 'none', day: '2026-11-22' },
      'time',
      'Skriv også klokkeslættet, for fristen løber i timer.',
    ],
    [{ subject: 'x'.repeat(201) }, 'subject', 'Højst 200 tegn.'],
    [{ caseNumber: 'x'.repeat(201) }, 'caseNumber', 'Højst 200 tegn.'],
    [{ unit: 'ZZ' }, 'unit', 'Den enhed kender jeg ikke.'],
    [
      { owner: 'none', email: 'nobody@roskilde.example' },
      'email',
      'Jeg kender ingen kollega, der hedder det eller har den adresse.',
    ],
    [{ email: 'meho@roskilde.example' }, 'email', 'Vælg på listen, eller skriv hvem, men ikke begge dele.'],
    [{ owner: 'somebody' }, 'owner', 'Vælg på listen.'],
  ];
  test.each(mistakes)('%j', async (mistake, field, words) => {
    const before = rows();
    const form = await talk.say(mette, 'ny henvendelse');
    const again = await save(form, { ...typed, ...mistake });
    expect(valuesOf(again)).toEqual({ ...valuesOf(form), ...typed, ...mistake });
    expect(buttonOf(again, 'Gem')).toEqual(buttonOf(form, 'Gem'));
    expect(again.words).toContain('Den er ikke gemt endnu. Ret det, der står med rødt.');
    expect(shown(again)).toEqual([words]);
    expect(elementAfter(again, field)).toBe(words);
    expect(rows()).toEqual(before);
  });

  test('two at once are told at once; a CPR number is not shown again', async () => {
    const again = await save(await talk.say(mette, 'ny henvendelse'), { day: '', subject: 'Om 010180-1234' });
    expect(shown(again)).toEqual(['Vælg, hvordan den kom.', 'Vælg den dag, den kom.']);
    expect(valuesOf(again).subject).toBe('Om ******-****');
    expect(again.words).toContain('Du skrev et CPR-nummer.');
  });

  test('and can then be saved', async () => {
    const again = await save(await talk.say(mette, 'ny henvendelse'), { subject: 'Rettet' });
    expect((await save(again, { channel: 'letter' })).words).toMatch(/^Registreret som BS-\d+\.\n/);
  });
});

test('a CPR number is shown again in no field', async () => {
  const form = await talk.say(mette, 'ny henvendelse');
  const typed = { channel: 'letter', email: '010190-1234@roskilde.example', time: '0101901234' };
  const again = await save(form, typed);
  expect(JSON.stringify(again.card)).not.toMatch(/010190/);
  expect(again.words).toContain('Du skrev et CPR-nummer.');
});

/** What is wrong, as it is seen beside the fields. */
function shown({ card }: Reply): unknown[] {
  return elements(card, 'isVisible')
    .filter(({ isVisible, type }) => isVisible === true && type === 'TextBlock')
    .map(({ text }) => text);
}

/** The text right below a field. */
function elementAfter({ card }: Reply, id: string): unknown {
  const items = elements(card, 'type');
  return items[items.findIndex((item) => item.id === id) + 1]?.text;
}

test.each([
  [{}],
  [{ form: 'x' }],
  [{ form: 5, channel: 'letter' }],
  [{ form: crypto.randomUUID(), channel: ['letter'] }],
  [{ form: crypto.randomUUID(), subject: 'x'.repeat(5000) }],
])('%j is no form of ours', async (data) => {
  const before = rows();
  expect((await talk.press(mette, 'register.save', data)).text).toMatch(/Den knap virker ikke længere/);
  expect(rows()).toEqual(before);
});

test('a CPR number in a field that is a list is not shown again', async () => {
  const form = await talk.say(mette, 'ny henvendelse');
  for (const field of ['channel', 'kind', 'caseType', 'day', 'unit', 'owner']) {
    const reply = await save(form, { channel: 'letter', [field]: '020290-1234' });
    expect(JSON.stringify(reply.card), field).not.toContain('020290');
  }
});
