/** What somebody typed, or what a link says that they did, as text that can be shown, compared and sent. */
import { MAX_TYPED } from "./entry";

/** Controls, marks of direction, half of a pair, and what no character has been given: nobody sees them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu;

/** Without what nobody sees and without spaces around it, at most so long. The same again changes nothing. */
export function wantedIn(typed: string): string {
	const seen = typed.slice(0, LONGEST).replace(/\s/gu, " ").replace(UNSEEN, "").replace(/ +/g, " ").trim();
	return [...seen].slice(0, MAX_TYPED).join("").trim();
}

/** Nobody reads further in a link that goes on and on. */
const LONGEST = 10_000;
