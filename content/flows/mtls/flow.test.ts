import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { runScenario } from "@/lib/flow/proof/proof";
import { flow } from "./flow";

test("the token names the certificate that the client shows at both servers, and not the attacker's", async () => {
	const { hops, values } = await runScenario(flow, {});
	const shown = hops.flatMap(({ message }) => {
		if (message.kind !== "request") return [];
		const { tls } = message.request;
		return [tls && "certificate" in tls ? new X509Certificate(Buffer.from(tls.certificate, "base64")) : undefined];
	});
	const [atServer, atApi, bare, own] = shown.map((one) => one?.fingerprint256.replaceAll(":", ""));
	expect([atApi, bare, shown.length]).toEqual([atServer, undefined, 4]);
	expect(own).not.toBe(atServer);
	const token = decodeJwt(values.find(({ kind }) => kind === "access_token")?.text ?? "");
	expect("claims" in token && token.claims.cnf).toEqual({
		"x5t#S256": Buffer.from(atServer ?? "", "hex").toString("base64url"),
	});
});
