import type { Handler } from './handler.ts';
import type { WorkPorts } from './ports.ts';

export const followAbsence =
  (_ports: WorkPorts): Handler =>
  async () => ({ is: 'done' });
