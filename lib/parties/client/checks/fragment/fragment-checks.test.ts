import { parsePairs, readParams } from "../../../../http/form";
import { testChecks } from "../../../../testing/checks";
import type { CallbackSubject } from "../subject";
import * as lists from "./index";
import { tokenCarried } from "./token-carried";
import { tokenTypeKnown } from "./token-type-known";

const INVALID = ["invalid_response", 400] as const;

testChecks<CallbackSubject, string>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (fragment) => ({ params: readParams(parsePairs(fragment)), transaction: undefined }),
	table: [
		{
			check: tokenCarried,
			cases: [
				["a token", "access_token=t", "passed"],
				["neither token nor error", "state=s", INVALID],
				["an empty token", "access_token=", INVALID],
				["a code instead", "code=c", INVALID],
				["an error", "error=access_denied&error_description=no", ["access_denied", 400]],
				["an error beside a token", "error=server_error&access_token=t", ["server_error", 400]],
			],
		},
		{
			check: tokenTypeKnown,
			cases: [
				["Bearer", "token_type=Bearer", "passed"],
				["bearer, since case does not matter", "token_type=bearer", "passed"],
				["DPoP", "token_type=DPoP", INVALID],
				["missing", "access_token=t", INVALID],
			],
		},
	],
});
