import { expect, test } from "vitest";
import { entryOf } from "@/content/catalog";
import { runWith } from "@/testing/lessons";
import { noteOf } from "./letter-notes";
import { letterRows } from "./letter-rows";
import { tokensIn } from "./TokenTab";

const flow = await entryOf("client-credentials")?.load();

function runBy(clientAuth: "post" | "private_key_jwt" | "tls_client_auth") {
	if (!flow) throw new Error("client-credentials is not in the catalogue");
	return runWith(flow, { levels: { clientAuth } });
}

test("an assertion can be taken apart where it is made and where it is sent, an access token where it travels", async () => {
	const run = await runBy("private_key_jwt");
	expect(run.hops.map((hop) => tokensIn(run, hop)[0]?.kind)).toEqual([
		"client_assertion",
		"client_assertion",
		undefined,
		"access_token",
		"access_token",
		undefined,
		undefined,
	]);
});

test("a secret is no token", async () => {
	const run = await runBy("post");
	expect(run.hops.slice(0, 3).map((hop) => tokensIn(run, hop))).toEqual([[], [], []]);
});

test("an opaque token is a token as well, wherever it stands", async () => {
	const asking = await entryOf("introspection-revocation")?.load();
	if (!asking) throw new Error("introspection-revocation is not in the catalogue");
	const run = await runWith(asking, { levels: { tokenFormat: "opaque" } });
	const carrying = run.hops.filter((hop) => tokensIn(run, hop).length > 0).map(({ label }) => label);
	expect(carrying).toContain("POST /introspect");
	expect(carrying).toContain("GET /photos");
});

test("the letter shows whose certificate the handshake proved, and says that it is modelled", async () => {
	const run = await runBy("tls_client_auth");
	const rows = run.hops.slice(1, 2).flatMap((hop) => letterRows(run, hop));
	const row = rows.find(({ name }) => name === "client certificate");
	expect(row?.text).toBe("CN=archive-job,O=Example");
	expect(row && noteOf(row)?.purpose).toMatch(/^Modelled/);
});
