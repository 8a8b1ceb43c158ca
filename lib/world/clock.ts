/** The fake clock. It starts where every run starts, and moves only when something happens. */

/** 2026-11-20 09:00:00 UTC, in seconds since 1970. */
export const CLOCK_START = Date.UTC(2026, 10, 20, 9, 0, 0) / 1000;

/** Seconds that pass while a message is on its way. */
export const TRAVEL_SECONDS = 1;

/** `09:00:50`, UTC. */
export function timeOfDay(seconds: number): string {
	const second = ((Math.floor(seconds) % 86_400) + 86_400) % 86_400;
	const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
	return `${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Seconds since 1970 of `Fri, 20 Nov 2026 09:00:50 GMT` (RFC 9110 §5.6.7); `undefined` for every other text. */
export function secondsOfHttpDate(text: string): number | undefined {
	const match = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/.exec(text.trim());
	const [, day, month = "", year, hour, minute, second] = match ?? [];
	if (!match || !MONTHS.includes(month)) return undefined;
	const at = [Number(hour), Number(minute), Number(second)] as const;
	return Date.UTC(Number(year), MONTHS.indexOf(month), Number(day), ...at) / 1000;
}

/** `2026-11-20T09:00:50.000Z`, as RFC 3339 writes it. */
export const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The calendar can write no later moment, and no earlier one on the other side (ECMAScript's time range). */
export const LAST_MOMENT = 8.64e12;

/**
 * `09:05:25`, UTC, with the date before it where it is not the day of `now`: two times that are compared must not
 * look alike because they are a day apart. A number that is no moment of the calendar stands for itself.
 */
export function timeNear(seconds: number, now: number): string {
	if (!(Math.abs(seconds) <= LAST_MOMENT)) return String(seconds);
	if (Math.floor(seconds / 86_400) === Math.floor(now / 86_400)) return timeOfDay(seconds);
	return `${isoTime(seconds).split("T")[0]} ${timeOfDay(seconds)}`;
}
