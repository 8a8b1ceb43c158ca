/** What a token says, member by member, as it was sent. */
import { textIn } from "@/lib/crypto/bytes";
import type { Json } from "@/lib/crypto/json";
import { compact, indented, repeatedNames, sourceMembers } from "@/lib/crypto/json-source";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import { hasStrayBits } from "@/lib/crypto/text-forms";
import { t } from "../words/words";

export type MemberPart = "header" | "payload";

export interface SentMember {
	readonly part: MemberPart;
	readonly name: string;
	/** The text of its value: a text in quotes, a number with every digit. */
	readonly source: string;
	readonly value: Json;
	/** Another member with this name follows, and counts in its place. */
	readonly overridden: boolean;
}

/** The text of a segment without a byte order mark; nothing for a token that was never taken apart. */
const jsonIn = ({ segments }: DecodedJwt, part: MemberPart): string =>
	(textIn(segments[part === "header" ? 0 : 1]) ?? "").replace(/^\ufeff/, "");

/** Every member of header or payload in order, each time that it stands there. */
export function sentMembers(decoded: DecodedJwt, part: MemberPart): readonly SentMember[] {
	const members = sourceMembers(jsonIn(decoded, part));
	const lastOf = new Map(members.map(({ name }, index) => [name, index]));
	return members.map(({ name, source }, index) => ({
		part,
		name,
		source: compact(source),
		value: JSON.parse(source) as Json,
		overridden: lastOf.get(name) !== index,
	}));
}

/** The text of the member that counts; `undefined` where there is none. */
export const sentAs = (decoded: DecodedJwt, part: MemberPart, name: string): string | undefined =>
	sentMembers(decoded, part).findLast((member) => member.name === name)?.source;

/** Header and payload for the clipboard: laid out, with every number and text as it was sent. */
export const decodedText = (decoded: DecodedJwt): string =>
	indented(`{"header":${jsonIn(decoded, "header") || "{}"},"payload":${jsonIn(decoded, "payload") || "{}"}}`, "  ");

const parts = [
	["header", "1", "RFC 7515 §4"],
	["payload", "2", "RFC 7519 §4"],
] as const;

/** What a reader may read in another way than the next one, in sentences. None of it makes a token bad by itself. */
export function oddities(decoded: DecodedJwt): readonly string[] {
	const repeated = parts.flatMap(([part, number, spec]) => {
		const { own, inside } = repeatedNames(jsonIn(decoded, part));
		const named = (name: string) => JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
		return [
			...own.map((name) =>
				t("{name} stands more than once in {number}: a reader takes the last, as here, or refuses ({spec}).", {
					name: named(name),
					number,
					spec,
				}),
			),
			...inside.map((name) =>
				t("{name} stands more than once in an object of {number}: most readers take the last, as here (RFC 8259 §4).", {
					name: named(name),
					number,
				}),
			),
		];
	});
	const marked = parts.flatMap(([, number], index) =>
		textIn(decoded.segments[index] ?? "")?.startsWith("\ufeff")
			? [
					t("{number} begins with a byte order mark: a reader may pass over it, as here, or refuse (RFC 8259 §8.1).", {
						number,
					}),
				]
			: [],
	);
	const stray = decoded.segments.flatMap((segment, index) =>
		hasStrayBits(segment)
			? [
					t(
						"The last character of {number} carries bits that belong to no octet: a reader may ignore them, as here, or refuse (RFC 4648 §3.5).",
						{ number: index + 1 },
					),
				]
			: [],
	);
	return [...repeated, ...marked, ...stray];
}

/** How a value reads, where that is not what stands there, or where readers disagree; `undefined` where neither is so. */
export function readingOf({ source, value }: Pick<SentMember, "source" | "value">): string | undefined {
	if (typeof value === "string") return source === JSON.stringify(value) ? undefined : t("reads {value}", { value });
	if (typeof value !== "number") return undefined;
	if (!Number.isFinite(value)) return t("too large for most readers, as here: it reads as infinite (RFC 8259 §6)");
	const isExact = sameNumber(source, Number.isInteger(value) ? String(BigInt(value)) : String(value));
	const read = { value: Number.isInteger(value) ? short(BigInt(value)) : value };
	if (Number.isSafeInteger(value) || !Number.isInteger(value))
		return isExact ? undefined : t("reads as {value} here (RFC 8259 §6)", read);
	return isExact
		? t("beyond 2^53, where readers disagree (RFC 8259 §6)")
		: t("reads as {value} here, beyond 2^53, where readers disagree (RFC 8259 §6)", read);
}

const short = (value: bigint): string => (String(value).length > 40 ? String(Number(value)) : String(value));

/** Whether two texts write one number: `3.0` and 3, `1e3` and 1000. */
function sameNumber(a: string, b: string): boolean {
	const [left, right] = [digitsOf(a), digitsOf(b)];
	return left.digits === right.digits && left.negative === right.negative && left.exponent === right.exponent;
}

/** A number as digits without zeros at either end, and the power of ten of the last of them. */
function digitsOf(source: string) {
	const [, sign = "", whole = "", fraction = "", power = "0"] =
		/^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source) ?? [];
	const digits = `${whole}${fraction}`.replace(/^0+/, "");
	const trimmed = digits.replace(/0+$/, "");
	if (trimmed === "") return { negative: false, digits: "0", exponent: 0 };
	return {
		negative: sign === "-",
		digits: trimmed,
		exponent: Number(power) - fraction.length + digits.length - trimmed.length,
	};
}
