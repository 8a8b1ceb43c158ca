import { describe, expect, test } from "vitest";
import { AGENT } from "../cast/agent-addresses";
import { agentLanes, newAgentWorld } from "../cast/agents";
import { lanes } from "../cast/cast";
import { IMAGES, newServiceWorld, PRINT, serviceLanes } from "../cast/services";
import { get, type HttpRequest, isRedirect, post } from "../http/message";
import { createNetwork } from "../parties/network";
import { startBench } from "../testing/bench";
import type { Lane } from "../vocabulary/lanes";
import { defaultSettings } from "../vocabulary/settings";
import { seeded } from "../world/dice";
import { recall, type World } from "../world/world";
import type { Edit, EditOp } from "./edit";
import { createExchanges } from "./exchanges";
import { createRecorder } from "./recorder";

const CLIENT = "https://photos.example";

function over(world: World, everybody: readonly Lane[], edits: readonly Edit[] = []) {
	const network = createNetwork(everybody, world, defaultSettings, seeded(world, defaultSettings.seed));
	const recorder = createRecorder({ world, network, frame: 0, interventions: { edits } });
	const lane = (id: string): Lane => {
		const found = everybody.find((one) => one.id === id);
		if (!found) throw new Error(`No lane "${id}"`);
		return found;
	};
	const told = () =>
		recorder.messages.map((message) =>
			"exchange" in message
				? `${message.note}.${message.kind} ${message.from} ${message.to}`
				: `${message.note}.${message.kind}`,
		);
	return { world, network, told, messages: recorder.messages, ...createExchanges({ world, network, recorder, lane }) };
}

/** Photo Print, and a browser that comes to it. */
const startClient = async (edits?: readonly Edit[]) =>
	over((await startBench()).world, [lanes.user, lanes.client, lanes.as, lanes.rs], edits);

/** Photo Print, the print service, the image service and the API, each of which has to ask the next one. */
const startServices = async (edits?: readonly Edit[]) =>
	over(await newServiceWorld(defaultSettings), serviceLanes, edits);

const printCall = (world: World): HttpRequest => ({
	method: "POST",
	url: `${PRINT}/prints`,
	headers: [["Authorization", `Bearer ${recall(world, "client", "client").sessions.own.accessToken}`]],
	body: "",
});

const back = (note: string) => ({ channel: "back", note }) as const;
const front = (note: string) => ({ channel: "front", note }) as const;
const edit = (exchange: string, ...ops: readonly EditOp[]): readonly Edit[] => [{ exchange, ops }];
const to = (value: string): EditOp => ({ op: "target", value });

/** The print service has the call and a token for the next one, and is about to send it: exchange 0.2. */
async function beforeImages(edits?: readonly Edit[]) {
	const services = await startServices(edits);
	await services.send("client", printCall(services.world), back("print"));
	await services.turn("print");
	await services.ask("print", back("exchange"));
	return services;
}

describe("who can answer at once", () => {
	test("is recorded with request and answer, and nothing stays open", async () => {
		const { send, told, world } = await startClient();
		const sent = await send("user", get(`${CLIENT}/`), front("open"));
		expect(sent).toMatchObject({ pending: false, elsewhere: undefined, exchange: "0.0", response: { status: 200 } });
		expect(told()).toEqual(["open.request user client", "open.response client user"]);
		expect(world.open).toEqual({});
	});

	test("may be held until a later step, and what it has made is that step's to tell", async () => {
		const { send, arrive, messages, told, world } = await startClient();
		const sent = await send("user", get(`${CLIENT}/connect`), { ...front("connect"), holds: isRedirect });
		expect([sent.pending, sent.response.status, sent.made.length > 1]).toEqual([true, 0, true]);
		expect(told()).toEqual(["connect.request user client"]);
		expect((await arrive("connect")).response.status).toBe(303);
		expect(messages.at(-1)?.made).toEqual([]);
		expect(world.open).toEqual({});
		await expect(arrive("connect")).rejects.toThrow('No open request "connect"');
	});
});

describe("a turn", () => {
	test("is told with words and place of its own, and the answer then brings no check twice", async () => {
		const { send, turn, arrive, messages, told } = await startClient();
		expect((await send("user", get(`${CLIENT}/cb?code=x`), front("callback"))).pending).toBe(true);
		const { next, refusal } = await turn("callback", { place: "callback" });
		expect([next, refusal?.check]).toEqual([undefined, "callback.transaction-known"]);
		expect(messages.at(-1)).toMatchObject({ place: "callback", refusal });
		await expect(turn("callback")).rejects.toThrow("Nothing is left");
		expect((await arrive("callback")).response.status).toBe(400);
		expect(told()).toEqual(["callback.request user client", "callback.checks", "callback.response client user"]);
		expect(messages.at(-1)).toMatchObject({ checks: [] });
	});

	test("without words of its own is told with the answer", async () => {
		const { send, turn, arrive, messages } = await startClient();
		await send("user", get(`${CLIENT}/cb?code=x`), front("callback"));
		const { refusal } = await turn("callback");
		await arrive("callback");
		expect(messages.map(({ kind }) => kind)).toEqual(["request", "response"]);
		expect(refusal).toBeDefined();
		expect(messages.at(-1)).toMatchObject({ refusal });
	});
});

test("a turn that a step tells as its work says what it made, and the answer does not say it again", async () => {
	const { send, turn, ask, arrive, messages } = over(await newAgentWorld(defaultSettings), agentLanes);
	await send("user", post(`${AGENT}/prompt`, ""), front("connect"));
	for (const note of ["bare", "resource", "server"]) await ask("connect", back(note));
	expect(await turn("connect", "as work")).toMatchObject({ next: "authorize", made: [expect.any(String)] });
	const { next, made } = await turn("connect", "as work");
	expect([next, made.length > 1]).toEqual([undefined, true]);
	expect((await arrive("connect")).response.status).toBe(303);
	expect(messages.at(-1)?.made).toEqual([]);
});

describe("whoever has to ask", () => {
	test("asks one at each call, hears the answer and says what comes next", async () => {
		const { ask, told, world } = await beforeImages();
		expect(world.open.print?.waits).toMatchObject({ ask: { url: `${IMAGES}/images` }, next: "fetched" });
		await expect(ask("images", back("api"))).rejects.toThrow('No open request "images"');
		expect(told()).toEqual([
			"print.request client service",
			"exchange.request service as",
			"exchange.response as service",
		]);
	});

	test("waits in turn for one that has steps, and goes on when that answer arrives", async () => {
		const { turn, ask, arrive, told, world } = await beforeImages();
		expect(await ask("print", { ...back("images"), mayWait: true })).toMatchObject({ pending: true, next: "fetched" });
		expect(world.open.images).toMatchObject({ inTurn: "print", to: "images" });
		await turn("images");
		await ask("images", back("again"));
		expect((await ask("images", back("api"))).response.status).toBe(200);
		expect((await arrive("images")).response.status).toBe(200);
		expect(world.open.print).toMatchObject({ answer: { status: 201 } });
		expect((await arrive("print")).response.status).toBe(201);
		expect(told().slice(3)).toEqual([
			"images.request service images",
			"again.request images as",
			"again.response as images",
			"api.request images rs",
			"api.response rs images",
			"images.response images service",
			"print.response service client",
		]);
		expect(world.open).toEqual({});
	});
});

describe("who asks first where a lesson has no steps for it takes all turns at once", () => {
	test("and whoever has asked hears the answer", async () => {
		const { ask, arrive, told, world } = await beforeImages();
		const asked = await ask("print", back("images"));
		expect(asked).toMatchObject({ pending: false, response: { status: 200 }, next: undefined });
		expect((await arrive("print")).response.status).toBe(201);
		expect(told().slice(3)).toEqual([
			"images.request service images",
			"images.response images service",
			"print.response service client",
		]);
		expect(world.open).toEqual({});
	});

	test("also for an answer that arrives before its turns: it is what the network by itself would bring", async () => {
		const alone = await startServices();
		const { response } = await alone.network.deliver(printCall(alone.world));
		const { send, arrive, world, told } = await startServices();
		await send("client", printCall(world), back("print"));
		expect((await arrive("print")).response).toEqual(response);
		expect(response.status).toBe(201);
		expect(told()).toEqual(["print.request client service", "print.response service client"]);
	});
});

describe("a request that an edit sends elsewhere", () => {
	test("to one who asks first stays with that one, and its sender goes on without an answer", async () => {
		const { ask, arrive, told, world } = await beforeImages(edit("0.2", to(`${CLIENT}/cb`)));
		const asked = await ask("print", { ...back("images"), mayWait: true });
		expect(asked).toMatchObject({ pending: false, elsewhere: "client", response: { status: 0 }, next: undefined });
		expect((await arrive("print")).response.status).toBe(502);
		expect(told().slice(3)).toEqual(["images.request service client", "print.response service client"]);
		expect(world.open).toMatchObject({ images: { to: "client", waits: { next: "judgeAnswer" } } });
		expect(world.open.images?.inTurn).toBeUndefined();
	});

	test("and back to who was meant, at another address, is answered as what it now is", async () => {
		const ops = [{ op: "method", value: "GET" }, to(`${CLIENT}/cb`)] as const;
		const { send, arrive, told } = await startClient(edit("0.0", ...ops));
		const { pending } = await send("user", post(`${CLIENT}/sign-in`, ""), front("handOver"));
		expect(pending).toBe(true);
		expect((await arrive("handOver")).response.status).toBe(400);
		expect(told()).toEqual(["handOver.request user client", "handOver.response client user"]);
	});

	test("to one who can answer is answered by that one", async () => {
		const { ask } = await beforeImages(edit("0.2", to(`${CLIENT}/nothing-here`)));
		const asked = await ask("print", { ...back("images"), mayWait: true });
		expect(asked).toMatchObject({ pending: false, elsewhere: undefined, response: { status: 404 } });
	});

	test("to nobody is not answered, and its sender goes on", async () => {
		const { ask, arrive } = await beforeImages(edit("0.2", to("https://nobody.example/")));
		expect(await ask("print", { ...back("images"), mayWait: true })).toMatchObject({
			pending: false,
			elsewhere: undefined,
			response: { status: 0 },
			next: undefined,
		});
		expect((await arrive("print")).response.status).toBe(502);
	});

	test("first of all, too: whether it is answered is the lesson's to say", async () => {
		const { send, arrive } = await startClient(edit("0.0", to(`${CLIENT}/cb`)));
		const sent = await send("user", get("https://as.example/authorize"), front("authorize"));
		expect(sent).toMatchObject({ pending: false, elsewhere: "client", response: { status: 0 } });
		expect((await arrive("authorize")).response.status).toBe(400);
	});
});
