/** The codes of the device grant. The one that a person types has consonants only, and spells no word (RFC 8628 §6.1). */
import type { HttpRequest } from "../../http/message";
import type { AsMemory, DeviceRecord } from "../../world/as-memory";

/** Seconds that both codes live: long enough to fetch a phone, too short for most mail (RFC 10027 §6.1.2). */
export const DEVICE_CODE_LIFETIME = 600;
/** How long they live at this server. */
export const lifetimeOf = ({ devices }: AsMemory): number => devices?.lifetime ?? DEVICE_CODE_LIFETIME;

/** Seconds between two polls, and what every `slow_down` adds (RFC 8628 §3.2, §3.5). */
export const POLL_INTERVAL = 5;

export const USER_CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
export const USER_CODE_LENGTH = 8;

/** With a hyphen in the middle, as it is shown: `WDJB-MJHT`. */
export const shownUserCode = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;

/** What was typed, in capitals and without everything that no code contains, such as the hyphen (RFC 8628 §6.1). */
export const lettersOf = (typed: string): string =>
	[...typed.replace(/[a-z]/g, (letter) => letter.toUpperCase())]
		.filter((letter) => USER_CODE_LETTERS.includes(letter))
		.join("");

/** The device that shows a code, with the key under which the server keeps it. */
export function deviceShowing(
	{ devices }: AsMemory,
	typed: string,
): readonly [deviceCode: string, record: DeviceRecord] | undefined {
	const { waiting = {}, shown = {} } = devices ?? {};
	const letters = lettersOf(typed);
	const deviceCode = Object.hasOwn(shown, letters) ? (shown[letters] ?? "") : "";
	const record = Object.hasOwn(waiting, deviceCode) ? waiting[deviceCode] : undefined;
	return record && [deviceCode, record];
}

/** Where whoever sends a request seems to be; `undefined` where the server does not know, or does not look. */
export const placeOf = ({ devices }: AsMemory, { from = "" }: HttpRequest): string | undefined =>
	devices?.places?.[from];

/** Writes down that somebody typed a code that no device shows. Tries of the past count no more (RFC 8628 §5.1). */
export function noteWrongCode(as: AsMemory, now: number): void {
	const { devices } = as;
	if (!devices) return;
	devices.wrongCodes = [...devices.wrongCodes.filter((time) => time > now - lifetimeOf(as)), now];
}
