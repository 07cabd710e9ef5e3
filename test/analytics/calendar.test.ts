import { calendarFile, type CalendarEvent } from '../../src/analytics/index';

const event: CalendarEvent = {
  id: 'aud_1',
  version: 3,
  changedAt: new Date('2026-11-23T09:00:00.000Z'),
  title: 'Support; Head office, year 1',
  description: 'Two lines\nof text',
  location: 'Namur',
  firstOn: '2027-01-01',
  lastOn: '2027-03-31',
  status: 'TENTATIVE',
};

test('an event lasts from its first day to the day after its last, whatever the time zone', () => {
  const lines = calendarFile('Audits', [event]).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'UID:aud_1',
      'SEQUENCE:3',
      'DTSTAMP:20261123T090000Z',
      'DTSTART;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20270401',
      'SUMMARY:Support\\; Head office\\, year 1',
      'LOCATION:Namur',
      'DESCRIPTION:Two lines\\nof text',
      'STATUS:TENTATIVE',
    ]),
  );
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
