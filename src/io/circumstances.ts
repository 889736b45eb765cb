import type { ChildLimits } from './sandbox-child.ts';

/** Limits of an isolate and of the child around it. */
export interface Circumstance {
  readonly memoryMb: number;
  readonly child: ChildLimits;
}

const shared = { rssMb: 400, dataMb: 1400, cpuSeconds: 4, niceness: 5 } as const;

/** Two circumstances that an honest script cannot tell apart. */
export const circumstances: readonly [Circumstance, Circumstance] = [
  { memoryMb: 64, child: { ...shared, stackMb: 8, flags: [] } },
  { memoryMb: 48, child: { ...shared, stackMb: 3, flags: ['--no-opt'] } },
];
