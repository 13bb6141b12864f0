import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Says last how many tests passed, and names those that were left out because this machine lacks something (their
 * title says what: "needs Chromium"). With NOTHING_LEFT_OUT=1, as in CI, such a gap fails the run; what needs the
 * contracts is excepted where they are not there at all.
 */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const leftOut = tests.filter((test) => test.result().state === 'skipped').map(titleOf);
    const lines = [...new Set(leftOut)].map(
      (title) => `left out: ${title} (${leftOut.filter((other) => other === title).length} tests)`,
    );
    const failed = count('failed') + modules.filter((module) => module.errors().length > 0).length;
    lines.push(`${count('passed')} passed, ${failed} failed, ${leftOut.length} skipped`);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (process.env.NOTHING_LEFT_OUT === '1' && leftOut.some(isGap)) process.exitCode = 1;
  }
}

/** The outermost group's: it says why. */
const titleOf = (test: TestCase): string =>
  `${test.module.relativeModuleId} › ${test.fullName.split(' > ')[0]}`;

const isGap = (title: string): boolean =>
  process.env.CONTRACTS !== undefined || !title.includes('needs CONTRACTS');
