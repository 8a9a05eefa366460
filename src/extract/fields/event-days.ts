import type { PageHead } from '../../page.ts';
import { typesOf } from '../sources/jsonld-graph.ts';

/** How long a day is in a date of the schema's form. */
const DAY = /^\d{4}-\d\d-\d\d/;

/**
 * The days on which the events begin and end that a page's data states, where it states nothing else that somebody published: such a day is
 * when something takes place wherever the page shows it.
 *
 * @param head what the page says about itself.
 */
export function eventDays({ jsonld }: PageHead): ReadonlySet<string> {
  const days = new Set<string>();
  for (const object of jsonld) {
    if (object.datePublished !== undefined) return new Set();
    if (!typesOf(object).some((type) => type.endsWith('Event'))) continue;
    for (const date of [object.startDate, object.endDate]) {
      const [day] = (typeof date === 'string' ? DAY.exec(date) : null) ?? [];
      if (day !== undefined) days.add(day);
    }
  }
  return days;
}
