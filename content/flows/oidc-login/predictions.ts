import type { FlowDefinition } from "@/lib/flow/define";
import { responseOf, statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { header } from "@/lib/http/message";

const brings = (hop: Hop, member: string) =>
	statusOf(hop) === 200 && responseOf(hop)?.body.includes(`"${member}"`) === true;
const asks = (hop: Hop) => statusOf(hop) === 200 && responseOf(hop)?.body.includes("<form") === true;
const forgets = (hop: Hop) => /Max-Age=0/.test(header(responseOf(hop)?.headers ?? [], "set-cookie") ?? "");
const refusedBy = ({ message }: Hop) => (message.kind === "checks" ? message.refusal?.check : undefined);

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"token.response": {
		question: "The client redeems the code. What will the server send?",
		answers: [
			{ text: "An access token alone", holds: (hop) => brings(hop, "access_token") && !brings(hop, "id_token") },
			{
				text: "An access token and an ID Token",
				holds: (hop) => brings(hop, "access_token") && brings(hop, "id_token"),
			},
			{ text: "An error", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"id-token.checks": {
		question: "The client has the tokens and has used none. What will it do?",
		answers: [
			{ text: "Believe the ID Token", holds: (hop) => hop.refusal === undefined },
			{ text: "Refuse it because of nonce", holds: (hop) => refusedBy(hop) === "id-token.nonce-matches" },
			{
				text: "Refuse it for another reason",
				holds: (hop) => hop.refusal !== undefined && refusedBy(hop) !== "id-token.nonce-matches",
			},
		],
	},
	"userinfo.response": {
		question: "The client shows the access token to the userinfo endpoint. What comes back?",
		answers: [
			{ text: "Who the token belongs to", holds: (hop) => brings(hop, "sub") },
			{ text: "401: not valid here", holds: (hop) => statusOf(hop) === 401 },
			{ text: "403: not enough scope", holds: (hop) => statusOf(hop) === 403 },
		],
	},
	"end-session.response": {
		question: "A logout request arrives with Ada's cookie. What will the server do?",
		answers: [
			{ text: "End the session at once", holds: forgets },
			{ text: "Ask Ada first", holds: asks },
			{ text: "Refuse with a page", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
};
