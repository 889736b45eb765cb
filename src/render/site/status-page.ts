import type { StatusEvent } from '../../core/record-store.ts';
import { eventView } from './event-view.ts';
import { sitePage, type SiteParts } from './site-page.ts';

/** Status events by day, newest first. */
export function renderStatusPage(events: readonly StatusEvent[], parts: SiteParts): string {
  const days = [...Map.groupBy(events.map(eventView), ({ at }) => at.slice(0, 10))].map(
    ([at, events]) => ({ at, day: events[0]?.day ?? at, events }),
  );
  return sitePage(parts, 'status.html', 0, { title: `Status, ${parts.origin}`, days });
}
