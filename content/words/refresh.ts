import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, set, skipped, spent, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const UNUSED = "refresh.token-unused";
const FRESH = "refresh.token-fresh";
const OWN = "refresh.token-of-this-client";

/** Whether a JSON answer has this member. */
export const brings = (message: Message, member: string): boolean =>
	message.kind === "response" && message.response.body.includes(`"${member}":`);

const label = "Check the refresh token";

const accepted = (message: Message): HopWords => ({
	title: "Server checks the refresh token",
	text: [
		when(
			[ran(OWN), ran(FRESH), ran(UNUSED)],
			"It knows the token, whose it is and until when it works, and that no newer one has replaced it.",
		),
		when(
			[ran(OWN), ran(FRESH), skipped(UNUSED)],
			"It knows the token, whose it is and until when it works. It does not ask whether it was used before.",
		),
		when(skipped(OWN), "It knows the token, and does not compare the client that it was issued to."),
		"It knows the token, and whose it is.",
	],
	label,
	headline: hasRun(message, UNUSED) ? UNUSED : OWN,
	why: [
		when(
			[ran(OWN), ran(UNUSED)],
			"The order matters. Whose token it is comes before the question whether it was used, so that another client cannot have this one's tokens revoked.",
		),
		when(
			skipped(UNUSED),
			"The same refresh token is good for every refresh. The server would not notice a copy of it.",
		),
		"Where nobody compares the client, another client that has seen the token can use it.",
	],
	mistake: "Accepting a refresh token without comparing the client that it was issued to.",
	specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	specs20: ["RFC 6749 §6", "RFC 9700 §4.14.2"],
});

const refused = (message: Message): HopWords => {
	const check = message.kind === "checks" ? message.refusal?.check : undefined;
	const specs = ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"] as const;
	const specs20 = ["RFC 6749 §5.2", "RFC 9700 §4.14.2"] as const;
	if (check === UNUSED) return { ...reused, label, specs, specs20 };
	if (check === "refresh.grant-active")
		return {
			title: "Server refuses the newest token, too",
			text: "The grant behind it was revoked.",
			label,
			why: "Every refresh token belongs to the grant that it came from. When the grant ends, none of them works.",
			specs,
			specs20,
		};
	return {
		title: "Server refuses the refresh",
		text: "A check says no, and the list ends there.",
		label,
		why: [
			when(
				unspent("refresh_token"),
				"A failed try does not use up the refresh token, so it can be repeated as it should have been.",
			),
			"The list names the first thing that was wrong. A failed try uses up nothing.",
		],
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §4.3.1"],
		specs20: ["RFC 6749 §5.2", "RFC 6749 §6"],
	};
};

/** What the server concludes from it is its own policy, and stands in no message. */
const DETECTS = set("refresh", "rotate+detect");

const reused: Omit<HopWords, "specs"> = {
	title: [when(DETECTS, "Server sees a refresh token twice"), "Server refuses a refresh token that was replaced"],
	text: [
		when(
			DETECTS,
			"A newer one has replaced it, so somebody may have a copy of it. The server revokes the whole family.",
		),
		"It refuses this request, and draws no conclusion.",
	],
	why: [
		when(
			DETECTS,
			"It cannot tell which of the two is the client, so it ends the grant for both. The client needs a new sign-in, and a thief cannot refresh any more.",
		),
		"Whoever came first has the newer token and goes on with it. If that was a thief, nobody is told.",
	],
	mistake: [
		when(DETECTS, "Refreshing in two tabs at once. The second one looks like a thief."),
		"Rotating without revoking. Rotation shows a theft, and revoking is what ends it.",
	],
};

/** A client that authenticates is not bound to rotate: which kind it is, it has registered. */
const CONFIDENTIAL = set("clientType", "confidential");

const rotated: HopWords = {
	title: "Server issues two new tokens",
	text: "An access token, and a refresh token that takes the place of the old one.",
	why: [
		when(
			CONFIDENTIAL,
			"OAuth 2.1 requires rotation of public clients only. A confidential client must authenticate at every refresh: a copy of the token alone is not to be enough. This server rotates all the same.",
		),
		when(
			spent("refresh_token"),
			"The old refresh token is spent. OAuth 2.1 requires this of public clients, unless the token is bound to a key. The new one ends when the first one would have, so that one consent does not last for ever.",
		),
		"OAuth 2.1 requires rotation of public clients, unless the token is bound to a key.",
	],
	mistake:
		"Storing the new refresh token late. If the client stops in between, the new one is lost and the old one is spent.",
	specs: ["OAuth 2.1 §4.3.1", "OAuth 2.1 §4.3.2", "RFC 10017 §6.3.2.3"],
};

const unrotated: HopWords = {
	title: "Server issues a new access token",
	text: "No new refresh token: the client keeps the one that it has.",
	why: [
		when(
			CONFIDENTIAL,
			"A confidential client must authenticate at every refresh, so OAuth 2.1 does not require that its refresh token changes.",
		),
		"OAuth 2.0 leaves it open whether a refresh token changes. A copy of this one works as long as the client's own.",
	],
	mistake: [
		when(CONFIDENTIAL, "Letting a confidential client refresh without authentication."),
		"Giving a public client a refresh token that is neither replaced nor bound to a key. OAuth 2.1 does not allow it.",
	],
	specs: ["RFC 6749 §6", "OAuth 2.1 §4.3.1"],
};

const answeredNo = (message: Message): HopWords => ({
	title: "Server answers with an error",
	text: "The client gets no new token.",
	why:
		message.kind === "response" && message.response.body.includes("invalid_grant")
			? "With invalid_grant the client knows that this refresh token is of no use to it. Without another one it has to ask its user again."
			: "The error code is exact, so that a client can act on it. The description is for the developer who debugs it.",
	specs: ["OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §5.2"],
});

/**
 * Words for one refresh, from its request to its answer.
 * @param note key of its messages; a lesson that refreshes twice has two
 */
export const refreshWords = (note: string, request: Words): Readonly<Record<string, Words>> => ({
	[`${note}.request`]: request,
	[`${note}.checks`]: accepted,
	[`${note}.checks.refused`]: refused,
	[`${note}.response`]: (message) => (brings(message, "refresh_token") ? rotated : unrotated),
	[`${note}.response.refused`]: answeredNo,
});
