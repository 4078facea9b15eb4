import type { ReactNode } from 'react';
import { useWords } from '../../use-words';

const ink = '#0b5257';
const around = (cx: number, cy: number, r: number, dots: number): ReactNode =>
  Array.from({ length: dots }, (_, n) => {
    const angle = (n / dots) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = [cx + r * Math.cos(angle), cy + r * Math.sin(angle)].map((value) => value.toFixed(1));
    return <circle key={`${x} ${y}`} className="fill" cx={x} cy={y} r="4" fill={ink} />;
  });
const hollow = (cx: number, cy: number): ReactNode => (
  <circle className="hollow" cx={cx} cy={cy} r="9" fill="none" stroke="#c27100" strokeWidth="3" />
);
const core = (cx: number, cy: number): ReactNode => <circle className="fill" cx={cx} cy={cy} r="9" fill="#f2a531" />;

/** The way from one municipality's question to many municipalities' practice, in five pictures of dots. */
const pictures = {
  need: hollow(30, 30),
  meet: (
    <>
      <circle className="fill" cx="26" cy="30" r="10" fill={ink} />
      <path d="M40 26q8-8 16 0" fill="none" stroke={ink} strokeWidth="2.5" />
      {hollow(70, 30)}
    </>
  ),
  circle: around(34, 30, 22, 9),
  practice: (
    <>
      {around(34, 30, 22, 9)}
      {core(34, 30)}
    </>
  ),
  adoption: (
    <>
      {around(32, 30, 20, 8)}
      {core(32, 30)}
      {around(82, 30, 20, 8)}
      {core(82, 30)}
    </>
  ),
} as const;

export function Loop() {
  const { t } = useWords();
  return (
    <section className="band band-birch" aria-labelledby="loop">
      <div className="wrap">
        <h2 id="loop">{t('front.loop.heading')}</h2>
        <ol className="loop plain">
          {(Object.keys(pictures) as (keyof typeof pictures)[]).map((step) => (
            <li key={step}>
              <svg viewBox="0 0 110 60" width="110" height="60" aria-hidden="true" focusable="false">
                {pictures[step]}
              </svg>
              <h3>{t(`front.loop.${step}.title`)}</h3>
              <p>{t(`front.loop.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
