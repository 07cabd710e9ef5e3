import ical, { ICalEventStatus } from 'ical-generator';

/** Something that lasts whole days, as a calendar shows it. */
export interface CalendarEvent {
  /** The same in every export, so that a calendar replaces what it has. */
  id: string;
  /** Grows with each change. */
  version: number;
  changedAt: Date;
  title: string;
  description: string;
  location: string | null;
  /** Calendar days, both included. */
  firstOn: string;
  lastOn: string;
  status: keyof typeof ICalEventStatus;
}

const DAY = 86_400_000;
const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Events as an iCalendar file (RFC 5545); its last day is exclusive there. */
export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({ name, prodId: { company: 'Riskweave', product: 'Riskweave' } });
  for (const { id, version, changedAt, title, description, location, firstOn, lastOn, status } of events) {
    calendar.createEvent({
      id,
      sequence: version,
      stamp: changedAt,
      summary: title,
      description,
      location,
      start: startOf(firstOn),
      end: new Date(startOf(lastOn).getTime() + DAY),
      allDay: true,
      status: ICalEventStatus[status],
    });
  }
  return calendar.toString();
}
