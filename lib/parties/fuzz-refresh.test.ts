/** Refresh requests that nobody meant to send: no exception, no 5xx, and no token without a live refresh token of that client. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySettings, seen, sendAnything } from "../testing/anything";
import { type Bench, CLIENT_ID, forkBench, ISSUER, secretOf, withLevels } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";
import { obtainTokens, refreshRequest, startRefreshBench, tokensOf } from "../testing/refresh";
import { REFRESH_TOKEN_LIFETIME } from "./as/refresh-tokens";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const OK_TOKEN = [200, 400, 401, 405];

/** What can have happened to a refresh token before it comes. */
const fates = ["live", "live", "used", "revoked", "expired", "another client's"] as const;
type Fate = (typeof fates)[number];

function befall({ as, world }: Bench, token: string, fate: Fate): void {
	const record = as.refreshTokens[token];
	const family = record && as.families[record.family];
	if (!record || !family) throw new Error("The bench has no such refresh token");
	if (fate === "used") record.used = true;
	if (fate === "revoked") family.revoked = true;
	if (fate === "expired") world.clock += REFRESH_TOKEN_LIFETIME;
	if (fate === "another client's") as.families[record.family] = { ...family, clientId: "other" };
}

/** Whether a body alone earns a token from a live refresh token, read without any of our own code. */
function earns(body: string, token: string, secret: string | undefined, owner: string): boolean {
	const all = (name: string) => new URLSearchParams(`?${body}`).getAll(name).filter((value) => value !== "");
	const only = (name: string, value: string) => all(name).length === 1 && all(name)[0] === value;
	const scopes = all("scope").flatMap((scope) => scope.split(" "));
	return (
		only("grant_type", "refresh_token") &&
		only("refresh_token", token) &&
		only("client_id", owner) &&
		(secret === undefined || only("client_secret", secret)) &&
		scopes.every((scope) => scope === "photos.read")
	);
}

describe("/token with a refresh token", () => {
	test.each([
		["a public client", withLevels({}), false],
		["a confidential client", withLevels({ clientType: "confidential", clientAuth: "post" }), true],
	])("no token for %s without a live refresh token of its own", async (_, own, isConfidential) => {
		const bench = await startRefreshBench(own);
		const { refresh } = await obtainTokens(bench);
		const secret = isConfidential ? secretOf(own) : undefined;
		const request = refreshRequest(refresh, { client_secret: secret });
		const before = Object.keys(bench.as.tokens).length;
		await fc.assert(
			fc.asyncProperty(damages, fc.constantFrom(...fates), async (list, fate) => {
				const fork = forkBench(bench);
				befall(fork, refresh, fate);
				const changed = damaged(request, list);
				const response = await sendAnything(fork, changed, OK_TOKEN);
				const issued = Object.keys(fork.as.tokens).length - before;
				expect([issued === 1, response.body.includes('refresh_token":')]).toEqual(
					Array(2).fill(response.status === 200),
				);
				if (issued === 0) return;
				expect([fate, changed.method]).toEqual(["live", "POST"]);
				expect(earns(changed.body, refresh, secret, CLIENT_ID)).toBe(true);
				expect(fork.as.refreshTokens[refresh]?.used).toBe(true);
				const next = fork.as.refreshTokens[tokensOf(response).refresh];
				expect(next).toEqual({ family: fork.as.refreshTokens[refresh]?.family, used: false });
			}),
			parameters(31, 700),
		);
	});

	test("only a request of the right client can revoke a family, and only with a token that was used", async () => {
		const bench = await startRefreshBench();
		const { refresh } = await obtainTokens(bench);
		await fc.assert(
			fc.asyncProperty(damages, fc.boolean(), async (list, used) => {
				const fork = forkBench(bench);
				befall(fork, refresh, used ? "used" : "live");
				const changed = damaged(refreshRequest(refresh), list);
				await sendAnything(fork, changed, OK_TOKEN);
				const revoked = Object.values(fork.as.families).some((family) => family.revoked);
				if (!revoked) return;
				const form = new URLSearchParams(`?${changed.body}`);
				expect([used, form.get("refresh_token"), form.get("client_id")]).toEqual([true, refresh, CLIENT_ID]);
			}),
			parameters(32, 600),
		);
	});

	test("answers under any settings", async () => {
		const bench = await startRefreshBench();
		const { refresh } = await obtainTokens(bench);
		const skippable = ["token-of-this-client", "token-fresh", "grant-active", "token-unused", "scope-granted"];
		const skipped = fc.subarray(skippable.map((name) => `refresh.${name}`));
		await fc.assert(
			fc.asyncProperty(damages, anySettings, skipped, fc.constantFrom(...fates), async (list, other, more, fate) => {
				const fork = forkBench(bench, { ...other, skippedChecks: [...other.skippedChecks, ...more] });
				befall(fork, refresh, fate);
				await sendAnything(fork, damaged(refreshRequest(refresh), list), OK_TOKEN);
			}),
			parameters(33, 600),
		);
	});
});

test("each kind of answer came", () => {
	for (const status of OK_TOKEN) expect([status, seen.get(`${ISSUER}/token ${status}`) ?? 0]).not.toContain(0);
});
