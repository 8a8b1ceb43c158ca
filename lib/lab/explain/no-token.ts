/** Refusals of a call in which no token is found, or one that is not written as it should be. */
import { header } from "../../http/message";
import type { Facts, Told, Words } from "./words";

/** In characters; those that are registered have fewer. */
const LONGEST_SCHEME = 20;

/** A library that writes the scheme, and a token into which somebody has written it, too. */
export function schemeTwice({ request }: Facts): Told | undefined {
	const twice = /^(\S+) +\1 +\S+$/i.exec(header(request.headers, "authorization") ?? "")?.[1];
	if (twice === undefined) return undefined;
	return {
		means: `The scheme stands twice: ${twice} comes again before the token.`,
		change: "Your library writes the scheme itself: give it the token alone.",
		values: [["before the token", `${twice} ${twice}`]],
	};
}

export const noToken: Words = {
	means: "No access token came. The answer says how to get one; a client that knows none yet begins here.",
	change:
		"Send Authorization: Bearer and the access token. In MCP, read the address in resource_metadata of the challenge first.",
	seen: [
		({ request }) => {
			const sent = header(request.headers, "authorization");
			if (sent === undefined) return undefined;
			const [first = "", ...others] = sent.split(" ");
			return {
				means:
					"There is an Authorization header, and it has no token that could be read: the scheme is Bearer, or DPoP for a bound token, then one space, then the token.",
				change: "Write Authorization: Bearer, one space, and the token without quotes.",
				values: [
					["wanted", "Bearer or DPoP, 1 space, 1 token"],
					// A header without a scheme is all secret.
					["before the space", others.length > 0 && first.length <= LONGEST_SCHEME ? first : "no scheme"],
					["behind it", others.length === 0 ? "nothing" : others.length === 1 ? "1 word" : `${others.length} words`],
				],
			};
		},
		({ request }) =>
			/[?&]access_token=/.test(request.url)
				? {
						means:
							"The token is in the address. No server here reads it there: addresses are written into logs and histories.",
						change: "Send it in the Authorization header.",
						values: [
							["wanted", "Authorization header"],
							["came in", "the query"],
						],
						specs: ["OAuth 2.1 §5.1", "RFC 9700 §4.3.2", "RFC 6750 §2.3"],
					}
				: undefined,
	],
};
