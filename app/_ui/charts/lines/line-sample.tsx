import { lineStyle } from "./line-style";

/** A short piece of a line with its sign, for lists and headings. */
export function LineSample({ at }: { at: number }) {
  const style = lineStyle(at);
  return (
    <svg aria-hidden="true" viewBox="0 0 36 12" className="inline-block h-3 w-9 align-middle">
      <line
        x2={36}
        y1={6}
        y2={6}
        className={style.stroke}
        strokeWidth={style.width}
        strokeDasharray={style.dashes}
      />
      {style.sign ? (
        <path
          d={style.sign}
          transform="translate(18 6)"
          className={`${style.stroke} fill-paper`}
          strokeWidth={1.25}
        />
      ) : null}
    </svg>
  );
}
