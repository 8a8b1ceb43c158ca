/** The table of the inspector: every member of a token, beside the check that judged it. No verdict is made here. */
import { boundCertificate } from "@/lib/crypto/bound-certificate";
import { criticalFault } from "@/lib/crypto/critical";
import type { Json } from "@/lib/crypto/json";
import { textOf } from "@/lib/crypto/json-kind";
import { compact, sourceMembers } from "@/lib/crypto/json-source";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import type { TokenKind } from "@/lib/inspect/kinds";
import type { TokenTrial } from "@/lib/inspect/token";
import { type ClaimNote, claimNotes, claimNotesOf, timeClaims } from "@/lib/vocabulary/claims";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { certificateRow, type Judged, judgedBy } from "./judged";
import { readingOf, type SentMember, sentMembers } from "./sent";
import { duration, secondsOf, timeWords } from "./times";

export interface ClaimRow {
	readonly name: string;
	readonly part: Judged["part"];
	/** As it stands in the token, a text in quotes; `undefined` where the token has none. */
	readonly value: string | undefined;
	readonly words: string;
	/** What the vocabulary, which is English, says in these words. */
	readonly english?: string;
	/** How the value reads, where that is not what stands there. */
	readonly reads?: string;
	/** What it was compared with, where that decided against it. */
	readonly against?: { readonly own?: string; readonly words: string; readonly text: string };
	/** The judge's verdict; `unreached` where it refused before, `unchecked` where it refuses nobody because of it. */
	readonly verdict: CheckRecord["verdict"] | "unreached" | "unchecked";
	/** For what an API uses it, where it does not check it. */
	readonly usedFor: string | undefined;
}

type Said = Pick<ClaimRow, "words" | "english">;

/** What was heard from whom, and when. No checks where nobody was asked. */
type Heard = Pick<TokenTrial, "checks" | "clock" | "judge">;

/** Rows beyond this many are counted, not drawn: a pasted token may be huge. */
export const MAX_ROWS = 60;

/** Every member that is judged, present or not, then everything else that the token says. */
export function claimRows(decoded: DecodedJwt, kind: TokenKind, heard: Heard): readonly ClaimRow[] {
	const table = tableFor(decoded, kind, heard.judge);
	const members = [...sentMembers(decoded, "header"), ...sentMembers(decoded, "payload")];
	const isJudged = ({ part, name, overridden }: SentMember) =>
		!overridden && table.some((one) => one.part === part && one.name === name);
	return [
		...table.flatMap((one) => {
			const sent = members.find(({ part, name, overridden }) => part === one.part && name === one.name && !overridden);
			return judgedRow(one, sent, decoded, kind, heard);
		}),
		...members.filter((one) => !isJudged(one)).map((one) => otherRow(one, kind, heard.clock)),
	];
}

/** A token that is bound to a certificate has another row for that than one that is bound to a key. */
function tableFor({ claims }: DecodedJwt, kind: TokenKind, judge: Heard["judge"]): readonly Judged[] {
	const isCertificate = boundCertificate(claims) !== undefined;
	return judgedBy(kind, judge).map((one) => (one.name === "cnf" && isCertificate ? certificateRow : one));
}

function judgedRow(
	one: Judged,
	sent: SentMember | undefined,
	decoded: DecodedJwt,
	kind: TokenKind,
	{ checks, clock }: Heard,
): readonly ClaimRow[] {
	const records = one.checks.flatMap((id) => checks.filter((record) => record.id === id));
	const failed = records.find((record) => record.verdict === "failed" && concerns(record, one.name));
	if (one.optional && !sent && !failed) return [];
	const said = records.find(({ id }) => id === one.checks.at(-1));
	// It names every member that it misses or refuses, so this one is as it must be.
	const last =
		said?.verdict === "failed" && !failed && asksForAll(said) ? ({ ...said, verdict: "passed" } as const) : said;
	const record = failed ?? last;
	const against = failed?.compared && sidesOf(failed, sent);
	return [
		{
			name: one.name,
			part: one.part,
			value: sent?.source ?? valueBeside(one, decoded, record),
			...(timed(one) ? expiryWords(sent?.value, clock) : judgedWords(one, sent?.value, kind, record, clock)),
			verdict: failed ? "failed" : besideRefused(one.name, last?.verdict),
			usedFor: undefined,
			...(sent ? readings(sent) : {}),
			...(against ? { against } : {}),
		},
	];
}

function readings(sent: SentMember): Pick<ClaimRow, "reads"> {
	const reads = readingOf(sent);
	return reads === undefined ? {} : { reads };
}

/** A check that asks for several members names the one that it misses or refuses. */
function concerns({ id, compared }: CheckRecord, name: string): boolean {
	if (!(asksForAll({ id }) || id === "assertion.in-time") || compared === undefined) return true;
	const { left, right } = compared;
	return left.label.startsWith("missing")
		? left.text.split(" ").includes(name)
		: [left.label, right.label].includes(name);
}

/** A check that asks whether several members are there at all. */
const asksForAll = ({ id }: Pick<CheckRecord, "id">): boolean => id.endsWith(".claims-complete");

/** Of a member whose check refused another one: `nbf` is looked at before `exp`. */
const besideRefused = (name: string, verdict: CheckRecord["verdict"] | undefined): ClaimRow["verdict"] =>
	verdict === "failed" ? (name === "nbf" ? "passed" : "unreached") : (verdict ?? "unreached");

/** The side that is not the member's own value; both, where neither is. */
function sidesOf({ compared }: CheckRecord, sent: SentMember | undefined): ClaimRow["against"] {
	if (!compared) return undefined;
	const { left, right, relation } = compared;
	const isOwn = (text: string) => text === (sent ? textOf(sent.value) : "") || text === sent?.source;
	if (isOwn(right.text)) return { words: `${relation} ${left.label}`, text: left.text };
	const other = { words: `${relation} ${right.label}`, text: right.text };
	return isOwn(left.text) ? other : { own: left.text, ...other };
}

const timed = ({ name, yes }: Judged) => name === "exp" && yes === undefined;

/** What stands in the row of something that is no member. */
function valueBeside({ part, name }: Judged, decoded: DecodedJwt, record: CheckRecord | undefined): string | undefined {
	if (part === "signature") return t("{count} bytes", { count: decoded.signatureLength });
	if (part === "beside") return name === "DPoP" ? t("beside the token") : record?.compared?.right.text;
	return undefined;
}

function judgedWords(
	one: Judged,
	value: Json | undefined,
	kind: TokenKind,
	record: CheckRecord | undefined,
	clock: number,
): Said {
	const timedWords = (words: string) => (one.part === "payload" ? withTime(words, one.name, value, clock) : words);
	if (record?.verdict === "passed") return { words: timedWords(saidOf(one.yes)) };
	if (record?.verdict === "failed" && concerns(record, one.name))
		return { words: noWords(one, value, clock) ?? timedWords(saidOf(one.no)) };
	if (record?.verdict === "skipped") return notAsked(record.detail ?? "");
	if (one.part === "signature") return { words: t("made with the private key") };
	const { words, ...noted } = meaningOf(kind, one.name) ?? { words: "" };
	return { words: timedWords(words), ...noted };
}

const notAsked = (why: string): Said => ({ words: t("not asked: {why}", { why }), english: why });

const saidOf = (text: Text | undefined): string => (text === undefined ? "" : t(text));

/** What the no says, where the value is of another kind than it should be. */
function noWords({ name, part }: Judged, value: Json | undefined, clock: number): string | undefined {
	if (part === "payload" && name === "aud" && !isText(value) && !(Array.isArray(value) && value.some(isText)))
		return t("names nobody for whom it is meant");
	if (part === "header" && name === "crit" && value !== undefined && criticalFault({ crit: value }) === "malformed")
		return t("names no extension");
	const isTime = part === "payload" && timeClaims.includes(name) && value !== undefined;
	return isTime && secondsOf(value) === undefined ? timeWords(value, clock) : undefined;
}

const isText = (value: Json | undefined): boolean => typeof value === "string";

/** Members that no lesson's Token tab shows, and answers of the introspection endpoint do (RFC 7662 §2.2). */
const moreNotes: Readonly<Record<string, Text>> = {
	active: mark("whether it counts, for who asks, now"),
	username: mark("by which name the user signs in"),
	token_type: mark("how it is to be sent"),
	amr: mark("how the user signed in"),
	acr: mark("how strong the sign-in was"),
	azp: mark("to which client it was issued"),
	name: mark("the user's name"),
};

function noteOf(kind: TokenKind, name: string): ClaimNote | undefined {
	const notes = { ...claimNotes, ...claimNotesOf[kind] };
	return Object.hasOwn(notes, name) ? notes[name] : undefined;
}

function meaningOf(kind: TokenKind, name: string): Said | undefined {
	const note = noteOf(kind, name);
	if (note) return { words: note.means, english: note.means };
	const more = Object.hasOwn(moreNotes, name) ? moreNotes[name] : undefined;
	return more && { words: t(more) };
}

function expiryWords(value: Json | undefined, clock: number): Said {
	const exp = secondsOf(value);
	if (value === undefined) return { words: t("until when it is meant to work") };
	const time = timeWords(value, clock);
	if (exp === undefined) return { words: time };
	const left = exp - clock;
	if (left > 0) return { words: t("{time}, {left} left", { time, left: duration(left) }) };
	return {
		words:
			left === 0
				? t("{time}, over this second", { time })
				: t("{time}, over for {past}", { time, past: duration(left) }),
	};
}

function otherRow(sent: SentMember, kind: TokenKind, clock: number): ClaimRow {
	const { name, part, source, value } = sent;
	const meaning = meaningOf(kind, name);
	const row = { name, part, value: source, verdict: "unchecked", usedFor: undefined, ...readings(sent) } as const;
	if (sent.overridden) return { ...row, words: t("passed over: the last one with this name counts") };
	const usedFor = kind === "access_token" ? noteOf(kind, name)?.usedFor : undefined;
	if (!meaning) return { ...row, words: t("its issuer knows"), usedFor };
	return { ...row, ...meaning, words: withTime(meaning.words, name, value, clock), usedFor };
}

/** With `, 09:00:50` behind the words for a moment. */
function withTime(words: string, name: string, value: Json | undefined, clock: number): string {
	if (value === undefined || !timeClaims.includes(name)) return words;
	const seconds = secondsOf(value);
	const isAhead = name !== "nbf" && seconds !== undefined && seconds > clock;
	const at = { words, time: timeWords(value, clock) };
	return isAhead ? t("{words}, {time}, in the future", at) : t("{words}, {time}", at);
}

/** What the server told about a token (RFC 7662 §2.2), the members of a JSON object, as rows without a verdict. */
export const toldRows = (said: string, clock: number): readonly ClaimRow[] =>
	sourceMembers(said).map(({ name, source }) => {
		const value = JSON.parse(source) as Json;
		return otherRow({ part: "payload", name, source: compact(source), value, overridden: false }, "opaque", clock);
	});
