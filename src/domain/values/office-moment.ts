/** A moment by the clock on the wall of the office. */
export interface OfficeMoment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

/** Date and time of day of a moment (milliseconds since 1970) in western Indonesian time, whatever the computer's own time zone is. */
export function officeMoment(moment: number): OfficeMoment {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Pontianak',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) => parts.get(type));
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}
