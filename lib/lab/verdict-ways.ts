/** By fault: the kind of message that it is in, and what a client sends that uses something of that message. */
import { type FaultId, faultIds } from "./fault-ids";
import { hasProof, hasTokens, member, nonceIn, type Seen, type SeenKind, tokenIn } from "./seen";

/** A message that shows what a client did, and that in words, after "it". */
export interface Step {
	readonly seen: Seen;
	readonly words: string;
}

export interface Way {
	/** Whether a message is of the kind, with the fault or without it. */
	isKind(seen: Seen): boolean;
	/** The first message that uses something of it. @param later all of its run that came after it, @param earlier before it */
	use(seen: Seen, later: readonly Seen[], earlier: readonly Seen[]): Step | undefined;
	/** The same in a run without the fault, where less than `use` shows that the client went on. */
	goesOn?: Way["use"];
	/** A message that shows that the client did the opposite of what it should. */
	wrong?(seen: Seen, later: readonly Seen[]): Step | undefined;
	/** Why the client did not meet the fault although it struck, in a sentence. @param all that was seen, in every run */
	unmet?(all: readonly Seen[]): string | undefined;
	/** The fault changes other messages as well, which alone say nothing. */
	readonly isPrepared?: true;
	/** What a client uses of it shows in no message. */
	readonly isHidden?: true;
	/** Whoever sends nothing after it has given up, whatever it did in other runs. */
	readonly owesAnswer?: true;
	/** Why a client that used nothing cannot have noticed it, in a sentence. @param all that was seen, in every run */
	doubt?(all: readonly Seen[]): string | undefined;
	/** What a client would have to do, so that anything shows. */
	readonly advice?: string;
}

const step = (seen: Seen | undefined, words: (seen: Seen) => string): Step | undefined =>
	seen && { seen, words: words(seen) };

const grantIs = ({ kind, asked }: Seen, grant: string): boolean =>
	kind === "token" && asked.get("grant_type") === grant;
const isRefresh = (seen: Seen): boolean => grantIs(seen, "refresh_token");
const isKeys = ({ kind }: Seen): boolean => kind === "keys";
const isFirst = (seen: Seen): boolean => hasTokens(seen) && !isRefresh(seen);

const SENT: Readonly<Partial<Record<SeenKind, string>>> = {
	"pushed request": "pushed its authorization request",
	authorization: "sent its authorization request",
	device: "asked for a device code",
	registration: "registered",
	token: "asked for a token",
};

const isUse = ({ kind }: Seen): boolean => kind === "call" || kind === "userinfo";

const usedWords = ({ kind }: Seen): string => {
	if (kind === "token") return "used the refresh token";
	return kind === "userinfo" ? "asked for userinfo with the access token" : "called the API with the access token";
};

/** The tokens of an answer, in a message that came later. A token that is revoked is not used. */
function usedTokens(seen: Seen, later: readonly Seen[]): Step | undefined {
	const [access, refresh] = [member(seen, "access_token"), member(seen, "refresh_token")];
	const used = later.find(
		(one) =>
			(isUse(one) && access !== undefined && tokenIn(one) === access) ||
			(isRefresh(one) && refresh !== undefined && one.asked.get("refresh_token") === refresh),
	);
	return step(used, usedWords);
}

const tokens: Way = {
	isKind: isFirst,
	use: usedTokens,
	advice: "Let it call the API with its access token, so that something shows.",
};

/** Whoever has read no keys can have stopped for another reason only. */
const signature: Way = {
	...tokens,
	doubt: (all) =>
		all.some(isKeys)
			? undefined
			: "In what is kept here it has read no keys of the server, so that it cannot have verified a signature.",
};

const refreshed: Way = {
	isKind: (seen) => hasTokens(seen) && isRefresh(seen),
	use: usedTokens,
	advice: "Let it call the API after it has refreshed, so that something shows.",
};

const code: Way = {
	isKind: ({ returned }) => returned.get("code") !== undefined,
	use({ returned }, later) {
		const used = later.find((one) => one.kind === "token" && one.asked.get("code") === returned.get("code"));
		return step(used, () => "sent the code to the token endpoint");
	},
};

/** Without the fault, no second server is in the run. */
const mixUp: Way = {
	isKind: code.isKind,
	use(seen, later, earlier) {
		if (seen.to !== "other") return code.use(seen, later, earlier);
		const used = later.find((one) => one.to === "other" && one.kind === "token" && one.asked.get("code") !== undefined);
		return step(used, () => "sent the code to the second server");
	},
};

/** An answer without tokens: whoever goes on has none, or one that nobody gave. */
const noTokens: Way = {
	...tokens,
	use(seen, later) {
		if (hasTokens(seen)) return usedTokens(seen, later);
		const used = later.find((one) => isUse(one) && tokenIn(one) !== undefined && one.response.status === 401);
		return step(used, (one) => `went on with “${tokenIn(one)}” as its access token`);
	},
};

/** A document that is read before anything is asked. Whoever reads it again gets the true one, and proves nothing then. */
const document = (kind: SeenKind, uses: readonly SeenKind[]): Way => ({
	isKind: (seen) => seen.kind === kind && seen.response.status === 200,
	use(seen, later) {
		const next = later.find((one) => uses.includes(one.kind) || isGoodCopy(one, seen));
		return next && isGoodCopy(next, seen) ? undefined : step(next, (one) => SENT[one.kind] ?? "went on");
	},
});

const isGoodCopy = (one: Seen, seen: Seen): boolean =>
	one.kind === seen.kind && one.request.url === seen.request.url && one.exchange.faults === undefined;

const BEGINNINGS: readonly SeenKind[] = ["pushed request", "authorization", "device", "registration"];

const serverDocument = document("server metadata", [...BEGINNINGS, "token"]);

const isChallenged = ({ kind, asked }: Seen): boolean =>
	kind === "pushed request" || (kind === "authorization" && asked.get("request_uri") === undefined);

const isS256 = ({ asked }: Seen): boolean =>
	asked.get("code_challenge") !== undefined && asked.get("code_challenge_method") === "S256";

const s256: Way = {
	isKind: serverDocument.isKind,
	goesOn: serverDocument.use,
	use: (_, later) =>
		step(
			later.find((one) => isChallenged(one) && isS256(one)),
			() => "kept to S256",
		),
	wrong: (_, later) =>
		step(
			later.find((one) => isChallenged(one) && !isS256(one)),
			({ asked }) => (asked.get("code_challenge") === undefined ? "went on without PKCE" : "went on with plain"),
		),
};

/** The tokens that the keys have signed, as the client used them later. */
function usedSigned(seen: Seen, later: readonly Seen[], earlier: readonly Seen[] = []): Step | undefined {
	const given = isFirst(seen) ? seen : (later.find(isFirst) ?? earlier.findLast(isFirst));
	return given && usedTokens(given, later.slice(later.indexOf(given) + 1));
}

/** The keys show in what a client makes of the tokens that they sign. Whoever reads none verifies nothing. */
const keysAt = (isKind: Way["isKind"]): Way => ({
	...tokens,
	isKind,
	unmet: (all) => (all.some(isKeys) ? undefined : "The client did not read the keys of the server."),
	use(seen, later, earlier) {
		const used = usedSigned(seen, later, earlier);
		return used && { ...used, words: `had read the keys, and ${used.words}` };
	},
});

/** New keys have to be read before a token can be verified that they have signed (OpenID Core §10.1.1). */
const newKeysAt = (isKind: Way["isKind"]): Way => ({
	...keysAt(isKind),
	// Without new keys, nobody has to read any.
	goesOn: usedSigned,
	use(seen, later) {
		const used = later.some(isKeys) ? usedSigned(seen, later) : undefined;
		return used && { ...used, words: `read the new keys, and ${used.words}` };
	},
	wrong(seen, later) {
		const used = later.some(isKeys) ? undefined : usedSigned(seen, later);
		return used && { ...used, words: `did not read the new keys, and ${used.words}` };
	},
});

/** The refresh token that a client has to hold after an answer: the new one, or its own where none came. */
const heldAfter = (seen: Seen): string | undefined => member(seen, "refresh_token") ?? seen.asked.get("refresh_token");

const keptToken: Way = {
	isKind: refreshed.isKind,
	use: (seen, later) =>
		step(
			later.find((one) => isRefresh(one) && one.asked.get("refresh_token") === heldAfter(seen)),
			() => "refreshed again with the refresh token that it has to hold",
		),
	wrong: (seen, later) => {
		const next = later.find(isRefresh);
		return next && next.asked.get("refresh_token") !== heldAfter(seen)
			? { seen: next, words: "refreshed again with another refresh token, or with none" }
			: undefined;
	},
	goesOn: (_, later) => step(later.find(isRefresh), () => "refreshed again"),
	advice: "Let it refresh a second time, so that something shows.",
};

const nonceAgain: Way = {
	isKind: (seen) => seen.kind === "call" && hasProof(seen.request),
	owesAnswer: true,
	use(seen, later) {
		const nonce = seen.response.headers.find(([name]) => name.toLowerCase() === "dpop-nonce")?.[1];
		const used = later.find((one) => one.kind === "call" && nonceIn(one.request) === nonce);
		return step(used, () => "called again with the new nonce");
	},
};

type IdTokenFault = Extract<FaultId, `id-token-${string}`>;

const idTokenFaults = faultIds.filter((id): id is IdTokenFault => id.startsWith("id-token-"));

export const ways: Readonly<Record<FaultId, Way>> = {
	"state-wrong": code,
	"state-missing": code,
	"state-repeated": code,
	"iss-wrong": code,
	"iss-missing": code,
	"mix-up": mixUp,
	"token-500": noTokens,
	"token-not-json": noTokens,
	"token-slow": tokens,
	"token-type-case": tokens,
	...(Object.fromEntries(idTokenFaults.map((id) => [id, tokens])) as Record<IdTokenFault, Way>),
	"kid-absent": keysAt(isFirst),
	"id-token-rs256": signature,
	"id-token-es256": { ...signature, isPrepared: true },
	"kid-absent-several": { ...keysAt(isFirst), isPrepared: true },
	"key-unreadable": keysAt(({ kind }) => kind === "keys"),
	"keys-rotated": newKeysAt(({ kind }) => kind === "authorization"),
	"keys-rotated-late": newKeysAt(isFirst),
	"userinfo-sub": {
		isKind: ({ kind, response }) => kind === "userinfo" && response.status === 200,
		use: (_, [next]) => step(next, () => "went on"),
		isHidden: true,
		advice: "Let it send something after it has asked for userinfo.",
	},
	"metadata-issuer": serverDocument,
	"metadata-resource": document("resource metadata", BEGINNINGS),
	"metadata-no-s256": s256,
	"refresh-iss": refreshed,
	"refresh-sub": refreshed,
	"refresh-aud": refreshed,
	"refresh-azp": refreshed,
	"refresh-not-rotated": keptToken,
	"refresh-rotated-twice": keptToken,
	"dpop-nonce-again": nonceAgain,
};
