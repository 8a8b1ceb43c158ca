/** Why a fault that was on found no message to be in, as far as what came says so. */
import { header } from "../http/message";
import type { FaultId } from "./fault-ids";
import { faultWords } from "./faults/words";
import type { Exchange } from "./log";
import { hasProof, hasTokens, member, type Seen, seenAll } from "./seen";

interface Reason {
	/** Whether the messages that came bear it out. */
	holds(seen: readonly Seen[]): boolean;
	readonly sentence: string;
}

const none =
	(isSuch: (seen: Seen) => boolean) =>
	(seen: readonly Seen[]): boolean =>
		!seen.some(isSuch);

/** Requests came in which a client says such a thing, and it did not. */
const unsaid =
	(name: string) =>
	(seen: readonly Seen[]): boolean => {
		const wishes = seen.filter(
			({ kind, asked }) => kind === "authorization" || asked.get("code_challenge") !== undefined,
		);
		return wishes.length > 0 && wishes.every(({ asked }) => asked.get(name) === undefined);
	};

const NO_STATE: Reason = { holds: unsaid("state"), sentence: "The client sends no state." };
const NO_NONCE: Reason = { holds: unsaid("nonce"), sentence: "The client sends no nonce." };

const NO_ID_TOKEN: Reason = {
	holds: (seen) => seen.some(hasTokens) && none((one) => member(one, "id_token") !== undefined)(seen),
	sentence: "No ID Token was issued: the client has not asked for the scope openid.",
};

/** Nobody was sent to a page of the server: a device, or a service that asks for itself. */
const NO_PAGE: Reason = {
	holds: none(({ kind }) => kind === "authorization"),
	sentence: "The client sent no authorization request through a browser.",
};

const NO_CODE: Reason = {
	holds: none(({ asked }) => asked.get("grant_type") === "authorization_code"),
	sentence: "The client redeemed no code.",
};

const NO_ISS: Reason = {
	holds: (seen) => seen.some(isAnswer) && none((one) => isAnswer(one) && one.returned.get("iss") !== undefined)(seen),
	sentence: "The server sends no iss, as the sandbox is set.",
};

const isAnswer = ({ returned }: Seen): boolean => returned.get("code") !== undefined;

/** Neither a Basic header nor a member of the form. */
const NO_SECRET: Reason = {
	holds: none(
		({ kind, asked, request }) =>
			kind === "token" &&
			(asked.get("client_secret") !== undefined || header(request.headers, "authorization") !== undefined),
	),
	sentence: "The client uses no secret.",
};

const NO_REFRESH: Reason = {
	holds: none(({ asked }) => asked.get("grant_type") === "refresh_token"),
	sentence: "The client did not refresh.",
};

const read = (kind: Seen["kind"], what: string): Reason => ({
	holds: none((one) => one.kind === kind),
	sentence: `The client did not read ${what}.`,
});

const reasons: Readonly<Partial<Record<FaultId, readonly Reason[]>>> = {
	"state-wrong": [NO_PAGE, NO_STATE],
	"state-missing": [NO_PAGE, NO_STATE],
	"state-repeated": [NO_PAGE, NO_STATE],
	"iss-missing": [NO_PAGE, NO_ISS],
	"iss-wrong": [NO_PAGE],
	"id-token-hs256-secret": [NO_ID_TOKEN, NO_SECRET],
	"id-token-nonce-wrong": [NO_NONCE],
	"id-token-nonce-missing": [NO_NONCE],
	"mix-up": [
		{ holds: none(({ to }) => to === "other"), sentence: "The client did not come to the second server." },
		{
			holds: none(({ to, kind }) => to === "other" && kind === "authorization"),
			sentence: "The client sent nobody to the second server.",
		},
	],
	"kid-absent": [NO_ID_TOKEN],
	"kid-absent-several": [NO_ID_TOKEN],
	"key-unreadable": [read("keys", "the keys of the server")],
	"keys-rotated": [NO_PAGE],
	"keys-rotated-late": [NO_CODE],
	"userinfo-sub": [
		{ holds: none(({ kind }) => kind === "userinfo"), sentence: "The client did not ask for userinfo." },
	],
	"metadata-issuer": [read("server metadata", "the metadata of the server")],
	"metadata-no-s256": [read("server metadata", "the metadata of the server")],
	"metadata-resource": [read("resource metadata", "the metadata of the API")],
	"dpop-nonce-again": [
		{
			holds: none(({ kind, request }) => kind === "call" && hasProof(request)),
			sentence: "No call had a DPoP proof.",
		},
	],
};

const byPlace: Readonly<Partial<Record<string, readonly Reason[]>>> = {
	"ID Token": [NO_ID_TOKEN],
	refresh: [NO_REFRESH, NO_ID_TOKEN],
};

/** A sentence for a fault that never struck. */
export function whyNotReached(fault: FaultId, exchanges: readonly Exchange[]): string {
	const on = exchanges.filter(({ armed }) => armed?.includes(fault));
	if (on.length === 0) return "The fault has not been on in any run that is kept here.";
	const seen = seenAll(on);
	const all = [...(reasons[fault] ?? []), ...(byPlace[faultWords[fault].place] ?? [])];
	return all.find((one) => one.holds(seen))?.sentence ?? "The fault was on, and no message came in which it could be.";
}
