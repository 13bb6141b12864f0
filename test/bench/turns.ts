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
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One after the other in each of `sideBySide` lines: as many turns as the bot can do. @returns turns a second */
export async function asFastAsItCan(partner: Partner, activities: Signed[], sideBySide: number) {
  const left = activities.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (const activity of left) await turn(partner, activity);
    }),
  );
  return activities.length / ((performance.now() - began) / 1000);
}

/**
 * At a fixed pace, whether or not the bot keeps up.
 * @returns ms from when each turn was due to be posted, so that a driver that is late hides nothing
 */
export async function atPace(partner: Partner, activities: Signed[], perSecond: number): Promise<number[]> {
  const began = performance.now();
  const turns = activities.map(async (activity, n) => {
    const due = began + (n * 1000) / perSecond;
    await pause(due - performance.now());
    await turn(partner, activity);
    return performance.now() - due;
  });
  return Promise.all(turns);
}

/** Posts the activity; over when it is acknowledged and the right reply has arrived. */
async function turn(partner: Partner, activity: Signed): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('A turn got no reply')), LONGEST_TURN_MS);
  const replied = partner.microsoft.reply(activity.id);
  const [reply] = await Promise.race([Promise.all([replied, post(partner.port, activity)]), late.promise]);
  clearTimeout(timer);
  if (!partner.answers(reply)) throw new Error(`An odd reply: ${JSON.stringify(reply).slice(0, 300)}`);
}

function post(port: number, { body, authorization }: Signed): Promise<void> {
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
