/** Times that a check compared, with their day: two clocks can be a day apart, and a lesson's day is no developer's. */
import type { Compared } from "../../vocabulary/message";
import { isoTime } from "../../world/clock";

/** As a check writes a time whose day it leaves out, since both sides are of the same. */
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?$/;
const DATED = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$/;

const DAY = 86_400;

/** @param at milliseconds since 1970, when the check was made: one of the two times is near it */
export function dated(compared: Compared | undefined, at: number): Compared | undefined {
	if (!compared) return undefined;
	const { left, right } = compared;
	const times = [left.text, right.text].flatMap((text) => secondsIn(text) ?? []);
	const day = dayOf(times, at / 1000);
	const withDay = (text: string): string =>
		TIME.test(text) ? `${day} ${text} UTC` : DATED.test(text) ? `${text} UTC` : text;
	return {
		...compared,
		left: { ...left, text: withDay(left.text) },
		right: { ...right, text: withDay(right.text) },
	};
}

function secondsIn(text: string): number | undefined {
	const [whole, hour, minute, second] = TIME.exec(text) ?? [];
	return whole === undefined ? undefined : Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

/** The day on which one of the times is nearest to now: shortly after midnight that may be yesterday. */
function dayOf(times: readonly number[], now: number): string {
	const today = Math.floor(now / DAY) * DAY;
	const away = (day: number): number => Math.min(...times.map((time) => Math.abs(day + time - now)));
	const [nearest = today] = [today, today - DAY, today + DAY].toSorted((one, other) => away(one) - away(other));
	return isoTime(nearest).slice(0, 10);
}
