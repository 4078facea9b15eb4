import ICAL from 'ical.js';

interface ReadEvent {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  description: string;
  url: string;
  organizer: string;
  /** `2026-10-25T13:00:00`, and the zone that it is told in. */
  wallStart: string;
  wallEnd: string;
  zone: string;
  startsAt: Date;
  endsAt: Date;
  stamp: string;
  /** Languages that texts are marked with. */
  languages: Record<string, string>;
  /** Names of all properties that are there. */
  properties: string[];
}

interface ReadCalendar {
  method: string;
  version: string;
  productId: string;
  events: ReadEvent[];
}

const textOf = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name));

function readEvent(event: ICAL.Component): ReadEvent {
  const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name) as ICAL.Time);
  if (start === undefined || end === undefined) throw new Error('an event without its time');
  const properties = event.getAllProperties();
  return {
    uid: textOf(event, 'uid'),
    sequence: Number(textOf(event, 'sequence')),
    status: textOf(event, 'status'),
    summary: textOf(event, 'summary'),
    location: textOf(event, 'location'),
    description: textOf(event, 'description'),
    url: textOf(event, 'url'),
    organizer: textOf(event, 'organizer'),
    wallStart: start.toString(),
    wallEnd: end.toString(),
    zone: start.zone.tzid,
    startsAt: start.toJSDate(),
    endsAt: end.toJSDate(),
    stamp: textOf(event, 'dtstamp'),
    languages: Object.fromEntries(
      properties
        .map((property) => [property.name, property.getFirstParameter('language')] as const)
        .filter(([, language]) => language !== undefined),
    ),
    properties: properties.map(({ name }) => name).sort(),
  };
}

/** A calendar as another program reads it: with the zone that it brings along, and no knowledge of zones of its own. */
export function readCalendar(text: string): ReadCalendar {
  const calendar = ICAL.Component.fromString(text);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return {
    method: textOf(calendar, 'method'),
    version: textOf(calendar, 'version'),
    productId: textOf(calendar, 'prodid'),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}
