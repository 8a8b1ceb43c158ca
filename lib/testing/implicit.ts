/** A server that still offers the implicit grant, and an app that is registered for it. */
import { fragmentPairs } from "../http/form";
import { type HttpResponse, header } from "../http/message";
import type { Settings } from "../vocabulary/settings";
import { addClient, type Bench, type Change, decide, settingsOf, startBench } from "./bench";

export const SPA = "spa";

export const as20 = settingsOf({ profile: "2.0" });

/** Fields that turn the usual request into one for a token. */
export const forToken: Change = {
	response_type: "token",
	client_id: SPA,
	code_challenge: undefined,
	code_challenge_method: undefined,
};

export async function startImplicitBench(settings: Settings = as20): Promise<Bench> {
	const bench = await startBench(settings);
	Object.assign(bench.as, { responseTypes: ["code", "token"] });
	addClient(bench, { client_id: SPA, grant_types: ["implicit"], response_types: ["token"] });
	return bench;
}

/** The parameters behind the # of a redirect, by name. */
export const fragmentOfAnswer = (response: HttpResponse): Readonly<Record<string, string>> =>
	Object.fromEntries(fragmentPairs(header(response.headers, "location") ?? ""));

export async function obtainTokenByRedirect(bench: Bench, change: Change = {}): Promise<string> {
	return fragmentOfAnswer(await decide(bench, "allow", { ...forToken, ...change })).access_token ?? "";
}
