import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from './launch.ts';
import type { Microsoft } from './microsoft.ts';
import { commonEnvironment, type Server } from './servers.ts';
import { percentile } from './statistics.ts';
import { asFastAsItCan, atPace } from './turns.ts';

export const LOAD = { sideBySide: 16, warmUp: 2000, measured: 3000, perSecond: 50, pacedSeconds: 8 } as const;

/** Long enough for what a server still does after it listens. */
const SETTLE_MS = 1500;

/** One life of a server, from its start on an empty store to its stop. */
export type Life = {
  readonly msToListening: number;
  readonly megabytesAtStart: number;
  readonly megabytesAfterTurns: number;
  readonly turnsPerSecond: number;
  readonly cpuMsPerTurn: number;
  readonly msP95: number;
  /** Of one core, while the turns per second were measured. */
  readonly driverBusyPercent: number;
};

export async function measure(server: Server, microsoft: Microsoft): Promise<Life> {
  const dataDir = await mkdtemp(join(tmpdir(), 'svarfrist-bench-'));
  const environment = { ...commonEnvironment(microsoft), ...server.environment, DATA_DIR: dataDir };
  const launched = await launch(server.program, environment);
  const partner = { port: launched.port, microsoft, answers: server.answers };
  try {
    await pause(SETTLE_MS);
    const megabytesAtStart = launched.megabytes();
    await asFastAsItCan(partner, await microsoft.signed(LOAD.warmUp), LOAD.sideBySide);
    const megabytesAfterTurns = launched.megabytes();

    const activities = await microsoft.signed(LOAD.measured);
    const cpuBefore = launched.cpuMs();
    const driver = process.cpuUsage();
    const turnsPerSecond = await asFastAsItCan(partner, activities, LOAD.sideBySide);
    const { user, system } = process.cpuUsage(driver);
    const seconds = LOAD.measured / turnsPerSecond;

    const paced = await microsoft.signed(LOAD.perSecond * LOAD.pacedSeconds);
    const cpuMsPerTurn = (launched.cpuMs() - cpuBefore) / LOAD.measured;
    return {
      msToListening: launched.msToListening,
      megabytesAtStart,
      megabytesAfterTurns,
      turnsPerSecond,
      cpuMsPerTurn,
      driverBusyPercent: (user + system) / 10_000 / seconds,
      msP95: percentile(95, await atPace(partner, paced, LOAD.perSecond)),
    };
  } finally {
    await launched.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
