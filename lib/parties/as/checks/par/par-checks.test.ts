import { parsePairs, readParams } from "../../../../http/form";
import { testChecks } from "../../../../testing/checks";
import { requestChecks } from "../requests";
import type { AuthorizeSubject } from "../subjects";
import { noRequestUri } from "./no-request-uri";

testChecks<AuthorizeSubject, string>({
	at: import.meta.url,
	lists: { table: requestChecks.map(({ check }) => check).filter(({ id }) => id.startsWith("par.")) },
	lane: "as",
	subject: (body) => ({ params: readParams(parsePairs(body)), client: undefined, redirectUri: undefined }),
	table: [
		{
			check: noRequestUri,
			cases: [
				["none", "scope=photos.read", "passed"],
				["an empty one", "request_uri=", "passed"],
				["one", "request_uri=urn:x", ["invalid_request", 400]],
			],
		},
	],
});
