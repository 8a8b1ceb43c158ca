/** Writes other text into a JWT, and leaves every character that was not meant. Nothing is signed again. */
import { textIn, utf8 } from "./bytes";
import { compact, sourceMembers } from "./json-source";
import { decodeJwt } from "./jwt";
import { base64url } from "./text-forms";

export const segmentNames = ["header", "payload", "signature"] as const;
export type SegmentName = (typeof segmentNames)[number];

/** Writes another value in the place of one member, and leaves every other character. */
export function withMember(
	token: string,
	part: Exclude<SegmentName, "signature">,
	name: string,
	change: (before: string) => string,
): string {
	const segment = token.split(".")[segmentNames.indexOf(part)] ?? "";
	const json = textIn(segment);
	const decoded = decodeJwt(token);
	if (json === undefined || "problem" in decoded) return token;
	const before = sourceMembers(json).findLast((member) => member.name === name);
	// One that was not there comes first.
	if (!before) return replaceSegment(token, part, base64url(utf8(withAdded(json, name, change('""')))));
	const { source, start } = before;
	const after = change(source);
	if (sameValue(source, after)) return token;
	return replaceSegment(token, part, base64url(utf8(json.slice(0, start) + after + json.slice(start + source.length))));
}

/** A text may be written in several ways, and typing it again changes nothing. Of a number every digit counts. */
const sameValue = (before: string, after: string): boolean =>
	compact(before) === compact(after) ||
	(before.startsWith('"') && after.startsWith('"') && JSON.parse(before) === JSON.parse(after));

const withAdded = (json: string, name: string, source: string): string => {
	const isEmpty = sourceMembers(json).length === 0;
	return json.replace("{", () => `{${JSON.stringify(name)}:${source}${isEmpty ? "" : ","}`);
};

/** Puts another text in the place of one of the three. */
export function replaceSegment(token: string, name: SegmentName, segment: string): string {
	const segments = token.split(".");
	segments[segmentNames.indexOf(name)] = segment;
	return segments.join(".");
}
