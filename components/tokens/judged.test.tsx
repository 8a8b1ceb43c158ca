import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { type Judge, judgesFor } from "@/lib/inspect/kinds";
import { CLOCK_START } from "@/lib/world/clock";
import { claimRows } from "./claim-rows";
import { examples } from "./examples";
import { changesOf, type Forgery } from "./forge";
import { type Inspection, inspectionAfter, inspectionOf, tokenOf } from "./inspection";
import { introspectionWords, saidOf } from "./introspection-words";
import { judgedBy } from "./judged";
import { readToken } from "./read-token";
import { ask, pickByLink, pickExample } from "./run-loader";
import { isAccepted, verdictText } from "./verdict-words";

async function opened(id: string): Promise<Inspection> {
	const example = examples.find((one) => one.id === id);
	const picked = example && (await pickExample(example));
	if (!picked) throw new Error(`no example ${id}`);
	return inspectionOf(picked);
}

const decode = (text: string) => {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};

/** Asks, and gives what the page would show: rows, and the words above them. */
async function shown(state: Inspection) {
	const { trial, beside } = await ask(state);
	const decoded = decode(tokenOf(state));
	const before = decode(state.original.text);
	const { title, text } = verdictText({
		trial,
		kind: state.kind,
		decoded,
		changes: changesOf(before, decoded),
		signatureChanged: before.segments[2] !== decoded.segments[2],
		flipped: state.forgery.flip !== undefined,
	});
	const html = renderToStaticMarkup(
		<>
			{title} {text}
		</>,
	);
	const words = html.replace(/<[^>]*>/g, "").replaceAll("&#x27;", "'");
	expect(words).not.toMatch(/undefined|\[object|NaN/);
	return { trial, beside, words, rows: claimRows(decoded, state.kind, trial) };
}

const as = (state: Inspection, checkedAs: Judge) => inspectionAfter(state, { type: "CHECK_AS", checkedAs });
const forged = (state: Inspection, forgery: Forgery) => inspectionAfter(state, { type: "FORGE", forgery });
const failing = (rows: Awaited<ReturnType<typeof shown>>["rows"]) =>
	rows.filter(({ verdict }) => verdict === "failed").map(({ name }) => name);

/** Checks about the message that brings a token, and about what is granted for it: no member of the token is judged by them. */
const ABOUT_THE_MESSAGE = [
	/^(api|dpop)\.(one|sent|readable|token-(sent|readable)|scheme-fits|claims-complete)/,
	/^id-token\.token-/,
	/^assertion\.(sent|type-named|readable)$/,
	/^(token|grant|client|authorize|code|client-credentials)\./,
];

describe.each<[string, Judge]>([
	["access_token", "api"],
	["bound", "proven"],
	["id_token", "client"],
	["dpop_proof", "api"],
	["dpop_proof", "as"],
	["client_assertion", "as"],
])("%s before %s", async (id, judge) => {
	const state = as(await opened(id), judge);

	test("every check that looks at a member has a row, in the order of the checks", async () => {
		const { trial } = await shown(state);
		const ran = trial.checks
			.filter(({ verdict }) => verdict !== "skipped")
			.map((check) => check.id)
			.filter((check) => state.kind !== "dpop_proof" || check.startsWith("dpop."))
			.filter((check) => !ABOUT_THE_MESSAGE.some((pattern) => pattern.test(check)));
		const rows = judgedBy(state.kind, judge).flatMap(({ checks }) => checks);
		if (judge === "proven") expect(rows).toEqual(expect.arrayContaining(["dpop.key-bound", "dpop.token-hash"]));
		else expect(rows.filter((check, i) => ran.includes(check) && rows.indexOf(check) === i)).toEqual(ran);
	});

	test("one character changed, and the signature is refused", async () => {
		// In the payload of an assertion that is the name of the client, without which there is no key to ask for.
		const flip = state.kind === "client_assertion" ? "signature" : "payload";
		const { words, rows } = await shown(forged(state, { flip }));
		expect(words).toContain("The signature does not match.");
		expect(failing(rows)).toEqual(["signature"]);
	});

	test("alg none is refused", async () => {
		expect(failing((await shown(forged(state, { alg: "none" }))).rows)).toEqual(["alg"]);
	});

	test("whoever else is asked, there are words for it", async () => {
		for (const other of judgesFor(state.kind, state.original.decoded?.claims ?? {}))
			if (other !== "carrier") expect((await shown(as(state, other))).words).not.toBe("");
	});
});

test("an ID Token is accepted by its client, and by no API", async () => {
	const state = await opened("id_token");
	const { trial, beside, words, rows } = await shown(state);
	expect(isAccepted(trial)).toBe(true);
	expect(words).toContain("The client lets ada in.");
	expect(rows.filter(({ verdict }) => verdict === "passed").map(({ name }) => name)).toEqual([
		"alg",
		"kid",
		"signature",
		"iss",
		"aud",
		"exp",
		"iat",
		"nonce",
		"at_hash",
	]);
	expect(beside).toMatchObject({ error: "invalid_token", refusal: { check: "api.type-access-token" } });
	const other = await shown(as(state, "otherClient"));
	expect(other.rows.find(({ name }) => name === "aud")).toMatchObject({
		verdict: "failed",
		against: { words: "is not in client_id", text: "photo-books" },
	});
	expect(failing((await shown(inspectionAfter(state, { type: "CLOCK", clock: state.clock + 300 }))).rows)).toEqual([
		"exp",
	]);
});

test("a bound token is no bearer token, and with its proof it is accepted", async () => {
	const state = await opened("bound");
	const { words, rows } = await shown(state);
	expect(words).toContain("This token is no bearer token.");
	expect(failing(rows)).toEqual(["cnf"]);
	const { trial, rows: proven } = await shown(as(state, "proven"));
	expect(isAccepted(trial)).toBe(true);
	expect(proven.find(({ name }) => name === "DPoP")?.verdict).toBe("passed");
});

test("a proof: another request, a second time, a member that is gone", async () => {
	const state = await opened("dpop_proof");
	const { call } = (await ask(state)).trial;
	if (!call) throw new Error("no call");
	const elsewhere = inspectionAfter(state, { type: "CALL", call: { ...call, url: "https://api.example/albums" } });
	const { words, rows } = await shown(elsewhere);
	expect(words).toContain("Compared: htu https://api.example/photos ≠ this request https://api.example/albums");
	expect(failing(rows)).toEqual(["htu"]);
	expect(failing((await shown(inspectionAfter(state, { type: "TWICE", twice: true }))).rows)).toEqual(["jti"]);
	const nowhere = inspectionAfter(state, { type: "CALL", call: { ...call, url: "nonsense" } });
	expect((await shown(nowhere)).words).toContain("Nobody answers at this address.");
	const asPost = inspectionAfter(as(state, "as"), {
		type: "CALL",
		call: { method: "GET", url: "https://as.example/token" },
	});
	expect((await shown(asPost)).words).toContain("It answers 405");
	const badToken = inspectionAfter(state, { type: "CALL", call: { ...call, token: "x" } });
	expect((await shown(badToken)).words).toContain("The API refuses the access token beside it.");
	const empty = { part: "payload", name: "htm", typed: "" } as const;
	expect(failing((await shown(forged(state, { member: empty }))).rows)).toEqual(["htm"]);
});

test("an assertion: for another server, and a second time", async () => {
	const state = await opened("client_assertion");
	expect((await shown(state)).words).toContain("This is archive-job, as far as a key can tell.");
	expect(failing((await shown(as(state, "otherAs"))).rows)).toEqual(["aud"]);
	expect(failing((await shown(forged(state, { flip: "payload" }))).rows)).toEqual(["sub"]);
	expect(failing((await shown(inspectionAfter(state, { type: "TWICE", twice: true }))).rows)).toEqual(["jti"]);
});

test("an opaque token is asked about, by three who hear different things", async () => {
	const state = await opened("opaque");
	const said = async (one: Inspection) => {
		const { trial } = await ask(one);
		expect(introspectionWords(trial).text).not.toMatch(/undefined/);
		return [trial.response?.status, saidOf(trial)?.active, Object.keys(saidOf(trial) ?? {}).length > 1];
	};
	expect(await said(state)).toEqual([200, true, true]);
	expect(await said(as(state, "otherAsker"))).toEqual([200, false, false]);
	expect(await said(as(state, "stranger"))).toEqual([401, undefined, false]);
	expect(await said(forged(state, { flip: "text" }))).toEqual([200, false, false]);
	const { moments = [] } = await ask(state);
	expect(moments.map(({ clock }) => clock)).toContain(state.clock);
	const answers = await Promise.all(moments.map(({ clock }) => said(inspectionAfter(state, { type: "CLOCK", clock }))));
	expect(answers.map(([, active]) => active)).toEqual([true, false, false]);
});

test("a link brings the run along: a token of another seed is judged where it was made", async () => {
	const state = await opened("id_token");
	const link = "oidc-login?v=1&seed=b";
	expect(await pickByLink(state.original.text, link)).toBeUndefined();
	expect(await pickByLink("x", "no-such-lesson?v=1")).toBeUndefined();
	expect(await pickByLink("x", "constructor")).toBeUndefined();
	expect(await pickByLink(state.original.text, "oidc-login?v=1&c=%&e=x&hop=zz")).toMatchObject({ title: "OIDC login" });
});

test("what somebody brings is judged in the example's run", async () => {
	const state = await opened("access_token");
	for (const id of ["id_token", "dpop_proof", "client_assertion", "opaque"]) {
		const { original } = await opened(id);
		const token = readToken(original.text);
		if ("problem" in token) throw new Error(token.problem);
		const brought = inspectionAfter(state, { type: "OPEN", token, source: { kind: "brought" }, now: CLOCK_START });
		expect(brought.kind).toBe(id);
		expect((await ask(brought)).trial.refusal).toBeUndefined();
	}
});
