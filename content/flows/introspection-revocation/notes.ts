import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	calling: {
		phase: "use",
		actor: "client",
		does: "calls the API",
		text: "The client already has a token: Ada signed in and agreed a minute ago. Now it calls the first API.",
		events: {
			ASKED: "The API has a token before it, and asks the authorization server about it.",
			SERVED: "The API asks nobody. Whatever it looks at in the token is good, so it serves.",
			API_REFUSED: "There is no token, more than one, or one that the API refuses by itself.",
		},
	},
	asking: {
		phase: "use",
		actor: "rs",
		does: "asks, then decides",
		text: "The API asks whether the token counts. The answer is about this moment, and the API does not keep it.",
		events: {
			SERVED: "Nothing that the API looks at in the answer speaks against the call. The photos go out.",
			API_REFUSED: "The server says active: false, or what it says does not cover the call.",
			CANNOT_TELL: "The server did not answer the question, so the API serves nobody.",
		},
	},
	revoking: {
		phase: "end",
		actor: "client",
		does: "ends its token",
		text: "Ada signs out of the client. It tells the authorization server that it no longer needs the token.",
		events: {
			REVOKED: "The server answers 200. What was sent works no longer, or never did.",
			REVOCATION_REFUSED: "The server does not accept the request, and the token lives on.",
		},
	},
	callingAgain: {
		phase: "after",
		actor: "client",
		does: "sends the token again",
		text: "Whoever still has the token can send it. The first API is called once more.",
		events: {
			ASKED: "The API asks again. It has not kept the first answer.",
			SERVED: "The API asks nobody, so it sees what stands in the token and nothing else.",
			API_REFUSED: "The API refuses the call by itself.",
		},
	},
	askingAgain: {
		phase: "after",
		actor: "rs",
		does: "asks, then decides",
		text: "The same question once more, and the server answers for this moment.",
		events: {
			SERVED: "The server says that the token is active, so the API serves.",
			API_REFUSED: "The server says active: false. The API answers 401 invalid_token.",
			CANNOT_TELL: "The server did not answer the question, so the API serves nobody.",
		},
	},
	callingOther: {
		phase: "after",
		actor: "other",
		does: "checks by itself",
		text: "Another API is called, which reads tokens itself and asks nobody.",
		events: {
			SERVED: "The token itself is in order, and this API asks for no more.",
			API_REFUSED: "It cannot accept what it got: for example, an opaque token has no signature to check.",
		},
	},
	endedWhereAsked: {
		phase: "after",
		actor: "other",
		does: "serves, having asked nobody",
		text: "The first API refused the call. The other one, which asks nobody, served it: nothing has told it to stop.",
	},
	endedEverywhere: {
		phase: "after",
		actor: "other",
		does: "refuses as well",
		text: "Neither API served the call.",
	},
	stillServed: {
		phase: "after",
		actor: "rs",
		does: "serves after the end",
		text: "The server had answered 200 to the revocation, and the API still served the token.",
	},
	notRevoked: {
		phase: "end",
		actor: "as",
		does: "refuses to revoke",
		text: "The server refused the revocation request. The token works as before.",
	},
	callRefused: {
		phase: "use",
		actor: "rs",
		does: "refuses the call",
		text: "The API refused the first call, and the run ends here.",
	},
	undecided: {
		phase: "use",
		actor: "rs",
		does: "cannot tell",
		text: "The API got no verdict on the token. It serves nobody that it cannot check.",
	},
};
