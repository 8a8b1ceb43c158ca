/** The same client as a script in a page: its server only holds files, so everything else leaves from the browser. */
import type { EventFromLogic } from "xstate";
import { API, CLIENT_ORIGIN, lanes } from "@/lib/cast/cast";
import { newPhotoWorld, photoGrant } from "@/lib/cast/photo-grant";
import { askFromPage, openAnswer, openApp } from "@/lib/cast/steps/page-client";
import { beginInPage, callApiInPage, readCodeInPage, redeemInPage } from "@/lib/cast/steps/page-code";
import type { Step, StepContext } from "@/lib/flow/define";
import { appHtml } from "@/lib/parties/client/pages";
import { levelOf, type Settings, withLevel } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;

/** The client's server has the same file at every address. */
const APP_HTML = appHtml(new URL(API).host);
const FILES = constant({ "/": APP_HTML, "/cb": APP_HTML });

const inPage = (settings: Settings): boolean => levelOf(settings, "runsIn") === "page";

/** The world before the first hop, wherever the client runs. */
export async function newClientWorld(settings: Settings): Promise<World> {
	if (!inPage(settings)) return newPhotoWorld(settings);
	// A page can keep no secret, so its client is public whatever a setting says (RFC 10017 §6.3.3.1).
	const world = await newPhotoWorld(withLevel(settings, "clientType", "public"));
	const { client, rs } = lanes;
	world.memory[client.id] = { ...recall(world, client.id, "client"), files: FILES };
	world.memory[rs.id] = { ...recall(world, rs.id, "rs"), allowedOrigins: [CLIENT_ORIGIN] };
	return openApp(world, photoGrant.lanes, settings);
}

/** A step for either kind of client. */
function either(server: Step<Event>, page: (ctx: StepContext) => Promise<Event>): Step<Event> {
	const run = server.run as (ctx: StepContext) => Promise<Event>;
	return { kind: "run", run: (ctx) => (inPage(ctx.settings) ? page(ctx) : run(ctx)) };
}

const ofServer = photoGrant.steps as Readonly<Record<string, Step<Event>>>;
const stepOf = (state: string): Step<Event> => {
	const step = ofServer[state];
	if (!step) throw new Error(`code-pkce has no step for "${state}"`);
	return step;
};

/** What is done in each state. Signing in and deciding are the same: they happen at the authorization server. */
export const steps: Readonly<Record<string, Step<Event>>> = {
	...ofServer,
	preparing: either(stepOf("preparing"), beginInPage),
	requesting: either(stepOf("requesting"), askFromPage),
	returning: either(stepOf("returning"), openAnswer),
	checkingReturn: either(stepOf("checkingReturn"), readCodeInPage),
	redeeming: either(stepOf("redeeming"), redeemInPage),
	callingApi: either(stepOf("callingApi"), callApiInPage),
};
