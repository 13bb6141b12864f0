import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Microsoft, Reply, Signed } from './microsoft.ts';

/** A bot to talk to, and what to make of its replies. */
export type Partner = {
  readonly port: number;
  readonly microsoft: Microsoft;
  readonly answers: (reply: Reply) => boolean;
};

const LONGEST_TURN_MS = 20_000;

/** One after the other in each of `sideBySide` lines: as many turns as the bot can do. @returns how long they took, in ms */
export async function asFastAsItCan(partner: Partner, activities: Signed[], sideBySide: number) {
  const left = activities.values();
  const began = performance.now();
  await keepingConnections(async (agent) => {
    for (const activity of left) await turn(partner, activity, agent);
  }, sideBySide);
  return performance.now() - began;
}

/**
 * At a fixed pace, whether or not the bot keeps up.
 * @returns ms from when each turn was due to be posted, so that a driver that is late hides nothing
 */
export async function atPace(partner: Partner, activities: Signed[], perSecond: number): Promise<number[]> {
  const took: number[] = [];
  const began = performance.now();
  await keepingConnections(async (agent) => {
    const turns = activities.map(async (activity, n) => {
      const due = began + (n * 1000) / perSecond;
      await pause(Math.max(0, due - performance.now()));
      await turn(partner, activity, agent);
      took.push(performance.now() - due);
    });
    await Promise.all(turns);
  }, 1);
  return took;
}

/** Runs `work` in `lines` lines at once. No connection outlives it: the server would close one that is idle for long. */
async function keepingConnections(work: (agent: Agent) => Promise<void>, lines: number): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  await Promise.all(Array.from({ length: lines }, () => work(agent))).finally(() => agent.destroy());
}

/** Posts the activity; over when it is acknowledged and the right reply has arrived. */
async function turn(partner: Partner, activity: Signed, agent: Agent): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('A turn got no reply')), LONGEST_TURN_MS);
  const replied = partner.microsoft.reply(activity.id);
  const done = Promise.all([replied, post(partner.port, activity, agent)]);
  const [reply] = await Promise.race([done, late.promise]).finally(() => clearTimeout(timer));
  if (!partner.answers(reply)) throw new Error(`An odd reply: ${JSON.stringify(reply).slice(0, 300)}`);
}

function post(port: number, { body, authorization }: Signed, agent: Agent): Promise<void> {
  const headers = {
    authorization,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, method: 'POST', path: '/api/messages', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`The bot answered ${response.statusCode}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
