/** Words for where tokens are bound to a key (RFC 9449): of whoever sends a proof, and of whoever lacks the key. */
import { brings } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header } from "@/lib/http/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, ran, refused, set, skipped } from "@/lib/vocabulary/presumptions";
import { type Alternative, when } from "@/lib/vocabulary/telling";

/** The check that compares the key. */
export const KEY = "refresh.key-bound";
const UNUSED = "refresh.token-unused";

/** Clients send proofs. */
export const PROOF = set("sender", "dpop");
const DETECTS = set("refresh", "rotate+detect");
const CONFIDENTIAL = set("clientType", "confidential");
/** Of the two kinds of client, the refresh token of one is bound (RFC 9449 §5). */
export const BOUND = [PROOF, set("clientType", "public")];

/** Words for a call, which may carry a proof. */
export const shownWith =
	(words: HopWords): Words =>
	(message) => {
		const isProven = message.kind === "request" && header(message.request.headers, "dpop") !== undefined;
		return isProven ? { ...words, specs: ["RFC 9449 §7.1"] } : words;
	};

/** Why a server accepts the copied token although clients prove a key: mostly, it leaves out the check that would refuse. */
export const withoutKey: readonly Alternative[] = [
	when(
		[...BOUND, skipped(KEY)],
		"The refresh token is bound to a key of the client, and this server does not look whether the sender has it. A binding protects where somebody checks it.",
	),
	when(ran(KEY), "The proof is by the client's own key, so the server takes the sender for the client."),
	when(
		[PROOF, CONFIDENTIAL, skipped("token.client-authenticates")],
		"The refresh token of a confidential client is bound to no key: its credential is to do that. This server does not ask for it.",
	),
];

/** What refuses whoever has the copy and not the key, by the check. */
export const withoutItsKey: Readonly<Record<string, HopWords>> = {
	[KEY]: {
		title: "Server refuses the copied token",
		text: [
			when(
				[notSent("DPoP"), skipped("dpop.sent")],
				"The token is bound to the client's key, and no proof comes with it.",
			),
			"The token is bound to the client's key, and the proof is by another one.",
		],
		label: "Check the key",
		why: [
			when(
				set("refresh", "rotate", "rotate+detect"),
				"A public client has no credential, so its key takes the place of one. It is compared before the server asks whether the token was used: a thief without the key uses nothing up, and gets nobody's grant revoked.",
			),
			"A public client has no credential, so its key takes the place of one. The token alone is worth nothing, and this try has not used it up.",
		],
		mistake: [
			when(DETECTS, "Looking for reuse first. A thief without the key could then have the family revoked."),
			"Keeping the private key in a file beside the refresh token. One backup would hold both.",
		],
		specs: ["RFC 9449 §5", "RFC 9700 §4.14.2"],
	},
	"dpop.sent": {
		title: "Server refuses a request without a proof",
		text: "The client is registered as one that always sends a proof, and this request has none.",
		label: "Check the proof",
		why: "Otherwise leaving the proof out would be a way around the key. The server has not looked at the refresh token yet, so this try has not used it up.",
		mistake: "Taking a request without a proof as one of a client that knows nothing of DPoP.",
		specs: ["RFC 9449 §5.2", "RFC 9449 §5"],
		presumes: [refused("dpop.sent")],
	},
};

/** What a server says of a refresh in which the key fits: that of the client. */
const fits: HopWords = {
	title: "Server checks the refresh token",
	text: [
		when(
			ran(UNUSED),
			"The proof is by the key that the refresh token is bound to, and no newer token has replaced this one.",
		),
		"The proof is by the key that the refresh token is bound to. Whether it was used before, nobody asks.",
	],
	label: "Check the refresh token",
	headline: KEY,
	why: [
		when(
			ran(UNUSED),
			"The order matters. The key comes before the question whether the token was used, so that nobody without the key can have this client's tokens revoked.",
		),
		"The same refresh token is good for every refresh, and of no use without the key. For public clients OAuth 2.1 allows this instead of rotation.",
	],
	mistake: "Checking that a proof is good, and not whose key it is by.",
	specs: ["RFC 9449 §5", "OAuth 2.1 §4.3.1"],
	specs20: ["RFC 9449 §5", "RFC 9700 §4.14.2"],
};

/** What it says where the key fits, and an old token has come again. */
const used: Omit<HopWords, "specs"> = {
	title: "Server refuses a refresh token that was replaced",
	text: [
		when(DETECTS, "The key fits, and a newer token has replaced this one. The server revokes the whole family."),
		"The key fits, and a newer token has replaced this one. The server draws no conclusion from it.",
	],
	label: "Check the refresh token",
	why: [
		when(
			DETECTS,
			"Somebody who has the key has sent an old token: the client in two tabs at once, or whoever has copied key and token. The server cannot tell, so it ends the grant.",
		),
		"Whoever has the newest token and the key can go on.",
	],
};

/** What it answers then, beside what it always says. */
const issued = (isNew: boolean): Pick<HopWords, "why" | "mistake" | "specs"> => ({
	why: isNew
		? "The old refresh token is spent, and the new one is bound to the same key. For public clients OAuth 2.1 requires one of the two."
		: "The refresh token is bound to the client's key, so OAuth 2.1 does not require that it changes.",
	mistake: "Binding the access token alone. Then a copied refresh token brings new ones.",
	specs: ["RFC 9449 §5", "OAuth 2.1 §4.3.1"],
});

/**
 * The usual words for a refresh of the client, and others where its token is bound to a key.
 * @param note key of its messages
 */
export function boundWords(note: string, words: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> {
	const usual = usualWords(words);
	return {
		...words,
		[`${note}.checks`]: (...moment) => (hasRun(moment[0], KEY) ? fits : usual(`${note}.checks`, ...moment)),
		[`${note}.checks.refused`]: (...moment) => {
			const [message] = moment;
			const told = usual(`${note}.checks.refused`, ...moment);
			const isOld = message.kind === "checks" && message.refusal?.check === UNUSED && hasRun(message, KEY);
			return isOld ? { ...told, ...used } : told;
		},
		[`${note}.response`]: (...moment) => {
			const [message, , { messages }] = moment;
			const told = usual(`${note}.response`, ...moment);
			const asked = messages.findLast((one) => one.note === note && one.kind === "checks");
			return asked && hasRun(asked, KEY) ? { ...told, ...issued(brings(message, "refresh_token")) } : told;
		},
	};
}
