import { type Life, measure } from './measure.ts';
import { startMicrosoft } from './microsoft.ts';
import { BOT, ECHO } from './servers.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
for (let n = 0; n < ROUNDS; n += 1) {
  const lives: Record<string, Life> = {};
  for (const [name, server] of n % 2 ? [['echo', ECHO], ['bot', BOT]] as const : [['bot', BOT], ['echo', ECHO]] as const) {
    const microsoft = await startMicrosoft();
    lives[name] = await measure(server, microsoft);
    await microsoft.stop();
  }
  for (const key of Object.keys(lives.bot as Life) as (keyof Life)[])
    process.stdout.write(`${key.padEnd(22)} echo ${lives.echo?.[key].toFixed(2)} bot ${lives.bot?.[key].toFixed(2)} ratio ${((lives.bot?.[key] ?? 0) / (lives.echo?.[key] ?? 0)).toFixed(2)}\n`);
}
