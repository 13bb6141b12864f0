import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from './launch.ts';
import type { Microsoft } from './microsoft.ts';
import { commonEnvironment, type Server } from './servers.ts';
import { percentile, sum } from './statistics.ts';
import { asFastAsItCan, atPace } from './turns.ts';

export const LOAD = { sideBySide: 16, perSecond: 50 } as const;

/** Long enough for what a server still does after it listens. */
const SETTLE_MS = 1500;

/** What was measured of one server between its start on an empty store and its stop. */
export type Life = {
  /** The median of several starts. */
  readonly msToListening: number;
  readonly megabytesAtStart: number;
  readonly megabytesAfterTurns: number;
  readonly turnsPerSecond: number;
  /** Of all threads of the server. */
  readonly cpuMsPerTurn: number;
  readonly msP95: number;
  /** Of one core, while the turns per second were measured. */
  readonly driverBusyPercent: number;
};

/** A server that is being measured, piece by piece. */
export type Subject = {
  /** Starts a second one beside it, for the time that takes, and stops it. */
  startAnother(): Promise<void>;
  warmUp(turns: number): Promise<void>;
  runFast(turns: number): Promise<void>;
  runPaced(turns: number): Promise<void>;
  life(): Life;
  stop(): Promise<void>;
};

type Slice = { turns: number; ms: number; cpuMs: number; driverCpuMs: number };

export async function begin(server: Server, microsoft: Microsoft): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), 'svarfrist-bench-'));
  const start = (n: number) => {
    const empty = { DATA_DIR: join(dataDir, String(n)) };
    return launch(server.program, { ...commonEnvironment(microsoft), ...empty, ...server.environment });
  };
  const launched = await start(0);
  const msToListening = [launched.msToListening];
  const partner = { port: launched.port, microsoft, answers: server.answers };
  await pause(SETTLE_MS);
  const megabytesAtStart = launched.megabytes();
  let megabytesAfterTurns = Number.NaN;
  const fast: Slice[] = [];
  const paced: number[] = [];
  return {
    async startAnother() {
      const another = await start(msToListening.length);
      msToListening.push(another.msToListening);
      await another.stop();
    },
    async warmUp(turns) {
      await asFastAsItCan(partner, await microsoft.signed(turns), LOAD.sideBySide);
      megabytesAfterTurns = launched.megabytes();
    },
    async runFast(turns) {
      const activities = await microsoft.signed(turns);
      const [cpuBefore, driverBefore] = [launched.cpuMs(), process.cpuUsage()];
      const ms = await asFastAsItCan(partner, activities, LOAD.sideBySide);
      const { user, system } = process.cpuUsage(driverBefore);
      fast.push({ turns, ms, cpuMs: launched.cpuMs() - cpuBefore, driverCpuMs: (user + system) / 1000 });
    },
    async runPaced(turns) {
      paced.push(...(await atPace(partner, await microsoft.signed(turns), LOAD.perSecond)));
    },
    life: () => ({
      msToListening: percentile(50, msToListening),
      megabytesAtStart,
      megabytesAfterTurns,
      ...summary(fast),
      msP95: percentile(95, paced),
    }),
    async stop() {
      await launched.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function summary(slices: readonly Slice[]) {
  const total = (of: (slice: Slice) => number) => sum(slices.map(of));
  const [turns, ms] = [total((slice) => slice.turns), total((slice) => slice.ms)];
  return {
    turnsPerSecond: turns / (ms / 1000),
    cpuMsPerTurn: total((slice) => slice.cpuMs) / turns,
    driverBusyPercent: (100 * total((slice) => slice.driverCpuMs)) / ms,
  };
}
