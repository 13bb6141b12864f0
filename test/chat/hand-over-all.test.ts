import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buttonOf, keptOf, PEOPLE, type Reply, replyOf, startTalk, type Talk } from './support/talk.ts';

const { mette, alex, megan, adele, jonas, patti, lynne } = PEOPLE;
const WORDS = 'overfør alt fra Mette Holm til Alex Wilber';

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

const record = (ref: string) => JSON.parse(keptOf(talk, ref, 'record')).inquiry;
const holds = (who: typeof mette) => ({ owner: who.aadObjectId });
async function registered(count: number, fields: Record<string, unknown> = holds(mette)): Promise<string[]> {
  const refs: string[] = [];
  for (let left = count; left > 0; left -= 1) refs.push(await talk.register(fields));
  return refs;
}
const press = (who: typeof mette, card: Reply, title: string) => {
  const { verb, data } = buttonOf(card, title);
  return talk.press(who, verb, data);
};
/** What the bot writes to them by itself when this is due; what owners are reminded of is told by other tests. */
async function tick(time: string): Promise<Reply[]> {
  talk.at(time);
  talk.bot.connector.sent.length = 0;
  await talk.bot.tick();
  return talk.bot.connector
    .replies()
    .filter(({ attachments }) => attachments !== undefined)
    .map(({ summary, text, attachments }) => replyOf(summary ?? text, attachments?.[0]?.content))
    .filter(({ words }) => !words.startsWith('Du er blevet ansvarlig'));
}
const LATER = '2026-11-23T10:01:00+01:00';

describe('the preview', () => {
  test('tells how many go to whom, what presses, the nearest five, and what follows', async () => {
    await registered(5, { ...holds(mette), subject: 'Ansøgning fra Hans Hansen' });
    const [late] = await registered(1, { ...holds(mette), received: '2026-10-20T08:00:00Z' });
    await registered(2, { ...holds(mette), caseType: 'child-concern' });
    const preview = await talk.say(megan, WORDS);
    expect(preview.words).toMatch(
      /^Overfør alt fra Mette Holm\n8 åbne henvendelser går til Alex Wilber \(Borgerservice\): 3 er overskredet, 2 er fortrolige\.\nNærmeste frister:/,
    );
    expect(preview.words).toContain(`${late} · Brev\n⚠ Overskredet`);
    expect(preview.words.match(/BS-\d+/g)).toHaveLength(5);
    expect(preview.words).not.toContain('Hans Hansen');
    expect(preview.words).toContain('Kommer der flere til Mette Holm, inden jeg går i gang, følger de med.');
    expect(preview.words).not.toContain('Fortrolige henvendelser er ikke talt med');
    expect(Object.keys(buttonOf(preview, 'Overfør alle').data).sort()).toEqual(['act', 'at', 'person', 'to']);
    expect(record(late as string).owner).toBe(mette.aadObjectId);
  });

  test('of a unit: unassigned there; of oneself', async () => {
    await registered(1);
    expect((await talk.say(megan, 'overfør alt fra Mette Holm til Jobcenter')).words).toContain(
      '1 åben henvendelse går til Jobcenter og ligger ufordelt dér.',
    );
    expect((await talk.say(megan, 'overfør alt fra Mette Holm til mig')).words).toContain(
      '1 åben henvendelse bliver din.',
    );
    const own = await talk.say(mette, 'overfør alt fra mig til Alex Wilber');
    expect(own.words).toMatch(/^Overfør alt fra dig\n1 åben henvendelse går til Alex Wilber/);
    expect(own.words).toContain('Kommer der flere til dig');
  });

  test('in English', async () => {
    await registered(2);
    const preview = await talk.say(megan, 'transfer everything from Mette Holm to Alex Wilber');
    expect(preview.words).toMatch(
      /^Transfer everything from Mette Holm\n2 open inquiries will go to Alex Wilber \(Borgerservice\)\.\nNearest deadlines:/,
    );
  });

  test('names what lies with a unit where the asker hands nothing over, and who does', async () => {
    await registered(1);
    await registered(2, { ...holds(mette), unit: 'JC' });
    expect((await talk.say(megan, WORDS)).words).toMatch(
      /1 åben henvendelse går til[\s\S]*2 i Jobcenter kan du ikke give videre\. Det kan [A-ZÆØÅ]/,
    );
    // Whose they are hands over all of them.
    expect((await talk.say(mette, WORDS.replace('Mette Holm', 'mig'))).words).toContain(
      '3 åbne henvendelser',
    );
  });

  test.each([
    ['deputy', jonas],
    ['coordinator', adele],
  ])(
    'to a %s neither lists nor counts confidential ones, and says so whether there are any',
    async (_, who) => {
      await registered(1);
      const without = (await talk.say(who, WORDS)).words;
      await registered(2, { ...holds(mette), caseType: 'child-concern' });
      const preview = (await talk.say(who, WORDS)).words;
      expect(preview).toBe(without);
      expect(preview).toContain('1 åben henvendelse går til');
      expect(preview).toContain('Fortrolige henvendelser er ikke talt med og følger ikke med.');
    },
  );

  test.each([
    ['a colleague', alex],
    ['somebody of another unit', patti],
    ['the switchboard', lynne],
  ])('%s is told whom to ask, and no number', async (_, who) => {
    await registered(7);
    const reply = await talk.say(who, WORDS);
    expect(reply.words).toBe(
      'Alt fra Mette Holm kan kun overføres af Mette Holm selv og af leder, stedfortræder og koordinatorer i Borgerservice. Jeg har ikke ændret noget. Spørg Megan Bowen.',
    );
    const data = { act: crypto.randomUUID(), at: Date.parse('2026-11-23T10:00:00+01:00') };
    const ends = { person: mette.aadObjectId, to: { person: who.aadObjectId } };
    expect((await talk.press(who, 'handOverAll.save', { ...data, ...ends })).words).toBe(reply.words);
    await tick(LATER);
    expect(record('BS-1001')).toMatchObject({ owner: mette.aadObjectId, version: 1 });
  });

  test('in a channel only says where it is done', async () => {
    const [ref] = await registered(1);
    const reply = await talk.say(megan, WORDS, 'channel');
    expect(reply.text).toMatch(/^Det gør vi i din egen chat med mig/);
    const { data } = buttonOf(await talk.say(megan, WORDS), 'Overfør alle');
    for (const verb of ['save', 'show', 'undo'])
      expect((await talk.press(megan, `handOverAll.${verb}`, data, 'channel')).text).toBe(reply.text);
    await tick(LATER);
    expect(record(ref as string).version).toBe(1);
  });

  test.each([
    [WORDS, 'Mette Holm har ingen åbne henvendelser, du kan overføre.'],
    [
      'overfør alt fra Mette Holm til Mette Holm',
      'Alt ligger allerede dér, så der er ikke noget at overføre.',
    ],
    ['overfør alt fra Mette Holm til Gudrun', 'Gudrun'],
  ])('%s: nothing to press', async (text, words) => {
    const reply = await talk.say(megan, text);
    expect(reply.words).toContain(words);
    expect(JSON.stringify(reply.card ?? {})).not.toContain('handOverAll');
  });

  test('left alone changes nothing', async () => {
    const [ref] = await registered(1);
    const reply = await press(megan, await talk.say(megan, WORDS), 'Lad være');
    expect(reply.words).toBe('Jeg har ikke overført noget.');
    expect((await tick(LATER)).map(({ words }) => words)).not.toContain(expect.stringMatching(/overført/));
    expect(record(ref as string).version).toBe(1);
  });

  test('that is older than a day is drawn anew when it is pressed', async () => {
    const [ref] = await registered(1);
    const old = await talk.say(megan, WORDS);
    talk.at('2026-11-24T10:00:01+01:00');
    await registered(1);
    const fresh = await press(megan, old, 'Overfør alle');
    expect(fresh.words).toContain('2 åbne henvendelser går til Alex Wilber');
    await tick('2026-11-24T10:01:00+01:00');
    expect(record(ref as string).owner).toBe(mette.aadObjectId);
    await press(megan, fresh, 'Overfør alle');
    await tick('2026-11-24T10:02:00+01:00');
    expect(record(ref as string).owner).toBe(alex.aadObjectId);
  });
});

describe('"Overfør alle"', () => {
  test('says that it is under way, and tells when it is done; what came meanwhile goes too', async () => {
    const refs = await registered(3);
    const underWay = await press(megan, await talk.say(megan, WORDS), 'Overfør alle');
    expect(underWay.words).toContain('Det er ikke færdigt endnu.');
    expect(underWay.words).not.toMatch(/overført/);
    refs.push(...(await registered(1)));
    const [told, ...others] = await tick(LATER);
    expect(others).toEqual([]);
    expect(told?.words).toMatch(
      /^Overført fra Mette Holm\nAlle 4 henvendelser er overført til Alex Wilber \(Borgerservice\)\.\nDu kan fortryde det hele indtil kl\. 11\.01\.\n/,
    );
    expect(refs.map((ref) => record(ref).owner)).toEqual(refs.map(() => alex.aadObjectId));
    expect(keptOf(talk, refs[0] as string, 'history')).toContain(`"to":"${alex.aadObjectId}"`);
    // The card that was pressed shows the same.
    expect((await press(megan, underWay, 'Vis, hvor langt jeg er')).words).toBe(told?.words);
  });

  test('pressed twice, before and after, begins once', async () => {
    const [ref] = await registered(1);
    const preview = await talk.say(megan, WORDS);
    await press(megan, preview, 'Overfør alle');
    await press(megan, preview, 'Overfør alle');
    expect(await tick(LATER)).toHaveLength(1);
    const late = await registered(1);
    const again = await press(megan, preview, 'Overfør alle');
    expect(again.words).toContain('1 af 2 er overført til Alex Wilber');
    expect(again.words).toContain('1 kom ikke med, fordi den kom til eller blev ændret imens.');
    await tick('2026-11-23T10:02:00+01:00');
    expect(record(ref as string).version).toBe(2);
    expect(record(late[0] as string).owner).toBe(mette.aadObjectId);
  });

  test('a deputy’s leaves confidential ones where they are, and tells no number of them', async () => {
    const [open] = await registered(1);
    const [secret] = await registered(1, { ...holds(mette), caseType: 'child-concern' });
    const [foreign] = await registered(1, { ...holds(mette), unit: 'JC' });
    await press(jonas, await talk.say(jonas, WORDS), 'Overfør alle');
    const [told] = await tick(LATER);
    expect(told?.words).toContain('1 af 2 er overført til Alex Wilber (Borgerservice).');
    expect(told?.words).toMatch(/1 i Jobcenter kan du ikke give videre/);
    expect(told?.words).not.toContain(secret);
    expect(record(open as string).owner).toBe(alex.aadObjectId);
    for (const ref of [secret, foreign])
      expect(record(ref as string)).toMatchObject({ owner: mette.aadObjectId, version: 1 });
  });

  test('to the unit that holds them: nobody’s there, and the history says so', async () => {
    const [ref] = await registered(1);
    await press(megan, await talk.say(megan, 'overfør alt fra Mette Holm til Borgerservice'), 'Overfør alle');
    const [told] = await tick(LATER);
    expect(told?.words).toContain('1 henvendelse er overført til Borgerservice.');
    expect(record(ref as string)).not.toHaveProperty('owner');
    expect((await talk.say(alex, 'hvad er ufordelt')).words).toContain(ref);
    expect((await talk.say(alex, `vis ${ref}`)).words).toContain(
      'Megan Bowen (for Mette Holm) lagde den tilbage til Borgerservice uden ansvarlig',
    );
  });

  test('all new ones are told of in one message, once all are handed over', async () => {
    await talk.say(alex, 'hjælp');
    await registered(12);
    await press(megan, await talk.say(megan, WORDS), 'Overfør alle');
    await tick(LATER);
    const told = await tick('2026-11-23T10:02:00+01:00');
    expect(told.map(({ words }) => words.split('\n')[0])).toEqual([
      'Megan Bowen har gjort dig ansvarlig for 12 henvendelser.',
    ]);
  });

  test('that an outage of a week has cut short says so, and not that it is done', async () => {
    await registered(1);
    const underWay = await press(megan, await talk.say(megan, WORDS), 'Overfør alle');
    expect(await tick('2026-11-30T10:00:01+01:00')).not.toContainEqual(
      expect.objectContaining({ words: expect.stringMatching(/overført/) }),
    );
    expect((await press(megan, underWay, 'Vis, hvor langt jeg er')).words).toBe(
      'Overført fra Mette Holm\nJeg har ikke overført noget.\n1 nåede jeg ikke, fordi jeg har været ude af drift. Overfør alt én gang til, så følger den med.',
    );
  });

  test('of which nothing is known any more says so', async () => {
    await registered(1);
    const underWay = await press(megan, await talk.say(megan, WORDS), 'Overfør alle');
    talk.at('2026-12-01T10:00:01+01:00');
    expect((await press(megan, underWay, 'Vis, hvor langt jeg er')).words).not.toContain('sat i gang');
  });

  test('in English, told in English', async () => {
    await registered(2);
    await talk.say(megan, 'language english');
    await press(megan, await talk.say(megan, WORDS), 'Transfer all');
    const [told] = await tick(LATER);
    expect(told?.words).toMatch(
      /^Transferred from Mette Holm\nAll 2 inquiries are transferred to Alex Wilber \(Borgerservice\)\.\nYou can undo all of it until 11:01\.\nUndo all of it$/,
    );
  });
});

describe('"Fortryd det hele"', () => {
  async function done(count = 3): Promise<{ refs: string[]; told: Reply }> {
    const refs = await registered(count);
    await press(megan, await talk.say(megan, WORDS), 'Overfør alle');
    const [told] = await tick(LATER);
    return { refs, told: told as Reply };
  }

  test('gives all of them back, and both stand in the history', async () => {
    const { refs, told } = await done();
    talk.at('2026-11-23T11:00:00+01:00');
    const onItsWay = await press(megan, told, 'Fortryd det hele');
    expect(onItsWay.words).toContain('Jeg giver dem tilbage til Mette Holm. Det er ikke færdigt endnu.');
    // Pressed twice it is one.
    await press(megan, told, 'Fortryd det hele');
    const [back, ...others] = (await tick('2026-11-23T11:01:00+01:00')).filter(({ words }) =>
      /tilbage/.test(words),
    );
    expect(others).toEqual([]);
    expect(back?.words).toBe(
      'Givet tilbage til Mette Holm\nFortrudt: Alle 3 henvendelser er givet tilbage til Mette Holm.\nBåde overførslen og fortrydelsen står i historikken.',
    );
    for (const ref of refs) {
      expect(record(ref)).toMatchObject({ owner: mette.aadObjectId, unit: 'BS', version: 3 });
      expect(keptOf(talk, ref, 'history')).toMatch(/"assigned"[\s\S]*"undone"/);
    }
    expect((await press(megan, onItsWay, 'Vis, hvor langt jeg er')).words).toBe(back?.words);
    expect((await press(megan, told, 'Fortryd det hele')).words).toBe(back?.words);
  });

  test('leaves what somebody has changed since, and names it', async () => {
    const { refs, told } = await done();
    await talk.say(alex, `kvittering ${refs[1]}`);
    await talk.say(alex, `besvaret ${refs[1]}`);
    await press(megan, told, 'Fortryd det hele');
    const [back] = await tick('2026-11-23T10:02:00+01:00');
    const words = [back, ...(await tick('2026-11-23T10:03:00+01:00'))].map((one) => one?.words).join('\n');
    expect(words).toContain('2 af 3 er givet tilbage til Mette Holm.');
    expect(words).toContain(`${refs[1]} er ændret siden og bliver, hvor den er.`);
    expect(record(refs[1] as string).owner).toBe(alex.aadObjectId);
    expect(record(refs[0] as string).owner).toBe(mette.aadObjectId);
  });

  test('is not offered when the hour is over, and refused when it is pressed', async () => {
    const { refs, told } = await done();
    talk.at('2026-11-23T11:02:00+01:00');
    const late = await press(megan, told, 'Fortryd det hele');
    expect(late.words).toContain('Det er mere end en time siden, så det kan ikke fortrydes på én gang.');
    expect(() => buttonOf(late, 'Fortryd det hele')).toThrow();
    await tick('2026-11-23T11:03:00+01:00');
    expect(record(refs[0] as string).owner).toBe(alex.aadObjectId);
  });

  test('by the word "fortryd": of the whole, not of one of them', async () => {
    const { refs } = await done();
    const card = await talk.say(megan, 'fortryd');
    expect(record(refs[2] as string).version).toBe(2);
    await press(megan, card, 'Fortryd det hele');
    await tick('2026-11-23T10:02:00+01:00');
    expect(record(refs[2] as string)).toMatchObject({ owner: mette.aadObjectId, version: 3 });
    expect((await talk.say(megan, 'fortryd')).text).toMatch(/^Der er ikke noget at fortryde/);
  });

  test('is for whoever did it alone', async () => {
    const { refs, told } = await done();
    const shown = await press(jonas, told, 'Fortryd det hele');
    expect(shown.words).not.toMatch(/\d+ henvendelse/);
    await tick('2026-11-23T10:02:00+01:00');
    expect(record(refs[0] as string)).toMatchObject({ owner: alex.aadObjectId, version: 2 });
  });
});
