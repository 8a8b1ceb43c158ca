import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { ISSUER, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { requestChecks } from "../requests";
import type { DirectSubject } from "../subjects";
import { keySame } from "./key-same";
import { noRequestUri } from "./no-request-uri";

interface Input {
	readonly body: string;
	/** Thumbprint of the key of a proof. */
	readonly jkt?: string;
}

const dpop = withLevels({ sender: "dpop" });
const body = (text: string): Input => ({ body: text });

testChecks<DirectSubject, Input>({
	at: import.meta.url,
	lists: {
		table: requestChecks.map(({ check }) => check).filter(({ id }) => id.startsWith("par.")),
		ofProofs: [keySame],
	},
	lane: "as",
	subject: ({ body, ...proof }) => ({
		request: post(`${ISSUER}/par`, body),
		params: readParams(parsePairs(body)),
		presented: [],
		clientId: undefined,
		client: undefined,
		redirectUri: undefined,
		...proof,
	}),
	table: [
		{
			check: noRequestUri,
			cases: [
				["none", body("scope=photos.read"), "passed"],
				["an empty one", body("request_uri="), "passed"],
				["one", body("request_uri=urn:x"), ["invalid_request", 400]],
			],
		},
		{
			check: keySame,
			cases: [
				["only named", body("dpop_jkt=k"), "skipped", dpop],
				["only proven", { body: "", jkt: "k" }, "skipped", dpop],
				["the same", { body: "dpop_jkt=k", jkt: "k" }, "passed", dpop],
				["another", { body: "dpop_jkt=l", jkt: "k" }, ["invalid_request", 400], dpop],
				["another, read by nobody", { body: "dpop_jkt=l", jkt: "k" }, "skipped"],
			],
		},
	],
});
