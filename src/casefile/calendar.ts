// Deadlines as calendar events: RFC 5545, all-day, each with a name for ever, so that a later file updates the earlier.

import ICAL from 'ical.js';
import { type Day, dayAfter } from '../domain/time/day.js';

/** One date as it goes into a calendar. */
export interface CalendarEvent {
  uid: string;
  /** Grows with every change; a calendar keeps the version with the higher one. */
  sequence: number;
  on: Day;
  summary: string;
  /** Lines of what else is to be known: source, the day to aim for. */
  description: string;
  /** The order's page. */
  url: string | null;
  /** Minutes before the day begins (negative) or after (positive) at which the calendar reminds. */
  alarms: readonly number[];
  /** The deadline fell away: a calendar that has it takes it out. */
  cancelled: boolean;
}

export interface CalendarFile {
  name: string;
  /** In UTC: when the file was made (ISO instant). */
  madeAt: string;
  events: readonly CalendarEvent[];
}

/** The text of an .ics file: CRLF at the end of each line, none longer than 75 octets. */
export function calendarFile({ name, madeAt, events }: CalendarFile): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Redress//Deadlines//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const event of events) calendar.addSubcomponent(eventOf(event, madeAt));
  return `${calendar.toString()}\r\n`;
}

function eventOf(event: CalendarEvent, madeAt: string): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('sequence', event.sequence);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${madeAt.slice(0, 19)}Z`));
  addDay(component, 'dtstart', event.on);
  // The end of an all-day event is the day after it.
  addDay(component, 'dtend', dayAfter(event.on, 1));
  component.addPropertyWithValue('summary', event.summary);
  if (event.description) component.addPropertyWithValue('description', event.description);
  if (event.url) component.addPropertyWithValue('url', event.url);
  component.addPropertyWithValue('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  // It takes no time of the shopper's.
  component.addPropertyWithValue('transp', 'TRANSPARENT');
  if (!event.cancelled) for (const minutes of event.alarms) component.addSubcomponent(alarmOf(event.summary, minutes));
  return component;
}

function addDay(component: ICAL.Component, name: string, day: Day): void {
  const property = new ICAL.Property(name, component);
  property.resetType('date');
  property.setValue(ICAL.Time.fromDateString(day));
  component.addProperty(property);
}

function alarmOf(summary: string, minutes: number): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', summary);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(minutes * 60));
  return alarm;
}
