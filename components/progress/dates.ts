/** Days as people write them in the language of the page, in the visitor's own time zone. */
import { language, t } from "../words/words";

const locale = (): string => (language() === "de" ? "de-DE" : "en-GB");

/** "Tue 3 Mar 2026". @param at in milliseconds since 1970 */
export const dateOf = (at: number): string =>
	new Intl.DateTimeFormat(locale(), { weekday: "short", day: "numeric", month: "short", year: "numeric" })
		.format(at)
		.replace(",", "");

/** "Tuesday, 3 March", of a day soon. @param at in milliseconds since 1970 */
export const weekdayOf = (at: number): string =>
	new Date(at).toLocaleDateString(locale(), { weekday: "long", day: "numeric", month: "long" });

/** "2026-03-02", in names of files. */
export const dayOf = (at: number): string => new Intl.DateTimeFormat("sv-SE").format(at);

/** "comes back Tue 3 Mar 2026", or "due" from that day on. @param now in milliseconds since 1970 */
export const comesBack = (due: number, now: number): string =>
	due <= now ? t("due") : t("comes back {date}", { date: dateOf(due) });
