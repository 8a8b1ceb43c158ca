/** An agent over the network alone: nobody but the parties and a browser, and no lesson. */
import { describe, expect, test } from "vitest";
import { AGENT, AGENT_DOCUMENT, TOOL_ORIGIN, TOOL_SERVER } from "../../cast/agent-addresses";
import { agentLanes, newAgentWorld } from "../../cast/agents";
import { type Pairs, queryOf } from "../../http/form";
import { get } from "../../http/message";
import { settingsOf } from "../../testing/bench";
import { type Person, personAt } from "../../testing/person";
import type { Settings } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { recall, type World } from "../../world/world";
import { createNetwork } from "../network";

const PROMPT: Pairs = [["prompt", "List my photos and order a print of the first."]];
const ALLOW: Pairs = [["decision", "allow"]];

interface Prompted extends Person {
	readonly world: World;
	/** Of the page in the window. */
	readonly title: () => string | undefined;
	readonly listed: () => readonly string[];
}

async function open(levels: Settings["levels"] = {}): Promise<Prompted> {
	const settings = settingsOf({ levels });
	const world = await newAgentWorld(settings);
	const network = createNetwork(agentLanes, world, settings, seeded(world, settings.seed));
	const person = personAt(network, () => recall(world, "user", "browser"));
	const html = () => person.browser().page?.html ?? "";
	return {
		...person,
		world,
		title: () => /<title>([^<]*)/.exec(html())?.[1],
		listed: () => [...html().matchAll(/<li>([^<]*)/g)].map(([, text = ""]) => text),
	};
}

const clientIn = ({ world }: Prompted) => recall(world, "client", "client");

describe.each(["cimd", "dcr"] as const)("with registration by %s", (registration) => {
	test("a prompt leads to the server, her first yes to the step-up, and her second to the results", async () => {
		const ada = await open({ registration });
		const first = await ada.press(PROMPT);
		expect(queryOf(first)).toContainEqual(["scope", "photos.read"]);
		expect(queryOf(first)).toContainEqual(["resource", TOOL_SERVER]);
		const isDocument = clientIn(ada).clientId === AGENT_DOCUMENT;
		expect([ada.title(), isDocument]).toEqual(["Allow access?", registration === "cimd"]);
		const second = await ada.press(ALLOW);
		expect(queryOf(second)).toContainEqual(["scope", "photos.read order:items"]);
		expect(ada.title()).toBe("Allow access?");
		expect(await ada.press(ALLOW)).toContain(`${AGENT}/cb?code=`);
		expect(ada.title()).toBe("Done");
		expect(ada.listed()).toEqual(["harbour.jpg, lighthouse.jpg, letter.jpg", "A print is ordered."]);
		expect(ada.browser().cookies.map(({ name }) => name)).toEqual(["__Host-as"]);
	});
});

test("each prompt begins anew: with a call without a token, no results, and one more step-up", async () => {
	const ada = await open();
	for (let prompts = 0; prompts < 2; prompts++) {
		await ada.go(`${AGENT}/`);
		expect(queryOf(await ada.press(PROMPT))).toContainEqual(["scope", "photos.read"]);
		expect([clientIn(ada).sessions.own, clientIn(ada).mcp?.results]).toEqual([{}, []]);
		await ada.press(ALLOW);
		await ada.press(ALLOW);
		expect([ada.title(), ada.listed().length]).toEqual(["Done", 2]);
	}
});

describe("it stops, and says why", () => {
	const stopped = async (ada: Prompted) => {
		expect([ada.title(), ada.browser().page?.status]).toEqual(["Not done", 400]);
		return /<code>([^<]*)/.exec(ada.browser().page?.html ?? "")?.[1];
	};

	test("where she says no", async () => {
		const ada = await open();
		await ada.press(PROMPT);
		await ada.press([["decision", "deny"]]);
		expect(await stopped(ada)).toBe("access_denied");
	});

	test("where there is no tool server, or it is somebody else", async () => {
		for (const [toolServer, error] of [
			["https://nobody.example/mcp", "no_challenge"],
			[`${TOOL_ORIGIN}/other`, "no_challenge"],
		] as const) {
			const ada = await open();
			const client = clientIn(ada);
			if (client.mcp) ada.world.memory.client = { ...client, mcp: { ...client.mcp, toolServer } };
			await ada.press(PROMPT);
			expect(await stopped(ada)).toBe(error);
		}
	});

	test("where the answer at the callback is not one to its own question", async () => {
		const ada = await open();
		await ada.press(PROMPT);
		await ada.go(`${AGENT}/cb?code=x&state=y`);
		expect(await stopped(ada)).toBe("state_mismatch");
	});

	test("where the second tool is refused again after the step-up", async () => {
		const ada = await open();
		await ada.press(PROMPT);
		await ada.press(ALLOW);
		const tools = recall(ada.world, "rs", "rs");
		ada.world.memory.rs = { ...tools, scopeOfTools: { order_print: "inventory:price:write" } };
		await ada.press(ALLOW);
		expect(await stopped(ada)).toBe("tool_refused");
	});
});

test("of a web client's pages it has the callback alone", async () => {
	const { send } = await open();
	const statusOf = async (path: string) => (await send(get(AGENT + path))).status;
	expect(await Promise.all(["/connect", "/logout", "/sign-in", "/prompt", "/"].map(statusOf))).toEqual([
		404, 404, 404, 405, 200,
	]);
});
