/** Days as people write them here, in the visitor's own time zone. */

/** "Tue 3 Mar 2026". @param at in milliseconds since 1970 */
export const dateOf = (at: number): string =>
	new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" })
		.format(at)
		.replace(",", "");

/** "2026-03-02", in names of files. */
export const dayOf = (at: number): string => new Intl.DateTimeFormat("sv-SE").format(at);

/** "comes back Tue 3 Mar 2026", or "due" from that day on. @param now in milliseconds since 1970 */
export const comesBack = (due: number, now: number): string => (due <= now ? "due" : `comes back ${dateOf(due)}`);
