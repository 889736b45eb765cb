import { outcomeWord } from '../../core/outcome.ts';
import type { StatusEvent } from '../../core/record-store.ts';
import { numberOf } from '../words.ts';
import { signOf } from '../outcome-groups.ts';
import { eventView } from './event-view.ts';
import { sitePage, type SiteParts } from './site-page.ts';

const mostChanges = 10;

/** Status events by day, newest first, with what can be followed. */
export function renderStatusPage(events: readonly StatusEvent[], parts: SiteParts): string {
  const days = [...Map.groupBy(events.map(toView), ({ at }) => at.slice(0, 10))].map(
    ([at, events]) => ({ at, day: events[0]?.day ?? at, events }),
  );
  const areas = [...new Set(events.map(({ record }) => record.slice(0, 4)))].sort();
  return sitePage(parts, 'status.html', 0, {
    title: `Status, ${parts.origin}`,
    local: parts.isStatic,
    areas,
    days,
  });
}

function toView(event: StatusEvent) {
  const view = eventView(event);
  const { record, changes = [], fallen = [] } = event;
  return {
    ...view,
    fallen,
    changes: changes.slice(0, mostChanges).map(({ claim, before, after, because }) => ({
      sign: signOf[after],
      words: `Claim ${numberOf(claim)} of ${record} changed from ${outcomeWord[before]} to ${outcomeWord[after]}, because: ${because}`,
    })),
    more: changes.length > mostChanges ? `and ${changes.length - mostChanges} more claims` : null,
  };
}
