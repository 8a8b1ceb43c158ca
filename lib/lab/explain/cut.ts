/** Long values cut in the middle: how one begins and ends shows whether two are equal. */
import { shortened } from "../../http/text";

/** More members than these are counted, and not shown. */
const MOST_MEMBERS = 12;

/**
 * A value for a narrow place. A list, such as of scopes or of addresses, is cut member by member: cut as one text, two
 * addresses would read as one that nobody has.
 * @param most characters that stay as they are, else so many of the head and of the tail
 */
export function cutMembers(text: string, most: number, head: number, tail: number): string {
	if (text.length <= most) return text;
	const members = text.split(" ");
	const shown = members.slice(0, MOST_MEMBERS).map((one) => shortened(one, most, head, tail));
	const more = members.length - shown.length;
	return more > 0 ? `${shown.join(" ")} and ${more} more` : shown.join(" ");
}
