import { describe, expect, test } from "vitest";
import { clientOf } from "../testing/lab-client";
import type { LabBench } from "../testing/sandbox";
import { startSandbox } from "../testing/sandbox";
import { leftOut } from "./left-out";

const started = () => startSandbox({ consent: "auto" });

const toldOf = ({ sandbox: { log } }: LabBench) => log.exchanges.map((exchange) => leftOut(exchange, log.exchanges));

describe("scopes that were asked for and not granted", () => {
	test("what the server does not know is passed over in a login, and said at the request and at the tokens", async () => {
		const bench = await started();
		const client = clientOf(bench);
		const back = await client.authorize({ scope: "openid photos.delete photos.read" });
		const tokens = await client.redeem(back.get("code"));
		expect(tokens.scope).toBe("openid photos.read");
		const left = { unknown: ["photos.delete"], withheld: [] };
		expect(toldOf(bench)).toEqual([left, left]);
	});

	test("without openid the request is refused, so that nothing was left out", async () => {
		const bench = await started();
		await clientOf(bench).authorize({ scope: "photos.delete photos.read" });
		expect(toldOf(bench)).toEqual([undefined]);
	});

	test("of what was granted in full nothing is said, nor of a refresh that asks for less", async () => {
		const bench = await started();
		const client = clientOf(bench);
		const tokens = await client.redeem((await client.authorize()).get("code"));
		await client.token({ grant_type: "refresh_token", refresh_token: tokens.refresh_token, scope: "openid" });
		expect(toldOf(bench)).toEqual([undefined, undefined, undefined]);
	});

	test("what the server knows and does not grant is told apart from what it does not know", async () => {
		const bench = await started();
		const client = clientOf(bench);
		const back = await client.authorize({ scope: "openid photos.delete photos.read" });
		await client.redeem(back.get("code"));
		const [asked, redeemed] = bench.sandbox.log.exchanges;
		if (!asked || !redeemed) throw new Error("Two messages were sent");
		const messages = redeemed.messages.map((message) =>
			message.kind === "response"
				? { ...message, response: { ...message.response, body: message.response.body.replace(" photos.read", "") } }
				: message,
		);
		const less = { ...redeemed, messages };
		expect(leftOut(less, [asked, less])).toEqual({ unknown: ["photos.delete"], withheld: ["photos.read"] });
	});

	test("what the other run of the same client asked for is not taken for this one's", async () => {
		const bench = await started();
		const client = clientOf(bench);
		const first = await client.authorize({ scope: "openid photos.read" });
		await client.authorize({ scope: "openid photos.write photos.read", state: "other" });
		await client.redeem(first.get("code"));
		expect(toldOf(bench).at(-1)).toBeUndefined();
	});
});
