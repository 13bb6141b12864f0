import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buttonOf,
  elements,
  filled,
  keptOf,
  PEOPLE,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette, alex, megan, adele, jonas, patti } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const record = (ref: string) => JSON.parse(keptOf(talk, ref, 'record')).inquiry;
const open = (who: typeof alex, ref: string, from?: object) =>
  talk.press(who, 'handOver', { ref, version: 1, ...(from && { from }) });
const save = (who: typeof alex, form: Awaited<ReturnType<typeof open>>, changes: Record<string, string>) =>
  talk.press(who, 'handOver.save', filled(form, 'Giv videre', changes));

/** Opens the form on a new one of Alex's and saves it so. */
async function handedOver(changes: Record<string, string>, fields: object = { owner: alex.aadObjectId }) {
  const ref = await talk.register({ subject: 'Flytning', ...fields });
  const reply = await save(alex, await open(alex, ref), changes);
  return { ref, reply };
}

const EMPTY = { person: 'none', other: '', unit: 'none', authority: '', told: 'false' };

describe('the form of a hand-over', () => {
  test('offers the unit’s people but for whose it is, the other units, and another authority', async () => {
    const ref = await talk.register({
      owner: alex.aadObjectId,
      subject: '**Flytning** [x](http://evil.example)',
    });
    const form = await open(alex, ref);
    expect(form.words).toContain(`Giv ${ref} videre`);
    expect(form.words).toContain('En kollega i Borgerservice');
    expect(valuesOf(form)).toEqual(EMPTY);
    const [people, units] = elements(form.card, 'choices').map(
      ({ choices }) => choices as { title: string }[],
    );
    expect(people?.map(({ title }) => title)).toContain('Mette Holm');
    expect(people?.map(({ title }) => title)).not.toContain('Alex Wilber');
    expect(units?.map(({ title }) => title)).toContain('Jobcenter (JC)');
    expect(units?.map(({ title }) => title)).not.toContain('Borgerservice (BS)');
    const holders = elements(form.card, 'text').filter(({ text }) => String(text).includes('evil'));
    expect(holders.map(({ type }) => type)).toEqual(['TextRun']);
    expect(buttonOf(form, 'Fortryd')).toEqual({ verb: 'show', data: { ref } });
  });

  test('to a colleague of the list: hers from then on', async () => {
    const { ref, reply } = await handedOver({ person: mette.aadObjectId });
    expect(reply.words).toContain(`${ref} er givet videre til Mette Holm, som får besked.`);
    expect(reply.words).toMatch(/Ansvarlig\nMette Holm/);
    expect(record(ref)).toMatchObject({ owner: mette.aadObjectId, unit: 'BS', version: 2 });
  });

  test.each(['patti', 'PAFE', 'pafe@roskilde.example'])(
    'to somebody of another unit (%s): it moves there, and that is said',
    async (other) => {
      const { ref, reply } = await handedOver({ other });
      expect(reply.words).toContain(
        `${ref} er givet videre til Patti Fernandez, som får besked, og ligger nu hos Jobcenter.`,
      );
      // It is not Alex's to see any more, only to take back.
      expect(reply.words).not.toContain('Flytning');
      expect(buttonOf(reply, 'Fortryd')).toEqual({ verb: 'undo', data: { ref, version: 2 } });
      expect(record(ref)).toMatchObject({ owner: patti.aadObjectId, unit: 'JC' });
      await talk.press(alex, 'undo', buttonOf(reply, 'Fortryd').data);
      expect(record(ref)).toMatchObject({ owner: alex.aadObjectId, unit: 'BS' });
    },
  );

  test('to another unit: nobody’s there', async () => {
    const { ref, reply } = await handedOver({ unit: 'JC' });
    expect(reply.words).toContain(`${ref} er sendt videre til Jobcenter med historik`);
    expect(record(ref)).toMatchObject({ unit: 'JC' });
    expect(record(ref).owner).toBeUndefined();
    expect((await talk.say(patti, 'hvad er ufordelt')).words).toContain(ref);
  });

  test('to another authority: closed, once the citizen was told', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const form = await open(alex, ref);
    const refused = await save(alex, form, { authority: 'Udbetaling Danmark' });
    expect(refused.words).toContain('Den kan ikke lukkes endnu: Borgeren skal først have at vide');
    expect(valuesOf(refused)).toEqual({ ...EMPTY, authority: 'Udbetaling Danmark' });
    const done = await save(alex, refused, { told: 'true' });
    expect(done.words).toContain(`Noteret: ${ref} hører til hos Udbetaling Danmark`);
    expect(record(ref).closed).toMatchObject({ how: 'sentAway' });
  });

  test('to oneself is to take it', async () => {
    const ref = await talk.register({});
    const reply = await save(alex, await open(alex, ref), { person: alex.aadObjectId });
    expect(reply.words).toContain(`${ref} er nu din.`);
    expect(keptOf(talk, ref, 'history')).toContain('"kind":"taken"');
  });

  test.each([
    [{}, /Skriv eller vælg, hvem der skal have den/],
    [{ told: 'true' }, /Skriv eller vælg, hvem der skal have den/],
    [{ other: 'Patti', unit: 'JC' }, /Du har udfyldt flere felter/],
    [{ other: 'Gudrun' }, /Ret det, der står med rødt\.[\s\S]*Det navn kan jeg ikke finde/],
    [
      { other: 'Mette' },
      /Der er flere: Mette Holm \(MEHO, Borgerservice\) og Mette Skovgaard \(MESK, Jobcenter\)\./,
    ],
    [{ other: 'alex' }, /Den er allerede din/],
    [{ authority: 'x'.repeat(201) }, /Højst 200 tegn/],
    [{ person: 'nobody' }, /Vælg på listen/],
    [{ unit: 'XX' }, /Vælg på listen/],
  ])('with %j comes back as it was typed, and nothing is changed', async (changes, words) => {
    const { ref, reply } = await handedOver(changes);
    expect(reply.words).toMatch(words);
    const isChoice = (value: string) => value !== 'nobody' && value !== 'XX';
    const typed = Object.entries(changes).filter(([, value]) => isChoice(value));
    expect(valuesOf(reply)).toEqual({ ...EMPTY, ...Object.fromEntries(typed) });
    expect(record(ref)).toMatchObject({ owner: alex.aadObjectId, version: 1 });
  });

  test('a CPR number in a name is masked, also where it is kept, and its writer is told', async () => {
    const { ref, reply } = await handedOver({ authority: 'SKAT om 010290-1234', told: 'true' });
    expect(reply.words).toContain('hører til hos SKAT om ******-****');
    expect(reply.words).toContain('Du skrev et CPR-nummer');
    const form = await open(alex, await talk.register({ owner: alex.aadObjectId }));
    const back = await save(alex, form, { other: 'Mette 0102901234' });
    expect(valuesOf(back).other).toBe('Mette ******-****');
    expect(back.words).toContain('Du skrev et CPR-nummer');
    expect(talk.bot.stored().join('\n')).not.toMatch(/010290/);
    expect(keptOf(talk, ref, 'history')).toContain('SKAT om ******-****');
  });

  test('pressed twice changes once, and says the same', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const form = await open(alex, ref);
    await save(alex, form, { unit: 'JC' });
    const before = keptOf(talk, ref, 'history');
    const again = await save(alex, form, { unit: 'JC' });
    expect(again.words).toContain(`${ref} er sendt videre til Jobcenter`);
    expect(keptOf(talk, ref, 'history')).toBe(before);
    const other = await save(alex, form, { unit: 'VS' });
    expect(other.text).toMatch(/ligger hos Jobcenter, og kun de kan se den/);
  });

  test('on what has changed since: who was faster, and what was typed may still hold', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const form = await open(alex, ref);
    await talk.say(adele, `kvittering ${ref}`);
    await save(megan, await open(megan, ref), { person: alex.aadObjectId });
    await save(megan, await open(megan, ref), { person: mette.aadObjectId });
    // It is no longer his.
    expect((await save(alex, form, { other: 'patti' })).words).toMatch(
      /er hos Mette Holm\. Kun den ansvarlige/,
    );
    const stale = { ...filled(form, 'Giv videre', { other: 'patti' }) };
    const again = await talk.press(megan, 'handOver.save', stale);
    expect(again.words).toContain('Du har selv ændret den i mellemtiden');
    expect(valuesOf(again).other).toBe('patti');
    const saved = await save(jonas, await open(jonas, ref), { other: 'patti' });
    expect(saved.words).toContain('ligger nu hos Jobcenter');
  });
});

describe('who may', () => {
  test.each([
    ['the owner', mette, true],
    ['the manager', megan, true],
    ['the deputy', jonas, true],
    ['the coordinator', adele, true],
    ['a colleague', alex, false],
  ])('what is somebody’s: %s', async (_, who, may) => {
    const ref = await talk.register({ owner: mette.aadObjectId });
    const form = await open(who, ref);
    expect(form.words.includes(`Giv ${ref} videre`)).toBe(may);
    const data = { ref, version: 1, other: 'patti' };
    await talk.press(who, 'handOver.save', data);
    expect(record(ref).unit).toBe(may ? 'JC' : 'BS');
  });

  test.each([
    ['the manager', megan, true],
    ['the deputy', jonas, false],
    ['the coordinator', adele, false],
    ['a colleague', alex, false],
    ['somebody of another unit', patti, false],
  ])('what is confidential: %s', async (_, who, may) => {
    const ref = await talk.register({ owner: mette.aadObjectId, caseType: 'child-concern' });
    const reply = await open(who, ref);
    if (!may) expect(reply.text).toMatch(/^Jeg kender ikke/);
    const data = { ref, version: 1, person: alex.aadObjectId };
    await talk.press(who, 'handOver.save', data);
    expect(record(ref).owner).toBe(may ? alex.aadObjectId : mette.aadObjectId);
  });

  test('a closed one is not handed over', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    await talk.say(alex, `besvaret ${ref}`);
    expect((await open(alex, ref)).words).toContain(`${ref} er allerede lukket`);
    const data = { ref, version: 2, person: mette.aadObjectId };
    expect((await talk.press(alex, 'handOver.save', data)).words).toContain(`${ref} er allerede lukket`);
    expect((await talk.press(alex, 'handOver.save', { ref, version: 2 })).words).toContain('allerede lukket');
  });

  test('nobody where others read along', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    for (const verb of ['handOver', 'handOver.save'])
      expect((await talk.press(alex, verb, { ref, version: 1, other: 'patti' }, 'channel')).text).toMatch(
        /i din egen chat med mig/,
      );
    expect(record(ref).version).toBe(1);
  });
});

describe('from the list', () => {
  const from = { unit: 'BS', scope: 'unassigned' };

  test('saved or given up, the list comes back', async () => {
    const ref = await talk.register({});
    const list = await talk.say(alex, 'hvad er ufordelt');
    const form = await talk.press(alex, 'handOver', buttonOf(list, 'Giv videre …').data);
    const cancel = buttonOf(form, 'Fortryd');
    expect((await talk.press(alex, cancel.verb, cancel.data)).words).toBe(list.words);
    const saved = await save(alex, await open(alex, ref, from), { other: 'patti' });
    expect(saved.words).toMatch(
      new RegExp(
        `^${ref} er givet videre til Patti Fernandez, som får besked, og ligger nu hos Jobcenter\\.\nFortryd\n`,
      ),
    );
    expect(saved.words).toContain('Ufordelte henvendelser · Borgerservice');
    expect(buttonOf(saved, 'Fortryd').data).toEqual({ ref, version: 2, from });
  });

  test('what is not theirs any more is told above it', async () => {
    const ref = await talk.register({});
    await talk.press(mette, 'backlog.take', { ref, version: 1, from });
    const reply = await open(alex, ref, from);
    expect(reply.words).toContain(`Mette Holm var hurtigere med ${ref}`);
    expect(reply.words).toContain('Ufordelte henvendelser · Borgerservice');
    const data = { ref, version: 1, from, other: 'patti' };
    expect((await talk.press(alex, 'handOver.save', data)).words).toContain(
      `Mette Holm var hurtigere med ${ref}`,
    );
  });
});

describe('in words', () => {
  test.each([
    ['Mette Holm', 'er givet videre til Mette Holm, som får besked.'],
    ['Patti Fernandez', 'er givet videre til Patti Fernandez, som får besked, og ligger nu hos Jobcenter.'],
    ['Jobcenter', 'er sendt videre til Jobcenter med historik'],
    ['ALWI', 'Den er allerede din.'],
    ['BS', 'ligger nu ufordelt hos Borgerservice, til nogen tager den.'],
  ])('to %s', async (to, words) => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    expect((await talk.say(alex, `overfør ${ref} til ${to}`)).words).toContain(words);
  });

  test('in English', async () => {
    const ref = await talk.register({ owner: adele.aadObjectId });
    expect((await talk.say(adele, `transfer ${ref} to Jonas Krogh`)).words).toContain(
      `${ref} is handed over to Jonas Krogh, who will be told.`,
    );
  });

  test('several bear the name: whoever is chosen gets it', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const question = await talk.say(alex, `overfør ${ref} til Mette`);
    expect(question.words).toContain('Der er flere, der kan være »Mette«. Hvem mener du?');
    expect(record(ref).version).toBe(1);
    const { verb, data } = buttonOf(question, 'Mette Holm (Borgerservice)');
    expect((await talk.press(alex, verb, data)).words).toContain('er givet videre til Mette Holm');
    expect(record(ref).owner).toBe(mette.aadObjectId);
  });

  test('nobody said: the form', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    expect((await talk.say(alex, `overfør ${ref}`)).words).toContain(`Giv ${ref} videre`);
    expect((await talk.say(alex, `overfør ${ref}`, 'channel')).text).toMatch(/hvem der overtager/);
  });

  test.each([
    ['a colleague’s', () => ({ owner: mette.aadObjectId }), /er hos Mette Holm\. Kun den ansvarlige/],
    ['another unit’s', () => ({ unit: 'JC' }), /ligger hos Jobcenter, og kun de kan se den/],
    ['a confidential one', () => ({ caseType: 'child-concern' }), /^Jeg kender ikke/],
  ])('%s is not handed over', async (_, fields, words) => {
    const ref = await talk.register(fields());
    expect((await talk.say(alex, `overfør ${ref} til Jonas Krogh`)).words).toMatch(words);
    expect(record(ref).version).toBe(1);
  });

  test('where others read along: in words alone, and nothing of what is confidential', async () => {
    const late = await talk.register({ owner: alex.aadObjectId, received: '2026-10-01T08:00:00Z' });
    const { text, words } = await talk.say(alex, `overfør ${late} til Mette Holm`, 'channel');
    expect(text).toBe(
      `${late} er givet videre til Mette Holm, som får besked. Du kan fortryde det i din egen chat med mig.`,
    );
    expect(words).not.toContain('Overskredet');
    const hidden = await talk.register({ owner: mette.aadObjectId, caseType: 'child-concern' });
    expect((await talk.say(mette, `overfør ${hidden} til Jonas Krogh`, 'channel')).text).toMatch(
      /^Jeg kender ikke/,
    );
    expect(record(hidden).version).toBe(1);
  });
});

describe('a name that nobody here has', () => {
  test.each(['Udbetaling Danmark', 'SKAT'])('%s: the form asks whether it is an authority', async (name) => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const form = await talk.say(alex, `send ${ref} til ${name}`);
    expect(form.words).toContain(`»${name}« er ikke en kollega eller enhed her. Er det en anden myndighed?`);
    expect(valuesOf(form)).toEqual({ ...EMPTY, authority: name });
    expect(record(ref)).toMatchObject({ owner: alex.aadObjectId, version: 1 });
    const done = await save(alex, form, { told: 'true' });
    expect(done.words).toContain(`Noteret: ${ref} hører til hos ${name}`);
  });

  test('holding a CPR number: masked', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const form = await talk.say(alex, `send ${ref} til Gudrun 010290-1234`);
    expect(JSON.stringify(form)).not.toContain('010290');
  });

  test('no form for whoever may not hand it over, nor where others read along', async () => {
    const ref = await talk.register({ owner: mette.aadObjectId });
    expect((await talk.say(alex, `send ${ref} til SKAT`)).text).toMatch(/er hos Mette Holm/);
    expect((await talk.say(patti, `send ${ref} til SKAT`)).text).toMatch(/ligger hos Borgerservice/);
    expect((await talk.say(mette, `send ${ref} til SKAT`, 'channel')).text).toMatch(
      /Jeg kan ikke finde »SKAT« blandt kolleger og enheder/,
    );
  });

  test.each(['Jobcentret', 'jobcenteret'])('a unit is found by its definite form: %s', async (name) => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    expect((await talk.say(alex, `send ${ref} til ${name}`)).words).toContain(
      'er sendt videre til Jobcenter',
    );
    expect(record(ref).unit).toBe('JC');
  });
});
