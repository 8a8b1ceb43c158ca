/** Why a fault that was on found no message to be in, as far as what came says so. */
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

const NO_REFRESH: Reason = {
	holds: none(({ asked }) => asked.get("grant_type") === "refresh_token"),
	sentence: "The client did not refresh.",
};

const read = (kind: Seen["kind"], what: string): Reason => ({
	holds: none((one) => one.kind === kind),
	sentence: `The client did not read ${what}.`,
});

const reasons: Readonly<Partial<Record<FaultId, Reason>>> = {
	"state-wrong": NO_STATE,
	"state-missing": NO_STATE,
	"state-repeated": NO_STATE,
	"id-token-nonce-wrong": NO_NONCE,
	"id-token-nonce-missing": NO_NONCE,
	"mix-up": { holds: none(({ to }) => to === "other"), sentence: "The client did not come to the second server." },
	"kid-absent": NO_ID_TOKEN,
	"kid-absent-several": NO_ID_TOKEN,
	"key-unreadable": read("keys", "the keys of the server"),
	"userinfo-sub": { holds: none(({ kind }) => kind === "userinfo"), sentence: "The client did not ask for userinfo." },
	"metadata-issuer": read("server metadata", "the metadata of the server"),
	"metadata-no-s256": read("server metadata", "the metadata of the server"),
	"metadata-resource": read("resource metadata", "the metadata of the API"),
	"dpop-nonce-again": {
		holds: none(({ kind, request }) => kind === "call" && hasProof(request)),
		sentence: "No call had a DPoP proof.",
	},
};

const byPlace: Readonly<Partial<Record<string, Reason>>> = { "ID Token": NO_ID_TOKEN, refresh: NO_REFRESH };

/** A sentence for a fault that never struck. */
export function whyNotReached(fault: FaultId, exchanges: readonly Exchange[]): string {
	const on = exchanges.filter(({ armed }) => armed?.includes(fault));
	if (on.length === 0) return "The fault has not been on in any run that is kept here.";
	const seen = seenAll(on);
	const reason = [reasons[fault], byPlace[faultWords[fault].place]].find((one) => one?.holds(seen));
	return reason?.sentence ?? "The fault was on, and no message came in which it could be.";
}
