/** What newcomers type who do not know the words yet, and what they should see first. */
import { expect, test } from "vitest";
import { codesInSource, foundInLessons } from "@/app/found";
import { grouped, indexOf, search } from "@/lib/search/search";
import { catalog } from "./catalog";
import { answeredErrors } from "./errors-answered";
import { searchEntries } from "./search-entries";
import { searchWords } from "./search-words";

const found = foundInLessons();
const entries = await searchEntries(found, answeredErrors(found, codesInSource()));
const index = indexOf(entries);
/** The addresses of the first results, as they stand on the page. */
const firstOf = (typed: string): readonly string[] =>
	grouped(search(index, typed))
		.flatMap(({ hits }) => hits)
		.slice(0, 3)
		.map(({ entry }) => entry.href);

test.each([
	["what is oauth", "/learn/what-for"],
	["how does oauth work", "/learn/what-for"],
	["what is a token", "/learn/tokens"],
	["what is a scope", "/learn/scopes"],
	["why pkce", "/learn/pkce", "/glossary#pkce"],
	["state parameter", "/learn/state-iss"],
	["who is the resource owner", "/glossary#resource-owner"],
	["which flow should I use", "/learn/choosing"],
	["authorization code flow", "/flows/code-pkce"],
	["device flow", "/flows/device"],
	["smart tv login", "/flows/device"],
	["implicit flow deprecated", "/flows/implicit"],
	["machine to machine", "/flows/client-credentials", "/learn/machine"],
	["service account", "/flows/client-credentials"],
	["log in with google", "/flows/oidc-login"],
	["single sign-on", "/flows/oidc-login"],
	["how do I log out", "/flows/oidc-login"],
	["difference between oauth and openid connect", "/learn/openid"],
	["access token vs id token", "/learn/openid"],
	["refresh token rotation", "/glossary#rotation", "/learn/refresh"],
	["token expired", "/flows/refresh", "/errors#invalid_token"],
	["revoke access", "/flows/introspection-revocation", "/learn/refresh"],
	["where should I store tokens", "/learn/browser"],
	["single page app", "/learn/browser", "/glossary#single-page-application"],
	["client secret in javascript", "/attacks/spa-secret"],
	["stolen access token", "/attacks/stolen-token"],
	["csrf attack", "/attacks/login-csrf"],
	["oauth 2.1 changes", "/learn/migration"],
	["mcp server authorization", "/flows/mcp-agent", "/learn/agents"],
	["practice device", "/practice/device"],
] as const)("%s", (typed, ...hrefs) => {
	expect(firstOf(typed)).toEqual(expect.arrayContaining(hrefs));
});

test("the exercises of each lesson are found by its title", () => {
	for (const { id, title } of catalog) {
		expect(firstOf(`practice ${title}`), title).toContain(`/practice/${id}`);
		const practice = grouped(search(index, title)).find(({ kind }) => kind === "practice");
		expect(
			practice?.hits.map(({ entry }) => entry.href),
			title,
		).toContain(`/practice/${id}`);
	}
});

test("other words belong to an entry that there is, and none has its own name among them", () => {
	for (const [href, words] of Object.entries(searchWords)) {
		const own = entries.filter((entry) => entry.href === href);
		expect(own, href).not.toEqual([]);
		for (const { name } of own) expect(words.map((word) => word.toLowerCase())).not.toContain(name.toLowerCase());
		expect(new Set(words).size, href).toBe(words.length);
	}
});
