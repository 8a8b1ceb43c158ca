import { apiRefused, callEvents } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import { holds, lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	opening: {
		phase: "ask",
		actor: "client",
		does: "shows a form of its own",
		text: "Ada wants her photos printed, and begins at the client. It has a sign-in page of its own, for her account at the server.",
		events: {
			FORM_SHOWN: "The form is there, and it will be sent to the client.",
			NOT_STARTED: "The client was asked for something else, so nothing begins.",
		},
	},
	typing: {
		phase: "ask",
		actor: "user",
		does: "types the password",
		text: "Ada types the password of her account into somebody else's page. She will be asked for nothing else.",
		events: {
			HANDED_OVER: "The client has received the form.",
			NOT_STARTED: "The form did not reach the address that takes it, so the client asks nobody.",
			ASTRAY: "The form went to another host.",
		},
	},
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks client and password",
		text: "The client has sent its token request, with the password as its grant. The authorization server decides.",
		events: {
			TOKENS_ISSUED: "The password is right. The server answers 200 with an access token.",
			PASSWORD_REFUSED:
				"The server answers invalid_grant. The client takes it for a wrong password and shows its form again.",
			TOKEN_REFUSED: "The server refuses for another reason: for example, it does not offer this grant.",
		},
	},
	forgetting: {
		phase: "redeem",
		actor: "client",
		does: "forgets the password",
		text: "The client must discard the password now. Nothing enforces it, and nobody else can see whether it does.",
		events: { FORGOTTEN: "This client has forgotten it." },
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks the token",
		text: "The client calls the API, as after any other grant.",
		events: callEvents,
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has the photos",
		text: [
			when(holds("client", "password"), "The client has Ada's photos, and it has had her password."),
			"The client has Ada's photos.",
		],
	},
	notStarted: {
		phase: "ask",
		actor: "client",
		does: "asks the server for nothing",
		text: "No password arrived where the client takes one, so it made no token request.",
	},
	passwordAstray: {
		phase: "ask",
		actor: "user",
		does: "sent the password elsewhere",
		text: "What Ada typed went to an address that is not the client's. A password works wherever it is typed.",
	},
	tokenRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: [
			when(
				[lacks("client", "access_token"), holds("client", "password")],
				"The token endpoint refused. The client holds no token, and it has seen the password all the same.",
			),
			"The token endpoint refused, so the client got no token.",
		],
	},
	apiRefused,
};
