/**
 * The numbers of the lessons in call-out codes. A code that was said once never leads to another place: a number stays
 * with its lesson, and with what the lesson's codes mean (`meaningOf`: its controls, their levels, what its profiles and
 * its defaults say). Where a line of this list fails because a lesson has changed, give the lesson the next free number
 * in the catalogue and add its line here; the old line stays, so that nobody takes its number.
 */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isAttack } from "@/lib/flow/define";
import { meaningOf } from "@/lib/flow/link/callout";
import { catalog } from "./catalog";

/** Number, lesson, and the first digits of the digest of what its codes mean. */
const known: readonly string[] = [
	"1 code-pkce a7e7ba10",
	"2 oidc-login f409fabe",
	"3 client-credentials 71a91028",
	"4 device 40fd86aa",
	"5 refresh 09458dd1",
	"6 token-exchange 666f647a",
	"7 dpop 1739f574",
	"8 introspection-revocation beaf83ad",
	"9 mcp-agent 7a4c6f63",
	"10 agent-on-behalf-of 2bf3241a",
	"11 code-2.0 1e3c1b42",
	"12 implicit ddbc1d80",
	"13 password 9569282c",
	"14 code-interception 2a1416f3",
	"15 login-csrf 3c804def",
	"16 mix-up 71bcd174",
	"17 refresh-replay 29a3ee59",
	"18 code-injection 6dda66a5",
	"19 code-replay 0922b9d9",
	"20 loose-redirect 7578e91b",
	"21 pkce-downgrade 53972ea7",
	"22 mtls 87bfada4",
	"23 stolen-token bbd92066",
	"24 session-fixation 7633dcd9",
	"25 par ba3eee6b",
	"26 counterfeit-api f99118a8",
	"27 exchange-escalation 3b462dc8",
	"28 mcp-passthrough f75a0d20",
	"29 password-harvest 26d8e401",
	"30 history-leak b27e4927",
	"43 jwt-forgery e7af825d",
	"44 audience-replay adde18f6",
	"50 toolkit-takeover 8a90a366",
	"31 referer-leak ff0d7331",
	"32 redirect-307 1c3b215b",
	"33 open-redirect 5a135d0b",
	"35 proxy-header b692a101",
	"38 clickjacking ef58247f",
	"40 device-phishing 687efe20",
	"41 consent-phishing 0708555f",
	"42 cimd-localhost 3c4ab5c5",
	"45 xss-storage 5cc37976",
	"46 spa-secret 45f26e57",
	"47 mcp-confused-deputy 66fd01d1",
	"48 agent-injection 93dbd461",
	"34 token-injection 33227026",
	"60 loose-redirect 48580a15",
	"36 client-as-owner 45d1a65b",
	"39 post-message 5f63767b",
	"37 audience-injection 4a32485b",
	"90 jwt-forgery 519f6ad8",
	"91 xss-storage 121f91be",
	"71 client-as-owner fb351f84",
	"72 open-redirect 42f4d93c",
	"80 session-fixation 79ab98f6",
	"81 device-phishing 68586d06",
	"92 agent-injection 84fe4cf2",
	"73 proxy-header d2031f3f",
	"82 post-message 3962371b",
	"75 token-injection aa284b65",
	"83 clickjacking 02a76876",
	"84 consent-phishing 8e7ab518",
	"76 referer-leak e3b6ae29",
	"93 history-leak fcf6c5a3",
	"95 mix-up 820fc1a9",
	"96 toolkit-takeover f7cf2fb4",
	"97 code-injection 9e43890b",
	"98 login-csrf 8b83acaf",
	"100 loose-redirect 450205eb",
	"101 mcp-passthrough b15ca177",
	"102 cimd-localhost c75332b2",
	"103 open-redirect ea8a682a",
	"94 refresh-replay 201fd57c",
];

/** The same line for each lesson as it is. */
async function lines(): Promise<readonly string[]> {
	const made: string[] = [];
	for (const { number, id, load } of catalog) {
		const flow = await load();
		const meaning = meaningOf({ ...flow, number, variants: isAttack(flow) ? flow.variants : [] });
		made.push(`${number} ${id} ${createHash("sha256").update(meaning).digest("hex").slice(0, 8)}`);
	}
	return made;
}

const numberIn = (line: string) => Number(line.split(" ")[0]);

test("every lesson has the number that it had, and its codes mean what they meant", async () => {
	const now = await lines();
	const free = Math.max(...[...known, ...now].map(numberIn)) + 1;
	expect(
		now.filter((line) => !known.includes(line)),
		`not in the list: add the line of a new lesson; one that has changed gets a new number first, and ${free} is free`,
	).toEqual([]);
});

test("no number stands for two, not even for a lesson of before", () => {
	expect(new Set(known.map(numberIn)).size).toBe(known.length);
	expect(new Set(catalog.map(({ number }) => number)).size).toBe(catalog.length);
	for (const number of known.map(numberIn)) expect(number >= 0 && number < 256 && Number.isInteger(number)).toBe(true);
});
