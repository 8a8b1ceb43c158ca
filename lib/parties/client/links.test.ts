import { describe, expect, test } from "vitest";
import { browserMemory, CLIENT_ORIGIN, ISSUER, lanes, PASSWORD } from "../../cast/cast";
import { get, post } from "../../http/message";
import { REDIRECT_URI, startBench, withLevels } from "../../testing/bench";
import { type Person, personAt } from "../../testing/person";
import type { LevelOf } from "../../vocabulary/controls";
import { recall } from "../../world/world";
import { LINKS } from "./links";

const PHOTO = "harbour.jpg";
const states = ["off", "unbound", "bound"] as const satisfies readonly LevelOf<"state">[];

const cast = [lanes.user, { ...lanes.client, program: LINKS }, lanes.as, lanes.rs];

async function start(
	sameUser: LevelOf<"sameUser">,
	state: LevelOf<"state"> = "bound",
	handsOut: "links" | "requests" = "links",
) {
	const bench = await startBench(withLevels({ sameUser, state }), cast);
	Object.assign(recall(bench.world, "client", "client"), { handsOut });
	const person = () => {
		const browser = browserMemory();
		return personAt(bench.network, () => browser);
	};
	return { bench, ada: person(), mallory: person() };
}

const linkFor = (person: Person): Promise<string> =>
	person.go(`${CLIENT_ORIGIN}/link`, undefined, `${CLIENT_ORIGIN}/c`);

/** The link of a client that hands out its requests leads to the server at once. */
const requestFor = (person: Person): Promise<string> =>
	person.go(`${CLIENT_ORIGIN}/link`, undefined, `${ISSUER}/authorize?`);

async function connect(ada: Person, url: string): Promise<string> {
	await ada.go(url);
	if (ada.browser().page?.html.includes('type="password"'))
		await ada.press([
			["username", "ada"],
			["password", PASSWORD],
		]);
	await ada.press([["decision", "allow"]]);
	return ada.browser().page?.html ?? "";
}

async function photosOf(person: Person): Promise<boolean> {
	await person.go(`${CLIENT_ORIGIN}/photos`);
	return person.browser().page?.html.includes(PHOTO) ?? false;
}

describe.each(states)("with state %s", (state) => {
	test.each(["off", "on"] as const)("who opens their own link has their photos, with Same user %s", async (level) => {
		const { ada, mallory } = await start(level, state);
		expect(await photosOf(ada)).toBe(false);
		expect(await connect(ada, await linkFor(ada))).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([true, false]);
	});

	test("whoever opens another's link connects their photos to that user, where nobody looks", async () => {
		const { ada, mallory } = await start("off", state);
		expect(await connect(ada, await linkFor(mallory))).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([false, true]);
	});

	test("the client that looks redeems no code, and the same person gets in by herself", async () => {
		const { bench, ada, mallory } = await start("on", state);
		expect(await connect(ada, await linkFor(mallory))).toContain("user_mismatch");
		expect(bench.as.tokens).toEqual({});
		expect(await connect(ada, `${CLIENT_ORIGIN}/connect`)).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([true, false]);
	});

	test("nor does it help her where she has a session of her own there", async () => {
		const { ada, mallory } = await start("on", state);
		await linkFor(ada);
		expect(await connect(ada, await linkFor(mallory))).toContain("user_mismatch");
	});
});

describe("a client that hands out its requests, whose state says for whom they are", () => {
	test.each(["off", "unbound"] as const)("with state %s whoever finishes one is taken for that user", async (state) => {
		const { ada, mallory } = await start("off", state, "requests");
		expect(await connect(ada, await requestFor(mallory))).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([false, true]);
	});

	test.each(["off", "unbound"] as const)("with state %s it helps to look whose session had asked", async (state) => {
		const { ada, mallory } = await start("on", state, "requests");
		expect(await connect(ada, await requestFor(mallory))).toContain("user_mismatch");
		expect(await connect(ada, await requestFor(ada))).toContain(PHOTO);
		expect(await connect(ada, `${CLIENT_ORIGIN}/connect`)).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([true, false]);
	});

	test("a state of the browser session keeps out everybody who has not begun in this browser", async () => {
		const { ada, mallory } = await start("off", "bound", "requests");
		for (const asked of [await requestFor(mallory), await requestFor(ada)])
			expect(await connect(ada, asked)).toContain("no_transaction");
		expect(await connect(ada, `${CLIENT_ORIGIN}/connect`)).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([true, false]);
	});
});

test("a user keeps their session, and what was connected in it, from link to link", async () => {
	const { ada } = await start("on");
	await connect(ada, await linkFor(ada));
	const own = () => ada.browser().cookies.find(({ name }) => name.endsWith("photos-session"))?.value;
	const before = own();
	await linkFor(ada);
	expect(own()).toBe(before);
	expect(await photosOf(ada)).toBe(true);
});

test.each(["", "x", "__proto__", "own"])(
	"a link for %s is nobody's: whoever opens it begins for themselves",
	async (id) => {
		const { ada, mallory } = await start("on");
		await linkFor(mallory);
		expect(await connect(ada, `${CLIENT_ORIGIN}/connect?transaction=${id}`)).toContain(PHOTO);
		expect([await photosOf(ada), await photosOf(mallory)]).toEqual([true, false]);
	},
);

test("a link that was used leads to no answer any more", async () => {
	const { ada, mallory } = await start("off");
	const link = await linkFor(mallory);
	await connect(ada, link);
	const asked = await mallory.go(link, undefined, "https://as.example/authorize");
	const state = new URL(asked).searchParams.get("state");
	expect(state).not.toBeNull();
	await ada.go(`${REDIRECT_URI}?code=c`);
	expect(ada.browser().page?.html).toContain("no_transaction");
});

test("the pages take GET only, and no other client has them", async () => {
	const { bench } = await start("on");
	for (const path of ["/link", "/photos", "/connect"])
		expect((await bench.send(post(`${CLIENT_ORIGIN}${path}`, ""))).status).toBe(405);
	const plain = await startBench();
	for (const path of ["/link", "/photos"]) expect((await plain.send(get(`${CLIENT_ORIGIN}${path}`))).status).toBe(404);
});
