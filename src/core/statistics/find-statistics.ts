import type { StatisticalResult } from './result.ts';
export function findStatistics(_text: string): StatisticalResult[] {
  return [];
}
