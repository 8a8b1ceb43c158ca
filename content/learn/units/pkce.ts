import { headerOf, redirectValue } from "../read-run";
import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A code can be copied on its way. PKCE, said pixy, makes a copy alone worthless. For each request the client makes a secret, the code verifier, and sends only its hash through the browser, the code challenge.",
			"RFC 7636 §4.2",
		],
		[
			"When the client redeems the code, it shows the verifier. The server hashes that and compares. Whoever has seen only the challenge cannot find the verifier.",
			"RFC 7636 §4.6",
		],
		[
			"The method is named S256. OAuth 2.1 requires PKCE of every client, with one exception: a confidential client, where the server is reasonably assured that it uses the nonce of OpenID Connect.",
			"OAuth 2.1 §7.5.1",
			"OAuth 2.1 §7.5.2",
		],
	],
	piece: { lesson: "code-pkce", from: "connect.request", to: "authorize.checks" },
	question: {
		before: "connect.response",
		seen: "authorize.request",
		question: "Which value for PKCE will the client send through the browser?",
		answers: [
			{ text: "The verifier", holds: (hop) => redirectValue(hop, "code_verifier") !== undefined },
			{ text: "The challenge, which is its hash", holds: (hop) => redirectValue(hop, "code_challenge") !== undefined },
			{ text: "Neither", holds: (hop) => !/[?&]code_(verifier|challenge)=/.test(headerOf(hop, "location") ?? "") },
		],
	},
	statements: ["method-sha256", "plain-fallback"],
	tries: {
		practice: "code-pkce",
		exercise: "write-15",
		lessons: ["code-interception", "pkce-downgrade"],
		pages: [{ href: "/inspect/pkce", text: "Compute a challenge yourself" }],
	},
};
