/** The table of the inspector: every member of a token, beside the check that judged it. No verdict is made here. */
import type { DecodedJwt, Json, JsonObject } from "@/lib/crypto/jwt";
import type { TokenKind } from "@/lib/flow/inspect-kinds";
import type { TokenTrial } from "@/lib/flow/inspect-token";
import { type ClaimNote, claimNotes, claimNotesOf, timeClaims } from "@/lib/vocabulary/claims";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { typedOf } from "./forge";
import { type Judged, judgedBy } from "./judged";
import { duration, secondsOf, timeNear } from "./times";

export interface ClaimRow {
	readonly name: string;
	readonly part: Judged["part"];
	/** As it stands in the token; `undefined` where the token has none. */
	readonly value: string | undefined;
	readonly words: string;
	/** What it was compared with, where that decided against it. */
	readonly against?: { readonly own?: string; readonly words: string; readonly text: string };
	/** The judge's verdict; `unreached` where it refused before, `unchecked` where it refuses nobody because of it. */
	readonly verdict: CheckRecord["verdict"] | "unreached" | "unchecked";
	/** For what an API uses it, where it does not check it. */
	readonly usedFor: string | undefined;
}

/** What was heard from whom, and when. No checks where nobody was asked. */
type Heard = Pick<TokenTrial, "checks" | "clock" | "judge">;

/** Rows beyond this many are counted, not drawn: a pasted token may be huge. */
export const MAX_ROWS = 60;

/** Every member that is judged, present or not, then everything else that the token says. */
export function claimRows(decoded: DecodedJwt, kind: TokenKind, heard: Heard): readonly ClaimRow[] {
	const table = judgedBy(kind, heard.judge);
	const isJudged = (part: string, name: string) => table.some((one) => one.part === part && one.name === name);
	const others = (part: "header" | "payload", members: JsonObject) =>
		Object.entries(members)
			.filter(([name]) => !isJudged(part, name))
			.map(([name, value]) => otherRow(part, name, value, kind, heard.clock));
	return [
		...table.flatMap((one) => judgedRow(one, decoded, kind, heard)),
		...others("header", decoded.header),
		...others("payload", decoded.claims),
	];
}

function judgedRow(one: Judged, decoded: DecodedJwt, kind: TokenKind, { checks, clock }: Heard): readonly ClaimRow[] {
	const records = one.checks.flatMap((id) => checks.filter((record) => record.id === id));
	const failed = records.find((record) => record.verdict === "failed" && concerns(record, one.name));
	const raw = memberOf(decoded, one.part, one.name);
	if (one.optional && raw === undefined && !failed) return [];
	const said = records.find(({ id }) => id === one.checks.at(-1));
	// It missed another member, so this one is there.
	const last =
		said?.verdict === "failed" && !failed && asksForAll(said) ? ({ ...said, verdict: "passed" } as const) : said;
	const verdict = failed ? "failed" : besideRefused(one.name, last?.verdict);
	const against = failed?.compared && sidesOf(failed, raw === undefined ? "" : typedOf(raw));
	const words = timed(one)
		? expiryWords(raw, clock)
		: `${judgedWords(one, kind, failed ?? last)}${timeIn(one.name, raw, clock)}`;
	return [
		{
			name: one.name,
			part: one.part,
			value: valueIn(one, decoded, raw, failed ?? last),
			words,
			verdict,
			usedFor: undefined,
			...(against ? { against } : {}),
		},
	];
}

/** A check that asks for several members names the one that it misses or refuses. */
const concerns = ({ id, compared }: CheckRecord, name: string): boolean =>
	!(asksForAll({ id }) || id === "assertion.in-time") ||
	compared === undefined ||
	compared.right.label === name ||
	compared.left.label === name ||
	compared.left.text.split(" ").includes(name);

/** A check that asks whether several members are there at all. */
const asksForAll = ({ id }: Pick<CheckRecord, "id">): boolean => id.endsWith(".claims-complete");

/** Of a member whose check refused another one: `nbf` is looked at before `exp`. */
const besideRefused = (name: string, verdict: CheckRecord["verdict"] | undefined): ClaimRow["verdict"] =>
	verdict === "failed" ? (name === "nbf" ? "passed" : "unreached") : (verdict ?? "unreached");

/** The side that is not the member's own value; both, where neither is. */
function sidesOf({ compared }: CheckRecord, value: string): ClaimRow["against"] {
	if (!compared) return undefined;
	const { left, right, relation } = compared;
	if (right.text === value) return { words: `${relation} ${left.label}`, text: left.text };
	const other = { words: `${relation} ${right.label}`, text: right.text };
	return left.text === value ? other : { own: left.text, ...other };
}

/** `, 09:00:50` behind the words for a moment. */
function timeIn(name: string, value: Json | undefined, clock: number): string {
	const seconds = timeClaims.includes(name) ? secondsOf(value) : undefined;
	return seconds === undefined ? "" : `, ${timeNear(seconds, clock)}`;
}

const timed = ({ name, yes }: Judged) => name === "exp" && yes === "";

function valueIn(
	{ part, name }: Judged,
	decoded: DecodedJwt,
	raw: Json | undefined,
	record: CheckRecord | undefined,
): string | undefined {
	if (part === "signature") return `${decoded.signatureLength} bytes`;
	if (part === "beside") return name === "DPoP" ? "beside the token" : record?.compared?.right.text;
	return raw === undefined ? undefined : typedOf(raw);
}

function judgedWords(one: Judged, kind: TokenKind, record: CheckRecord | undefined): string {
	if (record?.verdict === "passed") return one.yes;
	if (record?.verdict === "failed" && concerns(record, one.name)) return one.no;
	if (record?.verdict === "skipped") return `not asked: ${record.detail ?? ""}`;
	return one.part === "signature" ? "made with the private key" : (noteOf(kind, one.name)?.means ?? "");
}

/** The header and the payload are the token's own words: a name such as `constructor` is a member like any other. */
function memberOf(decoded: DecodedJwt, part: ClaimRow["part"], name: string): Json | undefined {
	const members = part === "header" ? decoded.header : decoded.claims;
	return (part === "header" || part === "payload") && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Members that no lesson's Token tab shows, and answers of the introspection endpoint do (RFC 7662 §2.2). */
const moreNotes: Readonly<Record<string, ClaimNote>> = {
	active: { means: "whether it counts, for who asks, now" },
	username: { means: "by which name the user signs in" },
	token_type: { means: "how it is to be sent" },
	amr: { means: "how the user signed in" },
	acr: { means: "how strong the sign-in was" },
	azp: { means: "to which client it was issued" },
	name: { means: "the user's name" },
};

function noteOf(kind: TokenKind, name: string): ClaimNote | undefined {
	const notes = { ...moreNotes, ...claimNotes, ...claimNotesOf[kind] };
	return Object.hasOwn(notes, name) ? notes[name] : undefined;
}

function expiryWords(value: Json | undefined, clock: number): string {
	const exp = secondsOf(value);
	if (value === undefined) return "until when it works";
	if (exp === undefined) return "not a time";
	const left = exp - clock;
	const distance = left > 0 ? `${duration(left)} left` : left === 0 ? "over this second" : `over for ${duration(left)}`;
	return `${timeNear(exp, clock)}, ${distance}`;
}

function otherRow(part: "header" | "payload", name: string, value: Json, kind: TokenKind, clock: number): ClaimRow {
	const note = noteOf(kind, name);
	const usedFor = kind === "access_token" ? note?.usedFor : undefined;
	return {
		name,
		part,
		value: typedOf(value),
		words: note ? `${note.means}${timeIn(name, value, clock)}` : "its issuer knows",
		verdict: "unchecked",
		usedFor,
	};
}

/** What the server told about a token (RFC 7662 §2.2), as rows without a verdict. */
export const toldRows = (said: JsonObject, clock: number): readonly ClaimRow[] =>
	Object.entries(said).map(([name, value]) => otherRow("payload", name, value, "opaque", clock));
