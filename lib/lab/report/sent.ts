/** What a client's own messages say about it, without any fault. */
import { queryOf } from "../../http/form";
import { header } from "../../http/message";
import { matchesRegistered } from "../../parties/as/redirect-match";
import type { CheckRecord } from "../../vocabulary/message";
import type { Exchange } from "../log";
import { runsOf } from "../runs";
import { hasTokens, member, nonceIn, type Seen, seenAll, tokenIn } from "../seen";
import { type Found, kept, type Material, notSeen, numbersOf, type Observation } from "./observation";

/** Requests in which a client says what it wants; one that was pushed stands for the one that names it. */
const wishes = (seen: readonly Seen[]): readonly Seen[] =>
	seen.filter(
		({ kind, asked, to }) =>
			to === "as" &&
			(kind === "pushed request" || (kind === "authorization" && asked.get("request_uri") === undefined)),
	);

const isS256 = ({ asked }: Seen): boolean =>
	asked.get("code_challenge") !== undefined && asked.get("code_challenge_method") === "S256";

const s256 = ({ seen }: Material): Found => {
	const all = wishes(seen);
	// Where the server hid S256 on purpose, what the client does without it is that fault's verdict.
	const counted = all.filter((one) => isS256(one) || !one.exchange.armed?.includes("metadata-no-s256"));
	const each = "authorization request had a challenge with S256.";
	return kept(counted, isS256, {
		yes:
			counted.length === all.length
				? `Each ${each}`
				: `Each other ${each} The rest came while the server did not announce it, on purpose.`,
		no: "An authorization request had no challenge, or not with S256.",
		none: "No authorization request has come.",
	});
};

/** A page that is opened again, by a step back or anew, is no second request of the client, unless both came to tokens. */
const isOpenedAgain = (one: Seen, all: readonly Seen[]): boolean =>
	one.kind === "authorization" && all.some(({ n, request }) => n < one.n && request.url === one.request.url);

/** One value for each run in which the client sent it, the first that counts. */
function valuesIn({ runs, seen: all }: Material, names: readonly string[]) {
	const redeemed = runs.flatMap(({ seen }) => (seen.some(hasTokens) ? seen : []));
	return runs.flatMap(({ seen: own }) => {
		const isWhole = own.some(hasTokens);
		const seen = own.filter(
			(one) => !isOpenedAgain(one, isWhole ? all.filter((other) => !redeemed.includes(other)) : all),
		);
		return names.flatMap((name) => {
			const first = seen.find(({ asked, kind }) => kind !== "call" && asked.get(name) !== undefined);
			return first ? [{ n: first.n, text: `${name} ${first.asked.get(name)}` }] : [];
		});
	});
}

const fresh =
	(what: string, names: readonly string[]) =>
	(material: Material): Found => {
		const values = valuesIn(material, names);
		const repeated = values.filter(({ text, n }) => values.some((other) => other.text === text && other.n !== n));
		if (repeated.length > 0)
			return { status: "no", sentence: `Two runs had the same ${what}.`, shown: numbersOf(repeated) };
		const mine = valuesIn(material, names.slice(0, 1));
		if (mine.length < 2)
			return notSeen(mine.length === 0 ? `No ${what} has come.` : `Only one run had a ${what}. A second one shows it.`);
		return { status: "yes", sentence: `Each of ${mine.length} runs had another ${what}.`, shown: numbersOf(mine) };
	};

const REDIRECT = "authorize.redirect-uri-registered";

/** Whether it is one of those that are registered, however loosely the sandbox compares. */
const isRegistered = ({ compared }: CheckRecord): boolean =>
	compared === undefined ||
	compared.right.text.split(" ").some((one) => matchesRegistered(compared.left.text, one, "exact"));

const exactRedirect = ({ seen }: Material): Found => {
	const compared = wishes(seen).filter(({ checks }) => checks.some(({ id }) => id === REDIRECT));
	return kept(compared, ({ checks }) => checks.every((check) => check.id !== REDIRECT || isRegistered(check)), {
		yes: "Its redirect URI was one that is registered.",
		no: "Its redirect URI was none that is registered.",
		none: "No redirect URI has been compared yet.",
	});
};

const noTokenInQuery = ({ seen }: Material): Found =>
	kept(
		seen.filter((one) => (one.kind === "call" || one.kind === "userinfo") && tokenIn(one) !== undefined),
		({ request }) => !queryOf(request.url).some(([name]) => name === "access_token"),
		{
			yes: "Its access tokens came in no address.",
			no: "An access token stood in the address of a call.",
			none: "No call with an access token has come.",
		},
	);

/** The next poll of the same device, after each that was too early. The server itself judges whether it waited. */
const slowsDown = ({ seen }: Material): Found => {
	const polls = seen.filter(({ kind, asked }) => kind === "token" && asked.get("device_code") !== undefined);
	const isSlow = (one: Seen) => member(one, "error") === "slow_down";
	const next = polls.filter(isSlow).flatMap((told) => {
		const following = polls.find(
			(one) => one.n > told.n && one.asked.get("device_code") === told.asked.get("device_code"),
		);
		return following ? [following] : [];
	});
	return kept(next, (one) => !isSlow(one), {
		yes: "After slow_down it waited five seconds longer.",
		no: "After slow_down it came back too early once more.",
		none: "Nobody was told to slow down and came back.",
	});
};

/** What came next to the same endpoint, after each demand for a nonce. */
const retriesWithNonce = ({ seen }: Material): Found => {
	const next = seen.flatMap((told) => {
		const nonce = header(told.response.headers, "dpop-nonce");
		if (nonce === undefined || (told.response.status !== 400 && told.response.status !== 401)) return [];
		const following = seen.find((one) => one.n > told.n && one.request.url === told.request.url);
		return following ? [{ following, nonce }] : [];
	});
	const good = new Set(
		next.flatMap(({ following, nonce }) => (nonceIn(following.request) === nonce ? [following] : [])),
	);
	return kept(
		next.map(({ following }) => following),
		(one) => good.has(one),
		{
			yes: "It sent its request again with the nonce that it was given.",
			no: "It was given a nonce, and its next request did not have it.",
			none: "No nonce was demanded from a client that came back.",
		},
	);
};

const isRefresh = ({ kind, asked }: Seen) => kind === "token" && asked.get("grant_type") === "refresh_token";

/** The next refresh of the same run, after each that brought tokens. */
const keepsRotated = ({ runs }: Material): Found => {
	const next = runs.flatMap(({ seen }) => {
		const refreshes = seen.filter(isRefresh);
		return refreshes.slice(1).flatMap((one, i) => {
			const [last] = [refreshes[i]];
			// Where none came with the answer, it is to keep the one that it has (RFC 6749 §6).
			const held =
				last && hasTokens(last) ? (member(last, "refresh_token") ?? last.asked.get("refresh_token")) : undefined;
			return held === undefined ? [] : [{ one, isHeld: one.asked.get("refresh_token") === held }];
		});
	});
	const good = new Set(next.flatMap(({ one, isHeld }) => (isHeld ? [one] : [])));
	return kept(
		next.map(({ one }) => one),
		(one) => good.has(one),
		{
			yes: "It refreshed with the refresh token that came last.",
			no: "It refreshed with another refresh token than the one that it had to hold, or with none.",
			none: "No client has refreshed twice in a run.",
		},
	);
};

const resendsNoCode = ({ seen }: Material): Found => {
	const redeemed = seen.filter(({ kind, asked }) => kind === "token" && asked.get("code") !== undefined);
	const isAgain = (one: Seen) =>
		redeemed.some((other) => other.n < one.n && other.asked.get("code") === one.asked.get("code"));
	return kept(redeemed, (one) => !isAgain(one), {
		yes: "Each code came once.",
		no: "A code came a second time.",
		none: "No code has come to the token endpoint.",
	});
};

/** A line whose table entry only lacks what was found. */
export interface Line extends Pick<Observation, "id" | "title" | "specs"> {
	find(material: Material): Found;
}

export const sentLines: readonly Line[] = [
	{ id: "s256", title: "Uses PKCE with S256", specs: ["OAuth 2.1 §4.1.1", "RFC 7636 §4.2"], find: s256 },
	{
		id: "fresh-verifier",
		title: "Makes a new verifier for each login",
		specs: ["RFC 7636 §4.1", "OAuth 2.1 §4.1.1"],
		find: fresh("challenge", ["code_challenge", "code_verifier"]),
	},
	{
		id: "fresh-state",
		title: "Makes a new state for each login",
		specs: ["RFC 6749 §10.12", "RFC 9700 §4.7.1"],
		find: fresh("state", ["state"]),
	},
	{
		id: "redirect-exact",
		title: "Sends its redirect URI exactly",
		specs: ["OAuth 2.1 §2.3.1", "RFC 9700 §2.1"],
		find: exactRedirect,
	},
	{
		id: "no-query-token",
		title: "Puts no access token in an address",
		specs: ["OAuth 2.1 §5.1.1", "RFC 9700 §4.3.2"],
		find: noTokenInQuery,
	},
	{ id: "slow-down", title: "Slows down when it is told to", specs: ["RFC 8628 §3.5"], find: slowsDown },
	{
		id: "dpop-nonce",
		title: "Tries again with a DPoP nonce",
		specs: ["RFC 9449 §8", "RFC 9449 §9"],
		find: retriesWithNonce,
	},
	{
		id: "rotated-refresh",
		title: "Keeps the refresh token that came last",
		specs: ["OAuth 2.1 §4.3.1", "RFC 6749 §6"],
		find: keepsRotated,
	},
	{ id: "code-once", title: "Sends a code once", specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.5.3"], find: resendsNoCode },
];

export function materialOf(exchanges: readonly Exchange[]): Material {
	const seen = seenAll(exchanges);
	const byNumber = new Map(seen.map((one) => [one.n, one]));
	const runs = runsOf(exchanges).map((run) => ({
		clientId: run.clientId,
		seen: run.exchanges.flatMap(({ n }) => byNumber.get(n) ?? []),
	}));
	return { seen, runs };
}
