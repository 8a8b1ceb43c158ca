import type { HeaderList } from "../../../http/message";
import { testChecks } from "../../../testing/checks";
import { headersAllowed } from "./headers-allowed";
import * as lists from "./index";
import { methodAllowed } from "./method-allowed";
import { originAllowed } from "./origin-allowed";
import { preflightAnswered } from "./preflight-answered";
import { BLOCKED, type ScriptSubject } from "./subject";

const PAGE = "https://photos.example";
const NO = [BLOCKED, 400] as const;

interface Input {
	readonly url?: string;
	readonly method?: string;
	readonly headers?: HeaderList;
	readonly status?: number;
	readonly answer?: HeaderList;
}

const allowed = (origin: string) => ({ answer: [["Access-Control-Allow-Origin", origin]] as const });
const named = (names: string) => ({ answer: [["Access-Control-Allow-Headers", names]] as const });
const methods = (names: string) => ({ answer: [["Access-Control-Allow-Methods", names]] as const });
const TOKEN: HeaderList = [["Authorization", "Bearer x"]];

testChecks<ScriptSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "user",
	subject: ({ url = "https://as.example/token", method = "GET", headers = [], status = 200, answer = [] }) => ({
		origin: PAGE,
		request: { method, url, headers, body: "" },
		response: { status, headers: answer, body: "" },
	}),
	table: [
		{
			check: originAllowed,
			cases: [
				["its own origin", { url: `${PAGE}/cb` }, "skipped"],
				["its own name on another port", { url: `${PAGE}:8443/cb` }, NO],
				["named", allowed(PAGE), "passed"],
				["everybody", allowed("*"), "passed"],
				["not said", {}, NO],
				["another one", allowed("https://evil.example"), NO],
				["a slash at the end", allowed(`${PAGE}/`), NO],
				["null", allowed("null"), NO],
				[
					"two of them",
					{
						answer: [
							["Access-Control-Allow-Origin", PAGE],
							["Access-Control-Allow-Origin", "*"],
						],
					},
					NO,
				],
			],
		},
		{
			check: preflightAnswered,
			cases: [
				["204", { status: 204 }, "passed"],
				["a redirect", { status: 303 }, NO],
				["405", { status: 405 }, NO],
				["nobody", { status: 0 }, NO],
			],
		},
		{
			check: methodAllowed,
			cases: [
				["one that every page can send", { method: "POST" }, "skipped"],
				["named", { method: "DELETE", ...methods("GET, DELETE") }, "passed"],
				["every one", { method: "DELETE", ...methods("*") }, "passed"],
				["another one", { method: "DELETE", ...methods("GET, POST") }, NO],
				["not said", { method: "DELETE" }, NO],
			],
		},
		{
			check: headersAllowed,
			cases: [
				["none is needed", { headers: [["Accept", "*/*"]] }, "passed"],
				["named", { headers: TOKEN, ...named("Content-Type, authorization") }, "passed"],
				["the asterisk, which does not cover it", { headers: TOKEN, ...named("*") }, NO],
				["the asterisk, for another one", { headers: [["DPoP", "x"]], ...named("*") }, "passed"],
				["one of two", { headers: [...TOKEN, ["DPoP", "x"]], ...named("Authorization") }, NO],
				["not said", { headers: TOKEN }, NO],
			],
		},
	],
});
