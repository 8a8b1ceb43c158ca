import type { Words } from "@/lib/flow/define";
import type { Message } from "@/lib/vocabulary/message";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const saysActive = (message: Message): boolean =>
	message.kind === "response" && message.response.body.startsWith('{"active":true');

/** The request was refused, as opposed to the token. */
const isBadRequest = (message: Message): boolean => message.kind === "checks" && message.refusal?.error !== "inactive";

/** Words for one question about a token, and its answer. The two questions of a run are the same. */
export const asking = (key: string): Readonly<Record<string, Words>> => ({
	[`${key}.request`]: {
		title: "API asks about the token",
		text: [
			when(
				[sent("token"), sent("authorization")],
				"It sends the token to the introspection endpoint, with credentials of its own.",
			),
			when(sent("token"), "It sends the token to the introspection endpoint, and no credentials of its own."),
			"Its question names no token.",
		],
		why: "The API need not understand the token: the authorization server made it and knows what became of it. The API has to prove who it is, so that strangers cannot try out texts.",
		mistake: "Sending the token in the query of a GET. It would stay in the logs of the server.",
		specs: ["RFC 7662 §2.1", "RFC 7662 §4"],
	},
	[`${key}.checks`]: {
		title: "Server looks the token up",
		text: [
			when(
				ran("introspect.not-revoked"),
				"It issued the token, and has not revoked it. What it knows of the token will be the answer.",
			),
			"It issued the token. It does not look whether the token was revoked.",
		],
		label: "Look the token up",
		headline: "introspect.not-revoked",
		why: "The question is about now. A signature says only what was true when the token was made.",
		mistake: "Checking the signature and the expiry time, and not whether the token was revoked.",
		specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
	},
	[`${key}.checks.refused`]: (message) =>
		isBadRequest(message)
			? {
					title: "Server does not take the question",
					text: "It cannot tell who asks, or what about. It says nothing of any token.",
					label: "Check the caller",
					why: "An endpoint that answered anybody would let a stranger try out texts until one is a token.",
					specs: ["RFC 7662 §2.1", "RFC 7662 §2.3", "RFC 7662 §4"],
				}
			: {
					title: "Server finds that the token does not count",
					text: "The caller will not be told the reason.",
					label: "Look the token up",
					why: "Unknown, expired, revoked, or meant for somebody else: for the caller it is the same, because it must not serve.",
					mistake: "Answering with an error. The question was a good one, and the answer is no.",
					specs: ["RFC 7662 §2.2", "RFC 7662 §2.3"],
				},
	[`${key}.response`]: (message) =>
		saysActive(message)
			? {
					title: "Server says that the token is active",
					text: "With it comes what the token stands for: scope, client, user, audience, times.",
					why: "The API decides with these members, as it would with the claims of a token that it reads itself. The answer is good for now. A copy must never outlive exp, and until then it would miss a revocation. This API keeps none.",
					mistake: "Looking at the status alone: 200 comes with active: false, too.",
					specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
				}
			: {
					title: "Server says that the token is not active",
					text: "Status 200 and one member. No reason, no user, no client.",
					why: "A reason would tell the caller more than it has to know: whether such a token ever existed, or for whom.",
					mistake: "Adding why: revoked, expired and unknown must look the same.",
					specs: ["RFC 7662 §2.2"],
				},
	[`${key}.response.refused`]: {
		title: "Server refuses to answer the caller",
		text: "An error about the request, not a verdict on the token.",
		why: "Who may not ask gets 401, and learns nothing about the token. To a caller that it knows, the server says no with 200 and active: false.",
		mistake: "Treating this answer as a yes, or as active: false. The API knows nothing about the token.",
		specs: ["RFC 7662 §2.3"],
	},
});
