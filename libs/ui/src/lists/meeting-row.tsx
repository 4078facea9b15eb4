import type { ReactNode } from 'react';
import type { Locale } from '#kernel';

interface MeetingRowProps {
  weekday: string;
  /** Day and month; the whole date with its time stands in `when` for those who listen. */
  day: string;
  instant: string;
  title: ReactNode;
  level?: 3 | 4;
  /** Language of title, agenda and task where it is not the page's. */
  lang?: Locale | undefined;
  agenda?: string | undefined;
  task?: string | undefined;
  time: string;
  place?: string | undefined;
}

/** One meeting: when, what, where. */
export function MeetingRow(props: MeetingRowProps) {
  const { weekday, day, instant, title, level = 3, lang, agenda, task, time, place } = props;
  const Heading = `h${level}` as const;
  return (
    <li className="meeting">
      <p className="meeting-date">
        <time dateTime={instant}>
          <span className="meeting-weekday">{weekday}</span> <span className="meeting-day">{day}</span>
        </time>
      </p>
      <div className="meeting-what">
        <Heading className="meeting-title" lang={lang}>
          {title}
        </Heading>
        {agenda && <p lang={lang}>{agenda}</p>}
        {task && <p className="small quiet">{task}</p>}
      </div>
      <div className="meeting-where small">
        <p>
          <strong>{time}</strong>
        </p>
        {place && <p>{place}</p>}
      </div>
    </li>
  );
}

export function Meetings({ children }: { children: ReactNode }) {
  return <ol className="meetings">{children}</ol>;
}
