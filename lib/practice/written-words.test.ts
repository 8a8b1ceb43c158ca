import { expect, test } from "vitest";
import { entryOf } from "@/testing/lessons";
import { lessonOf, readTyped } from "@/testing/writing";
import type { AnyFlow } from "../flow/define";
import { heldFor, type RequestHop } from "./can-be-written";
import { answerOf, sendWritten } from "./write";

type Change = (text: string, held: (name: string) => string) => string;

/** What is said to the last request of a lesson to a path, changed. */
async function saidTo(lesson: string, path: string, change: Change) {
	const flow = (await entryOf(lesson)?.load()) as AnyFlow;
	const { played, requests } = await lessonOf(flow);
	const hop = requests.findLast(({ message }) => message.request.url.split("?", 1)[0]?.endsWith(path)) as RequestHop;
	const exercise = { hop: hop.index };
	const held = (name: string) => heldFor(played.run, hop).find((one) => one.name.startsWith(name))?.text ?? "";
	const text = change(answerOf(played, exercise), held);
	return (await sendWritten(flow, played, exercise, readTyped(text))).judged;
}

const insteadOf =
	(meant: string, sent: string): Change =>
	(text, held) =>
		text.replace(held(meant), held(sent));

test.each<[string, string, string, Change, RegExp, string | undefined]>([
	[
		"a code at the API",
		"code-pkce",
		"/photos",
		insteadOf("access token", "code"),
		/You sent the code as Authorization\. It asks for the access token\.$/,
		"code-token",
	],
	[
		"a refresh token there",
		"dpop",
		"/photos",
		insteadOf("access token", "refresh token"),
		/You sent the refresh token as Authorization\./,
		"refresh-at-api",
	],
	[
		"an ID Token where the access token is meant",
		"oidc-login",
		"/userinfo",
		insteadOf("access token", "ID Token"),
		/You sent the ID Token as Authorization\. It asks for the access token\.$/,
		undefined,
	],
	[
		"another scheme",
		"code-pkce",
		"/photos",
		(text) => text.replace("Bearer", "DPoP"),
		/Authorization brings the access token in another way than in the run\.$/,
		undefined,
	],
	[
		"no scheme",
		"code-pkce",
		"/photos",
		(text) => text.replace("Bearer ", ""),
		/Authorization brings the access token in another way than in the run\.$/,
		undefined,
	],
	[
		"a parameter in the address",
		"code-pkce",
		"/token",
		(text, held) =>
			text.replace("/token", `/token?code_verifier=${held("verifier")}`).replace(/code_verifier=.*&\n/, ""),
		/You put code_verifier in the address\. In the request of the run it stands in the body\.$/,
		undefined,
	],
	[
		"a token in the address",
		"code-pkce",
		"/photos",
		(text, held) =>
			text.replace(/Authorization: .*\n/, "").replace("/photos", `/photos?access_token=${held("access token")}`),
		/^The resource server refused it: it found no access token where it looks for one\. You put access_token in the address\. RFC 6750 §2\.3 .* OAuth 2\.1 §5\.1 forbids it/,
		undefined,
	],
	[
		"a token by another name there",
		"code-pkce",
		"/photos",
		(text, held) => text.replace(/Authorization: .*\n/, "").replace("/photos", `/photos?token=${held("access token")}`),
		/it found no access token where it looks for one\. You put token in the address\./,
		undefined,
	],
	[
		"no token at all",
		"code-pkce",
		"/photos",
		(text) => text.replace(/Authorization: .*\n/, ""),
		/^The resource server refused it: no access token was sent\. Authorization is missing among the headers\.$/,
		undefined,
	],
	[
		"a user code by which a device asks for its token",
		"device",
		"/token",
		insteadOf("device code", "user code"),
		/You sent the user code as device_code\. It asks for the device code\.$/,
		"device-codes",
	],
	[
		"the other verifier",
		"pkce-downgrade",
		"/authorize",
		(text) => text.replace(/client_id=[^&]*/, "client_id=photo-books"),
		/client_id is not what it is in the request of the run: you sent “photo-books”\.$/,
		undefined,
	],
	[
		"nonce and state the wrong way round",
		"oidc-login",
		"/authorize",
		(text, held) => text.replace(/nonce=[^&]*/, `nonce=${held("state")}`),
		/^The authorization server accepted it\. Not as in the request of the run: nonce\. Later the client says no/,
		"state-nonce",
	],
	[
		"the older refresh token",
		"refresh",
		"/token",
		(text, held) => text.replace(/refresh_token=[^&]*&/, `refresh_token=${held("refresh token")}&`),
		/You sent the refresh token \S{4} as refresh_token\. The request of the run has the refresh token \S{4}\.$/,
		undefined,
	],
])("%s", async (_, lesson, path, change, says, misconception) => {
	const judged = await saidTo(lesson, path, change);
	expect(judged).toEqual({
		right: false,
		says: expect.stringMatching(says),
		hop: expect.any(Number),
		...(misconception ? { misconception } : {}),
	});
});

test("the order of parameters, headers and members says nothing", async () => {
	const turned: Change = (text) => {
		const [head = "", body = ""] = text.split("\n\n");
		const [start, ...headers] = head.split("\n");
		return `${[start, ...headers.reverse()].join("\n")}\n\n${body.split("&\n").reverse().join("&")}`;
	};
	expect(await saidTo("code-pkce", "/token", turned)).toMatchObject({
		right: true,
		says: "The authorization server accepted it.",
	});
	const members: Change = (text) => text.replace(/\{"jsonrpc":"2\.0",(.*)\}$/s, '{\n$1, "jsonrpc": "2.0"\n}');
	expect(await saidTo("mcp-agent", "/mcp", members)).toMatchObject({
		right: true,
		says: "The tool server accepted it.",
	});
});

test("a token in the address was sent, whatever its value: the API looks for none there", async () => {
	const change: Change = (text) =>
		text.replace("/photos", "/photos?access_token=abc").replace(/Authorization: .*\r?\n?/, "");
	const { says } = await saidTo("code-pkce", "/photos", change);
	expect(says).toMatch(/it found no access token where it looks for one/);
	expect(says).not.toMatch(/no access token was sent/);
});
