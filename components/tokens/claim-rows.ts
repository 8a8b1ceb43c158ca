/** The table of the inspector: every member of a token, beside the check that judged it. No verdict is made here. */
import type { DecodedJwt, Json } from "@/lib/crypto/jwt";
import type { TokenTrial } from "@/lib/flow/inspect-token";
import { claimNotes, timeClaims } from "@/lib/vocabulary/claims";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { typedOf } from "./forge";
import { duration, secondsOf, timeNear } from "./times";

export interface ClaimRow {
	readonly name: string;
	readonly part: "header" | "payload" | "signature";
	/** As it stands in the token; `undefined` where the token has none. */
	readonly value: string | undefined;
	readonly words: string;
	/** The API's verdict; `unreached` where it refused before, `unchecked` where it refuses nobody because of it. */
	readonly verdict: CheckRecord["verdict"] | "unreached" | "unchecked";
	/** For what the API uses it, where it does not check it. */
	readonly usedFor: string | undefined;
}

/** Which check judges a member, in the order in which the API checks, and what its verdict says in plain words. */
export const judgedBy = [
	{
		name: "alg",
		part: "header",
		check: "api.algorithm-allowed",
		yes: "on the API's fixed list",
		no: "not on the API's list",
	},
	{ name: "typ", part: "header", check: "api.type-access-token", yes: "an access token", no: "not an access token" },
	{ name: "kid", part: "header", check: "api.key-known", yes: "a key of the issuer", no: "no key of the issuer" },
	{
		name: "signature",
		part: "signature",
		check: "api.signature-valid",
		yes: "made with that key",
		no: "does not fit 1 and 2",
	},
	{
		name: "iss",
		part: "payload",
		check: "api.issuer-expected",
		yes: "the issuer it trusts",
		no: "not the issuer it trusts",
	},
	{ name: "aud", part: "payload", check: "api.audience-mine", yes: "meant for this API", no: "meant for another API" },
	{ name: "exp", part: "payload", check: "api.not-expired", yes: "", no: "" },
	{
		name: "scope",
		part: "payload",
		check: "api.scope-covers",
		yes: "covers GET /photos",
		no: "does not cover GET /photos",
	},
] as const;

type Judged = (typeof judgedBy)[number];

/** What was heard from the API, and when. No checks where nobody was asked. */
type Heard = Pick<TokenTrial, "checks" | "clock">;

/** Rows beyond this many are counted, not drawn: a pasted token may be huge. */
export const MAX_ROWS = 60;

/** Every member that the API judges, present or not, then everything else that the token says. */
export function claimRows(decoded: DecodedJwt, trial: Heard): readonly ClaimRow[] {
	const judged = judgedBy.map((one) => judgedRow(one, decoded, trial));
	const isJudged = (part: string, name: string) => judgedBy.some((one) => one.part === part && one.name === name);
	const others = (part: "header" | "payload", members: Readonly<Record<string, Json>>) =>
		Object.entries(members)
			.filter(([name]) => !isJudged(part, name))
			.map(([name, value]) => otherRow(part, name, value, trial.clock));
	return [...judged, ...others("header", decoded.header), ...others("payload", decoded.claims)];
}

function judgedRow(one: Judged, decoded: DecodedJwt, { checks, clock }: Heard): ClaimRow {
	const record = checks.find(({ id }) => id === one.check);
	const raw = memberOf(decoded, one.part, one.name);
	return {
		name: one.name,
		part: one.part,
		value: one.part === "signature" ? `${decoded.signatureLength} bytes` : raw === undefined ? undefined : typedOf(raw),
		words: one.name === "exp" ? expiryWords(raw, clock) : judgedWords(one, record),
		verdict: record?.verdict ?? "unreached",
		usedFor: undefined,
	};
}

function judgedWords(one: Judged, record: CheckRecord | undefined): string {
	if (record?.verdict === "passed") return one.yes;
	if (record?.verdict === "failed") return one.no;
	return one.part === "signature" ? "made with the private key" : (claimNotes[one.name]?.means ?? "");
}

/** The header and the payload are the token's own words: a name such as `constructor` is a member like any other. */
function memberOf(decoded: DecodedJwt, part: ClaimRow["part"], name: string): Json | undefined {
	const members = part === "header" ? decoded.header : decoded.claims;
	return part !== "signature" && Object.hasOwn(members, name) ? members[name] : undefined;
}

function expiryWords(value: Json | undefined, clock: number): string {
	const exp = secondsOf(value);
	if (value === undefined) return "until when it works";
	if (exp === undefined) return "not a time";
	const left = exp - clock;
	const distance = left > 0 ? `${duration(left)} left` : left === 0 ? "over this second" : `over for ${duration(left)}`;
	return `${timeNear(exp, clock)}, ${distance}`;
}

function otherRow(part: "header" | "payload", name: string, value: Json, clock: number): ClaimRow {
	const note = Object.hasOwn(claimNotes, name) ? claimNotes[name] : undefined;
	const seconds = timeClaims.includes(name) ? secondsOf(value) : undefined;
	const time = seconds === undefined ? "" : `, ${timeNear(seconds, clock)}`;
	return {
		name,
		part,
		value: typedOf(value),
		words: note ? `${note.means}${time}` : "its issuer knows",
		verdict: "unchecked",
		usedFor: note?.usedFor,
	};
}
