import type { ReactNode } from 'react';

interface SeatMeterProps {
  capacity: number;
  confirmed: number;
  offered: number;
  waiting: number;
  /** The same in words: the drawing is hidden from those who listen. */
  children: ReactNode;
}

const pitch = 19;
const aRow = 12;
const queueShown = 5;
const mostDots = 24;

/** One dot a seat: filled is taken, ringed offered, hollow free; behind a bar those who wait. Many seats become a bar. */
export function SeatMeter({ children, ...seats }: SeatMeterProps) {
  return (
    <div className="seats">
      {seats.capacity > mostDots ? <Bar {...seats} /> : <Dots {...seats} />}
      <p className="small">{children}</p>
    </div>
  );
}

type Seats = Omit<SeatMeterProps, 'children'>;

function Dots({ capacity, confirmed, offered, waiting }: Seats) {
  const lastRow = Math.floor((capacity - 1) / aRow);
  const inLastRow = capacity - lastRow * aRow;
  const queue = Math.min(waiting, queueShown);
  const queueStart = inLastRow * pitch;
  const width = Math.max(Math.min(capacity, aRow) * pitch, queueStart + (queue && 6 + queue * 11));
  const height = (lastRow + 1) * pitch;
  const middle = lastRow * pitch + pitch / 2;
  return (
    <svg className="seat-meter" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {Array.from({ length: capacity }, (_, seat) => (
        <Seat
          key={keyOf(seat)}
          x={(seat % aRow) * pitch + 8.5}
          y={Math.floor(seat / aRow) * pitch + pitch / 2}
          state={seat < confirmed ? 'taken' : seat < confirmed + offered ? 'offered' : 'free'}
        />
      ))}
      {queue > 0 && <path className="stroke seat-bar" d={`M${queueStart + 2} ${middle - 8}v16`} strokeWidth="1.5" />}
      {Array.from({ length: queue }, (_, place) => (
        <circle
          key={keyOf(place)}
          className="fill seat-waiting"
          cx={queueStart + 11 + place * 11}
          cy={middle}
          r="3.5"
        />
      ))}
    </svg>
  );
}

/** Dots have no identity but their place in the row. */
const keyOf = (place: number): string => `place ${place}`;

function Seat({ x, y, state }: { x: number; y: number; state: 'taken' | 'offered' | 'free' }) {
  if (state === 'taken') return <circle className="fill seat-taken" cx={x} cy={y} r="7.5" />;
  if (state === 'free') return <circle className="hollow seat-free" cx={x} cy={y} r="6.6" fill="none" />;
  return (
    <>
      <circle className="hollow seat-offered" cx={x} cy={y} r="6.5" fill="none" />
      <circle className="fill seat-offered-core" cx={x} cy={y} r="3" />
    </>
  );
}

function Bar({ capacity, confirmed, offered }: Seats) {
  const length = 228;
  const part = (seats: number) => (seats / capacity) * length;
  return (
    <svg className="seat-meter" viewBox={`0 0 ${length} 14`} width={length} height="14" aria-hidden="true">
      <rect className="fill seat-taken" y="1" width={part(confirmed)} height="12" rx="3" />
      <rect className="fill seat-offered-core" x={part(confirmed)} y="1" width={part(offered)} height="12" />
      <rect className="hollow seat-free" x="1" y="1" width={length - 2} height="12" rx="3" fill="none" />
    </svg>
  );
}
